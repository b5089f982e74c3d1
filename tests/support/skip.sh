# Lets shell scripts skip checks that this machine cannot do; skip.rs and skips.py are the same for
# Rust and Python. Source it after setting `part`, the name that messages begin with.
# shellcheck shell=sh disable=SC2154 # part
#
# skip KIND NAME WHY: reports that a check is left out. KIND is the kind of missing thing:
#   peer     NAME is a tool to compare with, of .ci/peers.txt or of a package registry
#   data     NAME is a folder next to the project
#   machine  NAME is something that this system, compiler or user cannot do
# With CI=true a missing peer is a failure, unless DICOM_MAP_PEERS_MISSING (a list of words, as
# .ci/peers.sh prints it) names it. DICOM_MAP_SKIPS: a file that gets one line for each skip.
skip() {
    echo "$part: skipped: $1 $2: $3"
    if [ -n "${DICOM_MAP_SKIPS:-}" ]; then
        printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$part" "$3" >>"$DICOM_MAP_SKIPS"
    fi
    case $1 in
    data | machine) return 0 ;;
    esac
    [ "${CI:-}" = true ] || return 0
    case " ${DICOM_MAP_PEERS_MISSING:-} " in
    *" $2 "*) return 0 ;;
    esac
    echo "$part: with CI=true a missing peer is a failure: $2" >&2
    exit 1
}
