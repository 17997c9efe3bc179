#!/bin/sh
# Installs the Debian packages that the program needs and that are missing; does nothing when none is.
# With the argument `test`, also those that only tests need.
set -eu

packages="python3-venv libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 fonts-noto-cjk
libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 libwayland-cursor0 fonts-unifont
tigervnc-standalone-server libpulse0"
if [ "${1:-}" = test ]; then
    packages="$packages chromium chromium-driver"
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

install="apt-get install -y --no-install-recommends$missing"
echo "Installing what is missing:$missing"
export DEBIAN_FRONTEND=noninteractive
if [ "$(id -u)" = 0 ]; then
    apt-get update -q && $install
elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    sudo apt-get update -q && sudo DEBIAN_FRONTEND=noninteractive $install
else
    echo "Run this as root, then start again:" >&2
    echo "apt-get update && $install" >&2
    exit 2
fi
