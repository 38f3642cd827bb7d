#include "tables/inputs/measurements.hpp"

namespace lokus {

std::size_t Intake::duplicates_resolved() const {
  for (const Reason &reason : rejected)
    if (reason.rule == "duplicate_measurement")
      return reason.rows;
  return 0;
}

} // namespace lokus
