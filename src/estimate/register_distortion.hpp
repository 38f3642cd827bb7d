#pragma once
#include "estimate/methods.hpp"

namespace lokus::estimate {

// The register of village i reads logit q_i = logit p_i + c_k + d_i: c_k is what it misses everywhere in the
// district (raking takes it out), d_i ~ N(0, sd^2) what it misses in this village alone. No register can tell
// d_i from a true difference between villages, so sd is an assumption (estimate.register_sd).
//
// Turns draws of q into draws of p, each draw by itself: with m and t^2 the mean and variance of logit q over
// the district's villages, d_i given q_i is normal with mean k (logit q_i - m) and variance sd^2 (1 - k), k =
// sd^2 / t^2 (normal-normal). The pattern shrinks toward the district and the intervals widen. t^2 is the
// draw's own variance pulled toward 0.25 with the weight of three villages; k is at most 0.8: a pattern that
// varies less than the assumed distortion is not wiped out. own_weight shrinks by 1 - k. Leaves everything as
// it is for sd 0.
void admit_distortion(RegisterEstimate &estimate, const Evidence &evidence, double sd);

} // namespace lokus::estimate
