#include "tables/inputs/villages.hpp"
#include <algorithm>

namespace lokus {
namespace {

template <class GroupId>
Lists<GroupId, VillageId> grouped(std::size_t groups, const Column<VillageId, GroupId> &group_of) {
  std::vector<std::vector<VillageId>> members(groups);
  for (VillageId v : group_of.all())
    members[group_of[v].row()].push_back(v);
  Lists<GroupId, VillageId> lists;
  for (const auto &list : members)
    lists.push_back(list);
  return lists;
}

} // namespace

Lists<DistrictId, VillageId> villages_by_district(const Area &area) {
  return grouped(area.districts.rows(), area.villages.district);
}

Lists<SubdistrictId, VillageId> villages_by_subdistrict(const Area &area) {
  return grouped(area.subdistricts.rows(), area.villages.subdistrict);
}

Phrase unit_of_villages(const Villages &villages) {
  const auto kelurahan = std::ranges::count_if(villages.code, [](const std::string &code) {
    const auto dot = code.rfind('.');
    return dot != std::string::npos && dot + 1 < code.size() && code[dot + 1] == '1';
  });
  if (kelurahan == 0)
    return {"desa", "villages"};
  return static_cast<std::size_t>(kelurahan) == villages.rows() ? Phrase{"kelurahan", "kelurahan"}
                                                                : Phrase{"desa/kelurahan", "villages"};
}

} // namespace lokus
