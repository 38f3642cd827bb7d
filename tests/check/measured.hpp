#pragma once
#include "tables/inputs/growth_standard.hpp"
#include "tables/inputs/villages.hpp"

// Measurements made by hand: a regency "63.06" with one kecamatan of some villages, and rows added one by
// one.
namespace lokus::testing_check {

inline Area area_of(std::size_t villages) {
  Area area;
  area.districts.code.push_back("63.06");
  area.districts.name.push_back("Contoh");
  area.subdistricts.code.push_back("63.06.01");
  area.subdistricts.name.push_back("Hulu");
  area.subdistricts.district.push_back(DistrictId{0});
  for (std::size_t i = 0; i < villages; ++i) {
    area.villages.code.push_back("63.06.01.200" + std::to_string(i + 1));
    area.villages.name.push_back("Desa " + std::to_string(i + 1));
    area.villages.subdistrict.push_back(SubdistrictId{0});
    area.villages.district.push_back(DistrictId{0});
  }
  return area;
}

// A girl of 400 days, lying, at the z-scores given; the rest is changed by the test.
struct Row {
  std::size_t village = 0;
  std::uint64_t child = 0;
  Date measured = {2026, 8, 10};
  double age_days = 400;
  double haz = 0;
  Sex sex = Sex::female;
  Position position = Position::lying;
  double height = nan(); // instead of haz
  double weight = nan(); // instead of the median
};

inline MeasurementId add(Measurements &m, const Row &row) {
  m.village.push_back(VillageId{row.village});
  m.puskesmas.push_back(PuskesmasId{0});
  m.sex.push_back(row.sex);
  m.age_days.push_back(row.age_days);
  m.measured.push_back(row.measured);
  m.height.push_back(is_missing(row.height) ? height_at(row.sex, row.age_days, row.haz) : row.height);
  m.weight.push_back(is_missing(row.weight) ? weight_at(row.sex, row.age_days, 0) : row.weight);
  m.position.push_back(row.position);
  m.oedema.push_back(0);
  m.child.push_back(row.child);
  m.line.push_back(m.village.rows() + 1);
  if (m.puskesmas_name.empty())
    m.puskesmas_name.push_back("");
  return MeasurementId{m.village.rows() - 1};
}

} // namespace lokus::testing_check
