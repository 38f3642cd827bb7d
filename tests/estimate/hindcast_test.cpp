#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "estimate/trend/figure_forecast.hpp"
#include "estimate/trend/hindcast.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace {

using namespace lokus;

struct Figure {
  const char *code;
  int year;
  double prevalence;
};

HistoryLevel level_of(const std::string &code) {
  return code == "00"       ? HistoryLevel::nation
         : code.size() == 2 ? HistoryLevel::province
                            : HistoryLevel::district;
}

SurveyHistory history_of(const std::vector<Figure> &figures) {
  SurveyHistory h;
  for (const Figure &f : figures) {
    h.level.push_back(level_of(f.code));
    h.code.push_back(f.code);
    h.name.push_back(f.code);
    h.survey.push_back("SSGI");
    h.year.push_back(f.year);
    h.prevalence.push_back(f.prevalence);
    h.confidence.push_back(Confidence::high);
  }
  h.lines = figures.size();
  return h;
}

std::vector<Figure> figures() {
  return {{"00", 2021, 0.244},    {"00", 2022, 0.216},    {"63", 2021, 0.300},    {"63", 2022, 0.246},
          {"63", 2023, 0.247},    {"63.05", 2021, 0.335}, {"63.05", 2022, 0.145}, {"63.05", 2023, 0.144},
          {"63.06", 2021, 0.291}, {"63.06", 2022, 0.203}, {"63.06", 2023, 0.254}, {"63.07", 2022, 0.311},
          {"64", 2021, 0.228},    {"64", 2022, 0.239},    {"64", 2023, 0.229}};
}

// CRPS of a normal forecast in closed form (Gneiting and Raftery 2007, eq. 21).
double crps_of_normal(double mean, double sd, double seen) {
  const double z = (seen - mean) / sd;
  const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
  return sd * (z * (2 * normal_cdf(z) - 1) + 2 * density - 1 / std::sqrt(std::numbers::pi));
}

TEST(Crps, OfANarrowForecastIsThatOfANormalOne) {
  const double p = 0.25, sd = 0.01, scale = p * (1 - p);
  for (const double seen : {0.247, 0.25, 0.256})
    EXPECT_NEAR(estimate::crps_of_share(logit(p), sd, seen), crps_of_normal(p, sd * scale, seen), 1e-5);
}

TEST(Crps, OfASureForecastIsItsError) {
  EXPECT_NEAR(estimate::crps_of_share(logit(0.25), 1e-9, 0.31), 0.06, 1e-8);
}

TEST(Crps, IsSmallestForTheTrueSpread) {
  // Mean score over figures that do come from sd 0.3.
  const auto mean_score = [](double sd) {
    double total = 0;
    for (int i = 0; i < 99; ++i)
      total += estimate::crps_of_share(-1, sd, expit(-1 + 0.3 * normal_quantile((i + 0.5) / 99)));
    return total;
  };
  EXPECT_LT(mean_score(0.3), mean_score(0.2));
  EXPECT_LT(mean_score(0.3), mean_score(0.45));
}

TEST(Hindcast, PredictsEveryFigureWhoseYearBeforeHasOneToo) {
  const Hindcast h = estimate::hindcast(history_of(figures()), {});
  ASSERT_EQ(h.pairs.size(),
            8u); // 2022: 63, 63.05, 63.06, 64; 2023 the same; 63.07 has one year, 00 does not count
  for (const HindcastPair &pair : h.pairs) {
    EXPECT_EQ(pair.from_year, h.history.year[pair.figure] - 1);
    EXPECT_EQ(pair.line.has_value(), h.history.year[pair.figure] == 2023);
  }
  EXPECT_EQ(h.rows.back().trend.pairs, 4u);
  EXPECT_TRUE(h.rows.back().with_line);
}

// The forecasts of `year` in a history whose figures `change` says.
template <class Change>
std::vector<HindcastPair> forecasts_of(int year, Change &&change) {
  std::vector<Figure> changed = figures();
  for (Figure &f : changed)
    change(f);
  const Hindcast h = estimate::hindcast(history_of(changed), {});
  std::vector<HindcastPair> pairs;
  for (const HindcastPair &pair : h.pairs)
    if (h.history.year[pair.figure] == year)
      pairs.push_back(pair);
  return pairs;
}

void expect_same(const Forecast &a, const Forecast &b) {
  EXPECT_EQ(a.mean, b.mean);
  EXPECT_EQ(a.ninety.low, b.ninety.low);
}

TEST(Hindcast, SeesNothingOfTheYearItPredictsOnceEarlierPairsExist) {
  const auto as_it_was = forecasts_of(2023, [](Figure &) {});
  const auto otherwise =
      forecasts_of(2023, [](Figure &f) { f.prevalence = f.year == 2023 ? 0.4 : f.prevalence; });
  ASSERT_EQ(as_it_was.size(), 4u);
  for (std::size_t i = 0; i < as_it_was.size(); ++i) {
    EXPECT_EQ(as_it_was[i].trend.mean, otherwise[i].trend.mean);
    EXPECT_EQ(as_it_was[i].persistence.mean, otherwise[i].persistence.mean);
    EXPECT_EQ(as_it_was[i].line->mean, otherwise[i].line->mean);
    EXPECT_EQ(as_it_was[i].trend.sd, otherwise[i].trend.sd);
    EXPECT_EQ(as_it_was[i].persistence.sd, otherwise[i].persistence.sd);
  }
}

TEST(Hindcast, NeverSeesTheFigureItPredicts) {
  const auto as_it_was = forecasts_of(2022, [](Figure &) {});
  const auto otherwise = forecasts_of(2022, [](Figure &f) {
    if (f.code == std::string("63.06") && f.year == 2022)
      f.prevalence = 0.39;
  });
  ASSERT_EQ(as_it_was.size(), 4u);
  std::size_t same = 0;
  for (std::size_t i = 0; i < as_it_was.size(); ++i)
    if (as_it_was[i].figure == otherwise[i].figure && as_it_was[i].trend.mean == otherwise[i].trend.mean) {
      ++same;
      expect_same(as_it_was[i].trend, otherwise[i].trend);
      expect_same(as_it_was[i].persistence, otherwise[i].persistence);
    }
  EXPECT_EQ(same, 1u); // only 63.06 itself: the others learn their spread from it
}

TEST(Hindcast, ScoresAreSharesOfThePairsWithTheirBinomialErrors) {
  const Hindcast h = estimate::hindcast(history_of(figures()), {});
  double inside = 0, crps = 0;
  for (const HindcastPair &pair : h.pairs) {
    crps += pair.trend.crps;
    const double seen = h.history.prevalence[pair.figure];
    inside += pair.trend.half.low <= seen && seen <= pair.trend.half.high;
  }
  const double all = static_cast<double>(h.pairs.size());
  const HindcastRow &both = h.rows[h.rows.size() - 2];
  EXPECT_DOUBLE_EQ(both.trend.in_half, inside / all);
  EXPECT_NEAR(both.trend.crps, crps / all, 1e-12);
  for (const HindcastRow &row : h.rows) {
    const HindcastScore &s = row.persistence;
    const double n = static_cast<double>(s.pairs);
    EXPECT_DOUBLE_EQ(s.in_half_error, std::sqrt(s.in_half * (1 - s.in_half) / n));
    EXPECT_DOUBLE_EQ(s.in_ninety_error, std::sqrt(s.in_ninety * (1 - s.in_ninety) / n));
  }
}

// Districts are what their province is, and provinces differ: one that was surveyed half a logit above its
// kin is expected beside them, not where its own figure stood.
TEST(Hindcast, ADistrictLeansOnItsProvinceAsMuchAsDistrictsAreAlike) {
  std::vector<std::string> codes;
  for (int province = 61; province <= 68; ++province)
    for (int district = 1; district <= 4; ++district)
      codes.push_back(std::to_string(province) + ".0" + std::to_string(district));
  std::vector<Figure> alike;
  for (const std::string &code : codes)
    for (const int year : {2021, 2022})
      alike.push_back({code.c_str(), year, expit(-1.6 + 0.2 * (code[1] - '1'))});
  alike[0].prevalence = expit(-1.1); // 61.01 in 2021
  const Hindcast h = estimate::hindcast(history_of(alike), {});
  ASSERT_EQ(h.history.code[h.pairs[0].figure], "61.01");
  EXPECT_LT(h.pairs[0].trend.mean, -1.35);
  EXPECT_GT(h.pairs[0].trend.mean, -1.85);
  EXPECT_NEAR(h.pairs[0].persistence.mean, -1.1, 1e-9);
}

TEST(Hindcast, PersistenceIsTheLastFigureWithItsErrorAndTheSpreadOfTheOthers) {
  const Hindcast h = estimate::hindcast(history_of(figures()), {});
  const auto found = std::find_if(h.pairs.begin(), h.pairs.end(), [&](const HindcastPair &pair) {
    return h.history.code[pair.figure] == "64" && h.history.year[pair.figure] == 2022;
  });
  ASSERT_NE(found, h.pairs.end());
  const auto error = [](double p, double n) { return 2 / (n * p * (1 - p)); };
  const double moved = logit(0.246) - logit(0.300);
  const double spread =
      moved * moved - error(0.300, 3 * 690) - error(0.246, 3 * 690); // of 63, the only other province
  EXPECT_NEAR(found->persistence.mean, logit(0.228), 1e-12);
  EXPECT_NEAR(found->persistence.sd, std::sqrt(error(0.228, 690) + spread + error(0.228, 690)), 1e-12);
}

} // namespace
