#include "estimate/trend/trend_model.hpp"
#include "estimate/least_squares.hpp"
#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <functional>
#include <set>

namespace lokus::estimate {
namespace {

using Matrix = std::vector<double>; // square, row-major
using Numbers = std::vector<double>;

// Covariance of a tier's deviations `s` and `t` years after the first.
double covariance(const TrendSpread &tier, int s, int t) {
  return tier.level + tier.slope * s * t + tier.walk * std::min(s, t) + (s == t ? tier.noise : 0);
}

// What is asked about one tier: how it goes with the deviation of each year, and its variance.
struct Asked {
  std::function<double(int)> with; // years after the first
  double variance = 0;
};

Asked deviation_asked(const TrendSpread &tier, int t) {
  return {[tier, t](int s) { return covariance(tier, s, t); }, covariance(tier, t, t)};
}

Asked slope_asked(const TrendSpread &tier) {
  return {[tier](int s) { return tier.slope * s; }, tier.slope};
}

std::size_t year_index(const std::vector<int> &years, int year) {
  const auto found = std::ranges::lower_bound(years, year);
  assert(found != years.end() && *found == year);
  return static_cast<std::size_t>(found - years.begin());
}

// One district's figures: the inverse of their covariance given the province, or of the survey errors alone
// for the province's own.
struct AreaPrecision {
  Matrix inverse;
  double log_determinant = 0;
};

AreaPrecision precision_of(const TrendArea &area, const TrendSpread &tier, int first_year) {
  const std::size_t n = area.figures.size();
  if (n == 1) { // most areas
    const int t = area.figures[0].year - first_year;
    const double variance = covariance(tier, t, t) + area.figures[0].variance;
    return {{1 / variance}, std::log(variance)};
  }
  Matrix v(n * n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      v[i * n + j] = covariance(tier, area.figures[i].year - first_year, area.figures[j].year - first_year) +
                     (i == j ? area.figures[i].variance : 0);
  return {inverse(v, n), log_determinant(v, n)};
}

// What the figures of a province say, its own deviations not yet integrated out: H'V^-1 of the years (S), of
// the districts' offset and of the figures, and the products among the last two.
struct Information {
  std::size_t n = 0;
  Matrix years;
  Numbers offset, figures;
  double offset_offset = 0, offset_figures = 0, figures_figures = 0, log_determinant = 0;
};

void add_area(const TrendArea &area, const AreaPrecision &precision, bool is_district,
              const std::vector<int> &years, Information &info) {
  const std::size_t k = area.figures.size();
  info.log_determinant += precision.log_determinant;
  for (std::size_t i = 0; i < k; ++i) {
    const std::size_t at = year_index(years, area.figures[i].year);
    double row_sum = 0, row_figures = 0;
    for (std::size_t j = 0; j < k; ++j) {
      const double p = precision.inverse[i * k + j];
      info.years[at * info.n + year_index(years, area.figures[j].year)] += p;
      row_sum += p;
      row_figures += p * area.figures[j].log_odds;
    }
    info.figures[at] += row_figures;
    info.figures_figures += area.figures[i].log_odds * row_figures;
    if (is_district) {
      info.offset[at] += row_sum;
      info.offset_offset += row_sum;
      info.offset_figures += row_figures;
    }
  }
}

Information information(const TrendProvince &province, const TrendSpread &district,
                        const std::vector<int> &years) {
  const std::size_t n = years.size();
  Information info{n, Matrix(n * n), Numbers(n), Numbers(n)};
  if (!province.own.figures.empty())
    add_area(province.own, precision_of(province.own, TrendSpread{}, years.front()), false, years, info);
  for (const TrendArea &area : province.districts)
    if (!area.figures.empty())
      add_area(area, precision_of(area, district, years.front()), true, years, info);
  return info;
}

// The deviations of a province in the years of the model: prior precision, and covariance given the figures.
struct LevelPath {
  Matrix prior_precision, covariance;
  double log_determinant = 0; // of I + K S
};

Matrix prior_of(const TrendSpread &province, const std::vector<int> &years) {
  const std::size_t n = years.size();
  Matrix k(n * n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      k[i * n + j] = covariance(province, years[i] - years.front(), years[j] - years.front());
  return k;
}

LevelPath level_path(const Matrix &prior, const Matrix &prior_precision, double prior_log_determinant,
                     const Information &info) {
  Matrix precision = prior_precision;
  for (std::size_t i = 0; i < prior.size(); ++i)
    precision[i] += info.years[i];
  return {prior_precision, inverse(precision, info.n),
          prior_log_determinant + log_determinant(precision, info.n)};
}

// Normal equations of (common years, offset), and the figures as last row and column.
struct Equations {
  std::size_t columns = 0;
  Matrix values;
  double &at(std::size_t i, std::size_t j) { return values[i * columns + j]; }
};

void add_area(const Information &info, const LevelPath &path, Equations &equations) {
  const std::size_t n = info.n;
  std::vector<Numbers> column(n + 2, Numbers(n));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j)
      column[j][i] = info.years[i * n + j];
    column[n][i] = info.offset[i];
    column[n + 1][i] = info.figures[i];
  }
  for (std::size_t i = 0; i < n + 2; ++i) {
    const Numbers half = times(path.covariance, column[i]);
    for (std::size_t j = 0; j < n + 2; ++j) {
      double own = 0;
      if (i < n)
        own = column[j][i];
      else if (j < n)
        own = column[i][j];
      else
        own = i == n && j == n ? info.offset_offset : i == j ? info.figures_figures : info.offset_figures;
      equations.at(i, j) += own - dot_product(half, column[j]);
    }
  }
}

bool both_kinds(std::span<const TrendProvince> provinces) {
  bool districts = false, own = false;
  for (const TrendProvince &p : provinces) {
    own = own || !p.own.figures.empty();
    for (const TrendArea &d : p.districts)
      districts = districts || !d.figures.empty();
  }
  return districts && own;
}

std::vector<int> years_of(std::span<const TrendProvince> provinces) {
  std::set<int> years;
  const auto add_years = [&](const TrendArea &area) {
    for (const SurveyedYear &figure : area.figures)
      years.insert(figure.year);
  };
  for (const TrendProvince &p : provinces) {
    add_years(p.own);
    for (const TrendArea &d : p.districts)
      add_years(d);
  }
  return {years.begin(), years.end()};
}

void solve_equations(Equations &equations, double log_determinants, bool with_offset, TrendModel &model) {
  const std::size_t n = model.years.size(), unknown = with_offset ? n + 1 : n;
  Matrix left(unknown * unknown);
  Numbers right(unknown);
  for (std::size_t i = 0; i < unknown; ++i) {
    right[i] = equations.at(i, n + 1);
    for (std::size_t j = 0; j < unknown; ++j)
      left[i * unknown + j] = equations.at(i, j);
  }
  const Numbers beta = times(inverse(left, unknown), right);
  model.common.assign(beta.begin(), beta.begin() + static_cast<std::ptrdiff_t>(n));
  model.offset = with_offset ? beta[n] : 0;
  model.log_likelihood = -0.5 * (log_determinants + equations.at(n + 1, n + 1) - dot_product(beta, right) +
                                 log_determinant(left, unknown));
}

// The figures of the province given the model, as a normal vector: mean of its deviations in each year.
Numbers path_mean(const TrendModel &model, const Information &info, const LevelPath &path) {
  Numbers residual = info.figures;
  const Numbers of_common = times(info.years, model.common);
  for (std::size_t i = 0; i < info.n; ++i)
    residual[i] -= of_common[i] + info.offset[i] * model.offset;
  return times(path.covariance, residual);
}

Gaussian posterior(const TrendModel &model, const TrendProvince &province,
                   std::optional<std::size_t> district, const Asked &of_province, const Asked &of_district) {
  const std::size_t n = model.years.size();
  const Information info = information(province, model.district, model.years);
  const Matrix prior = prior_of(model.province, model.years);
  const LevelPath path = level_path(prior, inverse(prior, n), log_determinant(prior, n), info);
  const Numbers mean = path_mean(model, info, path);
  Numbers with(n);
  for (std::size_t i = 0; i < n; ++i)
    with[i] = of_province.with(model.years[i] - model.first_year());
  Numbers weight = times(path.prior_precision, with); // of the province's deviations
  Gaussian result{0, of_province.variance - dot_product(weight, with)};
  if (district) {
    const TrendArea &area = province.districts[*district];
    result.variance += of_district.variance;
    if (const std::size_t k = area.figures.size(); k > 0) {
      Numbers own(k);
      for (std::size_t i = 0; i < k; ++i)
        own[i] = of_district.with(area.figures[i].year - model.first_year());
      const Numbers share = times(precision_of(area, model.district, model.first_year()).inverse, own);
      for (std::size_t i = 0; i < k; ++i) {
        const std::size_t at = year_index(model.years, area.figures[i].year);
        result.mean += share[i] * (area.figures[i].log_odds - model.common[at] - model.offset);
        weight[at] -= share[i];
      }
      result.variance -= dot_product(share, own);
    }
  }
  result.mean += dot_product(weight, mean);
  result.variance += quadratic_form(path.covariance, weight);
  return result;
}

} // namespace

TrendModel weigh_spreads(std::span<const TrendProvince> provinces, const TrendSpread &province,
                         const TrendSpread &district) {
  TrendModel model{province, district, years_of(provinces), {}, 0, 0};
  const std::size_t n = model.years.size();
  assert(n > 0);
  const Matrix prior = prior_of(province, model.years), prior_precision = inverse(prior, n);
  const double prior_log_determinant = log_determinant(prior, n);
  Equations equations{n + 2, Matrix((n + 2) * (n + 2))};
  double log_determinants = 0;
  for (const TrendProvince &p : provinces) {
    const Information info = information(p, district, model.years);
    if (info.figures_figures == 0)
      continue;
    const LevelPath path = level_path(prior, prior_precision, prior_log_determinant, info);
    log_determinants += info.log_determinant + path.log_determinant;
    add_area(info, path, equations);
  }
  solve_equations(equations, log_determinants, both_kinds(provinces), model);
  return model;
}

namespace {

constexpr std::size_t spread_parts = 8;
using LogVariances = std::array<double, spread_parts>;
constexpr double least_log_variance = -12, most_log_variance = 2;

TrendModel weigh_logs(std::span<const TrendProvince> provinces, const LogVariances &logs, bool slopes) {
  const auto at = [&](std::size_t i) { return std::exp(logs[i]); };
  return weigh_spreads(provinces, {at(0), slopes ? at(6) : 0, at(1), at(2)},
                       {at(3), slopes ? at(7) : 0, at(4), at(5)});
}

LogVariances logs_of(const TrendSpread &p, const TrendSpread &d) {
  LogVariances logs = {p.level, p.walk, p.noise, d.level, d.walk, d.noise, p.slope, d.slope};
  for (double &each : logs)
    each = std::clamp(std::log(each), least_log_variance, most_log_variance);
  return logs;
}

constexpr std::size_t place_of_district_walk = 4;

TrendModel compass_search(std::span<const TrendProvince> provinces, LogVariances best, double widest_step,
                          bool walk_is_known) {
  const bool slopes = years_of(provinces).size() >= 3;
  TrendModel model = weigh_logs(provinces, best, slopes);
  for (double step = widest_step; step > 0.03; step /= 2)
    for (bool moved = true; moved;) {
      moved = false;
      for (std::size_t i = 0; i < (slopes ? spread_parts : spread_parts - 2); ++i)
        for (const double sign : {1.0, -1.0}) {
          if (walk_is_known && i == place_of_district_walk)
            continue;
          LogVariances tried = best;
          tried[i] = std::clamp(tried[i] + sign * step, least_log_variance, most_log_variance);
          TrendModel there = weigh_logs(provinces, tried, slopes);
          if (there.log_likelihood <= model.log_likelihood + 1e-7)
            continue;
          best = tried;
          model = std::move(there);
          moved = true;
          break;
        }
    }
  return model;
}

} // namespace

TrendModel fit(std::span<const TrendProvince> provinces, const TrendModel *start) {
  if (start)
    return compass_search(provinces, logs_of(start->province, start->district), 0.5, false);
  return compass_search(provinces, logs_of({0.12, 0.001, 0.015, 0.005}, {0.1, 0.001, 0.05, 0.01}), 1, false);
}

TrendModel fit_with_walk(std::span<const TrendProvince> provinces, double district_walk,
                         const TrendModel &start) {
  TrendSpread district = start.district;
  district.walk = district_walk;
  return compass_search(provinces, logs_of(start.province, district), 0.5, true);
}

Gaussian deviation_in_year(const TrendModel &model, const TrendProvince &province,
                           std::optional<std::size_t> district, int year) {
  const int t = year - model.first_year();
  return posterior(model, province, district, deviation_asked(model.province, t),
                   deviation_asked(model.district, t));
}

Gaussian slope_of(const TrendModel &model, const TrendProvince &province,
                  std::optional<std::size_t> district) {
  return posterior(model, province, district, slope_asked(model.province), slope_asked(model.district));
}

} // namespace lokus::estimate
