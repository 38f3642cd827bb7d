#include "synth/worlds.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/sum.hpp"
#include "synth/field.hpp"
#include "synth/records.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::synth {
namespace {

constexpr double least_spread = 0.3, most_spread = 0.6;
constexpr std::array field_lengths_km = {10.0, 30.0};
constexpr double mean_children = 180, children_sd = 0.5;

constexpr std::uint64_t uses_of_a_world = 16;
enum class WorldUse : std::uint64_t {
  spread = 1,
  regency_level,
  own_noise,
  size,
  absent,
  measuring_share,
  measuring,
  regency_under_count,
  village_under_count,
  stunting,
  survey,
  field // and the next, one for each length
};

struct Keys {
  std::uint64_t seed = 0, number = 0;
  RandomKey of(const std::string &code, WorldUse use) const {
    return {seed, Purpose::calibration, code_key(code),
            number * uses_of_a_world + static_cast<std::uint64_t>(use)};
  }
};

WorldUse field_use(std::size_t length) {
  return static_cast<WorldUse>(static_cast<std::uint64_t>(WorldUse::field) + length);
}

Column<VillageId, double> log_odds(const Area &area, const Keys &keys) {
  const RandomKey shape = keys.of("", WorldUse::spread);
  const double m = logit(world_prevalence) + world_prevalence_sd * normal(shape, 0);
  const double s = least_spread + (most_spread - least_spread) * uniform(shape, 1), r = uniform(shape, 2);
  std::vector<Field> fields;
  for (double length : field_lengths_km)
    fields.emplace_back(keys.of("", field_use(fields.size())), length);
  Column<VillageId, double> result(area.villages.rows());
  for (VillageId v : result.all()) {
    double phi = 0;
    for (const Field &each : fields)
      phi += each.at(on_the_grid(area.villages.centre[v])) / std::sqrt(static_cast<double>(fields.size()));
    const double theta = normal(keys.of(area.villages.code[v], WorldUse::own_noise));
    const std::string &regency = area.districts.code[area.villages.district[v]];
    result[v] = m + regency_level_sd * normal(keys.of(regency, WorldUse::regency_level)) +
                s * (std::sqrt(1 - r) * theta + std::sqrt(r) * phi);
  }
  return result;
}

void count_village(World &world, VillageId v, double missed, const std::string &code, const Keys &keys) {
  const auto binomial_of = [&](WorldUse use, double n, double p) {
    return static_cast<double>(binomial(keys.of(code, use), static_cast<long long>(n), p));
  };
  if (uniform(keys.of(code, WorldUse::absent)) < missing_share)
    return;
  const double share =
      expit(logit(measured_share) + measured_sd * normal(keys.of(code, WorldUse::measuring_share)));
  const double measured = binomial_of(WorldUse::measuring, world.children[v], share);
  world.counts.registered[v] = People(world.children[v]);
  world.counts.measured[v] = People(measured);
  world.counts.stunted[v] =
      People(binomial_of(WorldUse::stunting, measured, expit(logit(world.truth[v]) + missed)));
}

void survey_regency(World &world, const Area &area, DistrictId d, std::span<const VillageId> members,
                    const Keys &keys) {
  if (members.empty())
    return;
  Sum stunted, children;
  for (VillageId v : members) {
    stunted.add(world.truth[v] * world.children[v]);
    children.add(world.children[v]);
  }
  world.level[d] = stunted.value() / children.value();
  const auto effective = static_cast<long long>(survey_sample / survey_design_effect);
  const double seen = static_cast<double>(
      binomial(keys.of(area.districts.code[d], WorldUse::survey), effective, world.level[d]));
  const double share = std::max(seen, 0.5) / static_cast<double>(effective);
  world.surveys.district.push_back(d);
  world.surveys.name.push_back("survei rekaan");
  world.surveys.prevalence.push_back(share);
  world.surveys.standard_error.push_back(survey_standard_error(share, survey_sample, survey_design_effect));
  world.surveys.error_assumed.push_back(0);
}

} // namespace

World world(const Area &area, UnderCount under_count, std::uint64_t seed, std::size_t number) {
  const Keys keys{seed, number};
  const std::size_t villages = area.villages.rows();
  World result{log_odds(area, keys),
               Column<VillageId, double>(villages),
               Column<DistrictId, double>(area.districts.rows(), nan()),
               missing_counts(villages),
               {}};
  for (VillageId v : result.truth.all()) {
    const std::string &code = area.villages.code[v];
    result.truth[v] = expit(result.truth[v]);
    const double z = normal(keys.of(code, WorldUse::size));
    result.children[v] =
        std::max(5.0, std::round(mean_children * std::exp(children_sd * z - children_sd * children_sd / 2)));
    double missed = mean_under_count +
                    regency_under_count_sd * normal(keys.of(area.districts.code[area.villages.district[v]],
                                                            WorldUse::regency_under_count));
    if (under_count == UnderCount::village)
      missed += village_under_count_sd * normal(keys.of(code, WorldUse::village_under_count));
    count_village(result, v, missed, code, keys);
  }
  survey_regencies(result, area, seed, number);
  return result;
}

void survey_regencies(World &world, const Area &area, std::uint64_t seed, std::size_t number) {
  const auto members = villages_by_district(area);
  for (DistrictId d : members.all())
    survey_regency(world, area, d, members[d], {seed, number});
}

} // namespace lokus::synth
