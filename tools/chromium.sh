#!/bin/sh
# Installs Chromium for the browser tests where it is missing and can be installed; otherwise the tests say so.
set -eu
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests."
    apt-get update -qq && apt-get install -y -qq chromium fonts-dejavu-core || true
else
    echo "Chromium is missing. To run the browser tests too:  sudo apt-get install chromium" >&2
fi
