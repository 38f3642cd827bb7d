#include "write/explain/explanation.hpp"
#include "core/display.hpp"
#include "tables/objectives.hpp"
#include "write/explain/intervention_sources.hpp"
#include "write/tables/assumption_codes.hpp"
#include "write/tables/evidence.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

Phrase place_of(const Prepared &p, VillageId v) {
  const Area &area = p.inputs.area;
  return phrase("{} ({}), Kecamatan {}, {}.", "{} ({}), kecamatan {}, {}.", area.villages.name[v],
                area.villages.code[v], area.subdistricts.name[area.villages.subdistrict[v]],
                area.districts.name[area.villages.district[v]]);
}

Phrase counted(const Prepared &p, VillageId v) {
  const Counts &c = p.inputs.counts;
  if (!was_measured(c, v))
    return {"Register: tidak ada balita yang diukur; yang tidak ada bukan nol.",
            "Register: nobody was measured; missing is not zero."};
  // A line of single children is nobody's business.
  const std::string where = p.inputs.intake.rows_in > 0
                                ? p.inputs.intake.file
                                : fmt::format("{}:{}", p.inputs.counts_file, c.row[v]);
  return both([&](Language l) {
    const auto n = [&](People people) { return show_number(people.value, 0, l); };
    return fmt::format(fmt::runtime(Phrase{"Register ({}): {} balita terdaftar, {} diukur, {} stunting ({}).",
                                           "Register ({}): {} under-fives, {} measured, {} stunted ({})."}
                                        .in(l)),
                       where, n(c.registered[v]), n(c.measured[v]), n(c.stunted[v]),
                       show_percent(register_prevalence(c, v), 1, l));
  });
}

Phrase estimated(const Prepared &p, VillageId v) {
  const Estimates &e = p.estimates;
  const DistrictId d = p.inputs.area.villages.district[v];
  if (is_missing(e.mean[v]))
    return {"Taksiran: tidak ada; kabupatennya tidak punya hitungan maupun survei.",
            "Estimate: none; its district has neither counts nor a survey."};
  return both([&](Language l) {
    std::string text = fmt::format(
        fmt::runtime(
            Phrase{"Taksiran ({}): {} balita stunting, {} (kisaran {}); {} dari taksiran berasal dari data "
                   "desa itu sendiri, sisanya dari desa lain.",
                   "Estimate ({}): {} stunted, {} ({} interval); {} of the estimate is the village's own "
                   "data, the rest other villages'."}
                .in(l)),
        e.used[d], show_percent(e.mean[v], 1, l), read_aloud(e, v).in(l),
        show_percent(e.interval_share, 0, l), show_percent(e.own_weight[v], 0, l));
    if (!is_missing(e.survey_prevalence[d]))
      text += fmt::format(
          fmt::runtime(
              Phrase{" Tingkatnya dari survei kabupaten {} (galat baku {} poin{}); register mencatat {}, {} "
                     "kali lebih rendah.",
                     " The level is the district survey's {} (standard error {} points{}); the register has "
                     "{}, {} times lower."}
                  .in(l)),
          show_percent(e.survey_prevalence[d], 1, l), show_number(100 * e.survey_error[d], 2, l),
          e.error_assumed[d] != 0 ? Phrase{", asumsi", ", assumed"}.in(l) : "",
          show_percent(e.register_prevalence[d], 1, l), show_number(e.factor[d], 1, l));
    return text;
  });
}

Phrase about_rank(const Ranking &r, VillageId v) {
  return both([&](Language l) {
    if (r.rank[v] == 0)
      return fmt::format(fmt::runtime(Phrase{"Menurut {} desa ini tidak berperingkat: datanya tidak cukup.",
                                             "By {} the village is unranked: too little is known."}
                                          .in(l)),
                         r.title.in(l));
    std::string parts, sure;
    for (std::size_t i = 0; i < r.parts.size(); ++i)
      parts += fmt::format("{}{} {}", i == 0 ? "" : "; ", r.part_names[i], show_number(r.parts[i][v], 2, l));
    if (r.rank_low[v] > 0)
      sure = fmt::format(fmt::runtime(Phrase{" (kisaran {}–{}; peluang masuk {} besar {})",
                                             " (interval {}–{}; chance of the top {} {})"}
                                          .in(l)),
                         r.rank_low[v], r.rank_high[v], r.top, show_percent(r.in_top[v], 0, l));
    return fmt::format(fmt::runtime(Phrase{"Menurut {}: peringkat {}{}, skor {}. Bagian skornya: {}.",
                                           "By {}: rank {}{}, score {}. Parts of the score: {}."}
                                        .in(l)),
                       r.title.in(l), r.rank[v], sure, show_number(r.score[v], 3, l), parts);
  });
}

std::string package_of(const Prepared &p, const Decision &d, OptionId option, Language l) {
  std::string names;
  for (InterventionId k : d.packages.members[d.options.package[option]])
    names += (names.empty() ? "" : " + ") + p.inputs.interventions.name[k].in(l);
  return names;
}

Phrase planned(const Prepared &p, const Decision &d, const PlanReason &r, int horizon) {
  if (!r.option)
    return {"Rencana: tidak ada paket yang menambah manfaat di sini.",
            "Plan: no package on offer gains anything here."};
  const Rupiah cost = d.options.cost[*r.option];
  return both([&](Language l) {
    const auto number = [&](double n) { return show_number(n, 2, l); };
    const Phrase bought = {
        "Rencana membeli {0} seharga {1} setahun: {2} {5} dalam {3} bulan. Uang dan tempat "
        "lokus itu di desa lain bernilai {4}.",
        "The plan buys {0} for {1} a year: {2} {5} in {3} months. That money and place are "
        "worth {4} elsewhere."};
    const Phrase left = {
        "Tidak dipilih: paket yang paling mendekati ({0}, {1} setahun) bernilai {2} {5} dalam "
        "{3} bulan, sedangkan uang dan tempat lokus itu di desa lain bernilai {4}.",
        "Not chosen: the nearest package ({0}, {1} a year) is worth {2} {5} in {3} months, "
        "while that money and place are worth {4} elsewhere."};
    return fmt::format(fmt::runtime((r.bought ? bought : left).in(l)), package_of(p, d, *r.option, l),
                       show_rupiah(cost, l), number(r.gain), horizon, number(r.needed_gain),
                       objective_named(d.plan.objective).averted().in(l));
  });
}

// The cheapest change that turns the decision; empty where no limit has a price.
Phrase turning(const Decision &d, const PlanReason &r) {
  if (!r.option || !(r.needed_gain > 0))
    return {};
  const double cost = static_cast<double>(d.options.cost[*r.option].value);
  const bool by_cost = !is_missing(r.worth_rupiah) && r.worth_rupiah > 0;
  const Phrase stays =
      by_cost ? Phrase{"Tetap terpilih selama biayanya paling banyak {0} ({1} dari sekarang) dan "
                       "manfaatnya paling sedikit {2} {3}.",
                       "It stays chosen while it costs at most {0} ({1} of today) and is worth at "
                       "least {2} {3}."}
              : Phrase{"Tetap terpilih selama manfaatnya paling sedikit {2} {3}.",
                       "It stays chosen while it is worth at least {2} {3}."};
  const Phrase turns =
      by_cost ? Phrase{"Akan terpilih bila biayanya turun menjadi {0} ({1} dari sekarang), atau "
                       "bila manfaatnya naik menjadi {2} {3}.",
                       "It would be chosen if it cost {0} ({1} of today), or if it were worth {2} "
                       "{3}."}
              : Phrase{"Akan terpilih bila manfaatnya naik menjadi {2} {3}.",
                       "It would be chosen if it were worth {2} {3}."};
  return both([&](Language l) {
    return fmt::format(fmt::runtime((r.bought ? stays : turns).in(l)),
                       by_cost ? show_rupiah(Rupiah{static_cast<std::int64_t>(r.worth_rupiah)}, l) : "",
                       by_cost ? show_percent(r.worth_rupiah / cost, 0, l) : "",
                       show_number(r.needed_gain, 2, l), objective_named(d.plan.objective).averted().in(l));
  });
}

Phrase decided_by_hand(const PlanReason &r) {
  if (r.forced.id.empty())
    return {};
  return {fmt::format("Diputuskan orang, bukan hitungan: {}.", r.forced.id),
          fmt::format("Decided by a person, not by the computation: {}.", r.forced.en)};
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
  std::vector<Phrase> all = {place_of(prepared, village), counted(prepared, village),
                             estimated(prepared, village)};
  for (const Ranking &ranking : decision.rankings)
    all.push_back(about_rank(ranking, village));
  all.push_back(planned(prepared, decision, reason, horizon));
  for (const Phrase &more :
       {turning(decision, reason), aimed_elsewhere(decision.plan), decided_by_hand(reason)})
    if (!more.id.empty())
      all.push_back(more);
  if (reason.option)
    for (InterventionId k : decision.packages.members[decision.options.package[*reason.option]])
      all.push_back(intervention_sources(prepared.inputs.interventions, k));
  if (const std::string codes = plan_assumptions(prepared, decision, village); !codes.empty())
    all.push_back(
        phrase("Yang diterima tanpa bukti (asumsi.csv): {}.", "Taken on trust (asumsi.csv): {}.", codes));
  return all;
}

} // namespace lokus::write
