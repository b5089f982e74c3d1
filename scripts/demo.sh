#!/bin/sh
# Shows the main job with the installed wheel: each command, then its answer.
set -eu
bin=${BIN:-.venv/bin}

show() {
    printf '\n$'
    for word in "$@"; do
        case $word in
        *[!A-Za-z0-9_./,=-]*) printf " '%s'" "$word" ;;
        *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
    program=$1
    shift
    "$bin/$program" "$@"
}

echo "A public tag, a keyword, a private element with its creator and the evidence for it:"
show dicom-lookup 0008 0005
show dicom-map lookup PatientName
show dicom-lookup 0021 xx08 "Siemens: Thorax/Multix FD Lab Settings"
show dicom-map lookup "(0043,1039)" GEMS_PARM_01
show dicom-lookup --json 0021 xx01 GEMS_XR3DCAL_01

printf '\nThe same from Python:\n'
show python -c "import dicom_map
d = dicom_map.open()
print(len(d), 'entries')
print(d.lookup(0x0021, 0x1008, 'Siemens: Thorax/Multix FD Lab Settings')['name'])"
