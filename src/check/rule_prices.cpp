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

Findings implausible_prices(const Inputs &inputs) {
  // Of one person and year: from a handful of tablets to a house; of a village and year: what a regency has.
  constexpr double least = 100, most = 1e8, most_fixed = 1e11;
  Findings findings;
  const Interventions &list = inputs.interventions;
  const auto add = [&](InterventionId k, const char *what, double rupiah) {
    findings.add({Severity::warning, "implausible_price", list.file[k], 0, list.code[k],
                  phrase("{0}: {1} {2} = {3:.0f}; periksa satuannya (rupiah)",
                         "{0}: {1} {2} = {3:.0f}; check its unit (rupiah)", list.chosen_at[k], list.code[k],
                         what, rupiah)});
  };
  for (const InterventionId k : list.code.all()) {
    const double unit = list.unit_cost.empty() ? nan() : list.unit_cost[k];
    const double fixed = list.fixed_cost.empty() ? nan() : list.fixed_cost[k];
    if (unit > most || (unit > 0 && unit < least))
      add(k, "unit_cost_rupiah", unit);
    if (fixed > most_fixed)
      add(k, "fixed_cost_rupiah", fixed);
  }
  return findings;
}

} // namespace lokus::check
