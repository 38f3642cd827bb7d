#include "synth/register_truth.hpp"
#include "core/odds.hpp"
#include "core/sum.hpp"
#include "synth/compact_groups.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lokus::synth {
namespace {

constexpr double truth_sd = 0.5, smooth_share = 0.7;
constexpr double outlier_share = 0.05, outlier_rise = 1.3, outlier_background_sd = 0.3;
constexpr double area_sd = 0.43, unit_truth_sd = 0.4, own_truth_sd = 0.25;
constexpr std::size_t villages_of_an_area = 20;
constexpr double walk_sd = 0.05; // of a village's truth in half a year
// As docs/methods/register.md states them: half-normal sds; what lasts by an angle between two sds.
constexpr double prior_smooth_sd = 0.4, prior_own_sd = 0.3, prior_unit_truth_sd = 0.5;
constexpr double prior_unit_sd = 0.35, prior_village_sd = 0.2;
constexpr double prior_unit_walk = 0.2, prior_village_walk = 0.15; // a year

Spreads spreads_from_priors(const Made &made) {
  const RandomKey key = made.key("", MadeFor::sds);
  const auto half_normal = [&](double scale, std::uint64_t step) {
    return scale * std::abs(normal(key, step));
  };
  const auto lasting = [&](std::uint64_t step) {
    const double part = std::cos(std::numbers::pi / 2 * uniform(key, step));
    return part * part;
  };
  Spreads s{.smooth = half_normal(prior_smooth_sd, 0),
            .own = half_normal(prior_own_sd, 1),
            .unit = half_normal(prior_unit_truth_sd, 2)};
  s.missed_by_unit = half_normal(prior_unit_sd, 3), s.unit_lasting = lasting(4);
  s.missed_by_village = half_normal(prior_village_sd, 5), s.village_lasting = lasting(6);
  s.unit_walk = half_normal(prior_unit_walk, 7) * std::sqrt(0.5);
  s.village_walk = half_normal(prior_village_walk, 8) * std::sqrt(0.5);
  return s;
}

// Mean 0 and sd 1 over the villages.
Column<VillageId, double> smooth_differences(const Villages &villages, const Made &made) {
  Column<VillageId, double> result(villages.rows());
  for (std::size_t i = 0; i < smooth_lengths_km.size(); ++i) {
    const auto use = static_cast<MadeFor>(static_cast<std::uint64_t>(MadeFor::smooth) + i);
    const Field field(made.key("", use), smooth_lengths_km[i]);
    for (VillageId v : result.all())
      result[v] += field.at(on_the_grid(villages.centre[v]));
  }
  const double centre = mean(result.values()), sd = std::sqrt(variance(result.values()));
  for (VillageId v : result.all())
    result[v] = sd > 0 ? (result[v] - centre) / sd : 0;
  return result;
}

// The first `count` villages in an order of the key.
std::vector<VillageId> drawn_villages(const Villages &villages, const Made &made, MadeFor use, double count) {
  std::vector<std::pair<double, VillageId>> order;
  for (VillageId v : villages.code.all())
    order.emplace_back(uniform(made.key(villages.code[v], use)), v);
  std::ranges::sort(order);
  order.resize(std::min(order.size(), static_cast<std::size_t>(std::max(1.0, std::round(count)))));
  std::vector<VillageId> result;
  for (const auto &place : order)
    result.push_back(place.second);
  return result;
}

Column<VillageId, double> true_differences(const Area &area, const ReportingUnits &units, const Spreads &sd,
                                           const Made &made) {
  const Villages &villages = area.villages;
  const auto count = static_cast<double>(villages.rows());
  const Column<VillageId, double> smooth = smooth_differences(villages, made);
  const std::vector<VillageId> middles =
      drawn_villages(villages, made, MadeFor::area_middle, count / villages_of_an_area);
  const Column<VillageId, std::size_t> middle_of = nearest_middle(villages, middles);
  Column<VillageId, double> result(villages.rows());
  for (VillageId v : result.all()) {
    const std::string &middle = villages.code[middles[middle_of[v]]];
    result[v] = sd.smooth * smooth[v] + sd.own * made.z(villages.code[v], MadeFor::own) +
                sd.area * made.z(middle, MadeFor::area_level) +
                sd.unit * made.z(units.name[units.of[v]], MadeFor::unit_truth);
  }
  for (VillageId v : drawn_villages(villages, made, MadeFor::outlier, outlier_share * count))
    result[v] += sd.outlier;
  return result;
}

} // namespace

Spreads spreads_of(const RegisterHabits &habits, const Made &made) {
  if (habits.truth == TruthShape::priors)
    return spreads_from_priors(made);
  Spreads s;
  s.missed_by_unit = habits.unit_sd, s.missed_by_village = habits.village_sd;
  s.unit_lasting = s.village_lasting = habits.lasting;
  const auto mixed = [&](double sd) {
    s.smooth = sd * std::sqrt(smooth_share), s.own = sd * std::sqrt(1 - smooth_share);
  };
  if (habits.truth == TruthShape::smooth)
    mixed(truth_sd);
  else if (habits.truth == TruthShape::outliers)
    mixed(outlier_background_sd), s.outlier = outlier_rise;
  else if (habits.truth == TruthShape::kecamatan)
    s.area = area_sd, s.own = own_truth_sd;
  else if (habits.truth == TruthShape::units)
    s.unit = unit_truth_sd, s.own = own_truth_sd;
  return s;
}

std::vector<Column<VillageId, double>> true_rounds(const Area &area, const ReportingUnits &units,
                                                   const RegisterHabits &habits, const Made &made) {
  const Column<VillageId, double> differ = true_differences(area, units, spreads_of(habits, made), made);
  const double level = logit(world_prevalence) + world_prevalence_sd * made.z("", MadeFor::level);
  const double between = habits.truth == TruthShape::flat ? 0 : regency_level_sd;
  std::vector<Column<VillageId, double>> result(habits.rounds, differ);
  for (VillageId v : differ.all()) {
    const std::string &regency = area.districts.code[area.villages.district[v]];
    double now = level + between * made.z(regency, MadeFor::regency) + differ[v];
    for (std::size_t round = 0; round < habits.rounds; ++round) {
      result[round][v] = now;
      now += walk_sd * made.z(area.villages.code[v], MadeFor::walk, round);
    }
  }
  return result;
}

} // namespace lokus::synth
