#pragma once
#include "core/phrase.hpp"
#include "tables/plan/plan.hpp"
#include "tables/projection.hpp"

namespace lokus {

// Head of a column of rupiah of all years of the plan: "Biaya 2 tahun".
Phrase cost_title(const Plan &plan);

// That the plan leaves money of a year unspent, and why; empty where it does not, or by a hundredth at most.
Phrase unspent_sentence(const Plan &plan);

// Why no village gets a package; empty where one does, and where there is no plan.
Phrase empty_sentence(const Plan &plan);

// Head of a column of the children that a plan averts (Plan::expected), whatever it is best for; and of what
// it averts by its own objective in the mean world (Plan::gain): "Dicegah (bulan-anak, dunia rata-rata)".
Phrase averted_title();
Phrase gain_title(const Plan &plan);

// Head of a column of what a plan reaches of the tail or the chance that it aims at, and the cell: what is
// reached and what no plan exceeds. Empty where it aims at neither.
Phrase aim_title(const Plan &plan);
std::string aim_text(const Plan &plan, Language language);

// What the plan is best for and how much of it at `at`, where that is not the number of stunted children;
// empty otherwise.
Phrase objective_sentence(const Plan &plan, const Phrase &at);

// How far the plan is from the best possible, as far as that is proved: of the tail or the chance that it
// aims at, else of the gain.
Phrase proof_sentence(const Plan &plan);

// What a plan averts, or "tidak diproyeksikan" where that is NaN.
Phrase show_averted(double averted, int decimals);
Phrase show_averted(const AvertedChildren &averted); // "12 (8 – 17)"

// Which activities of the plan are not projected; empty where all are.
Phrase unprojected_sentence(const Interventions &interventions, const Packages &packages, const Plan &plan);

} // namespace lokus
