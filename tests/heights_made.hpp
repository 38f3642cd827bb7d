#pragma once
#include "tables/inputs/heights.hpp"

// Made-up heights: what check says of an export without the export.
namespace lokus {

template <class RowId>
void no_figures(HeightFigures<RowId> &figures, std::size_t rows) {
  const Column<RowId, double> missing(rows, nan());
  figures.children = figures.counted = figures.share = figures.low = figures.high = missing;
  for (Piles<RowId> &pile : figures.pile) {
    pile.below = pile.above = pile.expected_below = pile.expected_above = missing;
    pile.moved = pile.moved_low = pile.moved_high = pile.chance = missing;
    pile.bends = Column<RowId, std::uint8_t>(rows, 0);
  }
}

template <class RowId>
void set_share(HeightFigures<RowId> &figures, std::size_t row, double children, double counted, double share,
               double error = 0.02) {
  const RowId id{row};
  figures.children[id] = children;
  figures.counted[id] = counted;
  figures.share[id] = share;
  figures.low[id] = share - error;
  figures.high[id] = share + error;
}

// Just above 356, just below 114 where 260 and 210 are expected: the first puskesmas of a real export.
template <class RowId>
void bend(HeightFigures<RowId> &figures, std::size_t line, std::size_t row, double moved) {
  const RowId id{row};
  Piles<RowId> &pile = figures.pile[line];
  pile.below[id] = 114;
  pile.above[id] = 356;
  pile.expected_below[id] = 210;
  pile.expected_above[id] = 260;
  pile.moved[id] = moved;
  pile.moved_low[id] = moved - 40;
  pile.moved_high[id] = moved + 40;
  pile.chance[id] = 1e-6;
  pile.bends[id] = 1;
}

struct HeightsMade {
  HeightScores scores;
  Heights heights;
};

// `villages` villages of one regency in two puskesmas, the first half and the second, with the regency as the
// third unit; nothing known of any.
inline HeightsMade heights_made(std::size_t villages) {
  HeightsMade made;
  std::vector<VillageId> halves[2], all;
  for (VillageId v : ids<VillageId>(villages)) {
    const std::size_t half = 2 * v.row() < villages ? 0 : 1;
    halves[half].push_back(v);
    all.push_back(v);
    made.scores.unit_of.push_back(UnitId{half});
    made.scores.z.push_back(std::vector<double>{-1.0});
  }
  for (std::size_t half : {0u, 1u}) {
    made.scores.kind.push_back(UnitKind::puskesmas);
    made.scores.code.push_back("");
    made.scores.name.push_back(half == 0 ? "Sukamaju" : "Puskesmas Mekar");
    made.scores.villages.push_back(halves[half]);
  }
  made.scores.kind.push_back(UnitKind::district);
  made.scores.code.push_back("99.01");
  made.scores.name.push_back("Kabupaten Contoh");
  made.scores.villages.push_back(all);
  made.scores.unit_of_district.push_back(UnitId{2});
  Heights &h = made.heights;
  no_figures(h.villages, villages);
  no_figures(h.units, 3);
  h.measured = h.stunted = Column<VillageId, People>(villages, missing_people());
  h.are_evidence = Column<DistrictId, std::uint8_t>(1, 1);
  h.skewness = h.excess_kurtosis = h.shape_error = Column<DistrictId, double>(1, 0.0);
  return made;
}

} // namespace lokus
