#pragma once
#include "core/quantile.hpp"

namespace lokus::project {

// How many of `children` (rounded) a count finds stunted, when each is stunted with a chance that is itself
// uncertain with this mean in (0,1) and variance: chance among children comes on top of what is not
// known. Central interval of the beta-binomial of the same mean and spread that holds at least `share`; ends
// are whole children. NaN where the mean is missing.
Interval counted_interval(double children, double mean, double variance, double share);

} // namespace lokus::project
