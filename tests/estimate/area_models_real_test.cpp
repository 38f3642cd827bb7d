#include "core/odds.hpp"
#include "core/phrase.hpp"
#include "estimate/raking_margins.hpp"
#include "estimate/surveys/fay_herriot.hpp"
#include "estimate/surveys/raking.hpp"
#include "estimate/unit_level.hpp"
#include "reference_columns.hpp"
#include <algorithm>
#include <cmath>

// Area-level, unit-level and raking results of other software (reference/spatial/README.md). Tolerances are
// relative for values above 1 and absolute below.

namespace lokus::estimate {
namespace {

using testing_reference::Columns;
using testing_reference::Deviation;
using testing_reference::reference_given;

struct AreaModelsReal : testing::Test {
  void SetUp() override {
    if (!reference_given())
      GTEST_SKIP() << "set LOKUS_SHARED to the folder that holds reference/spatial";
  }
};

Design with_intercept(std::size_t rows, const std::vector<std::vector<double>> &columns) {
  Design x{columns.size() + 1, {}};
  for (std::size_t i = 0; i < rows; ++i) {
    x.values.push_back(1);
    for (const auto &column : columns)
      x.values.push_back(column[i]);
  }
  return x;
}

// 0/1 for every category but the first, in alphabetical order.
std::vector<std::vector<double>> indicators(const std::vector<std::string> &category) {
  std::vector<std::string> levels = category;
  std::ranges::sort(levels);
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  std::vector<std::vector<double>> columns;
  for (std::size_t l = 1; l < levels.size(); ++l) {
    columns.emplace_back();
    for (const std::string &each : category)
      columns.back().push_back(each == levels[l] ? 1 : 0);
  }
  return columns;
}

std::map<std::string, std::pair<double, double>> milk_parameters(const std::string &method) {
  std::map<std::string, std::pair<double, double>> parameters;
  const Columns table("fay_herriot_milk_parameters.csv");
  for (std::size_t i = 0; i < table.rows(); ++i)
    if (table.texts("method")[i] == method)
      parameters[table.texts("parameter")[i]] = {parse_number(table.texts("value")[i]).value(),
                                                 parse_number(table.texts("se")[i]).value_or(0)};
  return parameters;
}

TEST_F(AreaModelsReal, FayHerriotOnMilkByThreeMethods) {
  const Columns milk("fay_herriot_milk.csv");
  const Design x = with_intercept(milk.rows(), indicators(milk.texts("major_area")));
  std::vector<double> sampling = milk.numbers("SD");
  for (double &sd : sampling)
    sd *= sd;
  for (const auto &[method, by] : {std::pair{"REML", AreaVariance::reml}, std::pair{"ML", AreaVariance::ml},
                                   std::pair{"FH", AreaVariance::moments}}) {
    Deviation off(std::string("fay_herriot_milk ") + method, 1e-10);
    const FayHerriot fit = fay_herriot(x, milk.numbers("yi"), sampling, by);
    auto wanted = milk_parameters(method);
    off.add(fit.variance, wanted["sigma2_u"].first);
    off.add(fit.log_likelihood, wanted["loglik"].first);
    for (std::size_t c = 0; c < 4; ++c) {
      off.add(fit.beta[c], wanted["beta" + std::to_string(c)].first);
      off.add(fit.beta_error[c], wanted["beta" + std::to_string(c)].second);
    }
    const auto mean = milk.numbers(std::string("eblup_") + method);
    const auto mse = milk.numbers(std::string("mse_") + method);
    for (std::size_t k = 0; k < milk.rows(); ++k) {
      off.add(fit.mean[k], mean[k]);
      off.add(fit.mse[k], mse[k]);
    }
  }
}

TEST_F(AreaModelsReal, UnitLevelOnCornByRestrictedLikelihood) {
  const Columns corn("unit_level_corn_data.csv"), wanted("unit_level_corn_results.csv");
  const Columns table("unit_level_corn_parameters.csv");
  const std::vector<double> parameters = table.numbers("value");
  const Design x = with_intercept(corn.rows(), {corn.numbers("CornPix"), corn.numbers("SoyBeansPix")});
  std::vector<std::size_t> county;
  for (double number : corn.numbers("County"))
    county.push_back(static_cast<std::size_t>(number) - 1);
  const UnitLevel fit = unit_level(x, corn.numbers("CornHec"), county, 12);
  // nlme stops where the likelihood is flat to 1e-7; halving goes on to the last digit.
  Deviation off("unit_level_corn", 1e-6);
  for (std::size_t c = 0; c < 3; ++c)
    off.add(fit.beta[c], parameters[c]);
  off.add(fit.within, parameters[3]);
  off.add(fit.between, parameters[4]);
  const auto corn_mean = wanted.numbers("meanCornPix"), soy_mean = wanted.numbers("meanSoyPix");
  for (std::size_t d = 0; d < 12; ++d)
    off.add(unit_level_mean(fit, std::vector{1.0, corn_mean[d], soy_mean[d]}, wanted.numbers("N")[d], d),
            wanted.numbers("eblup")[d]);
}

struct MarginTable {
  std::vector<Margin> margins;
  std::vector<double> totals; // of the design's columns
};

MarginTable margins_of(const Columns &sample) {
  const Columns table("raking_margins.csv");
  const std::vector<double> total = table.numbers("total");
  MarginTable result;
  for (const std::string margin : {"district", "sex", "agegrp"}) {
    std::vector<std::string> levels;
    Margin each;
    for (std::size_t i = 0; i < table.rows(); ++i)
      if (table.texts("margin")[i] == margin) {
        levels.push_back(table.texts("level")[i]);
        each.total.push_back(total[i]);
      }
    for (const std::string &category : sample.texts(margin))
      each.category.push_back(static_cast<std::size_t>(std::ranges::find(levels, category) - levels.begin()));
    result.margins.push_back(each);
  }
  result.totals = {3100, 900, 700, 1590, 1850}; // all; B, C; m; 24-59
  return result;
}

Design design_of(const Columns &sample) {
  std::vector<std::vector<double>> columns;
  for (const std::string margin : {"district", "sex", "agegrp"})
    for (auto &column : indicators(sample.texts(margin)))
      columns.push_back(column);
  return with_intercept(sample.rows(), columns);
}

TEST_F(AreaModelsReal, RakingAndLinearCalibrationOfWeights) {
  const Columns sample("raking_weights.csv");
  const MarginTable known = margins_of(sample);
  const auto first = sample.numbers("w0");
  const auto raked = rake_to_margins(first, known.margins);
  const auto linear = calibrate_linearly(first, design_of(sample), known.totals);
  Deviation off("raking_weights", 1e-11);
  const auto wanted_raked = sample.numbers("w_raked"), wanted_linear = sample.numbers("w_linear_calibrated");
  for (std::size_t i = 0; i < sample.rows(); ++i) {
    off.add(raked[i], wanted_raked[i]);
    off.add(linear[i], wanted_linear[i]);
  }
}

TEST_F(AreaModelsReal, MeansAfterRakingWithLinearisedErrors) {
  const Columns sample("raking_weights.csv"), wanted("raking_estimates.csv");
  const MarginTable known = margins_of(sample);
  const Design x = design_of(sample);
  const auto first = sample.numbers("w0"), y = sample.numbers("stunted");
  const auto raked = rake_to_margins(first, known.margins);
  const auto linear = calibrate_linearly(first, x, known.totals);
  const std::vector<double> ones(y.size(), 1.0);
  Deviation off("raking_estimates", 1e-10);
  for (std::size_t i = 0; i < wanted.rows(); ++i) {
    std::vector<bool> in;
    for (const std::string &district : sample.texts("district"))
      in.push_back(wanted.texts("domain")[i] == "all" || wanted.texts("domain")[i] == district);
    const CalibratedMean by_raking = calibrated_mean(raked, ones, x, y, in);
    const CalibratedMean by_line = calibrated_mean(linear, first, x, y, in);
    off.add(by_raking.mean, wanted.numbers("raked_mean")[i]);
    off.add(by_raking.standard_error, wanted.numbers("raked_se")[i]);
    off.add(by_line.mean, wanted.numbers("linear_mean")[i]);
    off.add(by_line.standard_error, wanted.numbers("linear_se")[i]);
  }
}

// Ratio, difference and minimum variance are written out here: lokus uses the shift on the logit scale alone.
TEST_F(AreaModelsReal, VillagesForcedToTheirDistrictFourWays) {
  const Columns table("benchmark_villages.csv");
  const auto district = table.numbers("district"), children = table.numbers("children");
  const auto estimate = table.numbers("estimate"), error = table.numbers("se");
  const auto target = table.numbers("district_target");
  Deviation shift("benchmark_villages logit shift", 1e-10), others("benchmark_villages other ways", 1e-10);
  for (double d = 1; d <= 8; ++d) {
    std::vector<std::size_t> members;
    std::vector<double> odds_now, weights;
    double total = 0, weighted = 0, spread = 0, goal = 0;
    for (std::size_t i = 0; i < table.rows(); ++i)
      if (district[i] == d) {
        members.push_back(i);
        odds_now.push_back(odds(estimate[i]));
        weights.push_back(children[i]);
        total += children[i];
        weighted += children[i] * estimate[i];
        spread += children[i] * children[i] * error[i] * error[i];
        goal = target[i];
      }
    const double h = level_shift(odds_now, weights, goal), gap = goal - weighted / total;
    for (std::size_t i : members) {
      shift.add(h, table.numbers("logit_shift")[i]);
      shift.add(expit(logit(estimate[i]) + h), table.numbers("bench_logit")[i]);
      others.add(estimate[i] * goal / (weighted / total), table.numbers("bench_ratio")[i]);
      others.add(estimate[i] + gap, table.numbers("bench_difference")[i]);
      others.add(estimate[i] + error[i] * error[i] * children[i] / spread * gap * total,
                 table.numbers("bench_min_variance")[i]);
    }
  }
}

} // namespace
} // namespace lokus::estimate
