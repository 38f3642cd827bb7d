#include "tables/counts.hpp"

namespace lokus {

Counts missing_counts(std::size_t villages) {
  Counts counts;
  counts.registered = Column<VillageId, People>(villages, missing_people());
  counts.measured = counts.registered;
  counts.stunted = counts.registered;
  counts.severely_stunted = counts.registered;
  counts.families_at_risk = counts.registered;
  counts.row = Column<VillageId, std::size_t>(villages, 0);
  return counts;
}

double register_prevalence(const Counts &counts, VillageId village) {
  const People measured = counts.measured[village];
  const People stunted = counts.stunted[village];
  if (is_missing(measured) || is_missing(stunted) || measured.value <= 0)
    return nan();
  return stunted.value / measured.value;
}

} // namespace lokus
