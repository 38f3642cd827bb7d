#pragma once
#include "tables/inputs/interventions.hpp"
#include <span>

namespace lokus {

// How much of a set of activities the projection knows an effect of. An activity without one may do much or
// nothing: that is unknown, and no output says 0 of it.
enum class Projected : std::uint8_t {
  nothing, // there is no activity
  all,
  part, // what is averted is that of the modelled part alone
  none  // what is averted is not known
};

// Of two sets together.
Projected together(Projected a, Projected b);

// Whether the intervention has a modelled effect: one of its own, or as the partner of another one's.
bool is_projected(const Interventions &interventions, InterventionId k);
Projected projected(const Interventions &interventions, std::span<const InterventionId> members);

// "ya", "sebagian", "tidak diproyeksikan"; empty for nothing.
Phrase name_of(Projected projected);

} // namespace lokus
