#include "core/display.hpp"
#include "tables/plan_texts.hpp"
#include "write/markup.hpp"
#include "write/report.hpp"

namespace lokus::write {
namespace {

std::string ladder_row(const LadderStep &step, Language language) {
  const Plan &plan = step.plan;
  if (!step.possible)
    return html_row({show_number(step.percent, 0, language) + " %", show_rupiah(plan.budget, language),
                     Phrase{"batas lain tidak terpenuhi", "other limits cannot be kept"}.in(language), "–",
                     "–", "", ""},
                    "td");
  return html_row(
      {show_number(step.percent, 0, language) + " %", show_rupiah(plan.budget, language),
       fmt::format("{}", plan.villages_chosen), show_number(plan.gain, 1, language),
       show_percent(plan.gap, 3, language),
       is_missing(step.gain_per_rupiah) ? "" : show_number(step.gain_per_rupiah * 1e9, 1, language),
       is_missing(step.changed) ? "" : show_percent(step.changed, 0, language)},
      "td");
}

std::string limit_sentence(const Plan &plan, Language language) {
  std::string binding;
  for (const PlanLimit &limit : plan.limits)
    if (limit.binding() && !limit.name.empty())
      binding += (binding.empty() ? "" : ", ") + escaped(limit.name);
  if (binding.empty())
    return "";
  const Phrase sentence =
      phrase("Batas yang mengikat selain pagu dan jumlah desa: {}.",
             "Limits that bind besides the budget and the number of villages: {}.", binding);
  return "<p>" + sentence.in(language) + "</p>\n";
}

} // namespace

std::string report_ladder(const Publication &from) {
  if (from.decision.ladder.steps.empty())
    return "";
  const Language language = from.record.language;
  std::string rows;
  for (const LadderStep &step : from.decision.ladder.steps)
    rows += ladder_row(step, language);
  std::vector<std::string> header;
  for (const Phrase &title :
       {Phrase{"Pagu", "Budget"}, Phrase{"Rupiah setahun", "Rupiah a year"}, Phrase{"Desa", "Villages"},
        averted_title(from.decision.plan), Phrase{"Selisih dari batas", "Gap to the bound"},
        Phrase{"Tambahan per miliar", "Further per billion"},
        Phrase{"Desa yang berubah", "Villages that change"}})
    header.push_back(title.in(language));
  const Phrase caption = {"Rencana terbaik bila pagu lain", "The best plan for other budgets"};
  return html_section(Phrase{"Tangga pagu", "Budget ladder"}.in(language),
                      html_table(caption.in(language), header, rows) +
                          limit_sentence(from.decision.plan, language),
                      "ladder");
}

} // namespace lokus::write
