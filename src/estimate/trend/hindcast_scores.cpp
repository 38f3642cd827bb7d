#include "estimate/trend/hindcast_scores.hpp"
#include "core/sum.hpp"
#include "core/units.hpp"
#include <cmath>
#include <map>
#include <set>

namespace lokus::estimate {
namespace {

using Pairs = std::vector<const HindcastPair *>;

const Forecast *trend_forecast(const HindcastPair &pair) {
  return &pair.trend;
}
const Forecast *persistence_of(const HindcastPair &pair) {
  return &pair.persistence;
}
const Forecast *line_of(const HindcastPair &pair) {
  return pair.line ? &*pair.line : nullptr;
}

bool covers(const Interval &interval, double value) {
  return interval.low <= value && value <= interval.high;
}

double binomial_error(double share, double pairs) {
  return std::sqrt(share * (1 - share) / pairs);
}

HindcastScore score(const SurveyHistory &history, const Pairs &pairs,
                    const Forecast *(*forecast_of)(const HindcastPair &)) {
  HindcastScore s;
  Sum crps;
  for (const HindcastPair *pair : pairs)
    if (const Forecast *forecast = forecast_of(*pair)) {
      const double seen = history.prevalence[pair->figure];
      ++s.pairs;
      s.in_half += covers(forecast->half, seen);
      s.in_ninety += covers(forecast->ninety, seen);
      crps.add(forecast->crps);
    }
  if (s.pairs == 0)
    return {0, nan(), nan(), nan(), nan(), nan()};
  const double n = static_cast<double>(s.pairs);
  s.in_half /= n;
  s.in_ninety /= n;
  s.in_half_error = binomial_error(s.in_half, n);
  s.in_ninety_error = binomial_error(s.in_ninety, n);
  s.crps = crps.value() / n;
  return s;
}

HindcastRow row(const SurveyHistory &history, const Pairs &pairs, std::optional<HistoryLevel> level, int year,
                bool with_line) {
  return {level,
          year,
          1,
          with_line,
          score(history, pairs, trend_forecast),
          score(history, pairs, persistence_of),
          score(history, pairs, line_of)};
}

} // namespace

std::vector<HindcastRow> scores(const SurveyHistory &history, std::span<const HindcastPair> pairs) {
  std::set<int> years;
  Pairs all, with_line;
  for (const HindcastPair &pair : pairs) {
    years.insert(history.year[pair.figure]);
    all.push_back(&pair);
    if (pair.line)
      with_line.push_back(&pair);
  }
  std::vector<HindcastRow> rows;
  for (const int year : years)
    for (const HistoryLevel level : {HistoryLevel::district, HistoryLevel::province}) {
      Pairs some;
      for (const HindcastPair *pair : all)
        if (history.year[pair->figure] == year && history.level[pair->figure] == level)
          some.push_back(pair);
      if (!some.empty())
        rows.push_back(row(history, some, level, year, false));
    }
  rows.push_back(row(history, all, std::nullopt, 0, false));
  if (!with_line.empty())
    rows.push_back(row(history, with_line, std::nullopt, 0, true));
  return rows;
}

std::vector<HindcastRow> scores_by_years_ahead(const SurveyHistory &history,
                                               std::span<const HindcastPair> pairs) {
  std::map<int, Pairs> by_years;
  Pairs all;
  for (const HindcastPair &pair : pairs) {
    by_years[history.year[pair.figure] - pair.from_year].push_back(&pair);
    all.push_back(&pair);
  }
  std::vector<HindcastRow> rows;
  const auto add_row = [&](int ahead, const Pairs &some) {
    rows.push_back(row(history, some, HistoryLevel::district, 0, false));
    rows.back().ahead = ahead;
  };
  for (const auto &[ahead, some] : by_years)
    add_row(ahead, some);
  if (!all.empty())
    add_row(0, all);
  return rows;
}

} // namespace lokus::estimate
