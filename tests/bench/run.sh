#!/usr/bin/env bash
# Every measurement in one run, each as a ratio to a peer or to its floor. run.sh [BUILD_FOLDER] [--nation]
# Not part of the tests: figures depend on the machine and on what else it does.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$top/build/release}
echo "== judge (floor: 1 M rows/s)"
"$build/tests/bench_judge"
echo "== reader and writer (floor: 2 M cells/s; libxlsxwriter)"
"$build/tests/bench_reader"
echo "== import and export (python3-openpyxl with sqlite3; libxlsxwriter)"
bash "$top/tests/bench/bench_import.sh" "$build"
echo "== clocks (0.5 s); 300 letters (20 s)"
"$build/tests/bench_clocks"
office=$(mktemp -d)
trap 'rm -rf "$office"' EXIT
"$build/bin/spotcheck-cli" demo "$office/office.spotcheck" --scale office >/dev/null
"$build/tests/bench_letters" "$office/office.spotcheck"
if [ "${2:-}" = --nation ]; then
    echo "== 2 M batches, 20 M results"
    bash "$top/tests/bench/bench_nation.sh" "$build/bin/spotcheck-cli" "$build/nation.spotcheck"
    "$build/tests/bench_candidates" "$build/nation.spotcheck"
    "$build/tests/bench_sampling" "$build/nation.spotcheck"
    "$build/tests/bench_today" "$build/nation.spotcheck"
fi
