#include "core/display.hpp"
#include "tables/plan/plan_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"

namespace lokus::write {
namespace {

Html rule_row(const Plan &plan, bool is_plan, Language language) {
  Html name = plan.rule.title.in(language);
  if (is_plan)
    name = {name, " ", element("strong", Phrase{"(rencana ini)", "(this plan)"}.in(language))};
  std::vector<Html> cells = {name, show_count(plan.villages_chosen, language),
                             show_rupiah(plan.total, language), show_averted(plan.expected).in(language)};
  if (counts_otherwise(plan.objective))
    cells.emplace_back(show_averted(plan.gain, 1).in(language));
  cells.emplace_back(show_percent(plan.gap, 3, language));
  if (const std::string aim = aim_text(plan, language); !aim.empty())
    cells.emplace_back(aim);
  return table_row(cells);
}

} // namespace

Html report_rules(const Publication &from) {
  if (from.decision.plan.chosen.empty())
    return {};
  const Language language = from.record.language;
  std::vector<Html> rows = {rule_row(from.decision.plan, true, language)};
  for (const Plan &other : from.decision.others)
    rows.push_back(rule_row(other, false, language));
  auto header = titles(
      language, {{"Aturan", "Rule"}, village_title(from), cost_title(from.decision.plan), averted_title()});
  if (counts_otherwise(from.decision.plan.objective))
    header.emplace_back(gain_title(from.decision.plan).in(language));
  header.emplace_back(Phrase{"Selisih dari batas", "Gap to the bound"}.in(language));
  if (const Phrase aim = aim_title(from.decision.plan); !aim.id.empty())
    header.emplace_back(aim.in(language));
  const Phrase centre = {"Balita terhindar adalah rata-rata dunia acak (dalam kurung kisarannya), sama "
                         "dengan angka di awal halaman. "
                         "Selisih dari batas dibuktikan di dunia rata-rata, dengan semua angka tak pasti "
                         "pada nilai tengahnya, tempat "
                         "rencana dipilih; angkanya di sana ada di ringkasan_rencana.csv.",
                         "Children averted are means of the draws (with their interval), as at the head of "
                         "the page. The gap to the "
                         "bound is proved in the mean world, with every uncertain number at its centre, "
                         "where plans are chosen; the "
                         "figures there are in ringkasan_rencana.csv."};
  const Phrase caption =
      phrase("Pagu yang sama dibagi dengan cara lain; tiap aturan membeli sampai tidak ada lagi paket "
             "yang terbayar menurut urutannya; balita terhindar {}",
             "The same budget shared out in other ways; each rule buys until no further package "
             "in its order can be paid; children averted {}",
             when(from.prepared.inputs.timeline, from.record.scenario.plan.horizon));
  const Phrase title = {"Aturan pembagian dibandingkan", "Allocation rules compared"};
  return subsection("rules", title.in(language),
                    {wide_table(caption.in(language), header, std::move(rows)), note(centre.in(language))});
}

} // namespace lokus::write
