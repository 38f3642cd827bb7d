#include "core/display.hpp"
#include "tables/plan/projected.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <cmath>

namespace lokus::write {
namespace {

Phrase at_start(const Timeline &timeline) {
  if (!timeline.given())
    return {"Saat rencana mulai", "When the plan starts"};
  return phrase("Saat rencana mulai (akhir {})", "When the plan starts (end of {})",
                show_month(timeline.month(0)));
}

} // namespace

// Where each regency stands at the plan's horizon, with and without the plan.
Html report_outlook(const Publication &from) {
  const Decision &decision = from.decision;
  const Language language = from.record.language;
  const Districts &districts = from.prepared.inputs.area.districts;
  const int horizon = from.record.scenario.plan.horizon;
  if (decision.none.district_prevalence.empty() || decision.planned.district_prevalence.empty())
    return {};
  const MonthId today{0u}, then{static_cast<std::size_t>(horizon)};
  const auto with_interval = [&](const Projection &p, DistrictId d) {
    if (p.unknown(from.prepared.inputs.area.villages, d))
      return name_of(Projected::none).in(language);
    return show_percent(p.district_prevalence(d, then), 2, language) + " (" +
           show_number(100 * p.district_low(d, then), 1, language) + "–" +
           show_number(100 * p.district_high(d, then), 1, language) + ")";
  };
  std::vector<Html> rows;
  for (DistrictId d : districts.code.all())
    rows.push_back(
        table_row({districts.name[d], show_percent(decision.none.district_prevalence(d, today), 2, language),
                   with_interval(decision.none, d), with_interval(decision.planned, d)}));
  std::size_t unchanged = 0;
  for (DistrictId d : districts.code.all())
    if (!decision.planned.unknown(from.prepared.inputs.area.villages, d))
      unchanged += decision.planned.villages_unknown(from.prepared.inputs.area.villages, d);
  const Phrase mixed = phrase(
      "{} desa hanya mendapat kegiatan yang tidak diproyeksikan; di kolom \"dengan rencana\" desa itu "
      "dihitung seperti tanpa aksi baru, karena dampaknya tidak diketahui.",
      "{} villages get only activities that are not projected; the column \"with the plan\" counts them as "
      "without new action, because the effect is not known.",
      show_count(unchanged));
  const Phrase title = {"Prevalensi kabupaten: tanpa aksi baru dan dengan rencana",
                        "Regency prevalence: without new action and with the plan"};
  const Phrase caption = phrase(
      "Keadaan {}: median dunia acak (kisaran {})", "Situation {}: median of the draws ({} interval)",
      when(from.prepared.inputs.timeline, horizon), show_percent(from.prepared.estimates.interval_share, 0));
  return subsection("outlook", title.in(language),
                    {wide_table(caption.in(language),
                                titles(language, {{"Kabupaten/kota", "District"},
                                                  at_start(from.prepared.inputs.timeline),
                                                  {"Tanpa aksi baru", "Without new action"},
                                                  {"Dengan rencana", "With the plan"}}),
                                std::move(rows)),
                     unchanged == 0 ? Html() : note(mixed.in(language))});
}

namespace {

// What the plan is worth beyond today's practice, in the same uncertain worlds.
Html practice_sentence(const Publication &from) {
  const Practice &practice = from.decision.practice;
  if (!practice.rule || !practice.more.known())
    return {};
  const Language language = from.record.language;
  const Rupiah total = from.decision.plan.total;
  if (std::abs(practice.more.mean) < 0.5 && practice.more.high < 1 && practice.more.low > -1)
    return woven(language, "Membagi pagu itu menurut {0} diperkirakan mencegah sama banyak.",
                 "Sharing out that budget by {0} is expected to avert as many.",
                 practice.rule->practice.in(language));
  const bool more = practice.more.mean >= 0;
  const AvertedChildren difference = more ? practice.more : practice.more.reversed();
  const Phrase spent =
      practice.total == total
          ? phrase("yang juga membelanjakan {}", "which also spends {}", show_rupiah(total))
          : phrase("yang membelanjakan {} (rencana ini {})", "which spends {} (this plan {})",
                   show_rupiah(practice.total), show_rupiah(total));
  return woven(
      language,
      "Dibanding membagi pagu itu menurut {0}, {1}, rencana ini diperkirakan mencegah sekitar {2} {3}{4}.",
      "Compared with sharing out that budget by {0}, {1}, this plan is expected to avert about {2} "
      "{3}{4}.",
      practice.rule->practice.in(language), spent.in(language), averted_count(difference, language),
      (more ? Phrase{"lebih banyak", "more"} : Phrase{"lebih sedikit", "fewer"}).in(language),
      averted_interval(difference, from.prepared.estimates.interval_share).in(language));
}

} // namespace

Html report_practice(const Publication &from) {
  const Html sentence = practice_sentence(from);
  return sentence.empty() ? Html() : paragraph(sentence);
}

} // namespace lokus::write
