# What a decision costs over what it did before forecast, readings of the evidence and measuring first were part
# of it: 375 and 1600 ms on 2 x 2596 MHz (docs/decisions/0004). Sourced by scripts/figures_truth.sh.

decide_over_before() {
  [ -n "$LOKUS_SHARED" ] || { echo "no village outlines: set LOKUS_SHARED" >&2; return 0; }
  bench real_bench '^decide/' 5
  local name whole
  for name in kalsel jatim; do
    whole="$(cell "decide/$name" real_time)"
    line truth "decide over what it cost without forecast, readings and measuring first, $name" \
      "$(awk -v t="$whole" -v b="$([ $name = kalsel ] && echo 375 || echo 1600)" 'BEGIN { if (t != "") printf "%.2f", t / b }')" times le 1.3
  done
}

decide_over_before
