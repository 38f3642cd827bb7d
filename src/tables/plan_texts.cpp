#include "tables/plan_texts.hpp"
#include "core/display.hpp"
#include "core/units.hpp"
#include "tables/objectives.hpp"
#include <cmath>

namespace lokus {
namespace {

// As many digits as make the gap differ from zero, rounded up: what is said to be proven must hold.
std::string show_gap(double gap, Language language) {
  const int decimals = gap >= 0.01 ? 1 : gap >= 0.0001 ? 3 : 5;
  const double steps = std::pow(10.0, decimals + 2);
  return show_percent(std::ceil(gap * steps) / steps, decimals, language);
}

Phrase proof_of_tail(const Plan &plan) {
  return both([&](Language l) {
    const Phrase sentence = {
        "Di {0} dunia terburuk dari {1} dunia acak, hasil rencana ini rata-rata {2} {3}; "
        "terbukti: tidak ada rencana yang hasilnya di atas {4} di sana.",
        "In the worst {0} of {1} worlds this plan has {2} {3} on average; proven: no plan has "
        "more than {4} there."};
    return fmt::format(fmt::runtime(sentence.in(l)), show_percent(plan.aim.level, 0, l), plan.aim.worlds,
                       show_number(plan.aim.reached, 1, l), objective_named(plan.objective).averted().in(l),
                       show_number(std::ceil(plan.aim.bound * 10) / 10, 1, l));
  });
}

Phrase proof_of_chance(const Plan &plan) {
  const double open = plan.aim.bound - plan.aim.reached;
  const Phrase proof =
      open <= 0 ? Phrase{"terbukti: tidak ada rencana yang peluangnya lebih besar",
                         "proven: no plan has a greater chance"}
      : plan.aim.bound < 1
          ? Phrase{"terbukti: tidak ada rencana yang peluangnya di atas {3}; yang terbaik mungkin di "
                   "antaranya",
                   "proven: no plan has a chance above {3}; the best may lie between"}
          : Phrase{
                "batas atas peluang tidak dapat dibuktikan di bawah {3}, jadi jaraknya dari yang terbaik "
                "tidak "
                "diketahui",
                "no bound on the chance below {3} could be proved, so its distance from the best is unknown"};
  return both([&](Language l) {
    const Phrase sentence = {
        "Peluang prevalensi seluruh wilayah di bawah {0} dengan rencana ini {1} (dari {2} "
        "dunia acak); ",
        "With this plan the chance of the whole area's prevalence being under {0} is {1} (of "
        "{2} worlds); "};
    return fmt::format(fmt::runtime(sentence.in(l) + proof.in(l) + "."), show_percent(plan.aim.level, 2, l),
                       show_percent(plan.aim.reached, 0, l), plan.aim.worlds,
                       show_percent(plan.aim.bound, 0, l));
  });
}

// Empty where it was not worked out.
Phrase elsewhere(const Plan &plan) {
  const bool chance = plan.aim.kind == AimKind::chance;
  if (is_missing(plan.aim.elsewhere))
    return {};
  const Phrase sentence =
      chance ? Phrase{" Di {0} dunia lain, yang tidak dipakai memilih rencana ini, peluangnya {1}.",
                      " In {0} other worlds, which had no say in choosing this plan, the chance is {1}."}
             : Phrase{" Di {2} terburuk dari {0} dunia lain, yang tidak dipakai memilih rencana ini, "
                      "rata-ratanya {1}.",
                      " In the worst {2} of {0} other worlds, which had no say in choosing this plan, it has "
                      "{1} on average."};
  return both([&](Language l) {
    return fmt::format(fmt::runtime(sentence.in(l)), plan.aim.other_worlds,
                       chance ? show_percent(plan.aim.elsewhere, 0, l)
                              : show_number(plan.aim.elsewhere, 1, l),
                       show_percent(plan.aim.level, 0, l));
  });
}

Phrase joined(const Phrase &first, const Phrase &second) {
  return {first.id + second.id, first.en + second.en};
}

} // namespace

Phrase averted_title(const Plan &plan) {
  const Objective &objective = objective_named(plan.objective);
  if (objective.counted == Counted::stunted && !objective.by_need)
    return {"Balita terhindar", "Children averted"};
  return phrase("Dicegah ({0})", "Averted ({1})", objective.unit_id, objective.unit_en);
}

Phrase aim_title(const Plan &plan) {
  return both([&](Language l) -> std::string {
    if (plan.aim.kind == AimKind::chance)
      return fmt::format(fmt::runtime(Phrase{"Peluang di bawah {} (batas)", "Chance under {} (bound)"}.in(l)),
                         show_percent(plan.aim.level, 2, l));
    if (plan.aim.kind == AimKind::tail)
      return fmt::format(
          fmt::runtime(Phrase{"Di {} dunia terburuk (batas)", "In the worst {} of worlds (bound)"}.in(l)),
          show_percent(plan.aim.level, 0, l));
    return "";
  });
}

std::string aim_text(const Plan &plan, Language language) {
  if (plan.aim.kind == AimKind::chance)
    return fmt::format("{} (≤ {})", show_percent(plan.aim.reached, 0, language),
                       show_percent(plan.aim.bound, 0, language));
  if (plan.aim.kind == AimKind::tail)
    return fmt::format("{} (≤ {})", show_number(plan.aim.reached, 1, language),
                       show_number(std::ceil(plan.aim.bound * 10) / 10, 1, language));
  return "";
}

Phrase objective_sentence(const Plan &plan) {
  const Objective &objective = objective_named(plan.objective);
  if (objective.counted == Counted::stunted && !objective.by_need)
    return {};
  return both([&](Language l) {
    const Phrase sentence = {"Tujuan rencana ini: {0}; hitungannya {1} {2}.",
                             "What this plan is best for: {0}; it counts {1} {2}."};
    return fmt::format(fmt::runtime(sentence.in(l)), objective.summary().in(l), show_number(plan.gain, 1, l),
                       objective.averted().in(l));
  });
}

Phrase proof_sentence(const Plan &plan) {
  if (!plan.keeps_limits)
    return {
        "Rencana ini melanggar batas (batas_rencana.csv), jadi tidak dapat dibandingkan dengan yang terbaik "
        "di "
        "dalam batas.",
        "This plan breaks limits (batas_rencana.csv), so it cannot be held against the best within them."};
  if (plan.aim.kind == AimKind::chance)
    return joined(proof_of_chance(plan), elsewhere(plan));
  if (plan.aim.kind == AimKind::tail)
    return joined(proof_of_tail(plan), elsewhere(plan));
  if (plan.gap <= 0)
    return {
        "Terbukti: menurut model, tidak ada rencana lain dengan pagu dan jumlah desa ini yang lebih baik.",
        "Proven: in the model, no other plan within this budget and number of villages does better."};
  return both([&](Language l) {
    const Phrase sentence = {
        "Terbukti: menurut model, rencana ini paling banyak {} di bawah yang terbaik yang mungkin.",
        "Proven: in the model, this plan is at most {} below the best possible."};
    return fmt::format(fmt::runtime(sentence.in(l)), show_gap(plan.gap, l));
  });
}

} // namespace lokus
