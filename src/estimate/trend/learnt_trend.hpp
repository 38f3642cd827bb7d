#pragma once
#include "estimate/trend/trend_data.hpp"
#include "estimate/trend/trend_model.hpp"
#include <string_view>

// What a survey history says of how the published figure of any district moves, for districts of which no
// history is given: docs/methods/trend.md.

namespace lokus::estimate {

// Log odds; variances of a district whose level alone is known, so province and district together.
struct LearntTrend {
  int first_year = 0, last_year = 0; // of the figures learnt from
  int figures = 0;                   // of districts and provinces
  NationalDrift drift;
  double slope = 0;          // of lasting differences between districts' yearly changes
  double walk = 0;           // a year, of change that stays
  double noise = 0;          // of one published figure beyond its sampling error
  double province_noise = 0; // the same of a province's own figure; a part of `noise`
};

// Learnt from the figures published for 2021 to 2024 (SSGI 2021, 2022 and 2024, SKI 2023) by
//   lokus hindcast --history prevalensi_stunting.csv
// of 30 November 2026, which prints these numbers; the sampling errors are those assumed by default.
inline constexpr LearntTrend published_trend{
    .first_year = 2021,
    .last_year = 2024,
    .figures = 727,
    .drift = {-0.0796, 11},
    .slope = 0.000012,
    .walk = 0.0078,
    .noise = 0.0521,
    .province_noise = 0.0120,
};

// Of all figures, or of those outside one province ("32"; empty: none is left out). The nation's figures are
// used whole. Nothing where no figure of a district or province is left.
std::optional<LearntTrend> learnt_trend(const SurveyHistory &history, const EstimateSettings &assumed,
                                        std::string_view without_province = {});

// The figure `years` after one that is known (log odds, variance of its sampling error), its own sampling
// error left out.
Gaussian later_figure(const LearntTrend &learnt, const Gaussian &figure, double years);

} // namespace lokus::estimate
