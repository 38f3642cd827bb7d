#include "jobs/child_world_score.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>
#include <map>

namespace lokus {
namespace {

// Rank of each value, the smallest first; equal ones share the middle of their places.
std::vector<double> middle_ranks(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
  std::vector<double> ranks(values.size());
  for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
    while (end < order.size() && values[order[end]] == values[order[first]])
      ++end;
    for (std::size_t i = first; i < end; ++i)
      ranks[order[i]] = static_cast<double>(first + end - 1) / 2;
  }
  return ranks;
}

double rank_correlation(std::span<const double> a, std::span<const double> b) {
  const std::vector<double> x = middle_ranks(a), y = middle_ranks(b);
  const double mean_x = mean(x), mean_y = mean(y);
  Sum products;
  for (std::size_t i = 0; i < x.size(); ++i)
    products.add((x[i] - mean_x) * (y[i] - mean_y));
  return products.value() / (static_cast<double>(x.size()) * std::sqrt(variance(x) * variance(y)));
}

// Of the regency in every draw, weighted by under-fives.
std::vector<double> level_draws(const Estimates &e) {
  const double children = sum([&] {
    std::vector<double> all;
    for (const People &people : e.children)
      all.push_back(people.value);
    return all;
  }());
  std::vector<double> level(e.draw_count());
  for (VillageId v : e.children.all())
    for (std::size_t draw = 0; draw < level.size(); ++draw)
      level[draw] += e.children[v].value / children * e.draws(v, DrawId{draw});
  return level;
}

double share_if_any(Tally tally) {
  return tally.cases > 0 ? tally.share() : nan();
}

} // namespace

Tally &Tally::operator+=(const Tally &other) {
  hits += other.hits, cases += other.cases;
  return *this;
}

void ChildWorldScores::OfEvidence::add(const synth::ChildWorld &world, const Estimates &e) {
  Sum stunted, children;
  for (VillageId v : e.mean.all()) {
    squares += (e.mean[v] - world.truth[v]) * (e.mean[v] - world.truth[v]);
    villages.add(e.low[v] <= world.truth[v] && world.truth[v] <= e.high[v]);
    stunted.add(e.mean[v] * e.children[v].value);
    children.add(e.children[v].value);
  }
  const double off = stunted.value() / children.value() - world.level;
  bias += off, error += std::abs(off);
  const Interval level = central_interval(level_draws(e), interval_of_children);
  regencies.add(level.low <= world.level && world.level <= level.high);
  correlation += rank_correlation(e.mean.values(), world.truth.values());
}

ChildWorldScores::OfEvidence &ChildWorldScores::OfEvidence::operator+=(const OfEvidence &other) {
  bias += other.bias, error += other.error, squares += other.squares, correlation += other.correlation;
  villages += other.villages, regencies += other.regencies;
  return *this;
}

ChildEvidenceScore ChildWorldScores::OfEvidence::score() const {
  const double worlds = regencies.cases;
  return {bias / worlds,    error / worlds,    std::sqrt(squares / villages.cases),
          villages.share(), regencies.share(), correlation / worlds};
}

void ChildWorldScores::add(const ChildWorldScores &other) {
  bending_ += other.bending_, others_ += other.others_;
  copying_ += other.copying_, not_copying_ += other.not_copying_, moved_in_ += other.moved_in_;
  moved_ += other.moved_, moved_estimated_ += other.moved_estimated_;
  counted_squares_ += other.counted_squares_, counted_ += other.counted_;
  counts_ += other.counts_, heights_ += other.heights_;
}

void ChildWorldScores::look_at_puskesmas(const synth::ChildWorld &world, const HeightScores &scores,
                                         const Heights &heights, std::size_t line) {
  std::map<std::string, UnitId> unit_named;
  for (UnitId unit : scores.kind.all())
    if (scores.kind[unit] == UnitKind::puskesmas)
      unit_named.emplace(scores.name[unit], unit);
  for (PuskesmasId p : world.bends.all()) {
    const UnitId unit = unit_named.at(world.measurements.puskesmas_name[p]);
    const bool called =
        std::ranges::any_of(heights.units.pile, [&](const auto &pile) { return pile.bends[unit] != 0; });
    (world.bends[p] != 0 ? bending_ : others_).add(called);
    const auto &pile = heights.units.pile[line];
    if (world.bends[p] == 0 || is_missing(pile.moved[unit]))
      continue;
    moved_ += world.moved[p], moved_estimated_ += pile.moved[unit];
    moved_in_.add(pile.moved_low[unit] <= world.moved[p] && world.moved[p] <= pile.moved_high[unit]);
  }
}

void ChildWorldScores::look_at_copies(const synth::ChildWorld &world,
                                      const Column<PuskesmasId, std::uint8_t> &named) {
  for (PuskesmasId p : world.copies.all())
    (world.copies[p] != 0 ? copying_ : not_copying_).add(named[p] != 0);
}

void ChildWorldScores::look_at_counted(const synth::ChildWorld &world, const Counts &counts) {
  for (VillageId v : world.truth.all()) {
    const double off = register_prevalence(counts, v) - world.truth[v];
    counted_squares_ += off * off, counted_ += 1;
  }
}

void ChildWorldScores::look_at_counts(const synth::ChildWorld &world, const Estimates &estimates) {
  counts_.add(world, estimates);
}

void ChildWorldScores::look_at_heights(const synth::ChildWorld &world, const Estimates &estimates) {
  heights_.add(world, estimates);
}

ChildCalibrationRow ChildWorldScores::row() const {
  ChildCalibrationRow row;
  row.bending_called = share_if_any(bending_), row.others_called = share_if_any(others_);
  if (copying_.cases > 0)
    row.copying_named = copying_.share(), row.others_named = share_if_any(not_copying_);
  if (moved_in_.cases > 0) {
    row.moved = moved_ / moved_in_.cases, row.moved_estimated = moved_estimated_ / moved_in_.cases;
    row.moved_95 = moved_in_.share();
  }
  row.rmse_counted = std::sqrt(counted_squares_ / counted_);
  row.counts = counts_.score(), row.heights = heights_.score();
  return row;
}

} // namespace lokus
