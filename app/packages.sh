# What Debian 12 must hold to build, run and test. Sourced by app/run.sh, tests/run.sh and .ci/run.
build_packages=(g++ cmake ninja-build ccache pkg-config qt6-base-dev qt6-base-dev-tools qt6-charts-dev libqt6opengl6-dev
    qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev libxlsxwriter-dev libzip-dev libexpat1-dev
    libsqlite3-dev libsodium-dev libqrencode-dev libpoppler-qt6-dev zlib1g-dev)
run_packages=(fonts-noto-cjk libqt6sql6-sqlite)
test_packages=(xvfb xauth libreoffice-calc-nogui gnumeric poppler-utils sqlite3 python3 python3-openpyxl)
asan_packages=(clang clang-format clang-tidy libclang-rt-14-dev)

install_packages() { # only what is missing; needs root or sudo
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "installing: ${missing[*]}"
    local sudo=()
    [ "$(id -u)" = 0 ] || sudo=(sudo)
    "${sudo[@]}" apt-get update -q
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# A cold cache costs next to nothing this way, and a warm one knows precompiled headers, also those of another clone
# (their CMake lines name them by <path>, so that the generated header is the same everywhere).
CCACHE_BASEDIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export CCACHE_BASEDIR CCACHE_NOHASHDIR=1
export CCACHE_DEPEND=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

# A file that came with a pull is otherwise compiled before moc has seen it: moc begins anew when files come or go.
rescan_new_files() {
    local stamp="$1/build/release/sources.stamp" now
    mkdir -p "$1/build/release"
    now=$(find "$1/core" "$1/ui" "$1/app" "$1/tests" -name '*.cpp' -o -name '*.h' | sort | cksum)
    [ "$now" != "$(cat "$stamp" 2>/dev/null)" ] || return 0
    find "$1/build/release" -type d \( -name '*_autogen' -o -name '*_autogen.dir' \) -prune -exec rm -rf {} +
    printf '%s\n' "$now" >"$stamp"
}

build_release() { # $1: the top folder; then the targets, everything when none is named
    rescan_new_files "$1"
    cmake -S "$1" -B "$1/build/release" -G Ninja -DCMAKE_BUILD_TYPE=Release >"$1/build-configure.log" 2>&1 ||
        { cat "$1/build-configure.log"; return 1; }
    rm -f "$1/build-configure.log"
    local targets=()
    [ $# -lt 2 ] || targets=(--target "${@:2}")
    cmake --build "$1/build/release" "${targets[@]}"
}
