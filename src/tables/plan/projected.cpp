#include "tables/plan/projected.hpp"
#include <algorithm>

namespace lokus {

Projected together(Projected a, Projected b) {
  if (a == Projected::nothing || a == b)
    return b;
  return b == Projected::nothing ? a : Projected::part;
}

bool is_projected(const Interventions &interventions, InterventionId k) {
  if (!interventions.effects[k].empty())
    return true;
  for (const InterventionId other : interventions.code.all())
    for (const Effect &effect : interventions.effects[other])
      if (effect.partner == interventions.code[k])
        return true;
  return false;
}

Projected projected(const Interventions &interventions, std::span<const InterventionId> members) {
  Projected result = Projected::nothing;
  for (const InterventionId k : members)
    result = together(result, is_projected(interventions, k) ? Projected::all : Projected::none);
  return result;
}

Phrase name_of(Projected projected) {
  switch (projected) {
  case Projected::nothing:
    return {};
  case Projected::all:
    return {"ya", "yes"};
  case Projected::part:
    return {"sebagian", "in part"};
  case Projected::none:
    break;
  }
  return {"tidak diproyeksikan", "not projected"};
}

} // namespace lokus
