#include "tables/inputs/counting_units.hpp"
#include "core/text.hpp"
#include <array>
#include <set>

namespace lokus {

const char *name_of(MembersFrom members) {
  constexpr std::array names = {"", "work_areas", "subdistrict", "nearest_point", "subdistrict_together"};
  return names[static_cast<std::size_t>(members)];
}

std::string files_of_units(const ReportedUnits &units) {
  const std::set<std::string> files(units.file.begin(), units.file.end());
  return joined(files, ", ");
}

Finding about_unit(const ReportedUnits &units, CountingUnitId u, Severity severity, const char *rule,
                   const Phrase &what) {
  return {severity,
          rule,
          units.file[u],
          units.row[u],
          units.name[u],
          phrase("{0}:{1}: {2}: {3}", "{0}:{1}: {2}: {3}", units.file[u], units.row[u], units.name[u], what)};
}

bool unit_counted(const CountingUnits &units, CountingUnitId unit) {
  const double measured = units.measured[unit].value, stunted = units.stunted[unit].value;
  return measured > 0 && stunted >= 0 && stunted <= measured;
}

} // namespace lokus
