#pragma once
#include "settings/scenario.hpp"
#include "tables/prepared.hpp"
#include <vector>

namespace lokus {

// Adds what the estimate takes on trust about what the register misses, and about children who were not
// measured.
void about_distortion(const Prepared &prepared, const EstimateSettings &settings, std::vector<Phrase> &out);

} // namespace lokus
