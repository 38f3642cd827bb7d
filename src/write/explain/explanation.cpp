#include "write/explain/explanation.hpp"
#include "core/certainty.hpp"
#include "core/display.hpp"
#include "tables/assumptions/of_villages.hpp"
#include "tables/plan/plan_texts.hpp"
#include "tables/texts/height_texts.hpp"
#include "tables/texts/list_texts.hpp"
#include "write/explain/intervention_sources.hpp"
#include "write/tables/evidence.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

Phrase village_and_place(const Prepared &p, VillageId v) {
  const Area &area = p.inputs.area;
  return phrase("{} ({}), Kecamatan {}, {}.", "{} ({}), kecamatan {}, {}.", area.villages.name[v],
                area.villages.code[v], area.subdistricts.name[area.villages.subdistrict[v]],
                area.districts.name[area.villages.district[v]]);
}

Phrase about_counts(const Prepared &p, VillageId v) {
  const Counts &c = p.inputs.counts;
  if (counted_in_unit(c, v)) {
    const CountingUnitId u = *c.units.of[v];
    return phrase("Register ({}:{}): hanya jumlah {} desa {} yang diketahui: {} diukur, {} stunting ({}).",
                  "Register ({}:{}): only the sum of the {} villages of {} is known: {} measured, {} stunted "
                  "({}).",
                  c.units.file[u], c.units.row[u], c.units.members[u].size(), c.units.name[u],
                  show_number(c.units.measured[u].value, 0), show_number(c.units.stunted[u].value, 0),
                  show_percent(c.units.stunted[u].value / c.units.measured[u].value, 1));
  }
  if (!was_measured(c, v))
    return {"Register: tidak ada balita yang diukur; yang tidak ada bukan nol.",
            "Register: nobody was measured; missing is not zero."};
  // A line of single children is nobody's business.
  const std::string where =
      p.inputs.intake.rows_in > 0 ? p.inputs.intake.file : fmt::format("{}:{}", c.file[v], c.row[v]);
  const auto n = [](People people) { return show_number(people.value, 0); };
  return phrase("Register ({}): {} balita terdaftar, {} diukur, {} stunting ({}).",
                "Register ({}): {} under-fives, {} measured, {} stunted ({}).", where, n(c.registered[v]),
                n(c.measured[v]), n(c.stunted[v]), show_percent(register_prevalence(c, v), 1));
}

Phrase told_by_heights(const Prepared &p, VillageId v) {
  const HeightFigures<VillageId> &figures = p.heights.villages;
  if (!p.heights.given())
    return {};
  const Phrase share =
      is_missing(figures.share[v])
          ? Phrase{"Tinggi badan: tidak ada, atau terlalu sedikit untuk desa ini.",
                   "Heights: none, or too few for this village."}
          : phrase("Tinggi badan ({} anak): {} menurut sebaran di luar sekitar batas pendek; "
                   "register menghitung {}.",
                   "Heights ({} children): {} by the distribution away from the line of stunting; "
                   "the register counts {}.",
                   show_number(figures.children[v], 0), share_from_heights(figures, v),
                   show_percent(figures.counted[v], 1));
  return figures.pile[0].bends[v] == 0
             ? share
             : phrase("{} Di sini {}.", "{} Here are {}.", share, pile_sentence(pile_row(figures, 0, v)));
}

Phrase about_steps(const RegisterSteps &steps, VillageId v) {
  for (StepsId row : steps.kind.all())
    if (steps.village[row] == v)
      return phrase("Dari register ke survei: {}", "From register to survey: {}", steps_sentence(steps, row));
  return {};
}

Phrase level_by_heights(const Prepared &p, DistrictId d) {
  const std::optional<UnitId> unit =
      p.heights.given() ? p.inputs.height_scores.unit_of_district[d] : std::nullopt;
  return !unit || is_missing(p.heights.units.share[*unit])
             ? Phrase{}
             : phrase(", tinggi badannya {}", ", its heights {}", share_from_heights(p.heights.units, *unit));
}

Phrase level_of(const Prepared &p, DistrictId d) {
  const Estimates &e = p.estimates;
  return phrase(
      " Tingkatnya dari survei kabupaten {} (galat baku {} poin{}); register mencatat {}, {} kali lebih "
      "rendah{}.",
      " The level is the district survey's {} (standard error {} points{}); the register has {}, {} times "
      "lower{}.",
      show_percent(e.survey_prevalence[d], 1), show_number(100 * e.survey_error[d], 2),
      e.error_assumed[d] != 0 ? Phrase{", asumsi", ", assumed"} : Phrase{},
      show_percent(e.register_prevalence[d], 1), show_number(e.factor[d], 1), level_by_heights(p, d));
}

Phrase estimated(const Prepared &p, VillageId v) {
  const Estimates &e = p.estimates;
  const DistrictId d = p.inputs.area.villages.district[v];
  if (is_missing(e.mean[v]))
    return {"Taksiran: tidak ada; kabupatennya tidak punya hitungan maupun survei.",
            "Estimate: none; its district has neither counts nor a survey."};
  const Phrase estimate = phrase(
      "Taksiran ({}): {} balita stunting, {} (kisaran {}); {} dari taksiran berasal dari data desa itu "
      "sendiri, sisanya dari desa lain.",
      "Estimate ({}): {} stunted, {} ({} interval); {} of the estimate is the village's own data, the "
      "rest other villages'.",
      e.used[d], show_percent(e.mean[v], 1), read_aloud(e, v), show_percent(e.interval_share, 0),
      show_percent(e.own_weight[v], 0));
  const Phrase doubt =
      doubted(p.inputs.counts, v)
          ? Phrase{" Hampir tidak ada yang dihitung stunting di desa itu, jauh di bawah "
                   "sekitarnya; taksirannya tidak mengikuti jumlah itu.",
                   " Hardly any child was counted as stunted in the village, far below those "
                   "around; the estimate does not follow that count."}
          : Phrase{};
  return (is_missing(e.survey_prevalence[d]) ? estimate : estimate + level_of(p, d)) + doubt;
}

Phrase about_rank(const Ranking &r, VillageId v, std::size_t draws) {
  if (r.rank[v] == 0)
    return phrase("Menurut {} desa ini tidak berperingkat: datanya tidak cukup.",
                  "By {} the village is unranked: too little is known.", r.title);
  Phrase parts, sure;
  for (std::size_t i = 0; i < r.parts.size(); ++i)
    parts = parts + phrase("{}{}: {}", "{}{}: {}", i == 0 ? "" : "; ", r.part_titles[i],
                           show_number(r.parts[i][v], 2));
  if (r.rank_low[v] > 0)
    sure = phrase(" (kisaran {}–{}; {} besar: {})", " (interval {}–{}; top {}: {})", r.rank_low[v],
                  r.rank_high[v], r.top, show_membership(r.in_top[v], draws));
  return phrase("Menurut {}: peringkat {}{}, skor {}. Bagian skornya — {}.",
                "By {}: rank {}{}, score {}. Parts of the score — {}.", r.title, r.rank[v], sure,
                show_number(r.score[v], 3), parts);
}

Phrase package_of(const Prepared &p, const Decision &d, OptionId option) {
  Phrase names;
  for (InterventionId k : d.packages.members[d.options.package[option]])
    names = names + (names.id.empty() ? Phrase{} : Phrase{" + ", " + "}) + p.inputs.interventions.name[k];
  return names;
}

Phrase on_list(const LokusList &list, VillageId v) {
  for (std::size_t i = 0; i < list.places.size(); ++i) {
    const LokusList::Place &place = list.places[i];
    if (place.village != v)
      continue;
    const Phrase number = phrase("Di daftar lokus nomor {} dari {}", "Number {} of {} on the list of lokus",
                                 i + 1, list.places.size());
    return place.without_money.id.empty()
               ? phrase("{}.", "{}.", number)
               : phrase("{}, tanpa paket: {}.", "{}, without a package: {}.", number, place.without_money);
  }
  return {"Tidak di daftar lokus.", "Not on the list of lokus."};
}

Phrase estimated_gain(const Plan &plan, const PlanReason &r, const Phrase &at) {
  return is_missing(r.gain) ? phrase("dampaknya {}", "its effect {}", name_of(Projected::none))
                            : phrase("diperkirakan {} {} {} (di dunia rata-rata)",
                                     "an estimated {} {} {} (in the mean world)", show_number(r.gain, 2),
                                     plan.objective.averted(), at);
}

Phrase planned(const Prepared &p, const Decision &d, const PlanReason &r, int horizon) {
  if (d.plan.chosen.empty())
    return {"Rencana: tidak ada; skenario ini tidak memuat intervensi.",
            "Plan: none; this scenario has no interventions."};
  if (!r.forced.id.empty() && !r.bought)
    return phrase("Rencana: tidak ada paket di sini, karena desa ini di luar pilihannya: {}.",
                  "Plan: no package here, because the village is not for it to choose: {}.", r.forced);
  if (!r.option)
    return {"Rencana: tidak ada paket yang menambah manfaat di sini.",
            "Plan: no package on offer gains anything here."};
  const Phrase package = package_of(p, d, *r.option), cost = show_rupiah(d.options.cost[*r.option]),
               elsewhere = show_number(r.needed_gain, 2),
               gain = estimated_gain(d.plan, r, when(p.inputs.timeline, horizon));
  return r.bought
             ? phrase("Rencana membeli {} seharga {} pada tahun termahal: {}. Uang dan tempat lokus itu "
                      "di desa lain bernilai {}.",
                      "The plan buys {} for {} in its dearest year: {}. That money and place are worth {} "
                      "elsewhere.",
                      package, cost, gain, elsewhere)
             : phrase("Tidak dipilih: paket yang paling mendekati ({}, {} pada tahun termahal): {}, "
                      "sedangkan uang dan tempat lokus itu di desa lain bernilai {}.",
                      "Not chosen: the nearest package ({}, {} in its dearest year): {}, while "
                      "that money and place are worth {} elsewhere.",
                      package, cost, gain, elsewhere);
}

// The cheapest change that turns the decision; empty where no limit has a price.
Phrase turning(const Decision &d, const PlanReason &r) {
  if (!r.option || !(r.needed_gain > 0) || is_missing(r.gain) || !r.forced.id.empty())
    return {};
  const Phrase gain = show_number(r.needed_gain, 2), averted = d.plan.objective.averted();
  if (is_missing(r.worth_rupiah) || r.worth_rupiah <= 0)
    return r.bought ? phrase("Tetap terpilih selama manfaatnya paling sedikit {} {}.",
                             "It stays chosen while it is worth at least {} {}.", gain, averted)
                    : phrase("Akan terpilih bila manfaatnya naik menjadi {} {}.",
                             "It would be chosen if it were worth {} {}.", gain, averted);
  const double today = static_cast<double>(d.options.cost[*r.option].value);
  const Phrase cost = show_rupiah(Rupiah{static_cast<std::int64_t>(r.worth_rupiah)}),
               of_today = show_percent(r.worth_rupiah / today, 0);
  return r.bought
             ? phrase("Tetap terpilih selama biayanya paling banyak {} ({} dari sekarang) dan manfaatnya "
                      "paling sedikit {} {}.",
                      "It stays chosen while it costs at most {} ({} of today) and is worth at least {} {}.",
                      cost, of_today, gain, averted)
             : phrase("Akan terpilih bila biayanya turun menjadi {} ({} dari sekarang), atau bila manfaatnya "
                      "naik menjadi {} {}.",
                      "It would be chosen if it cost {} ({} of today), or if it were worth {} {}.", cost,
                      of_today, gain, averted);
}

Phrase decided_by_hand(const PlanReason &r) {
  if (r.forced.id.empty() || !r.bought)
    return {};
  return phrase("Diputuskan orang, bukan hitungan: {}.", "Decided by a person, not by the computation: {}.",
                r.forced);
}

// At prices that are those of the mean world, whatever the plan aims at.
Phrase aimed_elsewhere(const Plan &plan) {
  if (plan.aim.kind == AimKind::mean)
    return {};
  return {
      "Harga uang dan tempat di atas berlaku di dunia rata-rata; rencana ini memilih menurut dunia terburuk "
      "atau peluang sasaran, jadi desa ini dapat terpilih atau tidak berlawanan dengan harga itu.",
      "The prices of money and places above are those of the mean world; this plan chooses by the worst "
      "worlds "
      "or by the chance of a target, so the village may be in or out against them."};
}

} // namespace

std::vector<Phrase> explanation(const Prepared &prepared, const Decision &decision, const PlanReason &reason,
                                VillageId village, int horizon) {
  std::vector<Phrase> all = {village_and_place(prepared, village), about_counts(prepared, village),
                             estimated(prepared, village)};
  for (const Phrase &more :
       {told_by_heights(prepared, village), about_steps(prepared.register_steps, village)})
    if (!more.id.empty())
      all.push_back(more);
  for (const Ranking &ranking : decision.rankings)
    all.push_back(about_rank(ranking, village, prepared.estimates.draw_count()));
  all.push_back(on_list(decision.lokus, village));
  if (decision.lokus.numbers(prepared.inputs.area.villages.rows())[village] > 0)
    if (const Phrase worst = worst_villages_sentence(prepared.estimates); !worst.id.empty())
      all.push_back(worst);
  all.push_back(planned(prepared, decision, reason, horizon));
  for (const Phrase &more :
       {turning(decision, reason), aimed_elsewhere(decision.plan), decided_by_hand(reason)})
    if (!more.id.empty())
      all.push_back(more);
  if (reason.option)
    for (InterventionId k : decision.packages.members[decision.options.package[*reason.option]])
      all.push_back(intervention_sources(prepared.inputs.interventions, k));
  if (const std::string codes = plan_assumptions(prepared, decision, village); !codes.empty())
    all.push_back(phrase("Yang diterima tanpa bukti (asumsi.csv): {}", "Taken on trust (asumsi.csv): {}",
                         sentences_of(codes)));
  return all;
}

} // namespace lokus::write
