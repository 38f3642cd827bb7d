#include "write/explain/intervention_sources.hpp"
#include "core/display.hpp"

namespace lokus::write {
namespace {

// An intervention without an effect of its own may still act through another's.
bool acts(const Interventions &list, InterventionId k) {
  if (!list.effects[k].empty())
    return true;
  for (InterventionId other : list.code.all())
    for (const Effect &effect : list.effects[other])
      if (effect.partner == list.code[k])
        return true;
  return false;
}

Phrase source_of(const Effect &effect) {
  return {effect.source_id.empty() ? effect.source : effect.source_id, effect.source};
}

Phrase mark_of(bool assumed) {
  return assumed ? Phrase{" [asumsi]", " [assumption]"} : Phrase{};
}

} // namespace

Phrase intervention_sources(const Interventions &list, InterventionId k) {
  Phrase effects;
  if (!acts(list, k))
    effects = {"tidak ada pengaruh terbitan: tidak diproyeksikan, hanya dibiayai; ",
               "no published effect: not projected, only costed; "};
  for (const Effect &effect : list.effects[k])
    effects = effects + phrase("pengaruh ({}) dari {}{}; ", "effect ({}) from {}{}; ", name_of(effect.type),
                               source_of(effect), mark_of(effect.assumption));
  return phrase("{}: {}biaya: {}{}.", "{}: {}cost: {}{}.", list.name[k], effects, list.cost_source[k],
                mark_of(list.cost_assumed[k] != 0));
}

} // namespace lokus::write
