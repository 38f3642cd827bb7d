#include "check/doubts/repeated_rounds.hpp"
#include "core/quantile.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lokus::check {
namespace {

constexpr std::size_t enough_changed = 10; // villages of a regency, to tell how far counts move
// Where fewer changed: movement as a multiple of the root of the number (assumed; smaller than usual, so that
// more is put down to chance).
constexpr double assumed_measured = 0.5, assumed_stunted = 0.4;
// Chances are two and a half times what the spread says: measured and stunted move together, and some
// villages less than others.
constexpr double caution = 2.5, by_chance = 0.001;
constexpr double honest_often = 0.1; // a village that repeats by chance so often tells nothing
constexpr double least_repeated = 2;

struct PairOfRounds {
  const VillageRounds &rounds;
  std::size_t later; // the earlier one is the next

  bool compared(VillageId v) const {
    for (const std::size_t r : {later, later + 1})
      if (!(rounds.measured[r][v].value > 0) || is_missing(rounds.stunted[r][v]))
        return false;
    return true;
  }
  bool repeats(VillageId v) const {
    return compared(v) && rounds.measured[later][v] == rounds.measured[later + 1][v] &&
           rounds.stunted[later][v] == rounds.stunted[later + 1][v];
  }
};

using Cells = std::vector<Column<VillageId, People>>;

double halfway(const Cells &cells, const PairOfRounds &pair, VillageId v) {
  return 0.5 * (cells[pair.later][v].value + cells[pair.later + 1][v].value) + 0.5;
}

// How far the counts of a village moved, as a multiple of the root of the number.
void add_movement(std::vector<double> &moved, const Cells &cells, const PairOfRounds &pair, VillageId v) {
  if (pair.compared(v) && !pair.repeats(v))
    moved.push_back(std::fabs(cells[pair.later][v].value - cells[pair.later + 1][v].value) /
                    std::sqrt(halfway(cells, pair, v)));
}

// Of villages that changed: the movement that half stay within 0.6745 of.
double movement(const std::vector<double> &moved, double otherwise) {
  return moved.size() < enough_changed ? otherwise : quantile(moved, 0.5) / 0.6745;
}

double movement_of_regency(const Cells &cells, const PairOfRounds &pair, std::span<const VillageId> regency,
                           double assumed) {
  std::vector<double> moved;
  for (const VillageId v : regency)
    add_movement(moved, cells, pair, v);
  return movement(moved, assumed);
}

// Of a kecamatan over all pairs of rounds: one that measures everybody moves by births alone.
Column<SubdistrictId, double> movement_of_subdistricts(const Area &area, const VillageRounds &rounds,
                                                       const Cells &cells) {
  Column<SubdistrictId, std::vector<double>> moved(area.subdistricts.rows());
  for (std::size_t later = 0; later + 1 < rounds.month.size(); ++later)
    for (const VillageId v : area.villages.code.all())
      add_movement(moved[area.villages.subdistrict[v]], cells, {rounds, later}, v);
  Column<SubdistrictId, double> result;
  for (const std::vector<double> &of_subdistrict : moved)
    result.push_back(movement(of_subdistrict, std::numeric_limits<double>::infinity()));
  return result;
}

// That a normal movement is rounded to none.
double chance_of_none(double standard_deviation) {
  return standard_deviation > 0 ? std::erf(0.5 / (standard_deviation * std::sqrt(2.0))) : 1;
}

// That of events with these chances at least so many happen.
double chance_of_at_least(double number, std::span<const double> chances) {
  std::vector<double> exactly{1};
  for (const double chance : chances) {
    exactly.push_back(0);
    for (std::size_t i = exactly.size() - 1; i > 0; --i)
      exactly[i] = exactly[i] * (1 - chance) + exactly[i - 1] * chance;
    exactly[0] *= 1 - chance;
  }
  double sum = 0;
  for (std::size_t i = exactly.size(); i-- > static_cast<std::size_t>(number);)
    sum += exactly[i];
  return sum;
}

bool grows_evenly(std::vector<double> measured) {
  std::vector<double> steps;
  for (std::size_t i = 1; i < measured.size(); ++i)
    steps.push_back(measured[i] - measured[i - 1]);
  const double usual = quantile(steps, 0.5);
  return usual > 0 && measured.front() <= 3 * usual &&
         std::ranges::all_of(steps, [&](double step) { return step > usual / 3 && step < 3 * usual; });
}

} // namespace

RepeatedRounds repeated_rounds(const Area &area, const Counts &counts) {
  const std::size_t subdistricts = area.subdistricts.rows();
  RepeatedRounds result;
  result.compared = result.repeated = result.expected = Column<SubdistrictId, double>(subdistricts, 0);
  result.named = Column<SubdistrictId, std::uint8_t>(subdistricts, 0);
  const VillageRounds &rounds = counts.village_rounds;
  const Lists<DistrictId, VillageId> members = villages_by_district(area);
  const auto own_measured = movement_of_subdistricts(area, rounds, rounds.measured),
             own_stunted = movement_of_subdistricts(area, rounds, rounds.stunted);
  Column<SubdistrictId, std::vector<double>> chances(subdistricts);
  for (std::size_t later = 0; later + 1 < rounds.month.size(); ++later)
    for (const DistrictId d : members.all()) {
      const PairOfRounds pair{rounds, later};
      const double of_measured = movement_of_regency(rounds.measured, pair, members[d], assumed_measured),
                   of_stunted = movement_of_regency(rounds.stunted, pair, members[d], assumed_stunted);
      for (const VillageId v : members[d]) {
        if (!pair.compared(v))
          continue;
        const SubdistrictId s = area.villages.subdistrict[v];
        const double measured = std::min(of_measured, own_measured[s]),
                     stunted = std::min(of_stunted, own_stunted[s]);
        const double chance = chance_of_none(measured * std::sqrt(halfway(rounds.measured, pair, v))) *
                              chance_of_none(stunted * std::sqrt(halfway(rounds.stunted, pair, v)));
        if (chance > honest_often)
          continue;
        result.compared[s] += 1;
        result.repeated[s] += pair.repeats(v);
        result.expected[s] += chance;
        chances[s].push_back(std::min(1.0, caution * chance));
      }
    }
  for (const SubdistrictId s : chances.all())
    result.named[s] = result.repeated[s] >= least_repeated &&
                      chance_of_at_least(result.repeated[s], chances[s]) < by_chance;
  return result;
}

Column<VillageId, YearMonth> unchanged_since(const Area &area, const Counts &counts) {
  const VillageRounds &rounds = counts.village_rounds;
  if (rounds.month.empty())
    return {};
  const RepeatedRounds repeated = repeated_rounds(area, counts);
  Column<VillageId, YearMonth> since(area.villages.rows());
  bool any = false;
  for (const VillageId v : area.villages.code.all()) {
    // What is estimated from may be of a later month, of which no village was told.
    const bool of_latest = was_measured(counts, v) && counts.measured[v] == rounds.measured[0][v] &&
                           counts.stunted[v] == rounds.stunted[0][v];
    if (repeated.named[area.villages.subdistrict[v]] == 0 || !of_latest)
      continue;
    std::size_t round = 0;
    while (round + 1 < rounds.month.size() && PairOfRounds{rounds, round}.repeats(v))
      ++round;
    if (round > 0)
      since[v] = rounds.month[round];
    any = any || round > 0;
  }
  return any ? since : Column<VillageId, YearMonth>{};
}

Column<VillageId, std::uint8_t> running_totals(const Counts &counts) {
  const VillageRounds &rounds = counts.village_rounds;
  Column<VillageId, std::uint8_t> running(counts.rows(), 0);
  for (const VillageId v : running.all()) {
    std::vector<double> measured; // the earliest first
    for (std::size_t r = rounds.month.size(); r-- > 0;)
      if (rounds.month[r].year == rounds.month.front().year && !is_missing(rounds.measured[r][v]))
        measured.push_back(rounds.measured[r][v].value);
    running[v] = measured.size() >= 3 && rounds.registered[0][v].value > 0 &&
                 measured.back() > 1.05 * rounds.registered[0][v].value && grows_evenly(measured);
  }
  return running;
}

UnmovedRegister unmoved_register(const Counts &counts) {
  const VillageRounds &rounds = counts.village_rounds;
  UnmovedRegister result;
  result.compared = result.unmoved = Column<VillageId, std::uint8_t>(counts.rows(), 0);
  for (const VillageId v : result.unmoved.all()) {
    std::vector<double> registered;
    for (const Column<VillageId, People> &round : rounds.registered)
      if (!is_missing(round[v]))
        registered.push_back(round[v].value);
    if (registered.size() < 3 || registered.front() < 50)
      continue;
    result.compared[v] = 1;
    result.unmoved[v] =
        std::ranges::all_of(registered, [&](double number) { return number == registered.front(); });
  }
  return result;
}

} // namespace lokus::check
