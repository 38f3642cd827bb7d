#include "cluster/rates.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::cluster {
namespace {

double size(std::span<const double> values) {
  return static_cast<double>(values.size());
}

// Base-weighted variance of the rates about the rate of all.
double variance_about(double rate, std::span<const double> events, std::span<const double> base) {
  Sum squares;
  for (std::size_t i = 0; i < base.size(); ++i) {
    const double d = events[i] / base[i] - rate;
    squares.add(base[i] * d * d);
  }
  return squares.value() / sum(base);
}

// Drawn from `rate` to `centre`; `between` is the variance of true rates.
double shrunk(double rate, double base, double centre, double between) {
  if (!(between > 0))
    return centre;
  return centre + (rate - centre) * between / (between + centre / base);
}

} // namespace

Column<VillageId, double> raw_rates(std::span<const double> events, std::span<const double> base) {
  Column<VillageId, double> rates(base.size(), nan());
  for (VillageId v : rates.all())
    if (base[v.row()] > 0)
      rates[v] = events[v.row()] / base[v.row()];
  return rates;
}

Column<VillageId, double> excess_risks(std::span<const double> events, std::span<const double> base) {
  auto risks = raw_rates(events, base);
  const double all = sum(events) / sum(base);
  for (VillageId v : risks.all())
    risks[v] /= all;
  return risks;
}

Column<VillageId, double> shrunk_rates(std::span<const double> events, std::span<const double> base) {
  const double all = sum(events) / sum(base);
  const double between = variance_about(all, events, base) - all / (sum(base) / size(base));
  auto rates = raw_rates(events, base);
  for (VillageId v : rates.all())
    rates[v] = shrunk(rates[v], base[v.row()], all, between);
  return rates;
}

Column<VillageId, double> locally_shrunk_rates(const Links &links, std::span<const double> events,
                                               std::span<const double> base) {
  const auto centre = spatial_rates(links, events, base);
  auto rates = raw_rates(events, base);
  const auto raw = rates;
  const Links around = with_self(links);
  for (VillageId v : rates.all()) {
    double squares = 0, people = 0;
    for (VillageId other : around[v]) {
      const double d = raw[other] - centre[other];
      squares += base[other.row()] * d * d;
      people += base[other.row()];
    }
    const double mean_base = people / static_cast<double>(around[v].size());
    rates[v] = shrunk(raw[v], base[v.row()], centre[v], squares / people - centre[v] / mean_base);
  }
  return rates;
}

Column<VillageId, double> spatial_rates(const Links &links, std::span<const double> events,
                                        std::span<const double> base) {
  Column<VillageId, double> rates(base.size());
  for (VillageId v : links.all()) {
    double cases = events[v.row()], people = base[v.row()];
    for (VillageId other : links[v]) {
      cases += events[other.row()];
      people += base[other.row()];
    }
    rates[v] = cases / people;
  }
  return rates;
}

Column<VillageId, double> assuncao_reis(std::span<const double> events, std::span<const double> base) {
  Column<VillageId, double> z(base.size());
  const double all = sum(events) / sum(base);
  if (!(all > 0))
    return z;
  const double between = variance_about(all, events, base) - all / (sum(base) / size(base));
  for (VillageId v : z.all()) {
    const double chance = all / base[v.row()];
    const double variance = between + chance > 0 ? between + chance : chance;
    z[v] = (events[v.row()] / base[v.row()] - all) / std::sqrt(variance);
  }
  return z;
}

} // namespace lokus::cluster
