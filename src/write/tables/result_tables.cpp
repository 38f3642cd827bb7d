#include "write/tables/result_tables.hpp"
#include <algorithm>

namespace lokus::write {

std::string package_codes(const Prepared &prepared, std::span<const InterventionId> members) {
  std::string list;
  for (InterventionId k : members)
    list += (list.empty() ? "" : "+") + prepared.inputs.interventions.code[k];
  return list;
}

std::string leading_causes(const Audit &audit, SubdistrictId s, std::size_t most) {
  if (audit.told.empty())
    return {};
  std::vector<ToldCounts::Count> counts = audit.told.back().places[1 + s.row()].counts;
  std::erase_if(counts, [](const ToldCounts::Count &c) { return c.told != Told::number || c.cases == 0; });
  std::ranges::stable_sort(counts, std::greater{}, &ToldCounts::Count::cases);
  std::string list;
  for (std::size_t i = 0; i < std::min(most, counts.size()); ++i)
    list += (list.empty() ? "" : "; ") + counts[i].factor;
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
