#!/usr/bin/env bash
# Installs what the tests need, builds and runs all of them under Xvfb, then takes the screenshots of the README.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=app/packages.sh
source "$top/app/packages.sh"

install_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
build_release "$top"
bash "$top/tests/check_translations.sh"

export LANG=C.UTF-8 SPOTCHECK_KILLS=${SPOTCHECK_KILLS:-50}
ctest --test-dir "$top/build/release" -j4 --output-on-failure --timeout 600 "$@"

shots="$top/out/screenshots"
take_pictures() { # $1 language
    local file="$top/out/shots-$1.spotcheck"
    rm -f "$file"*
    env LC_ALL="$1.UTF-8" "$top/build/release/bin/spotcheck-cli" demo "$file" --scale small --seed 1 --actor 演示甲 >/dev/null
    QT_QPA_PLATFORM=xcb bash "$top/tests/ui/own_screen.sh" "$top/build/release/bin/spotcheck" "$file" --lang "$1" --theme light --size 1366x768 --person 演示乙 --screenshot "$shots/$1"
}
mkdir -p "$shots"
take_pictures zh_CN & # side by side: a window waits more than it works
chinese=$!
take_pictures en
wait "$chinese"
# A page that needs more room than it is given pushes the whole window wider: named here.
python3 - "$shots" <<'PYTHON'
import pathlib, struct, sys
wide = [str(p) for p in sorted(pathlib.Path(sys.argv[1]).rglob("*.png"))
        if struct.unpack(">II", p.read_bytes()[16:24]) != (1366, 768)]
sys.exit("not 1366 × 768: " + ", ".join(wide) if wide else 0)
PYTHON
echo "screenshots: $shots"
