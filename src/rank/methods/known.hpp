#pragma once
#include "core/units.hpp"
#include "tables/ranking.hpp"
#include <span>
#include <string>

namespace lokus::rank {

// How methods treat what is missing: it stays out of every mean, maximum and comparison; a village is
// judged by the criteria it has, their weights scaled to sum 1 (mean over the available indicators only).
// A criterion that no village has is left out. A village that has less than half of the remaining weight
// is not ranked: too little is known of it to say that it is worse off than others.

// Weight of each criterion, 0 for one that no village has.
std::vector<double> weights_in_use(const Criteria &criteria);

bool known_enough(const Criteria &criteria, std::span<const double> weights, VillageId village);

// Known values of one criterion, in row order.
std::vector<double> known_values(const Criteria &criteria, CriterionId criterion);

// A table like criteria.value with NaN where that is missing.
using Parts = std::vector<Column<VillageId, double>>;

// Sum of weight x part over the known criteria, divided by their weight; NaN where not known enough.
Column<VillageId, double> weighted_mean(const Criteria &criteria, const Parts &parts);

// part_of(criterion, value) for every known value.
template <class PartOf>
Parts parts_by_criterion(const Criteria &criteria, PartOf &&part_of) {
  Parts parts;
  for (CriterionId c : criteria.name.all()) {
    Column<VillageId, double> &part = parts.emplace_back(criteria.value.rows(), nan());
    for (VillageId v : part.all())
      if (!is_missing(criteria.value(v, c)))
        part[v] = part_of(c, criteria.value(v, c));
  }
  return parts;
}

// Whether a value is worse than a reference. Rounding in a mean must not make a village worse than a mean
// that it equals.
bool is_worse(double value, double reference, int direction);

std::vector<std::string> part_names(const Criteria &criteria, const std::string &prefix);

// The column of the criterion with this name. Error(request) when the table has none.
CriterionId criterion_named(const Criteria &criteria, const std::string &name);

} // namespace lokus::rank
