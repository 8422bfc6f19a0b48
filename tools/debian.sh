#!/bin/sh
# Installs what some tests need where it is missing and can be installed; otherwise the tests say so.
# tools/debian.sh WHAT PACKAGES COMMAND...: the packages are there if one of the commands is.
set -eu
what=$1
packages=$2
shift 2
for command in "$@"; do
    if command -v "$command" >/dev/null; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing for $what: $packages"
    # shellcheck disable=SC2086  # several packages
    apt-get update -qq && apt-get install -y -qq $packages || true
else
    echo "Missing for $what. To run these tests too:  sudo apt-get install $packages" >&2
fi
