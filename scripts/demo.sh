#!/bin/sh
# Demonstrates the main features with the installed wheel: each command, followed by its output.
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

echo "The elements of a file, with the names of private ones:"
show dicom-map dump "$sample/scan.dcm"

printf '\nThe elements in a folder, and how many of them are known:\n'
show dicom-map census "$sample"

printf '\nA tag with its sources; a private tag needs its creator:\n'
show dicom-map lookup PatientName
show dicom-map lookup "(0043,xx39)" GEMS_PARM_01

printf '\nThe b value, from Python:\n'
show python -c "import dicom_map
print(dicom_map.derive(\"$sample/scan.dcm\")[\"b_value\"])"
