#include "check/rules.hpp"
#include <algorithm>

namespace lokus::check {

Findings designs_assumed(const Inputs &inputs) {
  Findings findings;
  const Interventions &list = inputs.interventions;
  for (const InterventionId k : list.effects.all())
    if (std::ranges::any_of(list.effects[k], &Effect::design_assumed))
      findings.add(
          {Severity::warning, "design_assumed", list.file[k], 0, list.code[k],
           phrase(
               "{0}: dampak {1} tanpa design, dianggap hasil uji acak; tulis design di [[effects]] (trial, "
               "cohort, cross_sectional atau model_chain)",
               "{0}: an effect of {1} has no design and is taken for a trial's; write design in [[effects]] "
               "(trial, cohort, cross_sectional or model_chain)",
               list.chosen_at[k], list.code[k])});
  return findings;
}

} // namespace lokus::check
