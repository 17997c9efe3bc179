#!/bin/sh
# Installs the Debian packages that the program needs and that are missing; does nothing when none is.
# With the argument `test`, also those that only tests need.
set -eu
export DEBIAN_FRONTEND=noninteractive

# Qt under X and Wayland, the fonts (without Noto Qt shows empty boxes), a screen where none is connected, sound.
packages="python3-venv libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 fonts-noto-cjk
libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 libwayland-cursor0 fonts-unifont
tigervnc-standalone-server libpulse0"

if [ "${1:-}" = test ]; then
    if grep -qs '^ID=ubuntu' /etc/os-release; then
        echo "On Ubuntu chromium is a snap: the browser tests need chromium and chromedriver in /usr/bin." >&2
    else
        packages="$packages chromium chromium-driver"
    fi
fi

if [ "${1:-}" = test ] && ! command -v npm >/dev/null 2>&1; then
    packages="$packages npm"
fi

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "This is no Debian: install by your own means what these packages hold:" $packages >&2
    exit 0
fi

missing=""
for package in $packages; do
    if [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" != installed ]; then
        missing="$missing $package"
    fi
done
if [ -z "$missing" ]; then
    exit 0
fi

if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    as_root="sudo env DEBIAN_FRONTEND=noninteractive"
else
    echo "Debian packages are missing. Run this as root, then start again:" >&2
    echo "apt-get update && apt-get install -y --no-install-recommends$missing" >&2
    exit 2
fi

echo "Installing what is missing:$missing"
$as_root apt-get update -q || echo "apt-get update went wrong; trying with the lists that are there." >&2
$as_root apt-get install -q -y --no-install-recommends $missing
