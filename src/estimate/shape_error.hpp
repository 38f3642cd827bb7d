#pragma once
#include "estimate/methods.hpp"
#include "tables/inputs/heights.hpp"

namespace lokus::estimate {

// Where heights are the evidence of a regency, moves the log odds of all its villages together, in every draw
// by a normal number with the standard error Heights::shape_error: the shape of z is one for all of them. A
// survey that sets the level takes it out again.
void admit_shape_error(RegisterEstimate &estimate, const Evidence &evidence, const Heights &heights);

} // namespace lokus::estimate
