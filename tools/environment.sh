#!/bin/sh
# Builds the environment of this project in .venv from pinned dependencies: tools/environment.sh EXTRAS STAMP
set -eu
extras=$1
stamp=$2

suits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

python=
for candidate in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11; do
    if [ -n "$candidate" ] && suits "$candidate"; then python=$candidate; break; fi
done
if [ -z "$python" ]; then
    echo "Python 3.11 or later is needed and was not found. Install it, or name it: make PYTHON=/path/to/python3 app" >&2
    exit 1
fi

if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
    package="$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "This Python cannot make environments yet; installing $package."
        apt-get update -qq && apt-get install -y -qq "$package"
    else
        echo "This Python cannot make environments yet. Run this, then try again:  sudo apt-get install $package" >&2
        exit 1
    fi
fi

if [ -x .venv/bin/python ]; then
    echo "Bringing the installed packages in .venv up to date."
else
    echo "Installing what the program needs in .venv, with $("$python" --version). Only the first time; a minute or two, and it needs the internet."
    "$python" -m venv .venv
fi
.venv/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".$extras"
touch "$stamp"
echo "Installed."
