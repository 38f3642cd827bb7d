#pragma once
#include "project/solvers.hpp"
#include <optional>

namespace lokus::project {

// Published numbers to the odds ratios of single crossings (cohort.md section 6). `profile` is the
// stunted share by band of the regency.

// The odds ratio that moves the share s to `target`.
double odds_ratio_to(double target, double share);

// The one odds ratio R per crossing into each listed band that brings a cohort covered in all listed
// bands to the share `target` in band `measured_in`, no trend and no other action. Nothing when no R in
// [1e-6, 1e6] does.
std::optional<double> odds_ratio_per_crossing(std::span<const int> listed, int measured_in, double target,
                                              const PerBand<double> &profile, const Ageing &ageing);

} // namespace lokus::project
