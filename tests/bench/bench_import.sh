#!/bin/bash
# Import of a results workbook (100,000 rows, 15 columns) by us and by python3-openpyxl + sqlite3, in one run.
# bench_import.sh BUILD_FOLDER [ROWS]
set -e
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
rows=${2:-100000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$build/tests/bench_import" make "$folder/results.xlsx" "$rows"
echo "results workbook: $rows rows, $(stat -c %s "$folder/results.xlsx") bytes"
"$build/tests/bench_import" run "$folder/results.xlsx"
peer=$(/usr/bin/python3 "$here/import_peer.py" "$folder/results.xlsx" "$folder/peer.db" | cut -d' ' -f2)
cli=$build/bin/spotcheck-cli
"$cli" new "$folder/w.spotcheck" --office 310000 > "$folder/new.json"
begin=$(date +%s.%N)
/usr/bin/env time -f '%M' -o "$folder/memory" "$cli" import results "$folder/w.spotcheck" "$folder/results.xlsx" > "$folder/outcome.json"
end=$(date +%s.%N)
awk -v a="$begin" -v b="$end" -v p="$peer" -v m="$(tail -1 "$folder/memory")" \
    'BEGIN { ours = b - a; printf "spotcheck-cli import %.2f s, %d MB; openpyxl + sqlite3 %.2f s; ratio %.1f (at least 5)\n", ours, m / 1024, p, p / ours }'
