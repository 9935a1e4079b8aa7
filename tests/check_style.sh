#!/usr/bin/env bash
# clang-format and clang-tidy over the files changed since the base (CI_BASE, else the last landing, else one commit).
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
cd "$top"
base=${CI_BASE:-$(git rev-parse -q --verify HEAD~1 || true)}
if [ -n "$base" ]; then
    mapfile -t files < <(git diff --name-only --diff-filter=AM "$base" HEAD -- 'core/*.cpp' 'core/*.h' 'ui/*.cpp' 'ui/*.h' 'app/*.cpp')
else
    mapfile -t files < <(git ls-files 'core/*.cpp' 'core/*.h' 'ui/*.cpp' 'ui/*.h' 'app/*.cpp')
fi
[ ${#files[@]} -gt 0 ] || { echo "style: no changed files"; exit 0; }
clang-format --dry-run -Werror "${files[@]}"
mapfile -t sources < <(printf '%s\n' "${files[@]}" | grep '^core/.*\.cpp$' | head -${TIDY_LIMIT:-6} || true)
if [ ${#sources[@]} -gt 0 ]; then
    clang-tidy -quiet -p build/asan --extra-arg=-Wno-unknown-warning-option --warnings-as-errors='clang-analyzer-core.*,clang-analyzer-cplusplus.*,clang-analyzer-unix.*,bugprone-use-after-move,bugprone-infinite-loop' "${sources[@]}" 2>/dev/null
fi
echo "style: ${#files[@]} files"
