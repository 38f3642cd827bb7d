#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "estimate/least_squares.hpp"
#include "estimate/trend/trend.hpp"
#include "estimate/trend/trend_data.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using namespace lokus::estimate;

TrendProvince only_own(const char *code, std::vector<SurveyedYear> figures) {
  return {{code, std::move(figures)}, {}};
}

TEST(TrendModel, AProvinceIsDrawnToTheMeanByItsErrorsShareOfTheVariance) {
  const std::vector<TrendProvince> provinces = {only_own("11", {{2021, -1.0, 0.1}}),
                                                only_own("12", {{2021, -2.0, 0.1}})};
  const TrendModel model = weigh_spreads(provinces, {.level = 0.3}, {});
  EXPECT_NEAR(model.common[0], -1.5, 1e-9);
  // 0.3 / (0.3 + 0.1) of the distance 0.5 is believed.
  const Gaussian now = deviation_in_year(model, provinces[0], std::nullopt, 2021);
  EXPECT_NEAR(now.mean, 0.75 * 0.5, 1e-9);
  EXPECT_NEAR(now.variance, 0.3 * 0.25, 1e-9);
}

TEST(TrendModel, TheWalkWidensAForecastByItsVarianceEachYear) {
  const std::vector<TrendProvince> provinces = {only_own("11", {{2021, -1.0, 0.1}}),
                                                only_own("12", {{2021, -2.0, 0.1}})};
  const TrendModel model = weigh_spreads(provinces, {.level = 0.3, .walk = 0.02}, {});
  const Gaussian later = deviation_in_year(model, provinces[0], std::nullopt, 2024);
  EXPECT_NEAR(later.mean, 0.75 * 0.5, 1e-9);
  EXPECT_NEAR(later.variance, 0.3 * 0.25 + 3 * 0.02, 1e-9);
}

// Two provinces with their own figures and three districts with gaps, for the comparison with dense matrices.
std::vector<TrendProvince> with_gaps() {
  return {{{"11", {{2021, -1.0, 0.01}, {2022, -1.1, 0.02}}},
           {{"11.01", {{2021, -0.8, 0.05}, {2022, -1.3, 0.04}, {2023, -1.2, 0.06}}},
            {"11.02", {{2022, -1.4, 0.05}}}}},
          {{"12", {{2021, -1.6, 0.01}, {2023, -1.5, 0.03}}},
           {{"12.01", {{2021, -1.9, 0.05}, {2023, -1.7, 0.05}}}}}};
}

constexpr TrendSpread province_spread = {.level = 0.2, .slope = 0.01, .walk = 0.02, .noise = 0.015};
constexpr TrendSpread district_spread = {.level = 0.1, .slope = 0.004, .walk = 0.03, .noise = 0.02};

double tier(const TrendSpread &s, int a, int b) {
  return s.level + s.slope * a * b + s.walk * std::min(a, b) + (a == b ? s.noise : 0);
}

// The same model written out with one matrix over all figures.
struct Dense {
  struct Figure {
    std::size_t province = 0, district = 0; // district 0: the province itself
    SurveyedYear at;
  };
  std::vector<Figure> figures;
  Design x{4, {}}; // years 2021..2023, offset
  std::vector<double> y, inverse_of_all;
  double log_det = 0;

  explicit Dense(const std::vector<TrendProvince> &provinces) {
    for (std::size_t p = 0; p < provinces.size(); ++p) {
      for (const SurveyedYear &f : provinces[p].own.figures)
        figures.push_back({p, 0, f});
      for (std::size_t d = 0; d < provinces[p].districts.size(); ++d)
        for (const SurveyedYear &f : provinces[p].districts[d].figures)
          figures.push_back({p, d + 1, f});
    }
    const std::size_t n = figures.size();
    std::vector<double> all(n * n);
    for (std::size_t i = 0; i < n; ++i) {
      y.push_back(figures[i].at.log_odds);
      for (int year = 2021; year <= 2023; ++year)
        x.values.push_back(figures[i].at.year == year ? 1 : 0);
      x.values.push_back(figures[i].district > 0 ? 1 : 0);
      for (std::size_t j = 0; j < n; ++j)
        all[i * n + j] = covariance(figures[i], figures[j]) + (i == j ? figures[i].at.variance : 0);
    }
    inverse_of_all = inverse(all, n);
    log_det = log_determinant(all, n);
  }
  static double covariance(const Figure &a, const Figure &b) {
    const int s = a.at.year - 2021, t = b.at.year - 2021;
    double c = a.province == b.province ? tier(province_spread, s, t) : 0;
    if (a.province == b.province && a.district == b.district && a.district > 0)
      c += tier(district_spread, s, t);
    return c;
  }
  std::vector<double> column(std::size_t c) const {
    std::vector<double> values;
    for (std::size_t i = 0; i < figures.size(); ++i)
      values.push_back(x.row(i)[c]);
    return values;
  }
};

TEST(TrendModel, AgreesWithOneDenseMatrixOverAllFigures) {
  const std::vector<TrendProvince> provinces = with_gaps();
  const TrendModel model = weigh_spreads(provinces, province_spread, district_spread);
  const Dense dense(provinces);
  std::vector<double> left(16), right(4);
  for (std::size_t a = 0; a < 4; ++a) {
    const std::vector<double> half = times(dense.inverse_of_all, dense.column(a));
    right[a] = dot_product(half, dense.y);
    for (std::size_t b = 0; b < 4; ++b)
      left[a * 4 + b] = dot_product(half, dense.column(b));
  }
  const std::vector<double> beta = times(inverse(left, 4), right);
  for (std::size_t year = 0; year < 3; ++year)
    EXPECT_NEAR(model.common[year], beta[year], 1e-9);
  EXPECT_NEAR(model.offset, beta[3], 1e-9);
  EXPECT_NEAR(model.log_likelihood,
              -0.5 * (dense.log_det + quadratic_form(dense.inverse_of_all, dense.y) -
                      dot_product(beta, right) + log_determinant(left, 4)),
              1e-8);

  std::vector<double> residual;
  for (std::size_t i = 0; i < dense.y.size(); ++i)
    residual.push_back(dense.y[i] - dot_product(dense.x.row(i), beta));
  const Dense::Figure asked{0, 1, {2024, 0, 0}};
  std::vector<double> with;
  for (const Dense::Figure &f : dense.figures)
    with.push_back(Dense::covariance(f, asked));
  const Gaussian found = deviation_in_year(model, provinces[0], 0, 2024);
  EXPECT_NEAR(found.mean, dot_product(times(dense.inverse_of_all, with), residual), 1e-9);
  EXPECT_NEAR(found.variance, Dense::covariance(asked, asked) - quadratic_form(dense.inverse_of_all, with),
              1e-9);
}

TEST(TrendModel, SlopesComeOutOfFiguresThatKeepFallingAtTheirOwnPace) {
  const std::vector<TrendProvince> provinces = {
      only_own("11", {{2021, -1.0, 1e-4}, {2022, -1.3, 1e-4}, {2023, -1.6, 1e-4}, {2024, -1.9, 1e-4}}),
      only_own("12", {{2021, -1.0, 1e-4}, {2022, -1.0, 1e-4}, {2023, -1.0, 1e-4}, {2024, -1.0, 1e-4}}),
      only_own("13", {{2021, -1.0, 1e-4}, {2022, -1.15, 1e-4}, {2023, -1.3, 1e-4}, {2024, -1.45, 1e-4}})};
  const TrendModel model = fit(provinces);
  EXPECT_NEAR(slope_of(model, provinces[0], std::nullopt).mean, -0.15, 0.02);
  EXPECT_NEAR(slope_of(model, provinces[1], std::nullopt).mean, 0.15, 0.02);
  EXPECT_NEAR(slope_of(model, provinces[2], std::nullopt).mean, 0, 0.02);
}

// Figures drawn from the model itself.
std::vector<TrendProvince> made_up(const TrendSpread &p, const TrendSpread &d, std::uint64_t seed) {
  std::vector<TrendProvince> provinces;
  std::uint64_t next = 0;
  const auto draw = [&](double variance) {
    return std::sqrt(variance) * normal({seed, Purpose::calibration, 1, next++});
  };
  const auto path = [&](const TrendSpread &s) {
    std::vector<double> values;
    const double level = draw(s.level), slope = draw(s.slope);
    double walk = 0;
    for (int t = 0; t < 4; ++t) {
      values.push_back(level + slope * t + walk + draw(s.noise));
      walk += draw(s.walk);
    }
    return values;
  };
  for (int i = 0; i < 30; ++i) {
    TrendProvince province{{std::to_string(11 + i), {}}, {}};
    const std::vector<double> of_province = path(p);
    for (int j = 0; j < 12; ++j) {
      const std::vector<double> own = path(d);
      TrendArea area{province.own.code + "." + std::to_string(10 + j), {}};
      for (std::size_t t = 0; t < 4; ++t)
        area.figures.push_back({2021 + static_cast<int>(t), -1 + of_province[t] + own[t] + draw(0.01), 0.01});
      province.districts.push_back(area);
    }
    provinces.push_back(province);
  }
  return provinces;
}

// Variance of what changes in three years.
double change_in_three_years(const TrendSpread &s) {
  return 9 * s.slope + 3 * s.walk + 2 * s.noise;
}

// Figures of one year say nothing of how areas walk from year to year: that stays where the search began.
TEST(TrendModel, LeavesTheWalkAsItWasWhereThereIsOneYear) {
  std::vector<TrendProvince> provinces;
  for (int i = 0; i < 12; ++i)
    provinces.push_back(only_own(("1" + std::to_string(i)).c_str(), {{2021, -1 + 0.1 * (i % 5), 0.01}}));
  const TrendModel start = weigh_spreads(provinces, {.level = 0.1, .walk = 0.3, .noise = 0.02},
                                         {.level = 0.1, .walk = 0.4, .noise = 0.02});
  const TrendModel model = fit(provinces, &start);
  EXPECT_NEAR(model.province.walk, 0.3, 1e-12);
  EXPECT_NEAR(model.district.walk, 0.4, 1e-12);
  EXPECT_EQ(model.province.slope, 0);
}

TEST(TrendModel, FindsTheVariancesThatMadeTheFigures) {
  const TrendSpread p = {.level = 0.15, .slope = 0.01, .walk = 0.01, .noise = 0.005},
                    d = {.level = 0.1, .slope = 0.003, .walk = 0.02, .noise = 0.01};
  for (const std::uint64_t seed : {7U, 8U, 9U}) {
    const std::vector<TrendProvince> provinces = made_up(p, d, seed);
    const TrendModel model = fit(provinces);
    EXPECT_GE(model.log_likelihood, weigh_spreads(provinces, p, d).log_likelihood);
    EXPECT_NEAR(std::sqrt(model.province.level), std::sqrt(p.level), 0.12);
    EXPECT_NEAR(std::sqrt(model.district.level), std::sqrt(d.level), 0.05);
    EXPECT_NEAR(std::sqrt(change_in_three_years(model.province)), std::sqrt(change_in_three_years(p)), 0.1);
    EXPECT_NEAR(std::sqrt(change_in_three_years(model.district)), std::sqrt(change_in_three_years(d)), 0.04);
  }
}

void add(SurveyHistory &h, HistoryLevel level, const char *code, int year, double prevalence,
         Confidence confidence = Confidence::high) {
  h.level.push_back(level);
  h.code.push_back(code);
  h.name.push_back(code);
  h.survey.push_back("SSGI");
  h.year.push_back(year);
  h.prevalence.push_back(prevalence);
  h.confidence.push_back(confidence);
}

SurveyHistory small_history() {
  SurveyHistory h;
  add(h, HistoryLevel::nation, "00", 2021, 0.244);
  add(h, HistoryLevel::nation, "00", 2022, 0.216);
  add(h, HistoryLevel::province, "63", 2021, 0.300);
  add(h, HistoryLevel::province, "63", 2022, 0.246);
  add(h, HistoryLevel::district, "63.05", 2021, 0.335);
  add(h, HistoryLevel::district, "63.05", 2022, 0.145);
  add(h, HistoryLevel::district, "63.06", 2021, 0.291);
  add(h, HistoryLevel::district, "63.06", 2022, 0.203);
  add(h, HistoryLevel::province, "64", 2021, 0.228);
  add(h, HistoryLevel::province, "64", 2022, 0.239);
  return h;
}

TEST(TrendData, ErrorsFollowTheAssumedSampleAndTheSourcesConfidence) {
  const SurveyHistory h = small_history();
  const FigureErrors errors(h, EstimateSettings{});
  const double pq = 0.25 * 0.75;
  EXPECT_NEAR(errors.variance(HistoryLevel::district, "63.05", 0.25, Confidence::high), 2 / (690 * pq),
              1e-12);
  // Two districts of 63 are in the history.
  EXPECT_NEAR(errors.variance(HistoryLevel::province, "63", 0.25, Confidence::high), 2 / (1380 * pq), 1e-12);
  EXPECT_NEAR(errors.variance(HistoryLevel::province, "64", 0.25, Confidence::low),
              2 / (690 * pq) + 0.025 * 0.025 / (pq * pq), 1e-12);
}

TEST(TrendData, TheNationsDriftIsItsMeanYearlyChangeSoFar) {
  const SurveyHistory h = small_history();
  const NationalDrift drift = national_drift(h, 2022);
  EXPECT_EQ(drift.years, 8); // Riskesdas 2013 to SSGI 2021
  EXPECT_NEAR(drift.mean, (logit(0.244) - logit(0.372)) / 8, 1e-12);
  EXPECT_NEAR(shared_variance(drift, 2), 0.01 * (2 + 4 / 8.0), 1e-12);
}

TEST(Trends, ADistrictWithoutFiguresGetsThePooledTrendAndSaysSo) {
  Districts districts;
  for (const char *code : {"63.05", "63.07", "91.01"}) {
    districts.code.push_back(code);
    districts.name.push_back(code);
  }
  const Trends t = trends(small_history(), districts, EstimateSettings{}, 2);
  EXPECT_EQ(t.figures[DistrictId{0}], 2);
  EXPECT_EQ(t.figures[DistrictId{1}], 0);
  const double nation = (logit(0.216) - logit(0.372)) / 9;
  EXPECT_NEAR(t.mean[DistrictId{2}], nation, 1e-12);
  EXPECT_GT(t.own_sd[DistrictId{2}], 0);
  EXPECT_NEAR(t.shared_sd, std::sqrt(0.01 * (1 / 2.0 + 1 / 9.0)), 1e-12);
  ASSERT_GE(t.assumptions.size(), 3u);
  EXPECT_NE(t.assumptions[1].en.find("2 districts without"), std::string::npos) << t.assumptions[1].en;
}

} // namespace
