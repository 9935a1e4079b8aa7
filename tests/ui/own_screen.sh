#!/usr/bin/env bash
# own_screen.sh COMMAND…   runs it on a virtual screen of its own, whatever screen there is.
set -euo pipefail
exec 3< <(exec Xvfb -displayfd 1 -screen 0 1920x1080x24 -nolisten tcp 2>/dev/null)
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
read -r -t 60 -u 3 display || { echo "no virtual screen: is Xvfb installed?" >&2; exit 1; }
DISPLAY=":$display" QT_QPA_PLATFORM=xcb "$@"
