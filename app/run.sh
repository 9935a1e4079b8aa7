#!/usr/bin/env bash
# Installs what is needed, builds, and opens the window on FILE, or on a demo workspace when none is named.
# Without a display it runs the main job on the command line instead and says where the outputs lie.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=app/packages.sh
source "$top/app/packages.sh"

install_packages "${build_packages[@]}" "${run_packages[@]}"
build_release "$top" spotcheck spotcheck-cli # the tests are built when they are run
bin="$top/build/release/bin"

demo_workspace() { # makes the demo once and keeps it: work done in it is not thrown away
    mkdir -p "$top/out"
    demo="$top/out/demo.spotcheck"
    [ -f "$demo" ] || "$bin/spotcheck-cli" demo "$demo" --scale small --seed 1 >/dev/null
    printf '%s\n' "$demo"
}

main_job() { # plan out, results in, findings
    local file=$1 out="$top/out" status=0
    mkdir -p "$out"
    echo "1. 计划导出 / plan out: $out/plan.xlsx"
    "$bin/spotcheck-cli" export plan "$file" "$out/plan.xlsx" >/dev/null
    echo "2. 结果导入 / results in (rejected rows: $out/rejects.xlsx if any)"
    "$bin/spotcheck-cli" import results "$file" "$top/resources/samples/results_lab_a.xlsx" --rejects "$out/rejects.xlsx" >"$out/import.json" || status=$?
    [ "$status" -le 1 ] || { echo "the import was refused (exit $status)" >&2; return "$status"; }
    echo "   回执 / receipt: $out/import.json"
    status=0
    "$bin/spotcheck-cli" check "$file" >"$out/findings.jsonl" || status=$?
    [ "$status" -le 1 ] || return "$status"
    echo "3. 检查 / findings: $(wc -l <"$out/findings.jsonl") → $out/findings.jsonl"
    echo "工作文件 / workspace: $file"
}

file=${1:-}
[ -n "$file" ] || file=$(demo_workspace)
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "没有显示器，改在命令行运行主要流程。 / No display: running the main job on the command line instead."
    main_job "$file"
else
    exec "$bin/spotcheck" "$file"
fi
