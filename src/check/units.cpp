#include "check/units.hpp"
#include "tables/texts/height_texts.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace lokus::check {

bool was_taken(const Measurements &m, MeasurementId row) {
  return m.height[row] > 0 || m.weight[row] > 0;
}

namespace {

// Rows and villages by a number 0..count-1 (a puskesmas, kecamatan or regency).
struct Gathered {
  std::vector<std::vector<MeasurementId>> rows;
  std::vector<std::vector<VillageId>> villages;
};

bool has_unit_name(const Measurements &m, MeasurementId row) {
  return !m.puskesmas_name.empty() && !m.puskesmas_name[m.puskesmas[row]].empty();
}

// The puskesmas with most of a village's rows; of equal ones the first. None where no row names one.
std::vector<std::optional<std::size_t>> puskesmas_of_villages(const Area &area, const Measurements &m) {
  std::vector<std::map<std::size_t, std::size_t>> rows(area.villages.rows());
  for (MeasurementId row : m.village.all())
    if (was_taken(m, row) && has_unit_name(m, row))
      ++rows[m.village[row].row()][m.puskesmas[row].row()];
  std::vector<std::optional<std::size_t>> result(area.villages.rows());
  for (std::size_t v = 0; v < rows.size(); ++v) {
    const auto most = std::max_element(rows[v].begin(), rows[v].end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most != rows[v].end())
      result[v] = most->first;
  }
  return result;
}

template <class GroupOfRow, class GroupOfVillage>
Gathered gather(std::size_t count, const Area &area, const Measurements &m, GroupOfRow &&of_row,
                GroupOfVillage &&of_village) {
  Gathered result = {std::vector<std::vector<MeasurementId>>(count),
                     std::vector<std::vector<VillageId>>(count)};
  for (MeasurementId row : m.village.all())
    if (const std::optional<std::size_t> group = was_taken(m, row) ? of_row(row) : std::nullopt)
      result.rows[*group].push_back(row);
  for (VillageId v : area.villages.code.all())
    if (const std::optional<std::size_t> group = of_village(v))
      result.villages[*group].push_back(v);
  return result;
}

// Appends the groups that have rows; returns the unit of each group.
template <class CodeOf, class NameOf>
std::vector<std::optional<UnitId>> append_units(Units &units, UnitKind kind, const Gathered &from,
                                                CodeOf &&code_of, NameOf &&name_of) {
  std::vector<std::optional<UnitId>> unit(from.rows.size());
  for (std::size_t g = 0; g < from.rows.size(); ++g) {
    if (from.rows[g].empty())
      continue;
    unit[g] = units.kind.push_back(kind);
    units.code.push_back(code_of(g));
    units.name.push_back(name_of(g));
    units.rows.push_back(from.rows[g]);
    units.villages.push_back(from.villages[g]);
  }
  return unit;
}

using Group = std::optional<std::size_t>;

// Puskesmas by name and regency: two regencies may have one of the same name.
class NamedUnits {
public:
  NamedUnits(const Area &area, const Measurements &m) : names_(m.puskesmas_name) {
    std::set<std::pair<std::size_t, DistrictId>> all;
    for (MeasurementId row : m.village.all())
      if (has_unit_name(m, row))
        all.emplace(m.puskesmas[row].row(), area.villages.district[m.village[row]]);
    for (const auto &one : all)
      group_.emplace(one, group_.size());
    for (const auto &[one, group] : group_)
      puskesmas_.push_back(one.first);
  }
  std::size_t count() const { return puskesmas_.size(); }
  Group of(std::size_t puskesmas, DistrictId district) const {
    const auto found = group_.find({puskesmas, district});
    return found == group_.end() ? Group() : Group(found->second);
  }
  const std::string &name(std::size_t group) const { return names_[PuskesmasId{puskesmas_[group]}]; }

private:
  const Column<PuskesmasId, std::string> &names_;
  std::map<std::pair<std::size_t, DistrictId>, std::size_t> group_; // in order
  std::vector<std::size_t> puskesmas_;
};

} // namespace

Units units_of(const Area &area, const Measurements &m) {
  Units units;
  const Villages &villages = area.villages;
  const auto puskesmas = puskesmas_of_villages(area, m);
  const NamedUnits named(area, m);
  const auto group_of = [&](VillageId v) {
    return puskesmas[v.row()] ? named.of(*puskesmas[v.row()], villages.district[v]) : Group();
  };
  const auto by_puskesmas = append_units(
      units, UnitKind::puskesmas,
      gather(
          named.count(), area, m,
          [&](MeasurementId row) {
            return has_unit_name(m, row) ? named.of(m.puskesmas[row].row(), villages.district[m.village[row]])
                                         : Group();
          },
          group_of),
      [](std::size_t) { return std::string(); }, [&](std::size_t g) { return named.name(g); });
  const auto by_subdistrict = append_units(
      units, UnitKind::subdistrict,
      gather(
          area.subdistricts.rows(), area, m,
          [&](MeasurementId row) { return Group(villages.subdistrict[m.village[row]].row()); },
          [&](VillageId v) { return Group(villages.subdistrict[v].row()); }),
      [&](std::size_t g) { return area.subdistricts.code[SubdistrictId{g}]; },
      [&](std::size_t g) { return area.subdistricts.name[SubdistrictId{g}]; });
  append_units(
      units, UnitKind::district,
      gather(
          area.districts.rows(), area, m,
          [&](MeasurementId row) { return Group(villages.district[m.village[row]].row()); },
          [&](VillageId v) { return Group(villages.district[v].row()); }),
      [&](std::size_t g) { return area.districts.code[DistrictId{g}]; },
      [&](std::size_t g) { return area.districts.name[DistrictId{g}]; });
  units.of_village = Column<VillageId, std::optional<UnitId>>(villages.rows());
  for (MeasurementId row : m.village.all()) {
    const VillageId v = m.village[row];
    if (was_taken(m, row))
      units.of_village[v] =
          group_of(v) ? by_puskesmas[*group_of(v)] : by_subdistrict[villages.subdistrict[v].row()];
  }
  return units;
}

Phrase sentence_of(const Units &units, UnitId unit, const Phrase &what) {
  return phrase("{}: {}", "{}: {}", unit_in_words(units.kind[unit], units.code[unit], units.name[unit]),
                what);
}

} // namespace lokus::check
