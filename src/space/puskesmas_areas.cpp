#include "core/text.hpp"
#include "space/assignment.hpp"
#include "space/space.hpp"
#include <algorithm>
#include <cmath>
#include <map>

namespace lokus::space {
namespace {

std::int64_t children_of(const Estimates &estimates, VillageId v) {
  const double children = estimates.children[v].value;
  return is_missing(children) ? 0 : static_cast<std::int64_t>(std::ceil(children - 1e-9));
}

// Facilities by name; of several, the one in the kecamatan of the village.
class ByName {
public:
  ByName(const Facilities &facilities, const Area &area) : facilities_(facilities), area_(area) {
    for (const FacilityId f : facilities.name.all())
      named_.emplace(facility_key(facilities.name[f]), f);
  }
  std::optional<FacilityId> find(const std::string &name, VillageId village) const {
    const auto [first, last] = named_.equal_range(facility_key(name));
    if (first == last)
      return std::nullopt;
    if (std::next(first) == last)
      return first->second;
    std::optional<FacilityId> only;
    for (auto it = first; it != last; ++it) {
      const auto lies_in = facilities_.village[it->second];
      if (!lies_in || area_.villages.subdistrict[*lies_in] != area_.villages.subdistrict[village])
        continue;
      if (only)
        return std::nullopt;
      only = it->second;
    }
    return only;
  }

private:
  const Facilities &facilities_;
  const Area &area_;
  std::multimap<std::string, FacilityId> named_;
};

void take_given(Access &access, const Facilities &facilities, const Area &area,
                const Column<VillageId, std::string> &given, Findings &findings) {
  const ByName by_name(facilities, area);
  std::map<std::string, std::size_t> unknown; // name -> villages
  for (const VillageId v : given.all()) {
    if (given[v].empty())
      continue;
    access.puskesmas[v] = given[v];
    access.work_area[v] = WorkArea::given;
    access.facility[v] = by_name.find(given[v], v);
    if (!access.facility[v])
      ++unknown[given[v]];
  }
  if (facilities.file.empty())
    return;
  for (const auto &[name, villages] : unknown)
    findings.add({Severity::warning, "work_area_unknown_puskesmas", facilities.file, 0, name,
                  phrase("puskesmas {0} di wilayah kerja ({1} desa) tidak ada, atau tidak tunggal, di {2}; "
                         "kapasitasnya tidak membatasi. Samakan namanya",
                         "puskesmas {0} of the working areas ({1} villages) is not, or not once, in {2}; its "
                         "capacity limits nothing. Make the names agree",
                         name, villages, facilities.file)});
}

// Each village belongs to the facility that takes most of its children; of equal parts, to the nearest.
void settle_village(Access &access, const Facilities &facilities, const Assignment &assignment, VillageId v) {
  const auto &parts = assignment.parts[v.row()];
  std::int64_t all = 0;
  const Assignment::AssignedPart *most = nullptr;
  for (const Assignment::AssignedPart &part : parts) {
    all += part.children;
    if (most == nullptr || part.children > most->children)
      most = &part;
  }
  access.facility[v] = most != nullptr ? most->facility : access.near[v].front().facility;
  access.puskesmas[v] = facilities.name[*access.facility[v]];
  access.work_area[v] = WorkArea::assigned;
  if (most != nullptr)
    access.second_share[v] = 1 - static_cast<double>(most->children) / static_cast<double>(all);
}

void assign_the_rest(Access &access, const Facilities &facilities, const Estimates &estimates) {
  AssignmentProblem problem;
  for (const double capacity : facilities.capacity)
    problem.capacity.push_back(is_missing(capacity) ? AssignmentProblem::no_limit
                                                    : static_cast<std::int64_t>(std::floor(capacity)));
  problem.children.assign(access.rows(), 0);
  problem.choices.resize(access.rows());
  for (const VillageId v : access.puskesmas.all()) {
    if (access.work_area[v] == WorkArea::none) {
      problem.children[v.row()] = children_of(estimates, v);
      problem.choices[v.row()].assign(access.near[v].begin(), access.near[v].end());
    } else if (const auto f = access.facility[v]) { // places that are taken already
      std::int64_t &left = problem.capacity[f->row()];
      if (left != AssignmentProblem::no_limit)
        left = std::max<std::int64_t>(0, left - children_of(estimates, v));
    }
  }
  const Assignment assignment = assign(problem);
  for (const VillageId v : access.puskesmas.all())
    if (!problem.choices[v.row()].empty())
      settle_village(access, facilities, assignment, v);
}

void say_who_is_over(const Access &access, const Facilities &facilities, Findings &findings) {
  for (const FacilityId f : facilities.name.all())
    if (access.children[f] > facilities.capacity[f])
      findings.add({Severity::warning, "puskesmas_over_capacity", facilities.file, facilities.line[f],
                    facilities.name[f],
                    phrase("puskesmas {0}: {1} balita di wilayahnya, kapasitasnya {2}",
                           "puskesmas {0}: {1} under-fives in its area, its capacity is {2}",
                           facilities.name[f], access.children[f], facilities.capacity[f])});
}

// Kecamatan none of whose villages holds a puskesmas: most likely the file lacks it, and its villages went to
// those of others.
void say_who_has_none(const Access &access, const Facilities &facilities, const Area &area,
                      Findings &findings) {
  Column<SubdistrictId, std::size_t> elsewhere(area.subdistricts.rows(), 0);
  Column<SubdistrictId, std::uint8_t> has_one(area.subdistricts.rows(), 0);
  for (const FacilityId f : facilities.name.all())
    if (const auto lies_in = facilities.village[f]; lies_in && is_used(facilities.placement[f]))
      has_one[area.villages.subdistrict[*lies_in]] = 1;
  for (const VillageId v : access.puskesmas.all())
    elsewhere[area.villages.subdistrict[v]] += assigned_elsewhere(access, facilities, area, v);
  for (const SubdistrictId s : elsewhere.all())
    if (has_one[s] == 0 && elsewhere[s] > 0)
      findings.add(
          {Severity::warning, "kecamatan_without_puskesmas", facilities.file, 0, area.subdistricts.code[s],
           phrase("kecamatan {0} tidak punya puskesmas dengan titik yang dapat dipakai di {1}: {2} desanya "
                  "dihitung ke puskesmas kecamatan lain menurut waktu tempuh, dan di lampiran_sk.csv "
                  "kolom Puskesmas-nya kosong. Lengkapi berkas itu, atau isi facilities.work_areas",
                  "kecamatan {0} has no puskesmas with a usable point in {1}: {2} of its villages count "
                  "with those of other kecamatan by travel time, and in lampiran_sk.csv their column "
                  "Puskesmas is empty. Complete that file, or give facilities.work_areas",
                  area.subdistricts.name[s], facilities.file, elsewhere[s])});
}

} // namespace

Access with_work_areas(Access access, const Facilities &facilities, const Area &area,
                       const Column<VillageId, std::string> &given, const Estimates &estimates,
                       Findings &findings) {
  if (facilities.file.empty() && given.empty())
    return access;
  const std::size_t villages = area.villages.rows();
  access.puskesmas = Column<VillageId, std::string>(villages);
  access.facility = Column<VillageId, std::optional<FacilityId>>(villages);
  access.work_area = Column<VillageId, WorkArea>(villages, WorkArea::none);
  access.second_share = Column<VillageId, double>(villages, 0);
  take_given(access, facilities, area, given, findings);
  if (access.has_minutes())
    assign_the_rest(access, facilities, estimates);
  access.children = Column<FacilityId, double>(facilities.rows(), 0);
  for (const VillageId v : access.puskesmas.all())
    if (access.facility[v])
      access.children[*access.facility[v]] += static_cast<double>(children_of(estimates, v));
  say_who_is_over(access, facilities, findings);
  say_who_has_none(access, facilities, area, findings);
  return access;
}

} // namespace lokus::space
