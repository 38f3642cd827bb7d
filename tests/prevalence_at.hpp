#pragma once
#include "tables/projection.hpp"

namespace lokus {

// Stunted children of month m over its children, both means over the draws; NaN without children.
inline double prevalence_at(const Projection &p, VillageId v, MonthId m) {
  return p.stunted(v, m) / p.children(v, m);
}

} // namespace lokus
