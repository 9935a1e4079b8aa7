#!/usr/bin/env bash
# Makes the nation's workspace (2 M batches, 20 M results) and asks it what the window asks; prints each time beside
# its limit. usage: bench_nation.sh [CLI] [FILE]; FILE is kept when it exists, so that a second run only asks.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
cli=${1:-$top/build/release/bin/spotcheck-cli}
file=${2:-${TMPDIR:-/tmp}/nation.spotcheck}
failed=0

run() { # NAME LIMIT-SECONDS COMMAND…: wall seconds, memory and the ratio to the limit
    local name=$1 limit=$2 status=0
    shift 2
    /usr/bin/time -f '%e %M' -o "$file.time" "$@" >"$file.out" || status=$?
    read -r seconds kilobytes < <(tail -1 "$file.time")
    awk -v name="$name" -v s="$seconds" -v l="$limit" -v k="$kilobytes" \
        'BEGIN { printf "%-34s %8.2f s  %5.2f of %g s  %6.0f MB\n", name, s, s / l, l, k / 1024 }'
    [ "$status" -le 1 ] || { echo "$name: exit $status"; failed=1; return; }
    awk -v s="$seconds" -v l="$limit" 'BEGIN { exit !(s > l) }' && { echo "$name: too slow"; failed=1; }
    [ "$kilobytes" -le 2097152 ] || { echo "$name: more than 2 GB"; failed=1; }
    return 0
}

if [ ! -f "$file" ]; then
    run 'demo --scale nation' 480 "$cli" demo "$file" --scale nation --seed 1
fi
printf "%-34s %8s MB\n" "size" "$(($(stat -c %s "$file") / 1000000))"
run 'info' 0.3 "$cli" info "$file"
run 'grid batches, first page' 0.3 "$cli" grid "$file" batches --count 100
run 'grid batches by date (indexed)' 0.3 "$cli" grid "$file" batches --sort sampled_on --count 100
run 'grid batches by model (not indexed)' 4 "$cli" grid "$file" batches --sort model --count 100
run 'grid batches, deep page' 0.3 "$cli" grid "$file" batches --sort sampled_on --offset 1900000 --count 100
run 'turnaround, all years' 6 "$cli" turnaround "$file"
run 'turnaround, one year' 3 "$cli" turnaround "$file" --year 2026
run 'progress, the office of the file' 6 "$cli" progress "$file" --year 2026
run 'budget, the office of the file' 6 "$cli" budget "$file" --year 2026
run 'candidates for a plan' 3 "$cli" candidates "$file" --year 2027 --as-of 2026-11-20 --top 50
rm -f "$file.time" "$file.out"
exit $failed
