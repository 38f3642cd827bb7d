# The figures of building: wall and processor time of a fresh clone of the last commit. Sourced by scripts/figures.sh.
# No compiler cache; packages are installed before. About half an hour.

clone="$(mktemp -d)"
trap 'rm -rf "$clone" "${work:-}" "$bench_csv"' EXIT
git clone --quiet . "$clone/lokus"
git diff --quiet HEAD || echo "not committed, not measured: $(git diff --name-only HEAD | tr '\n' ' ')" >&2

# spent STEP COMMAND...: runs a command in the clone; adds wall and processor seconds to wall[STEP], processor[STEP].
declare -A wall processor
spent() {
  local step="$1" out; out="$(mktemp)"; shift
  (cd "$clone/lokus" && CCACHE_DISABLE=1 CI=true /usr/bin/time -f '%e %U %S' -o "$out" "$@" >"$clone/log" 2>&1) ||
    { tail -n 40 "$clone/log" >&2; echo "$* failed: no figure" >&2; exit 1; }
  read -r seconds user system <<<"$(tail -n 1 "$out")"; rm -f "$out"
  wall[$step]="$seconds" processor[$step]="$(awk -v u="$user" -v s="$system" 'BEGIN { print u + s }')"
}
minutes() { printf '%s\n' "$@" | awk '{ t += $1 } END { printf "%.1f", t / 60 }'; }
both_times() {
  local name="$1" most_wall="$2" most_processor="$3"; shift 3
  local walls=() processors=() step
  for step in "$@"; do walls+=("${wall[$step]}"); processors+=("${processor[$step]}"); done
  line build "$name, wall" "$(minutes "${walls[@]}")" minutes le "$most_wall"
  [ -z "$most_processor" ] || line build "$name, processor" "$(minutes "${processors[@]}")" minutes le "$most_processor"
}

scripts/packages.sh build test check >&2
spent program scripts/build.sh
spent demo scripts/demo.sh
rm -rf "$clone/lokus/build"
LOKUS_SHARED="${LOKUS_SHARED:-}" spent test scripts/test.sh
LOKUS_SHARED="${LOKUS_SHARED:-}" spent check scripts/check.sh
both_times "program from clean" 3 5 program
both_times "scripts/demo.sh" 4 "" program demo
both_times "scripts/test.sh, building and running everything" 9 17 test
both_times ".ci/run" 30 "" test check
