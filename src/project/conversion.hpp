#pragma once
#include "project/solvers.hpp"
#include <optional>

namespace lokus::project {

// Published numbers to the odds ratios of single crossings (cohort.md section 6). `profile` is the
// stunted share by band of the regency.

// The odds ratio that moves the share s to `target`.
double odds_ratio_to(double target, double share);

// The share below -2 of heights that are normal with the standard deviation `height_sd`, `share` of them
// before, once all are taller by `difference` standard deviations of the standard:
// cdf(quantile(share) - difference / height_sd).
double share_of_taller(double difference, double share, double height_sd);

// The one odds ratio R that, raised to `dose` at the crossing into each band, brings a cohort so treated in
// all bands to the share `target` in band `measured_in`, no trend and no other action. Nothing when no R in
// [1e-6, 1e6] does.
std::optional<double> odds_ratio_per_dose(const PerBand<double> &dose, int measured_in, double target,
                                          const PerBand<double> &profile, const Ageing &ageing);
// The same with the dose 1 in each listed band.
std::optional<double> odds_ratio_per_crossing(std::span<const int> listed, int measured_in, double target,
                                              const PerBand<double> &profile, const Ageing &ageing);
// The odds ratio of one episode of diarrhoea at a crossing that gives the published one, `published`, for all
// episodes before 24 months together, at 24 months; the published one itself where no odds ratio gives that.
// `episodes`: of a whole stay in each band.
double episode_odds_ratio(double published, const PerBand<double> &episodes, const PerBand<double> &profile,
                          const Ageing &ageing);

} // namespace lokus::project
