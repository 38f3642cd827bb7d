#include "tables/plan/plan_texts.hpp"
#include "core/certainty.hpp"
#include "core/display.hpp"
#include "core/units.hpp"
#include <cmath>

namespace lokus {
namespace {

// As many digits as make the gap differ from zero, rounded up: what is said to be proven must hold.
Phrase show_gap(double gap) {
  const int decimals = gap >= 0.01 ? 1 : gap >= 0.0001 ? 3 : 5;
  const double steps = std::pow(10.0, decimals + 2);
  return show_percent(std::ceil(gap * steps) / steps, decimals);
}

Phrase proof_of_tail(const Plan &plan) {
  return phrase(
      "Di {0} dunia terburuk dari {1} dunia acak, hasil rencana ini rata-rata {2} {3}; "
      "terbukti: menurut model, tidak ada rencana yang hasilnya di atas {4} di sana.",
      "In the worst {0} of {1} worlds this plan has {2} {3} on average; proven: in the model, no plan "
      "has more than {4} there.",
      show_percent(plan.aim.level, 0), plan.aim.worlds, show_number(plan.aim.reached, 1),
      plan.objective.averted(), show_number(std::ceil(plan.aim.bound * 10) / 10, 1));
}

Phrase distance_from_the_best_chance(const Plan &plan) {
  if (plan.aim.reached >= plan.aim.bound)
    return {"terbukti: menurut model, tidak ada rencana yang peluangnya lebih besar",
            "proven: in the model, no plan has a greater chance"};
  const Phrase bound = show_percent(plan.aim.bound, 0);
  if (plan.aim.bound < 1)
    return phrase("terbukti: menurut model, tidak ada rencana yang peluangnya di atas {}; yang terbaik bisa "
                  "di antaranya",
                  "proven: in the model, no plan has a chance above {}; the best may lie between", bound);
  return phrase(
      "batas atas peluang tidak dapat dibuktikan di bawah {}, jadi jaraknya dari yang terbaik tidak "
      "diketahui",
      "no bound on the chance below {} could be proved, so its distance from the best is unknown", bound);
}

Phrase proof_of_chance(const Plan &plan) {
  return phrase(
      "Peluang prevalensi seluruh wilayah di bawah {} dengan rencana ini {} (dari {} dunia acak); {}.",
      "With this plan the chance of the whole area's prevalence being under {} is {} (of {} "
      "worlds); {}.",
      show_percent(plan.aim.level, 2), show_chance(plan.aim.reached, plan.aim.worlds), plan.aim.worlds,
      distance_from_the_best_chance(plan));
}

// Empty where it was not worked out.
Phrase elsewhere(const Plan &plan) {
  if (is_missing(plan.aim.elsewhere))
    return {};
  if (plan.aim.kind == AimKind::chance)
    return phrase(" Di {} dunia lain, yang tidak dipakai memilih rencana ini, peluangnya {}.",
                  " In {} other worlds, which had no say in choosing this plan, the chance is {}.",
                  plan.aim.other_worlds, show_chance(plan.aim.elsewhere, plan.aim.other_worlds));
  return phrase(
      " Di {} terburuk dari {} dunia lain, yang tidak dipakai memilih rencana ini, rata-ratanya {}.",
      " In the worst {} of {} other worlds, which had no say in choosing this plan, it has {} on "
      "average.",
      show_percent(plan.aim.level, 0), plan.aim.other_worlds, show_number(plan.aim.elsewhere, 1));
}

} // namespace

Phrase cost_title(const Plan &plan) {
  return phrase("Biaya {} tahun", "Cost of {} years", std::max<std::size_t>(plan.by_year.rows(), 1));
}

Phrase unspent_sentence(const Plan &plan) {
  const std::int64_t left = plan.budget.value - plan.spend.value;
  if (plan.villages_chosen == 0 || left <= plan.budget.value / 100)
    return {};
  const Phrase unspent = phrase("{} dari pagu setahun tidak terpakai",
                                "{} of the budget of a year is not spent", show_rupiah(Rupiah{left}));
  if (plan.price_per_rupiah > 0 || !plan.rule.best)
    return phrase("{}: tidak ada paket lagi yang terbayar dengannya.",
                  "{}: no further package can be paid from it.", unspent);
  return phrase("{}: tidak ada paket lagi yang menambah manfaat di dalam batas-batasnya.",
                "{}: within the limits no further package adds anything.", unspent);
}

Phrase empty_sentence(const Plan &plan) {
  if (plan.chosen.empty() || plan.villages_chosen > 0)
    return {};
  if (plan.budget.value == 0)
    return {"Pagu belum diisi (plan.budget_rupiah): daftar lokus ada, rencana belanja tidak.",
            "No budget is set (plan.budget_rupiah): there is a list of lokus and no plan."};
  return {"Rencana belanja kosong: tidak ada cakupan yang dinaikkan, tidak ada kegiatan yang dampaknya "
          "dimodelkan, atau tidak ada paket yang terjangkau.",
          "The plan is empty: no coverage is raised, no activity has a modelled effect, or no package is "
          "affordable."};
}

Phrase averted_title() {
  return {"Balita terhindar", "Children averted"};
}

Phrase gain_title(const Plan &plan) {
  return phrase("Dicegah ({}, dunia rata-rata)", "Averted ({}, mean world)", plan.objective.unit());
}

Phrase aim_title(const Plan &plan) {
  if (plan.aim.kind == AimKind::chance)
    return phrase("Peluang di bawah {} (batas)", "Chance under {} (bound)", show_percent(plan.aim.level, 2));
  if (plan.aim.kind == AimKind::tail)
    return phrase("Di {} dunia terburuk (batas)", "In the worst {} of worlds (bound)",
                  show_percent(plan.aim.level, 0));
  return {};
}

std::string aim_text(const Plan &plan, Language language) {
  if (plan.aim.kind != AimKind::mean && is_missing(plan.aim.reached))
    return name_of(plan.projected).in(language);
  if (plan.aim.kind == AimKind::chance)
    return fmt::format("{} (≤ {})", show_chance(plan.aim.reached, plan.aim.worlds).in(language),
                       show_percent(plan.aim.bound, 0, language));
  if (plan.aim.kind == AimKind::tail)
    return fmt::format("{} (≤ {})", show_number(plan.aim.reached, 1, language),
                       show_number(std::ceil(plan.aim.bound * 10) / 10, 1, language));
  return "";
}

Phrase objective_sentence(const Plan &plan, const Phrase &at) {
  const Objective &objective = plan.objective;
  if (!counts_otherwise(objective))
    return {};
  return phrase("Tujuan rencana ini: {}; hitungannya {} {} di dunia rata-rata {}.",
                "What this plan is best for: {}; it counts {} {} in the mean world {}.", objective.summary(),
                show_averted(plan.gain, 1), objective.averted(), at);
}

Phrase show_averted(double averted, int decimals) {
  return is_missing(averted) ? name_of(Projected::none) : show_number(averted, decimals);
}

Phrase show_averted(const AvertedChildren &averted) {
  const auto whole = [](double value) { return show_number(value, 0); };
  return averted.known() ? phrase("{} ({} – {})", "{} ({} – {})", whole(averted.mean), whole(averted.low),
                                  whole(averted.high))
                         : name_of(Projected::none);
}

Phrase unprojected_sentence(const Interventions &interventions, const Packages &packages, const Plan &plan) {
  if (plan.projected != Projected::part && plan.projected != Projected::none)
    return {};
  std::vector<std::uint8_t> bought(interventions.rows());
  for (const PackageId package : plan.package)
    for (const InterventionId k : packages.members[package])
      bought[k.row()] = 1;
  Phrase names;
  for (const InterventionId k : interventions.code.all())
    if (bought[k.row()] != 0 && !is_projected(interventions, k))
      names = names + (names.id.empty() ? Phrase{} : Phrase{", ", ", "}) + interventions.name[k];
  return plan.projected == Projected::none
             ? phrase(
                   "Tidak diproyeksikan: {}. Dampaknya terhadap stunting tidak diketahui, jadi berapa balita "
                   "terhindar tidak dapat disebut; tidak diketahui bukan nol.",
                   "Not projected: {}. What it does about stunting is not known, so no number of children "
                   "averted can be given; unknown is not nought.",
                   names)
             : phrase("Tidak diproyeksikan: {}; yang dicegah di sini hanya oleh kegiatan lain dalam rencana.",
                      "Not projected: {}; what is averted here is by the other activities of the plan alone.",
                      names);
}

Phrase proof_sentence(const Plan &plan) {
  if (plan.projected == Projected::none)
    return {"Tidak ada kegiatan rencana ini yang diproyeksikan, jadi tidak dapat dibandingkan dengan yang "
            "terbaik.",
            "No activity of this plan is projected, so it cannot be held against the best."};
  if (!plan.keeps_limits)
    return {
        "Rencana ini melanggar batas (batas_rencana.csv), jadi tidak dapat dibandingkan dengan yang terbaik "
        "di "
        "dalam batas.",
        "This plan breaks limits (batas_rencana.csv), so it cannot be held against the best within them."};
  if (plan.aim.kind == AimKind::chance)
    return proof_of_chance(plan) + elsewhere(plan);
  if (plan.aim.kind == AimKind::tail)
    return proof_of_tail(plan) + elsewhere(plan);
  if (plan.gap <= 0)
    return {
        "Terbukti: menurut model, tidak ada rencana lain di dalam pagu dan batas-batas ini yang lebih baik.",
        "Proven: in the model, no other plan within this budget and these limits does better."};
  return phrase("Terbukti: menurut model, rencana ini paling banyak {} di bawah yang terbaik yang mungkin.",
                "Proven: in the model, this plan is at most {} below the best possible.", show_gap(plan.gap));
}

} // namespace lokus
