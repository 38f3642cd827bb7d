#include "estimate/trend/hindcast_by_default.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include "core/text.hpp"
#include "estimate/trend/figure_forecast.hpp"
#include "estimate/trend/hindcast_scores.hpp"
#include "estimate/trend/learnt_trend.hpp"
#include <algorithm>

namespace lokus::estimate {
namespace {

constexpr int farthest_ahead = 2; // years; no more than seven districts have figures three years apart

// Two figures of one district.
struct TwoFigures {
  HistoryId from, to;
  int years = 0;
  std::string province;
};

std::vector<TwoFigures> figures_apart(const SurveyHistory &h) {
  std::vector<TwoFigures> all;
  for (HistoryId from : h.code.all())
    for (HistoryId to{from.row() + 1}; to.row() < h.rows() && h.code[to] == h.code[from];
         to = HistoryId{to.row() + 1})
      if (const int years = h.year[to] - h.year[from];
          h.level[from] == HistoryLevel::district && years <= farthest_ahead)
        all.push_back({from, to, years, province_code(h.code[from])});
  return all;
}

// How far figures of the other provinces moved in as many years, less what survey errors explain.
double squared_change_elsewhere(const SurveyHistory &history, const FigureErrors &errors,
                                std::span<const TwoFigures> all, const TwoFigures &self) {
  Sum sum;
  double pairs = 0;
  for (const TwoFigures &other : all) {
    if (other.years != self.years || other.province == self.province)
      continue;
    const SurveyedYear from = surveyed_figure(history, errors, other.from),
                       to = surveyed_figure(history, errors, other.to);
    const double moved = to.log_odds - from.log_odds;
    sum.add(moved * moved - from.variance - to.variance);
    ++pairs;
  }
  return pairs == 0 ? 0 : std::max(0.0, sum.value() / pairs);
}

std::vector<std::string> provinces_of(std::span<const TwoFigures> all) {
  std::vector<std::string> provinces;
  for (const TwoFigures &two : all)
    if (provinces.empty() || provinces.back() != two.province)
      provinces.push_back(two.province);
  return provinces;
}

std::vector<Phrase> constants_in_words(const LearntTrend &learnt) {
  return {phrase("Yang dipakai tanpa riwayat survei, dipelajari dari {} angka tahun {}-{}: arah nasional "
                 "{:+.4f} log odds "
                 "setahun ({} tahun);",
                 "What is used without survey history, learnt from {} figures of {}-{}: national drift "
                 "{:+.4f} log odds "
                 "a year ({} years);",
                 learnt.figures, learnt.first_year, learnt.last_year, learnt.drift.mean, learnt.drift.years),
          phrase("ragam kemiringan {:.6f}, jalan {:.4f} setahun, derau angka kabupaten/kota {:.4f} (provinsi "
                 "{:.4f}).",
                 "variance of slopes {:.6f}, walk {:.4f} a year, noise of a district's figure {:.4f} (a "
                 "province's {:.4f}).",
                 learnt.slope, learnt.walk, learnt.noise, learnt.province_noise)};
}

} // namespace

HindcastByDefault hindcast_by_default(const SurveyHistory &history, const EstimateSettings &assumed) {
  HindcastByDefault result;
  if (const auto learnt = learnt_trend(history, assumed))
    result.learnt = constants_in_words(*learnt);
  const FigureErrors errors(history, assumed);
  const std::vector<TwoFigures> all = figures_apart(history);
  const std::vector<std::string> provinces = provinces_of(all);
  std::vector<std::optional<LearntTrend>> elsewhere(provinces.size());
  for_each_uneven_row(provinces.size(),
                      [&](std::size_t i) { elsewhere[i] = learnt_trend(history, assumed, provinces[i]); });
  for (const TwoFigures &two : all) {
    const auto at = std::ranges::find(provinces, two.province) - provinces.begin();
    const auto &learnt = elsewhere[static_cast<std::size_t>(at)];
    if (!learnt)
      continue;
    const SurveyedYear from = surveyed_figure(history, errors, two.from);
    const auto of_target = [&](const Gaussian &known) {
      return forecast_of_figure(history, errors, two.to, known);
    };
    HindcastPair pair;
    pair.figure = two.to;
    pair.from_year = from.year;
    pair.earlier = 1;
    pair.trend = of_target(later_figure(*learnt, {from.log_odds, from.variance}, two.years));
    pair.persistence =
        of_target({from.log_odds, from.variance + squared_change_elsewhere(history, errors, all, two)});
    result.pairs.push_back(pair);
  }
  result.rows = scores_by_years_ahead(history, result.pairs);
  return result;
}

} // namespace lokus::estimate
