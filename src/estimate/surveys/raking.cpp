#include "estimate/surveys/raking.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

constexpr double most_log_odds = 13.815510557964274; // logit(1 - 1e-6)

struct Level {
  double excess = 0; // weighted mean minus target
  double slope = 0;  // its derivative by h
};

Level level_at(std::span<const double> odds, std::span<const double> weights, double total, double h,
               double target) {
  const double factor = std::exp(h);
  double sum = 0, slope = 0;
  for (std::size_t i = 0; i < odds.size(); ++i) {
    const double raised = odds[i] * factor, share = raised / (1 + raised);
    sum += weights[i] * share;
    slope += weights[i] * share / (1 + raised);
  }
  return {sum / total - target, slope / total};
}

} // namespace

double log_odds_at(const SurveyLevel &survey, double z) {
  const double p = survey.prevalence;
  return logit(p) + z * std::hypot(survey.standard_error / (p * (1 - p)), survey.spread, survey.noise);
}

double bounded_level(double log_odds) {
  return expit(std::clamp(log_odds, -most_log_odds, most_log_odds));
}

std::vector<double> level_deviations(std::uint64_t seed, const std::string &area_code, std::size_t draws) {
  return stratified_normals({seed, Purpose::survey_level, code_key(area_code), 0}, draws);
}

double level_deviation(std::uint64_t seed, const std::string &area_code, DrawId draw, std::size_t attempt) {
  return normal({seed, Purpose::survey_level, code_key(area_code), draw.row()}, attempt);
}

double level_shift(std::span<const double> odds, std::span<const double> weights, double target) {
  double total = 0;
  for (double w : weights)
    total += w;
  const auto [least, most] = std::ranges::minmax(odds);
  // At these ends every village is on one side of the target.
  double low = logit(target) - std::log(most), high = logit(target) - std::log(least);
  double h = std::clamp(0.0, low, high);
  for (int turn = 0; turn < 200 && low < high; ++turn) {
    const Level level = level_at(odds, weights, total, h, target);
    if (std::fabs(level.excess) <= 1e-14)
      break;
    (level.excess > 0 ? high : low) = h;
    const double newton = h - level.excess / level.slope;
    const double next = newton > low && newton < high ? newton : 0.5 * (low + high);
    if (next == h)
      break;
    h = next;
  }
  return h;
}

void rake(Grid<VillageId, DrawId, double> &draws, std::span<const VillageId> members,
          const Column<VillageId, double> &weight, DrawId draw, double target) {
  std::vector<double> odds_now, weights;
  odds_now.reserve(members.size());
  weights.reserve(members.size());
  for (VillageId v : members) {
    odds_now.push_back(odds(draws(v, draw)));
    weights.push_back(weight[v]);
  }
  const double factor = std::exp(level_shift(odds_now, weights, target));
  for (std::size_t i = 0; i < members.size(); ++i)
    draws(members[i], draw) = std::min(share_of_odds(odds_now[i] * factor), 1 - 1e-13);
}

} // namespace lokus::estimate
