#include "synth/records.hpp"

namespace lokus::synth {

ReportedFacilities facilities(const Area &area, const Column<VillageId, double> &under_fives) {
  ReportedFacilities list;
  list.file = "puskesmas.csv";
  const Lists<SubdistrictId, VillageId> members = villages_by_subdistrict(area);
  for (const SubdistrictId s : members.all()) {
    if (members[s].empty())
      continue;
    VillageId home = members[s].front();
    for (const VillageId v : members[s])
      if (under_fives[v] > under_fives[home])
        home = v;
    list.line.push_back(list.rows() + 2);
    list.name.push_back(area.subdistricts.name[s]);
    list.kind.push_back("puskesmas");
    list.position.push_back(area.villages.centre[home]);
    list.capacity.push_back(nan());
    list.village_code.push_back(area.villages.code[home]);
    list.subdistrict_code.push_back(area.subdistricts.code[s]);
    list.subdistrict_name.push_back(area.subdistricts.name[s]);
    list.district_code.push_back(area.districts.code[area.subdistricts.district[s]]);
  }
  list.rows_in_file = list.rows();
  return list;
}

} // namespace lokus::synth
