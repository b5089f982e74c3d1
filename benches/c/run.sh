#!/bin/sh
# Compares lookup in C with DCMTK's DcmDataDictionary::findEntry and GDCM's dictionaries, on the
# same keys, in one run: nanoseconds per lookup; start-up time and memory of a program that looks up
# one key. Needs libdcmtk-dev and libgdcm-dev (.ci/peers.sh all); without one of them its rows are
# missing.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
target=${CARGO_TARGET_DIR:-$root/target}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The same sort order for sort and grep.
export LC_ALL=C
export LD_LIBRARY_PATH="$target/release${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"

cargo build --quiet --release --locked -p dicom-map-ffi
ours="-I crates/dicom-map-ffi/include -L $target/release -ldicom_map_ffi"
compile="g++ -std=c++17 -O2 -Wall -Wextra benches/c/peer.cpp"
# shellcheck disable=SC2086 # several words, here and below
gcc -O2 benches/c/keys.c -o "$work/keys" $ours
gcc -O2 benches/c/launcher.c -o "$work/launcher"
echo 'int main(int argc, char **argv) { return argc < 1 || argv == nullptr; }' >"$work/nothing.cpp"
g++ -O2 "$work/nothing.cpp" -o "$work/nothing"
# shellcheck disable=SC2086
$compile -DPEER_DICOM_MAP -o "$work/dicom-map" $ours
# shellcheck disable=SC2086
$compile -DPEER_DICOM_MAP_HELD -o "$work/dicom-map-held" $ours
peers=dicom-map
if [ -e /usr/include/dcmtk/dcmdata/dctk.h ]; then
    $compile -DPEER_DCMTK -o "$work/dcmtk" -ldcmdata -loflog -lofstd
    peers="$peers dcmtk"
fi
gdcm_include=$(ls -d /usr/include/gdcm-* 2>/dev/null | tail -n 1)
if [ -n "$gdcm_include" ]; then
    $compile -DPEER_GDCM -isystem "$gdcm_include" -o "$work/gdcm" -lgdcmDICT -lgdcmDSED -lgdcmCommon -lgdcmMSFF
    peers="$peers gdcm"
fi

# Keys that every peer knows; the same with a creator and an element that none knows.
"$work/keys" | sort >"$work/both"
for peer in $peers; do
    "$work/$peer" known "$work/both" >"$work/known"
    mv "$work/known" "$work/both"
done
awk -F'\t' '$3 == ""' "$work/both" >"$work/public"
awk -F'\t' '$3 != ""' "$work/both" >"$work/private"
sed 's/$/ NOT THERE/' "$work/private" >"$work/no_creator"
awk -F'\t' 'BEGIN { OFS = "\t" } { $2 = substr($2, 1, 2) "FE"; print }' "$work/private" | sort -u >"$work/no_element"
for peer in $peers; do
    [ -z "$("$work/$peer" known "$work/no_creator")" ] || { echo "benches/c: $peer knows a creator that should be unknown" >&2; exit 1; }
    "$work/$peer" known "$work/no_element" >"$work/known"
    grep -vxF -f "$work/known" "$work/no_element" >"$work/left" || true
    mv "$work/left" "$work/no_element"
done

# The minimum of three runs, in turns, so that a busy moment of the machine does not affect only one
# peer.
question() {
    printf '\n%s (%s keys that all know, in one random order)\n' "$2" "$(wc -l <"$work/$1" | tr -d ' ')"
    rm -f "$work"/time.*
    for _ in 1 2 3; do
        for peer in $peers dicom-map-held; do
            "$work/$peer" time "$work/$1" >>"$work/time.$peer"
        done
    done
    for peer in $peers dicom-map-held; do
        awk -v peer="$peer" 'NR == 1 || $1 < l { l = $1 } NR == 1 || $2 < w { w = $2 } END { print peer, l, w }' "$work/time.$peer"
    done | awk '
        NR == 1 { our_lookup = $2; our_read = $3; printf "  %-16s %12s %20s\n", "", "lookup", "and read VR and name" }
        $1 != "dicom-map-held" { printf "  %-16s %9.1f ns %17.1f ns   x %.2f, x %.2f\n", $1, $2, $3, $2 / our_lookup, $3 / our_read }
        $1 == "dicom-map-held" { printf "  %-16s %9.1f ns %17.1f ns   with dmap_find_creator held\n", "dicom-map", $2, $3 }'
}

uname -srm
gcc --version | head -n 1
question public "public tags"
question private "private tags by creator"
question no_creator "unknown creator"
question no_element "unknown element of a known creator"

printf '\na program that opens the dictionary and looks up one key (median of 41 runs)\n'
for program in nothing $peers; do
    read -r milliseconds kibibytes <<END
$("$work/launcher" 41 "$work/$program" start)
END
    printf '  %-16s %7.2f ms %8s KiB\n' "$program" "$milliseconds" "$kibibytes"
done
printf '\nx: how many times as long as dicom-map. "nothing" is an empty C++ program. Entries: '
"$work/keys" | wc -l
