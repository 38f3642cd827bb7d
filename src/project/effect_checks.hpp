#pragma once
#include "tables/inputs/interventions.hpp"

namespace lokus::project {

// Pieces of the checks of mechanisms; each throws Error(request) saying what was found and expected.
void require_bands(const Effect &effect);                         // at least one, 0..4, none twice
void require_no_bands(const Effect &effect);                      // acts at birth
void require_later_bands(const Effect &effect);                   // 1..4 only: nobody crosses into band 0
void require_numbers(const Effect &effect, std::size_t expected); // positive, with usable intervals
void require_type(const Effect &effect, EffectType expected);
void require_not_measured_in(const Effect &effect);

} // namespace lokus::project
