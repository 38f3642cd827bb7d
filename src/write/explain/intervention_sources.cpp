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

} // namespace

Phrase intervention_sources(const Interventions &list, InterventionId k) {
  return both([&](Language l) {
    std::string text = list.name[k].in(l) + ": ";
    if (!acts(list, k))
      text += Phrase{"tidak ada pengaruh terbitan: tidak diproyeksikan, hanya dibiayai; ",
                     "no published effect: not projected, only costed; "}
                  .in(l);
    for (const Effect &effect : list.effects[k])
      text += fmt::format(fmt::runtime(Phrase{"pengaruh ({}) dari {}{}; ", "effect ({}) from {}{}; "}.in(l)),
                          name_of(effect.type),
                          l == Language::id && !effect.source_id.empty() ? effect.source_id : effect.source,
                          effect.assumption ? Phrase{" [asumsi]", " [assumption]"}.in(l) : "");
    return text + fmt::format(fmt::runtime(Phrase{"biaya: {}{}.", "cost: {}{}."}.in(l)),
                              list.cost_source[k].in(l),
                              list.cost_assumed[k] != 0 ? Phrase{" [asumsi]", " [assumption]"}.in(l) : "");
  });
}

} // namespace lokus::write
