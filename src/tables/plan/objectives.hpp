#pragma once
#include "core/choice.hpp"
#include <array>
#include <string_view>

namespace lokus {

// What is counted over the months up to the plan's horizon (docs/methods/objectives.md).
enum class Counted {
  stunted,     // children stunted at the horizon
  new_cases,   // children born stunted or newly stunted in months 1..horizon
  child_months // stunted children of each month, summed over months 1..horizon
};

// What a plan can be best for (plan.objective).
struct Objective {
  std::string_view name;
  const char *summary_id, *summary_en;
  const char *averted_id, *averted_en; // after a number: "kasus baru yang dicegah"
  const char *unit_id, *unit_en;       // of a column: "kasus baru"
  Counted counted;
  bool by_need; // every village counts by its prevalence today over that of the whole area
  bool chance;  // the chance of a target is what counts, not the sum

  Phrase summary() const { return {summary_id, summary_en}; }
  Phrase averted() const { return {averted_id, averted_en}; }
  Phrase unit() const { return {unit_id, unit_en}; }
};

// The family of objectives: a new one is a row here. The first is the usual one.
inline constexpr std::array<Objective, 5> objectives = {{
    {"stunted", "anak stunting pada akhir rencana dicegah sebanyak-banyaknya",
     "as many stunted children averted at the end of the plan as can be", "anak stunting yang dicegah",
     "stunted children averted", "balita", "children", Counted::stunted, false, false},
    {"new_cases", "kasus baru selama rencana dicegah sebanyak-banyaknya",
     "as many new cases averted during the plan as can be", "kasus baru yang dicegah", "new cases averted",
     "kasus baru", "new cases", Counted::new_cases, false, false},
    {"child_months", "bulan-anak stunting selama rencana dicegah sebanyak-banyaknya",
     "as many child-months of stunting averted during the plan as can be", "bulan-anak stunting yang dicegah",
     "child-months of stunting averted", "bulan-anak", "child-months", Counted::child_months, false, false},
    {"need", "anak stunting yang dicegah, desa yang lebih parah dihitung lebih berat",
     "stunted children averted, villages that are worse off count for more",
     "anak stunting yang dicegah, ditimbang menurut kebutuhan", "stunted children averted, weighted by need",
     "balita tertimbang", "weighted children", Counted::stunted, true, false},
    {"chance", "peluang terbesar bahwa prevalensi seluruh wilayah di bawah plan.target_percent",
     "the greatest chance that the whole area's prevalence is under plan.target_percent",
     "anak stunting yang dicegah", "stunted children averted", "balita", "children", Counted::stunted, false,
     true},
}};

// Whether a plan adds up something else than stunted children.
constexpr bool counts_otherwise(const Objective &objective) {
  return objective.counted != Counted::stunted || objective.by_need;
}

// Error(request) with all the names for one that is not in the family.
const Objective &objective_named(std::string_view name, std::span<const Objective> family = objectives);

} // namespace lokus
