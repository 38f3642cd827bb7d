#include "check/doubts/believed_counts.hpp"
#include "check/doubts/kinds_of_villages.hpp"
#include "core/parallel.hpp"
#include <algorithm>

namespace lokus::check {
namespace {

constexpr double named_above = 0.9, so_few_by_chance = 0.01, least_believed = 0.001;
// Where the counts of a regency give no reason to believe in villages hardly counted, and a village's own
// heights may.
constexpr double hardly_counted_before = 0.02;

bool counted_sanely(const Counts &counts, VillageId v) {
  return was_measured(counts, v) && counts.stunted[v].value >= 0 && counts.stunted[v] <= counts.measured[v];
}

VillageCount count_of(const Counts &counts, VillageId v) {
  return {counts.measured[v].value, counts.stunted[v].value};
}

// With what its own heights say.
BetaShape shape_around(const KindsOfVillages &kinds, const Heights &heights, VillageId v) {
  BetaShape shape = kinds.shape;
  if (heights.given() && heights.measured[v].value > 0) {
    shape.stunted += heights.stunted[v].value;
    shape.others += heights.measured[v].value - heights.stunted[v].value;
  }
  return shape;
}

double believed(const VillageCount &count, const BetaShape &shape, double hardly_counted) {
  const double hardly = chance_hardly_counted(count, shape, hardly_counted);
  return hardly > named_above && chance_of_so_few(count, shape) < so_few_by_chance
             ? std::max(1 - hardly, least_believed)
             : 1;
}

void judge_regency(std::span<const VillageId> villages, const Counts &counts, const Heights &heights,
                   Column<VillageId, double> &result) {
  std::vector<VillageCount> known;
  for (const VillageId v : villages)
    if (counted_sanely(counts, v))
      known.push_back(count_of(counts, v));
  if (!heights.given() && std::ranges::none_of(known, hardly_any))
    return;
  const KindsOfVillages kinds = kinds_of_villages(known);
  for (const VillageId v : villages) {
    if (!counted_sanely(counts, v))
      continue;
    const bool by_heights = heights.given() && heights.measured[v].value > 0;
    const double hardly =
        by_heights ? std::max(kinds.hardly_counted, hardly_counted_before) : kinds.hardly_counted;
    result[v] = believed(count_of(counts, v), shape_around(kinds, heights, v), hardly);
  }
}

} // namespace

Column<VillageId, double> believed_counts(const Area &area, const Counts &counts, const Heights &heights) {
  Column<VillageId, double> result(area.villages.rows(), 1);
  const Lists<DistrictId, VillageId> members = villages_by_district(area);
  for_each_uneven_row(area.districts.rows(), [&](std::size_t row) {
    judge_regency(members[DistrictId{row}], counts, heights, result);
  });
  const bool all = std::ranges::all_of(result, [](double share) { return share == 1; });
  return all ? Column<VillageId, double>{} : result;
}

} // namespace lokus::check
