#pragma once
#include "core/units.hpp"
#include "tables/inputs/villages.hpp"
#include <optional>
#include <vector>

namespace lokus {

// What measuring the children of one village again, well, would be worth for the list; made by rank
// (docs/methods/measure-first.md). A village without estimate has no value.
struct MeasureFirst {
  Column<VillageId, double> children; // that would be measured: as many as asked for, or all there are
  Column<VillageId, Rupiah> cost;
  // Expected number of stunted children that the villages of the list would have more, once the list is
  // chosen again with what was found; >= 0. NaN: no estimate.
  Column<VillageId, double> value;
  Column<VillageId, double> list_changes;  // probability that another list is chosen then; likewise
  Column<VillageId, double> turning_point; // prevalence found above which it is on the list; NaN: none is
  Column<VillageId, std::optional<VillageId>> rival; // with which it changes places there
  std::vector<VillageId> order; // highest value per rupiah first, ties by rank; without value last
  std::size_t rows() const { return value.rows(); }
};

// Stunted children more for a million rupiah.
inline double value_per_million(const MeasureFirst &first, VillageId v) {
  return 1e6 * first.value[v] / static_cast<double>(first.cost[v].value);
}

} // namespace lokus
