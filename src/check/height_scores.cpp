#include "check/height_scores.hpp"
#include "check/anthropometry.hpp"
#include "check/chosen_measurement.hpp"
#include <algorithm>

namespace lokus::check {
namespace {

void take_units(HeightScores &scores, const Area &area, const Units &units) {
  scores.kind = units.kind;
  scores.code = units.code;
  scores.name = units.name;
  scores.villages = units.villages;
  scores.unit_of = units.of_village;
  scores.unit_of_district = Column<DistrictId, std::optional<UnitId>>(area.districts.rows());
  for (const UnitId u : scores.kind.all())
    for (const DistrictId d : area.districts.code.all())
      if (scores.kind[u] == UnitKind::district && scores.code[u] == area.districts.code[d])
        scores.unit_of_district[d] = u;
}

} // namespace

HeightScores height_scores(const MeasuredHeights &from, const std::string &month) {
  const Measurements &m = from.measurements;
  const Anthropometry &z = from.anthropometry;
  const YearMonth wanted = asked_month(month);
  std::vector<std::vector<double>> of(from.area.villages.rows());
  each_child(m, [&](std::span<const MeasurementId> rows) {
    const auto row = chosen_measurement(rows, m, z, wanted, from.copied);
    if (row && z.flagged[haz][*row] == 0)
      of[m.village[*row].row()].push_back(z.z[haz][*row]);
  });
  HeightScores scores;
  for (std::vector<double> &village : of) {
    std::ranges::sort(village);
    scores.z.push_back(village);
  }
  take_units(scores, from.area, from.units);
  return scores;
}

} // namespace lokus::check
