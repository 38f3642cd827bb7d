#include "write/tables/facilities.hpp"
#include <cmath>

namespace lokus::write {
namespace {

const char *work_area_code(WorkArea area) {
  return area == WorkArea::given ? "given" : area == WorkArea::assigned ? "assigned" : "";
}

} // namespace

void add_access(Table &t, const Access &access) {
  t.from(Origin::facilities);
  t.add(number("minutes_to_facility", "minutes",
               "waktu tempuh ke fasilitas terdekat; kosong: di luar jangkauan atau tidak dihitung",
               "travel time to the nearest facility; empty: out of reach, or not worked out"),
        [&](std::size_t r) { // to half a second: more digits would only show how centres are rounded
          return access.has_minutes() ? std::round(100 * access.minutes[VillageId{r}]) / 100 : nan();
        });
  t.add(text("puskesmas", "puskesmas yang wilayah kerjanya memuat desa ini",
             "puskesmas whose working area holds the village"),
        [&](std::size_t r) { return puskesmas_of(access, VillageId{r}); });
  t.add(text("puskesmas_source", "asal puskesmas: given (diberikan) atau assigned (menurut waktu tempuh)",
             "where puskesmas comes from: given, or assigned by travel time"),
        [&](std::size_t r) {
          return std::string(access.rows() > 0 ? work_area_code(access.work_area[VillageId{r}]) : "");
        });
}

std::string puskesmas_of(const Access &access, VillageId village) {
  return access.rows() > 0 ? access.puskesmas[village] : std::string();
}

std::string puskesmas_for_decree(const Prepared &prepared, VillageId village) {
  return assigned_elsewhere(prepared.access, prepared.facilities, prepared.inputs.area, village)
             ? std::string()
             : puskesmas_of(prepared.access, village);
}

Table facility_table(const Prepared &prepared) {
  const Facilities &f = prepared.facilities;
  const Access &access = prepared.access;
  Column<FacilityId, double> villages(f.rows(), 0);
  for (const auto &facility : access.facility)
    if (facility)
      ++villages[*facility];
  const auto at = [](std::size_t r) { return FacilityId{r}; };
  Table t = table_for("fasilitas", f.rows());
  t.add(text("facility", "nama fasilitas", "name of the facility"),
        [&](std::size_t r) { return f.name[at(r)]; });
  t.add(text("kind", "jenis menurut berkasnya", "kind, as in its file"),
        [&](std::size_t r) { return f.kind[at(r)]; });
  t.add(whole("line", "", "baris di berkas facilities.path", "line in the file facilities.path"),
        [&](std::size_t r) { return static_cast<double>(f.line[at(r)]); });
  t.add(number("latitude", "degrees", "lintang (WGS 84)", "latitude (WGS 84)"),
        [&](std::size_t r) { return f.position[at(r)].lat; });
  t.add(number("longitude", "degrees", "bujur (WGS 84)", "longitude (WGS 84)"),
        [&](std::size_t r) { return f.position[at(r)].lon; });
  t.add(code("code", "desa tempat titiknya; kosong: disisihkan", "village its point is in; empty: set aside"),
        [&](std::size_t r) {
          const auto village = f.village[at(r)];
          return village ? prepared.inputs.area.villages.code[*village] : std::string();
        });
  t.add(
      text(
          "placement",
          "fits, other_village, other_subdistrict, beside: dipakai; other_district, outside, stranger, "
          "unknown: "
          "disisihkan (docs/methods/travel-time.md)",
          "fits, other_village, other_subdistrict, beside: used; other_district, outside, stranger, unknown: "
          "set aside (docs/methods/travel-time.md)"),
      [&](std::size_t r) { return std::string(name_of(f.placement[at(r)])); });
  t.add(flag("used", "1: jarak diukur ke titik ini", "1: distances are measured to this point"),
        [&](std::size_t r) { return static_cast<double>(is_used(f.placement[at(r)])); });
  t.add(number("capacity", "children", "balita yang dapat dilayani; kosong: tidak dibatasi",
               "under-fives it can serve; empty: no limit"),
        [&](std::size_t r) { return f.capacity[at(r)]; });
  t.add(flag("capacity_assumed", "1: kapasitas dari skenario (asumsi)",
             "1: the capacity is the scenario's (an assumption)"),
        [&](std::size_t r) { return static_cast<double>(f.capacity_assumed[at(r)]); });
  t.add(whole("villages", "", "desa di wilayah kerjanya", "villages in its working area"),
        [&](std::size_t r) { return villages[at(r)]; });
  t.add(number("children", "children", "balita di wilayah kerjanya", "under-fives in its working area"),
        [&](std::size_t r) { return access.children.empty() ? nan() : access.children[at(r)]; });
  return t;
}

} // namespace lokus::write
