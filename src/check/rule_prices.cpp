#include "check/rules.hpp"

namespace lokus::check {

Findings prices_missing(const Inputs &inputs) {
  Findings findings;
  const Interventions &list = inputs.interventions;
  for (const InterventionId k : list.code.all())
    if (is_missing(list.unit_cost[k]))
      findings.add(
          {Severity::warning, "price_missing", list.file[k], 0, list.code[k],
           phrase("{0}: {1} tidak punya harga, sehingga tidak dapat dibeli; tulis unit_cost_rupiah "
                  "(rupiah per orang setahun) di [[interventions]] ini sebelum menyusun rencana",
                  "{0}: {1} has no price, so it cannot be bought; write unit_cost_rupiah (rupiah per "
                  "person and year) in this [[interventions]] before planning",
                  list.chosen_at[k], list.code[k])});
  return findings;
}

} // namespace lokus::check
