#!/usr/bin/env bash
# Fails on an unfinished zh_CN text, or on a source text the .ts files do not hold.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
lupdate=/usr/lib/qt6/bin/lupdate
bad=0
check() { # $1 folder, $2 name
    local ts="$top/translations/${2}_zh_CN.ts" copy="$work/$2.ts"
    [ -f "$ts" ] && cp "$ts" "$copy"
    "$lupdate" -silent -no-obsolete -locations none -I "$top" "$top/$1" -source-language en -target-language zh_CN -ts "$copy"
    if grep -q 'type="unfinished"' "$copy"; then
        echo "translations/${2}_zh_CN.ts: texts without a finished translation:" >&2
        grep -B1 'type="unfinished"' "$copy" | grep '<source>' >&2
        bad=1
    fi
}
for folder in "$top"/core/*/; do
    name=$(basename "$folder")
    check "core/$name" "$name"
done
check ui ui
check app app
exit $bad
