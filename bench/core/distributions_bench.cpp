#include "core/distributions.hpp"
#include <benchmark/benchmark.h>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <vector>

// Our quantile of the normal and logarithm of gamma beside Boost.Math's: time, and the share of arguments
// for which the last digit differs (counter `differ`).

namespace lokus {
namespace {

constexpr std::size_t arguments = 10'000;

std::vector<double> spread(double low, double high) {
  std::vector<double> list;
  for (std::size_t i = 1; i <= arguments; ++i)
    list.push_back(low + (high - low) * static_cast<double>(i) / (arguments + 1));
  return list;
}

double boost_normal_quantile(double p) {
  return boost::math::quantile(boost::math::normal(), p);
}
double boost_log_gamma(double x) {
  return boost::math::lgamma(x);
}

void run(benchmark::State &state, double (*of)(double), double (*other)(double), double low, double high) {
  const std::vector<double> list = spread(low, high);
  double differ = 0;
  for (double x : list)
    differ += of(x) != other(x);
  for (auto _ : state)
    for (double x : list)
      benchmark::DoNotOptimize(of(x));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(arguments));
  state.counters["differ"] = differ / arguments;
}

BENCHMARK_CAPTURE(run, normal_quantile, normal_quantile, boost_normal_quantile, 0, 1);
BENCHMARK_CAPTURE(run, normal_quantile_boost, boost_normal_quantile, normal_quantile, 0, 1);
BENCHMARK_CAPTURE(run, log_gamma, log_gamma, boost_log_gamma, 0.1, 2000);
BENCHMARK_CAPTURE(run, log_gamma_boost, boost_log_gamma, log_gamma, 0.1, 2000);

} // namespace
} // namespace lokus
