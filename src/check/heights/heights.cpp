#include "check/heights/heights.hpp"
#include "check/heights/height_evidence.hpp"
#include "check/heights/pile.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::check {
namespace {

template <class RowId>
HeightFigures<RowId> unknown_figures(std::size_t rows) {
  HeightFigures<RowId> f;
  const Column<RowId, double> missing(rows, nan());
  f.children = Column<RowId, double>(rows, 0);
  f.counted = f.share = f.low = f.high = missing;
  for (Piles<RowId> &pile : f.pile)
    pile = {missing, missing, missing,
            missing, missing, missing,
            missing, missing, Column<RowId, std::uint8_t>(rows, 0)};
  return f;
}

// What is known of a village, to be added up over the villages of a unit.
struct VillagePart {
  double children = 0, counted = 0; // counted: below -2
  double share = nan(), log_odds_variance = nan();
  double shape_error = 0;
  std::array<AroundLine, height_lines.size()> around;
};

template <class RowId>
void set_pile(Piles<RowId> &piles, RowId row, const AroundLine &a, double interval_share) {
  const PileFigures p = pile_figures(a, interval_share);
  piles.below[row] = a.below;
  piles.above[row] = a.above;
  piles.expected_below[row] = a.expected_below;
  piles.expected_above[row] = a.expected_above;
  piles.moved[row] = p.moved;
  piles.moved_low[row] = p.moved_low;
  piles.moved_high[row] = p.moved_high;
  piles.chance[row] = p.chance;
  piles.bends[row] = p.bends;
}

// Villages err apart from each other, but by one shape.
template <class RowId>
void set_row(HeightFigures<RowId> &figures, RowId row, std::span<const VillageId> villages,
             const Column<VillageId, VillagePart> &parts, double interval_share) {
  Sum children, counted, with_curve, below, variance;
  double shape_error = 0;
  std::array<AroundLine, height_lines.size()> around;
  for (const VillageId v : villages) {
    const VillagePart &part = parts[v];
    children.add(part.children);
    counted.add(part.counted);
    if (is_missing(part.share))
      continue;
    const double to_share = part.children * part.share * (1 - part.share);
    with_curve.add(part.children);
    below.add(part.children * part.share);
    variance.add(to_share * to_share * part.log_odds_variance);
    shape_error = std::max(shape_error, part.shape_error);
    for (std::size_t line = 0; line < height_lines.size(); ++line)
      around[line] += part.around[line];
  }
  figures.children[row] = children.value();
  if (!(children.value() > 0))
    return;
  figures.counted[row] = counted.value() / children.value();
  if (!(with_curve.value() > 0))
    return;
  const double share = below.value() / with_curve.value();
  const double by_share = with_curve.value() * share * (1 - share);
  const double reach = normal_quantile((1 + interval_share) / 2) *
                       std::sqrt(variance.value() / (by_share * by_share) + shape_error * shape_error);
  figures.share[row] = share;
  figures.low[row] = expit(logit(share) - reach);
  figures.high[row] = expit(logit(share) + reach);
  for (std::size_t line = 0; line < height_lines.size(); ++line)
    set_pile(figures.pile[line], row, around[line], interval_share);
}

Column<DistrictId, std::vector<VillageId>> villages_with_heights(const HeightScores &scores,
                                                                 const Area &area) {
  Column<DistrictId, std::vector<VillageId>> of(area.districts.rows());
  for (const VillageId v : scores.z.all())
    if (!scores.z[v].empty())
      of[area.villages.district[v]].push_back(v);
  for (std::vector<VillageId> &villages : of.values())
    std::ranges::sort(villages, {}, [&](VillageId v) { return area.villages.code[v]; });
  return of;
}

void add_counted(const HeightScores &scores, Column<VillageId, VillagePart> &parts) {
  for (const VillageId v : scores.z.all()) {
    const auto z = scores.z[v];
    parts[v].children = static_cast<double>(z.size());
    parts[v].counted = static_cast<double>(std::ranges::lower_bound(z, height_lines[0]) - z.begin());
  }
}

void take_curve(const RegencyCurve &curve, const HeightScores &scores, Column<VillageId, VillagePart> &parts,
                Heights &heights) {
  const ShapeAt shape(curve.shape);
  for_each_row(curve.villages.size(), [&](std::size_t i) {
    const VillageId v = curve.villages[i];
    const VillageShare share = village_share(curve.fit[i], shape);
    VillagePart &part = parts[v];
    part.share = share.share;
    part.log_odds_variance = share.log_odds_variance;
    part.shape_error = curve.shape_error;
    for (std::size_t line = 0; line < height_lines.size(); ++line)
      part.around[line] = around_line(line, scores.z[v], curve.fit[i].mode, shape);
    const HeightCounts counts = counts_saying_as_much(curve, i, shape);
    heights.measured[v] = People(counts.measured);
    heights.stunted[v] = People(counts.stunted);
  });
}

Heights no_heights(const HeightScores &scores, const Area &area, double interval_share) {
  Heights h;
  h.interval_share = interval_share;
  h.villages = unknown_figures<VillageId>(area.villages.rows());
  h.units = unknown_figures<UnitId>(scores.kind.rows());
  h.skewness = h.excess_kurtosis = h.shape_error = Column<DistrictId, double>(area.districts.rows(), nan());
  h.are_evidence = Column<DistrictId, std::uint8_t>(area.districts.rows(), 0);
  h.measured = h.stunted = Column<VillageId, People>(area.villages.rows(), missing_people());
  return h;
}

} // namespace

Heights heights(const HeightScores &scores, const Area &area, double interval_share) {
  if (!scores.given())
    return {};
  Heights result = no_heights(scores, area, interval_share);
  Column<VillageId, VillagePart> parts(area.villages.rows());
  add_counted(scores, parts);
  const auto villages = villages_with_heights(scores, area);
  for (const DistrictId d : area.districts.code.all()) {
    std::size_t heights_of = 0;
    for (const VillageId v : villages[d])
      heights_of += scores.z[v].size();
    if (heights_of < fewest_heights)
      continue;
    const RegencyCurve curve = regency_curve(scores, villages[d]);
    const Moments of_shape = shape_moments(curve.shape);
    result.are_evidence[d] = 1;
    result.skewness[d] = of_shape.skewness;
    result.excess_kurtosis[d] = of_shape.excess_kurtosis;
    result.shape_error[d] = curve.shape_error;
    take_curve(curve, scores, parts, result);
  }
  for_each_row(area.villages.rows(), [&](std::size_t row) {
    const VillageId one[] = {VillageId{row}};
    set_row(result.villages, VillageId{row}, one, parts, interval_share);
  });
  for_each_row(scores.kind.rows(), [&](std::size_t row) {
    set_row(result.units, UnitId{row}, scores.villages[UnitId{row}], parts, interval_share);
  });
  return result;
}

} // namespace lokus::check
