#pragma once
#include "core/phrase.hpp"
#include "tables/inputs/interventions.hpp"
#include <initializer_list>
#include <optional>

namespace lokus::project {

// What keeps a mechanism from using an effect: what was found and what was expected. Nothing: it can.
using Fault = std::optional<Phrase>;

Fault first_of(std::initializer_list<Fault> faults);

// Pieces of the checks of mechanisms.
Fault wrong_bands(const Effect &effect);                         // at least one, 0..4, none twice
Fault needless_bands(const Effect &effect);                      // acts at birth
Fault first_band_listed(const Effect &effect);                   // nobody crosses into band 0
Fault wrong_numbers(const Effect &effect, std::size_t expected); // positive, with usable intervals
Fault wrong_type(const Effect &effect, EffectType expected);
Fault needless_measured_in(const Effect &effect);

} // namespace lokus::project
