#!/usr/bin/env bash
# seeds.sh FUZZER FOLDER: fills FOLDER with what the fuzzer begins from: the spellings and workbooks the tests know, and
# every input that ever broke it (tests/fuzz/found/FUZZER).
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
name=$1 folder=$2
mkdir -p "$folder"
lines() { # one seed a line of stdin
    local i=0 line
    while IFS= read -r line; do
        i=$((i + 1))
        printf '%b' "$line" >"$folder/$1-$i"
    done
}
spellings() { grep -v '^#' "$top/tests/unit/testing/spellings.txt" | cut -d'|' -f"$1" | sort -u; }
rows() { # limit, value, unit and detection limit of every spelling, by line feeds
    local limit value unit lod
    while IFS='|' read -r limit value unit lod _; do
        printf '%s\\n%s\\n%s\\n%s\n' "$limit" "$value" "$unit" "$lod"
    done < <(grep -v '^#' "$top/tests/unit/testing/spellings.txt")
}
case $name in
fuzz_limit) spellings 1 | lines limit ;;
fuzz_value) rows | lines value ;;
fuzz_uscc) printf '%s\n' 91310115MA1K35UX0A 91350100M000100Y43 310000000000001 123456789012345678 无 | lines uscc ;;
fuzz_date) printf '%s\n' 2026-03-05 2026年3月5日 2026.3.5 2026/03/05 20260305 46109 05/03/26 二〇二六年三月五日 | lines date ;;
fuzz_season) printf '%s\n' '11-01~02-28' 春节前 '中秋；国庆节' '6.1—8.31' '12-01~02-29' | lines season ;;
fuzz_csv) cp "$top"/tests/data/import/*.{csv,txt} "$folder" ;;
fuzz_workbook) cp "$top"/tests/data/import/*.{xlsx,ods,csv,txt} "$folder" ;;
esac
[ ! -d "$top/tests/fuzz/found/$name" ] || cp "$top/tests/fuzz/found/$name"/* "$folder"
