#include "core/error.hpp"
#include "read/cells/usual_names.hpp"
#include "read/layers/facilities.hpp"

namespace lokus::read {
namespace {

struct WorkAreaTable {
  TextTable table;
  VillageColumns where;
  std::size_t puskesmas;
};

WorkAreaTable work_area_table(const Scenario &scenario, Findings &findings) {
  std::vector<std::string> known = village_column_names();
  const std::vector<std::string> puskesmas_names = usual_names(Usual::puskesmas);
  known.insert(known.end(), puskesmas_names.begin(), puskesmas_names.end());
  WorkAreaTable read{read_table(scenario.facilities.work_areas, "", known, findings), {}, 0};
  read.where = village_columns(scenario, "facilities.work_areas", read.table, findings);
  const auto puskesmas = find_column(read.table, puskesmas_names, findings);
  if (!puskesmas)
    throw Error(ErrorKind::request,
                phrase("{0}: {1} tidak punya kolom puskesmas; yang ada: {2}",
                       "{0}: {1} has no column puskesmas; there are: {2}",
                       scenario.place("facilities.work_areas"), read.table.file, column_list(read.table)));
  read.puskesmas = *puskesmas;
  return read;
}

void say_which_are_missing(const Column<VillageId, std::string> &areas, const Area &area,
                           const std::string &file, Findings &findings) {
  for (const VillageId v : areas.all())
    if (areas[v].empty())
      findings.add(
          {Severity::warning, "work_area_missing", file, 0, area.villages.code[v],
           phrase("{0}: desa {1} {2} tidak punya puskesmas; ditetapkan menurut waktu tempuh bila ada "
                  "titik fasilitas",
                  "{0}: village {1} {2} has no puskesmas; it is assigned by travel time where there "
                  "are facility points",
                  file, area.villages.code[v], area.villages.name[v])});
}

} // namespace

Column<VillageId, std::string> given_work_areas(const Scenario &scenario, const VillageLookup &lookup,
                                                Findings &findings, Review &review) {
  if (!scenario.facilities.work_areas.given())
    return {};
  const auto [table, where, puskesmas] = work_area_table(scenario, findings);
  Column<VillageId, std::string> areas(lookup.area().villages.rows());
  Column<VillageId, std::size_t> line(areas.rows(), 0);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto village = lookup.find(table, where, row, findings, review);
    if (!village)
      continue;
    const std::string &code = lookup.area().villages.code[*village];
    if (line[*village] != 0)
      findings.add(given_twice_finding("work_area_repeats_village", table, row, line[*village], code));
    line[*village] = table.line[row];
    areas[*village] = table.cells[row][puskesmas];
  }
  say_which_are_missing(areas, lookup.area(), table.file, findings);
  return areas;
}

} // namespace lokus::read
