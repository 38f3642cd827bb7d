#include "tables/inputs/counting_units.hpp"
#include <array>

namespace lokus {

const char *name_of(MembersFrom members) {
  constexpr std::array names = {"", "work_areas", "subdistrict", "nearest_point", "subdistrict_together"};
  return names[static_cast<std::size_t>(members)];
}

bool unit_counted(const CountingUnits &units, CountingUnitId unit) {
  const double measured = units.measured[unit].value, stunted = units.stunted[unit].value;
  return measured > 0 && stunted >= 0 && stunted <= measured;
}

} // namespace lokus
