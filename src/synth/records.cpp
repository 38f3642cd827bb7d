#include "synth/records.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include "synth/field.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::synth {
namespace {

constexpr double field_length_km = 15;
constexpr double field_sd = 0.45; // log odds
constexpr double noise_sd = 0.25;
constexpr double size_sd = 0.5; // of log under-fives
constexpr double families_per_child = 1.6;

enum class RecordUse : std::uint64_t {
  size = 1,
  own_noise,
  registering,
  measuring_share,
  measuring,
  under_reporting,
  stunting,
  severe,
  at_risk_share,
  at_risk,
  absent,
  tiny
};

RandomKey random_key(const std::string &code, RecordUse use, const SynthSettings &settings) {
  return {settings.seed, Purpose::synth_counts, code_key(code), static_cast<std::uint64_t>(use)};
}

double mean_weighted_by(const Column<VillageId, double> &values, const Column<VillageId, double> &weights) {
  Sum total, weight;
  for (VillageId v : values.all()) {
    total.add(values[v] * weights[v]);
    weight.add(weights[v]);
  }
  return total.value() / weight.value();
}

Column<VillageId, double> shifted(const Column<VillageId, double> &log_odds, double by) {
  Column<VillageId, double> shares(log_odds.rows());
  for_each_row(log_odds.rows(),
               [&](std::size_t i) { shares[VillageId{i}] = expit(log_odds[VillageId{i}] + by); });
  return shares;
}

struct MadeUpVillage {
  People registered, measured, stunted, severe, at_risk;
};

MadeUpVillage recorded(const std::string &code, double children, double truth, const SynthSettings &s) {
  const auto z = [&](RecordUse use) { return normal(random_key(code, use, s)); };
  const auto count = [&](RecordUse use, double n, double p) {
    return static_cast<double>(binomial(random_key(code, use, s), static_cast<long long>(n), p));
  };
  const double registered = std::round(children);
  const double share = expit(logit(s.measured_share) + 0.6 * z(RecordUse::measuring_share));
  const double measured = count(RecordUse::measuring, registered, share);
  const double seen =
      std::min(0.95, truth * s.register_factor * std::exp(0.15 * z(RecordUse::under_reporting)));
  const double stunted = count(RecordUse::stunting, measured, seen);
  const double risk =
      expit(logit(0.35) + 0.8 * (logit(truth) - logit(s.prevalence)) + 0.2 * z(RecordUse::at_risk_share));
  return {People(registered), People(measured), People(stunted),
          People(count(RecordUse::severe, stunted, 0.2)),
          People(count(RecordUse::at_risk, std::round(registered * families_per_child), risk))};
}

// One hamlet in small areas, two in others: a share of 1 in 2 must not lead any list.
std::vector<VillageId> tiny_villages(const Area &area, const SynthSettings &settings) {
  std::vector<std::pair<double, VillageId>> order;
  for (VillageId v : area.villages.code.all())
    order.emplace_back(uniform(random_key(area.villages.code[v], RecordUse::tiny, settings)), v);
  std::sort(order.begin(), order.end());
  const std::size_t wanted = order.size() < 5 ? 0 : order.size() < 50 ? 1 : 2;
  std::vector<VillageId> villages;
  for (std::size_t i = 0; i < wanted; ++i)
    villages.push_back(order[i].second);
  return villages;
}

void set(Counts &counts, VillageId v, const MadeUpVillage &village) {
  counts.registered[v] = village.registered;
  counts.measured[v] = village.measured;
  counts.stunted[v] = village.stunted;
  counts.severely_stunted[v] = village.severe;
  counts.families_at_risk[v] = village.at_risk;
}

} // namespace

Column<VillageId, double> under_fives(const Area &area, const SynthSettings &settings) {
  Column<VillageId, double> children(area.villages.rows());
  for (VillageId v : children.all()) {
    const double z = normal(random_key(area.villages.code[v], RecordUse::size, settings));
    children[v] = std::max(12.0, settings.under_fives * std::exp(size_sd * z - size_sd * size_sd / 2));
  }
  for (VillageId v : tiny_villages(area, settings))
    children[v] = 3;
  return children;
}

Column<VillageId, double> truth(const Area &area, const Column<VillageId, double> &under_fives,
                                const SynthSettings &settings) {
  const Field field({settings.seed, Purpose::synth_field, 0, 0}, field_length_km);
  Column<VillageId, double> log_odds(area.villages.rows());
  for_each_row(log_odds.rows(), [&](std::size_t i) {
    const VillageId v{i};
    log_odds[v] = field_sd * field.at(on_the_grid(area.villages.centre[v])) +
                  noise_sd * normal(random_key(area.villages.code[v], RecordUse::own_noise, settings));
  });
  double low = -20, high = 20;
  for (int i = 0; i < 60; ++i) {
    const double level = (low + high) / 2;
    (mean_weighted_by(shifted(log_odds, level), under_fives) < settings.prevalence ? low : high) = level;
  }
  return shifted(log_odds, low);
}

Counts counts(const Area &area, const Column<VillageId, double> &under_fives,
              const Column<VillageId, double> &truth, const SynthSettings &settings) {
  Counts result = missing_counts(area.villages.rows());
  result.month = {2026, 8};
  const auto tiny_ones = tiny_villages(area, settings);
  const auto is_tiny = [&](VillageId v) {
    return std::find(tiny_ones.begin(), tiny_ones.end(), v) != tiny_ones.end();
  };
  for_each_row(result.rows(), [&](std::size_t i) {
    const VillageId v{i};
    const std::string &code = area.villages.code[v];
    if (is_tiny(v))
      set(result, v, {People(3), People(2), People(1), People(0), People(2)});
    else if (uniform(random_key(code, RecordUse::absent, settings)) >= settings.missing_share)
      set(result, v, recorded(code, under_fives[v], truth[v], settings));
  });
  std::size_t line = 1; // the header
  for (VillageId v : area.villages.code.all())
    result.row[v] = is_missing(result.measured[v]) ? 0 : ++line;
  return result;
}

} // namespace lokus::synth
