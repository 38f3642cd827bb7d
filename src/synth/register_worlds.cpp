#include "synth/register_worlds.hpp"
#include "core/odds.hpp"
#include "core/sum.hpp"
#include "synth/compact_groups.hpp"
#include "synth/register_truth.hpp"
#include "synth/staying_children.hpp"
#include <cmath>

namespace lokus::synth {
namespace {

constexpr std::size_t villages_of_a_unit = 8;
constexpr double least_measured = 30, most_measured = 160;
constexpr YearMonth latest_round{2026, 8};
constexpr int months_between_rounds = 6;

// Distance of each village from the mean of its regency.
Column<VillageId, double> from_the_middle(const Area &area, const Column<VillageId, double> &values) {
  Column<VillageId, double> result = values;
  const auto members = villages_by_district(area);
  for (DistrictId d : members.all()) {
    Sum total;
    for (VillageId v : members[d])
      total.add(values[v]);
    for (VillageId v : members[d])
      result[v] -= total.value() / static_cast<double>(members[d].size());
  }
  return result;
}

// What is missed by one unit or in one village, by round.
struct Distortion {
  std::string_view code;
  double sd = 0, lasting = 0, walk = 0;
  MadeFor for_ever{}, anew{}, walked{};
};

void add_distortion(const Distortion &d, const Made &made, std::span<double> by_round) {
  double walked = 0;
  for (std::size_t round = 0; round < by_round.size(); ++round) {
    by_round[round] += d.sd * (std::sqrt(d.lasting) * made.z(d.code, d.for_ever) +
                               std::sqrt(1 - d.lasting) * made.z(d.code, d.anew, round)) +
                       walked;
    walked += d.walk * made.z(d.code, d.walked, round);
  }
}

std::vector<Column<VillageId, double>> missed_rounds(const Area &area, const ReportingUnits &units,
                                                     const RegisterWorld &world, const RegisterHabits &habits,
                                                     const Made &made) {
  const Spreads sd = spreads_of(habits, made);
  const auto width = [&](const std::string &code, MadeFor use, double share) {
    return uniform(made.key(code, use)) < share ? wide_by : 1;
  };
  const Column<VillageId, double> distance = from_the_middle(area, world.true_log_odds.front());
  std::vector<Column<VillageId, double>> result(habits.rounds, Column<VillageId, double>(distance.rows()));
  for (VillageId v : distance.all()) {
    const std::string &code = area.villages.code[v], &unit = units.name[units.of[v]];
    const std::string &regency = area.districts.code[area.villages.district[v]];
    const double common = mean_under_count +
                          regency_under_count_sd * made.z(regency, MadeFor::regency_missed) +
                          habits.slope * distance[v];
    std::vector<double> by_round(habits.rounds, common);
    add_distortion({unit, sd.missed_by_unit * width(unit, MadeFor::unit_wide, habits.wide_units),
                    sd.unit_lasting, sd.unit_walk, MadeFor::unit_lasting, MadeFor::unit_of_round,
                    MadeFor::unit_walk},
                   made, by_round);
    add_distortion({code, sd.missed_by_village * width(code, MadeFor::village_wide, habits.wide_villages),
                    sd.village_lasting, sd.village_walk, MadeFor::village_lasting, MadeFor::village_of_round,
                    MadeFor::village_walk},
                   made, by_round);
    for (std::size_t round = 0; round < habits.rounds; ++round)
      result[round][v] = by_round[round];
  }
  return result;
}

void count_rounds_of(RegisterWorld &world, VillageId v, const std::string &code, const Made &made,
                     bool children_stay) {
  const double measured = least_measured + std::floor((most_measured - least_measured + 1) *
                                                      uniform(made.key(code, MadeFor::measured)));
  const double attends = expit(logit(measured_share) + measured_sd * made.z(code, MadeFor::attends));
  world.children[v] = std::round(measured / attends);
  std::vector<double> shares;
  for (std::size_t round = 0; round < world.missed.size(); ++round)
    shares.push_back(expit(world.true_log_odds[round][v] + world.missed[round][v]));
  const RandomKey children{made.seed, Purpose::calibration, code_key(code), draws_of_children + made.number};
  const std::vector<double> stunted =
      counted_stunted(children, static_cast<std::size_t>(measured), shares, children_stay);
  VillageRounds &rounds = world.counts.village_rounds;
  for (std::size_t round = 0; round < stunted.size(); ++round)
    if (uniform(made.key(code, MadeFor::absent), round) >= missing_share) {
      rounds.registered[round][v] = People(world.children[v]);
      rounds.measured[round][v] = People(measured);
      rounds.stunted[round][v] = People(stunted[round]);
    }
}

VillageRounds no_rounds_yet(std::size_t rounds, std::size_t villages) {
  VillageRounds result;
  for (std::size_t round = 0; round < rounds; ++round)
    result.month.push_back(months_after(latest_round, -months_between_rounds * static_cast<int>(round)));
  const std::vector<Column<VillageId, People>> missing(rounds, missing_counts(villages).measured);
  result.registered = result.measured = result.stunted = missing;
  return result;
}

// The latest round is the counts; alone it is no list of rounds.
void settle_rounds(Counts &counts) {
  VillageRounds &rounds = counts.village_rounds;
  counts.month = rounds.month.front();
  counts.registered = rounds.registered.front();
  counts.measured = rounds.measured.front();
  counts.stunted = rounds.stunted.front();
  if (rounds.month.size() < 2)
    rounds = {};
}

} // namespace

ReportingUnits made_up_units(const Area &area) {
  ReportingUnits units;
  units.of = Column<VillageId, ReportingUnitId>(area.villages.rows());
  const auto members = villages_by_subdistrict(area);
  for (SubdistrictId s : members.all()) {
    std::size_t number = 0;
    cut_compactly(area.villages, {members[s].begin(), members[s].end()}, villages_of_a_unit,
                  [&](std::span<const VillageId> group) {
                    const ReportingUnitId unit =
                        units.name.push_back(area.subdistricts.code[s] + " " + std::to_string(++number));
                    units.kind.push_back(ReportingUnitKind::puskesmas);
                    for (VillageId v : group)
                      units.of[v] = unit;
                  });
  }
  return units;
}

RegisterWorld register_world(const Area &area, const ReportingUnits &units, const RegisterHabits &habits,
                             std::uint64_t seed, std::size_t number) {
  const Made made{seed, number};
  const std::size_t villages = area.villages.rows();
  RegisterWorld world;
  world.true_log_odds = true_rounds(area, units, habits, made);
  world.missed = missed_rounds(area, units, world, habits, made);
  world.truth = world.children = Column<VillageId, double>(villages);
  world.level = Column<DistrictId, double>(area.districts.rows(), nan());
  world.counts = missing_counts(villages);
  world.counts.village_rounds = no_rounds_yet(habits.rounds, villages);
  for (VillageId v : world.truth.all()) {
    world.truth[v] = expit(world.true_log_odds.front()[v]);
    count_rounds_of(world, v, area.villages.code[v], made, habits.children_stay);
  }
  settle_rounds(world.counts);
  survey_regencies(world, area, seed, number);
  return world;
}

} // namespace lokus::synth
