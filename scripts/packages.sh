#!/usr/bin/env bash
# Installs the Debian packages that the arguments name sets of: build, test, check, measure, mutants, web, faults. Says which; quick when
# all are there. `build` is what the program needs, the others add to it.
set -euo pipefail

build="g++ cmake ninja-build pkg-config git libgdal-dev gdal-bin libgeos-dev libboost-dev libssl-dev libeigen3-dev libfmt-dev
libtomlplusplus-dev libcairo2-dev libpango1.0-dev fonts-noto-core nlohmann-json3-dev librandom123-dev
libxml2-dev libzip-dev"
test="python3 nodejs libgtest-dev libgmock-dev libbenchmark-dev coinor-libcbc-dev perl zip unzip ca-certificates"
check="clang-14 libclang-rt-14-dev clang-format-14 clang-tidy-14 ccache"
measure="time"
mutants="python3 lld"
web="clang-19 lld-19 wasi-libc libc++-19-dev-wasm32 libclang-rt-19-dev-wasm32 nodejs"
faults="python3 strace util-linux mount e2fsprogs"

wanted=""
for set in "$@"; do wanted="$wanted ${!set}"; done
missing=""
for package in $wanted; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "installing Debian packages:$missing"
as_root=""
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "needs root or sudo to install:$missing" >&2; exit 1; }
  as_root="sudo"
fi
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
