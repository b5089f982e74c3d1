#!/bin/sh
# Installs missing peers of peers.txt with apt-get, as root or with sudo. Usage:
# peers.sh [test|all]
#   test: those that tests need (the default); all: those of benchmarks too.
# Standard output: the names of peers that cannot be installed here, on one line, because there is
# no apt-get, this user may not install packages, or no package registry could be reached; tests may
# skip these with CI=true (DICOM_MAP_PEERS_MISSING). Everything else goes to standard error, the
# reason in capitals. Exit status 1 if a peer is missing for another reason, such as a package that
# does not exist.
# DICOM_MAP_APT_GET names another apt-get, DICOM_MAP_APT_PAUSE the seconds between two attempts,
# DICOM_MAP_RC_FOLDER the folder of policy-rc.d.
set -eu
list=$(cd "$(dirname "$0")" && pwd)/peers.txt
wanted=${1:-test}
case $wanted in
test | all) ;;
*) echo "peers: found \"$wanted\", expected test or all" >&2; exit 2 ;;
esac
apt_get=${DICOM_MAP_APT_GET:-apt-get}
pause=${DICOM_MAP_APT_PAUSE:-10}
tries=4

# is_here PROBE: whether this program or path exists.
is_here() {
    case $1 in
    /*)
        for path in $1; do
            [ ! -e "$path" ] || return 0
        done
        return 1
        ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

# missing FIELD: the name or the package of each missing peer, each once.
missing() {
    while read -r name probe package purpose _; do
        case $name in '' | '#'*) continue ;; esac
        [ "$purpose" = test ] || [ "$wanted" = all ] || continue
        is_here "$probe" && continue
        case $1 in
        name) echo "$name" ;;
        package) echo "$package" ;;
        esac
    done <"$list" | sort -u | paste -s -d ' ' -
}

# impossible REASON: reports the missing peers with the reason, and ends. Tests may skip them.
impossible() {
    names=$(missing name)
    echo "peers: NOT INSTALLED, BECAUSE $1: $names" >&2
    echo "$names"
    exit 0
}

# Servers among the packages must not be started: tests start them, on loopback. This program tells
# Debian's installation so (invoke-rc.d(8)).
policy=${DICOM_MAP_RC_FOLDER:-/usr/sbin}/policy-rc.d
mark="# made by .ci/peers.sh of dicom-map"
if [ -e "$policy" ] && grep -qxF "$mark" "$policy"; then
    # Of a run that was killed.
    rm -f "$policy" 2>/dev/null || sudo -n rm -f "$policy" 2>/dev/null || true
fi

packages=$(missing package)
[ -n "$packages" ] || exit 0
command -v "$apt_get" >/dev/null 2>&1 || impossible "THERE IS NO APT-GET HERE"
as_root=
if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null ||
        impossible "THIS USER IS NOT ROOT AND CANNOT USE SUDO WITHOUT A PASSWORD"
    as_root="sudo -n"
fi

log=$(mktemp)
made=
# shellcheck disable=SC2086 # no word, or several
trap 'rm -f "$log"; [ -z "$made" ] || $as_root rm -f "$made"' EXIT
trap 'exit 130' HUP INT TERM
if [ ! -e "$policy" ]; then
    made=$policy
    # shellcheck disable=SC2086
    printf '#!/bin/sh\n%s\nexit 101\n' "$mark" | $as_root tee "$policy" >/dev/null
    # shellcheck disable=SC2086
    $as_root chmod 755 "$policy"
fi

# apt COMMAND...: apt-get without questions, repeated when it fails; its output is in $log.
apt() {
    try=1
    # shellcheck disable=SC2086 # two words, or none
    while ! $as_root env DEBIAN_FRONTEND=noninteractive "$apt_get" -q -y \
        -o APT::Update::Error-Mode=any -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120 "$@" \
        </dev/null >"$log" 2>&1; do
        [ "$try" -lt "$tries" ] || return 1
        # If a package does not exist, trying again does not help.
        ! grep -qE '^E: (Unable to locate package|Package .* has no installation candidate)' "$log" ||
            return 1
        echo "peers: apt-get $1 failed (try $try of $tries): $(tail -n 1 "$log")" >&2
        try=$((try + 1))
        sleep "$pause"
    done
}

echo "peers: installing $packages" >&2
is_reached=1
apt update || is_reached=0
# Older lists may be sufficient if new ones cannot be fetched.
# shellcheck disable=SC2086 # several words
if ! apt install --no-install-recommends $packages; then
    ! grep -qE 'Failed to fetch|Could not (resolve|connect)|Unable to connect' "$log" || is_reached=0
    # One by one, so that an unavailable package does not prevent the others.
    if [ "$is_reached" = 1 ]; then
        for package in $packages; do
            apt install --no-install-recommends "$package" || {
                echo "peers: apt-get could not install $package:" >&2
                grep -E '^[EW]: ' "$log" | tail -n 3 >&2
            }
        done
    fi
fi
# Nor when the machine is started again.
case " $packages " in
*" orthanc "*)
    # shellcheck disable=SC2086
    [ ! -d /run/systemd/system ] || $as_root systemctl disable orthanc >/dev/null 2>&1 || true
    ;;
esac
names=$(missing name)
[ -n "$names" ] || exit 0
[ "$is_reached" = 1 ] || impossible "THE PACKAGE REGISTRY COULD NOT BE REACHED"
echo "peers: not installed: $names" >&2
exit 1
