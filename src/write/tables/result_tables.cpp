#include "write/tables/result_tables.hpp"
#include <algorithm>

namespace lokus::write {

std::string package_codes(const Prepared &prepared, std::span<const InterventionId> members) {
  std::string list;
  for (InterventionId k : members)
    list += (list.empty() ? "" : "+") + prepared.inputs.interventions.code[k];
  return list;
}

std::string leading_causes(const std::vector<std::pair<std::string, int>> &causes, std::size_t most) {
  std::string list;
  for (std::size_t i = 0; i < std::min(most, causes.size()); ++i)
    if (causes[i].second >= fewest_cases_passed_on)
      list += (list.empty() ? "" : "; ") + causes[i].first;
  return list;
}

std::string iso_date(Date date) {
  return date.given() ? fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day) : "";
}

std::string_view name_of(ChildrenSource source) {
  switch (source) {
  case ChildrenSource::registered:
    return "registered";
  case ChildrenSource::measured:
    return "measured";
  case ChildrenSource::district_median:
    return "district_median";
  case ChildrenSource::unit_share:
    return "unit_share";
  }
  return "";
}

} // namespace lokus::write
