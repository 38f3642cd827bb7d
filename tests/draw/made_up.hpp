#pragma once
#include "tables/run.hpp"
#include <algorithm>
#include <array>

namespace lokus::draw {

// A chessboard region at 124-124.4 east, 9.6-10 south: `side` x `side` square villages of equal size, one
// kecamatan to every column, and half of the columns to each of `districts` kabupaten (1 or 2).
struct MadeUp {
  Prepared prepared;
  Decision decision;
  RunRecord record;
};

inline void add_square(Outlines &outlines, double west, double south, double width, double height) {
  const std::array<LonLat, 5> ring = {LonLat{west, south}, LonLat{west + width, south},
                                      LonLat{west + width, south + height}, LonLat{west, south + height},
                                      LonLat{west, south}};
  outlines.add_ring(ring, 0);
  outlines.end_shape();
}

inline MadeUp made_up(std::size_t side = 4, std::size_t districts = 1) {
  MadeUp m;
  Area &area = m.prepared.inputs.area;
  const double size = 0.4 / static_cast<double>(side);
  for (std::size_t d = 0; d < districts; ++d) {
    area.districts.code.push_back(fmt::format("99.{:02}", d + 1));
    area.districts.name.push_back(d == 0 ? "Kabupaten Alfa" : "Kota Beta");
    const double share = 0.4 / static_cast<double>(districts);
    add_square(m.prepared.district_outlines, 124 + share * static_cast<double>(d), -10, share, 0.4);
  }
  for (std::size_t column = 0; column < side; ++column) {
    const DistrictId district{column * districts / side};
    const std::string code = fmt::format("{}.{:02}", area.districts.code[district], column + 1);
    area.subdistricts.code.push_back(code);
    area.subdistricts.district.push_back(district);
    const SubdistrictId subdistrict =
        area.subdistricts.name.push_back(fmt::format("Kecamatan {}", column + 1));
    const double west = 124 + size * static_cast<double>(column);
    add_square(m.prepared.subdistrict_outlines, west, -10, size, 0.4);
    for (std::size_t row = 0; row < side; ++row) {
      const double south = -10 + size * static_cast<double>(row);
      area.villages.code.push_back(fmt::format("{}.2{:03}", code, row + 1));
      area.villages.name.push_back(fmt::format("Desa {}-{}", column + 1, row + 1));
      area.villages.subdistrict.push_back(subdistrict);
      area.villages.district.push_back(district);
      area.villages.centre.push_back({west + size / 2, south + size / 2});
      area.villages.area_km2.push_back(100);
      add_square(area.villages.outline, west, south, size, size);
    }
  }
  const std::size_t villages = area.villages.rows();
  m.prepared.inputs.counts = missing_counts(villages);
  m.prepared.estimates.mean = Column<VillageId, double>(villages, 0.25);
  m.decision.plan.chosen = Column<VillageId, std::optional<OptionId>>(villages);
  for (VillageId v : area.villages.code.all()) {
    m.prepared.inputs.counts.measured[v] = People(50);
    m.prepared.inputs.counts.stunted[v] = People(5);
  }
  m.decision.planned.horizons = {12, 24};
  m.decision.planned.drawn = 24;
  m.decision.planned.prevalence = Grid<VillageId, HorizonId, double>(villages, 2, 0.2);
  m.record.version = "0.1.0";
  m.record.made = {2026, 11, 21};
  m.record.scenario.year = 2027;
  return m;
}

// On the list of lokus, with a package.
inline void choose(MadeUp &m, std::size_t village) {
  m.decision.lokus.places.push_back({VillageId{village}, Listed::by_rank, "", 0, {}});
  m.decision.plan.chosen[VillageId{village}] = OptionId{0};
  ++m.decision.plan.villages_chosen;
}

} // namespace lokus::draw
