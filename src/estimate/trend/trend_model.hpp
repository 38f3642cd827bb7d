#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

// The Gaussian model of survey history on the log odds: docs/methods/trend.md. A district's figure in year t
// is
//   common(t) + offset + province(t) + district(t) + survey error,
// where province(t) and district(t) are independent and each is a level, a slope, a random walk and a
// deviation of the single year. All are marginalised exactly: given the province's path, its districts are
// independent.

namespace lokus::estimate {

// Variances of one tier, log odds (slope: per year; walk: per year).
struct TrendSpread {
  double level = 0;
  double slope = 0;
  double walk = 0;
  double noise = 0;
};

struct SurveyedYear {
  int year = 0;
  double log_odds = 0;
  double variance = 0; // of the survey's error
};

struct TrendArea {
  std::string code;
  std::vector<SurveyedYear> figures; // ascending years
};

struct TrendProvince {
  TrendArea own; // may have no figures
  std::vector<TrendArea> districts;
};

struct TrendModel {
  TrendSpread province, district;
  std::vector<int> years;     // that have figures, ascending
  std::vector<double> common; // of provinces in those years
  double offset = 0;          // districts less provinces; 0 where only one kind has figures
  double log_likelihood = 0;  // restricted
  int first_year() const { return years.front(); }
  int last_year() const { return years.back(); }
};

// Common figures and offset by generalised least squares for given variances. `provinces` holds at least one
// figure.
TrendModel weigh_spreads(std::span<const TrendProvince> provinces, const TrendSpread &province,
                         const TrendSpread &district);

// The variances of highest restricted likelihood, by compass search on their logarithms from `start` (else
// from fixed values). Slopes are estimated only where three years have figures: with two they cannot be told
// from the walk. Standard deviations stay within 0.0025 and 2.7. The same numbers whatever the threads.
TrendModel fit(std::span<const TrendProvince> provinces, const TrendModel *start = nullptr);
// The others where the walk of districts is known.
TrendModel fit_with_walk(std::span<const TrendProvince> provinces, double district_walk,
                         const TrendModel &start);

struct Gaussian {
  double mean = 0;
  double variance = 0;
};

// What the model knows, given all figures of the province, about one area less the common figures (and less
// the offset): its deviation in a year, or the slope of that deviation per year. `district` nothing: the
// province itself.
Gaussian deviation_in_year(const TrendModel &model, const TrendProvince &province,
                           std::optional<std::size_t> district, int year);
Gaussian slope_of(const TrendModel &model, const TrendProvince &province,
                  std::optional<std::size_t> district);

} // namespace lokus::estimate
