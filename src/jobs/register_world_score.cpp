#include "jobs/register_world_score.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>
#include <functional>

namespace lokus {
namespace {

using Scores = std::span<const RegisterWorldScore>;

std::size_t villages_at_the_top(std::size_t villages) {
  return std::max<std::size_t>(1, villages / 10);
}

// The rows of the highest, ties by row.
std::vector<std::size_t> highest(std::span<const double> values, std::size_t count) {
  std::vector<std::size_t> order(values.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  const auto higher = [&](std::size_t a, std::size_t b) {
    return values[a] != values[b] ? values[a] > values[b] : a < b;
  };
  std::ranges::nth_element(order, order.begin() + static_cast<std::ptrdiff_t>(count), higher);
  order.resize(count);
  return order;
}

// Share of the draws in which each village is among the highest.
std::vector<double> chances_of_top(const Estimates &e) {
  const std::size_t villages = e.mean.rows(), count = villages_at_the_top(villages);
  std::vector<double> times(villages), of_draw(villages);
  for (DrawId draw : ids<DrawId>(e.draw_count())) {
    for (VillageId v : e.mean.all())
      of_draw[v.row()] = e.draws(v, draw);
    for (std::size_t row : highest(of_draw, count))
      times[row] += 1;
  }
  for (double &share : times)
    share /= static_cast<double>(e.draw_count());
  return times;
}

void score_top(RegisterWorldScore &score, const synth::RegisterWorld &world, const Estimates &e) {
  const std::vector<double> chance = chances_of_top(e);
  std::vector<std::uint8_t> among(chance.size());
  for (std::size_t row : highest(world.truth.values(), villages_at_the_top(chance.size())))
    among[row] = 1;
  for (std::size_t row = 0; row < chance.size(); ++row) {
    const auto tenth = static_cast<std::size_t>(chance[row] * static_cast<double>(top_bins));
    score.top.at(std::min(tenth, top_bins - 1)) += TopBin{1, chance[row], static_cast<double>(among[row])};
    score.top_most = std::max(score.top_most, chance[row]);
  }
}

// Of sums over worlds, above / below, by the delta method: worlds are independent of each other.
OverWorlds ratio_over_worlds(std::span<const double> above, std::span<const double> below) {
  const double ratio = sum(above) / sum(below), worlds = static_cast<double>(above.size());
  Sum squares;
  for (std::size_t i = 0; i < above.size(); ++i) {
    const double off = above[i] - ratio * below[i];
    squares.add(off * off);
  }
  const double spread = worlds > 1 ? std::sqrt(squares.value() * worlds / (worlds - 1)) : nan();
  return {ratio, spread / sum(below)};
}

OverWorlds root_of(OverWorlds figure) {
  const double root = std::sqrt(figure.value);
  return {root, figure.error / (2 * root)};
}

std::vector<double> parts(Scores scores, double RegisterWorldScore::*part) {
  std::vector<double> result;
  for (const RegisterWorldScore &s : scores)
    result.push_back(s.*part);
  return result;
}

// Tenths from the highest, each with those below it until there are enough; what is left at the bottom joins
// the last. Each as first and last tenth.
std::vector<std::pair<std::size_t, std::size_t>> bins_with_enough(Scores scores) {
  std::vector<std::pair<std::size_t, std::size_t>> bins;
  double villages = 0;
  std::size_t last = top_bins - 1;
  for (std::size_t tenth = top_bins; tenth-- > 0;) {
    for (const RegisterWorldScore &s : scores)
      villages += s.top[tenth].villages;
    if (villages < fewest_villages_in_bin)
      continue;
    bins.emplace_back(tenth, last);
    villages = 0, last = tenth == 0 ? 0 : tenth - 1;
  }
  if (villages > 0 && !bins.empty())
    bins.back().first = 0;
  return bins;
}

OverWorlds furthest_off(Scores scores) {
  OverWorlds worst;
  for (const auto &bin : bins_with_enough(scores)) {
    std::vector<double> off, villages;
    for (const RegisterWorldScore &s : scores) {
      TopBin all;
      for (std::size_t tenth = bin.first; tenth <= bin.second; ++tenth)
        all += s.top[tenth];
      off.push_back(all.off()), villages.push_back(all.villages);
    }
    const OverWorlds figure = ratio_over_worlds(off, villages);
    if (is_missing(worst.value) || std::abs(figure.value) > std::abs(worst.value))
      worst = figure;
  }
  return worst;
}

} // namespace

TopBin &TopBin::operator+=(const TopBin &other) {
  villages += other.villages, chances += other.chances, came_true += other.came_true;
  return *this;
}

RegisterWorldScore register_world_score(const synth::RegisterWorld &world, const Estimates &estimates,
                                        const Estimates &oracle) {
  RegisterWorldScore score;
  for (VillageId v : estimates.mean.all()) {
    const double truth = world.truth[v];
    const auto holds = [&](double share) {
      const Interval interval = central_interval(estimates.draws.row(v), share);
      return interval.low <= truth && truth <= interval.high;
    };
    score.villages += 1;
    score.covered_95 += holds(0.95), score.covered_80 += holds(0.8);
    score.squares += (estimates.mean[v] - truth) * (estimates.mean[v] - truth);
    score.oracle_squares += (oracle.mean[v] - truth) * (oracle.mean[v] - truth);
  }
  score_top(score, world, estimates);
  return score;
}

Estimates certain_estimates(const synth::RegisterWorld &world) {
  Estimates e;
  e.mean = world.truth;
  e.draws = Grid<VillageId, DrawId, double>(world.truth.rows(), 1);
  e.children = Column<VillageId, People>(world.truth.rows());
  for (VillageId v : world.truth.all()) {
    e.draws(v, DrawId{0u}) = world.truth[v];
    e.children[v] = People(world.children[v]);
  }
  return e;
}

void score_spots(RegisterWorldScore &score, const HotSpots &named, const HotSpots &true_spots) {
  for (VillageId v : named.kind.all())
    if (named.kind[v] == HotSpot::hot) {
      score.spots += 1;
      score.false_spots += true_spots.probability[v] == 0;
    }
  score.spot_worlds = score.spots > 0;
}

void sum_scores(RegisterCalibrationRow &row, std::span<const RegisterWorldScore> scores, bool flat) {
  const std::vector<double> villages = parts(scores, &RegisterWorldScore::villages);
  row.worlds = scores.size();
  row.cover_95 = ratio_over_worlds(parts(scores, &RegisterWorldScore::covered_95), villages);
  row.cover_80 = ratio_over_worlds(parts(scores, &RegisterWorldScore::covered_80), villages);
  row.rmse = root_of(ratio_over_worlds(parts(scores, &RegisterWorldScore::squares), villages));
  row.over_oracle =
      error_ratio(scores, &RegisterWorldScore::squares, scores, &RegisterWorldScore::oracle_squares);
  if (!flat)
    row.top_off = furthest_off(scores);
  row.spot_worlds = ratio_over_worlds(parts(scores, &RegisterWorldScore::spot_worlds),
                                      std::vector<double>(scores.size(), 1));
  row.false_spots = ratio_over_worlds(parts(scores, &RegisterWorldScore::false_spots),
                                      parts(scores, &RegisterWorldScore::spots));
  for (const RegisterWorldScore &s : scores)
    row.top_most = std::max(row.top_most, s.top_most);
}

OverWorlds error_ratio(std::span<const RegisterWorldScore> above, double RegisterWorldScore::*squares_above,
                       std::span<const RegisterWorldScore> below, double RegisterWorldScore::*squares_below) {
  return root_of(ratio_over_worlds(parts(above, squares_above), parts(below, squares_below)));
}

} // namespace lokus
