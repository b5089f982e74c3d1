#!/bin/sh
# Shows the main job with the installed wheel: each command, then its answer.
set -eu
bin=${BIN:-.venv/bin}
sample=docs/sample
cd "$(dirname "$0")/.."

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

echo "A file, its private elements with their names:"
show dicom-map dump "$sample/scan.dcm"

printf '\nWhat a folder holds, and how much of it is known:\n'
show dicom-map census "$sample"

printf '\nA tag, and who says so; a private one needs its creator:\n'
show dicom-map lookup PatientName
show dicom-map lookup "(0043,xx39)" GEMS_PARM_01

printf '\nThe b value, from Python:\n'
show python -c "import dicom_map
print(dicom_map.derive(\"$sample/scan.dcm\")[\"b_value\"])"
