#!/usr/bin/env bash
# The hot paths, measured and held against bench/baseline.json.
#   scripts/bench.sh compare     name, baseline, now (medians of five, milliseconds of processor time), ratio; ends with 1
#                                where a ratio is over 1.25: machines differ and are noisy, so look before you believe
#   scripts/bench.sh refresh     writes bench/baseline.json anew, with the machine's name
# To hold two builds against each other on one machine, refresh with the one and compare with the other.
set -euo pipefail
cd "$(dirname "$0")/.."
command="${1:-compare}"
case "$command" in compare | refresh) ;; *) sed -n '2,6p' "$0" >&2; exit 2 ;; esac
scripts/packages.sh build test >&2
cmake --preset release -DBUILD_TESTING=ON >&2 && cmake --build build/release --parallel "$(nproc)" >&2

results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT
while read -r program filter; do
  "build/release/$program" --benchmark_filter="$filter" --benchmark_repetitions=5 --benchmark_min_time=0.1 --benchmark_report_aggregates_only=true \
    --benchmark_format=json >"$results/$program.json" 2>/dev/null
done <<'END'
tables_bench ZScoresOfChildren
space_bench (over_neighbours|over_roads)/8494
estimate_bench (Factor|SelectedInverse|ConditionalFit)/8494
project_bench (kernel_ramp_trend/8000|gains_of_all_sets/1000)
choose_bench (knapsack/8500|coupled/2000)
rank_bench villages:8494
draw_bench map_sheets/1000
END

perl -MJSON::PP -e '
  my ($command, $path, @files) = @ARGV;
  my %unit = (ns => 1e-6, us => 1e-3, ms => 1, s => 1e3);
  my (%now, $machine);
  for my $file (@files) {
    open my $in, "<", $file or die "cannot read $file\n";
    local $/;
    my $result = decode_json(<$in> =~ s/: -?NaN\b/: null/gr); # the spread of a counter that is nought
    $machine = sprintf "%d x %d MHz", $result->{context}{num_cpus}, $result->{context}{mhz_per_cpu};
    for my $run (@{$result->{benchmarks}}) {
      $now{$run->{run_name}} = sprintf("%.6g", $run->{cpu_time} * $unit{$run->{time_unit}}) + 0
        if ($run->{aggregate_name} // "") eq "median";
    }
  }
  die "nothing was measured\n" unless %now;
  if ($command eq "refresh") {
    open my $out, ">", $path or die "cannot write $path\n";
    print $out JSON::PP->new->canonical->pretty->encode({machine => $machine, milliseconds => \%now});
    exit 0;
  }
  open my $in, "<", $path or die "cannot read $path\n";
  my $baseline = do { local $/; decode_json(<$in>) };
  my $slower = 0;
  print "baseline: $baseline->{machine}; now: $machine\n";
  for my $name (sort keys %{{%now, %{$baseline->{milliseconds}}}}) {
    my ($then, $is) = ($baseline->{milliseconds}{$name}, $now{$name});
    $slower ||= !defined $is || (defined $then && $is > 1.25 * $then);
    printf "%s\t%s\t%s\t%s\n", $name, $then // "-", $is // "gone", defined $then && defined $is ? sprintf("%.2f", $is / $then) : "-";
  }
  exit($slower ? 1 : 0);
' "$command" bench/baseline.json "$results"/*.json
