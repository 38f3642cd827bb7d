#include "core/display.hpp"
#include "tables/plan_texts.hpp"
#include "write/report/markup.hpp"
#include "write/report/report.hpp"

namespace lokus::write {
namespace {

std::string ladder_row(const LadderStep &step, bool aimed, Language language) {
  const Plan &plan = step.plan;
  const auto with_aim = [&](std::vector<std::string> cells) {
    if (aimed)
      cells.push_back(step.possible ? aim_text(plan, language) : std::string());
    return html_row(cells, "td");
  };
  if (!step.possible)
    return with_aim({show_number(step.percent, 0, language) + " %", show_rupiah(plan.budget, language),
                     Phrase{"batas lain tidak terpenuhi", "other limits cannot be kept"}.in(language), "–",
                     "–", "", ""});
  return with_aim(
      {show_number(step.percent, 0, language) + " %", show_rupiah(plan.budget, language),
       fmt::format("{}", plan.villages_chosen), show_number(plan.gain, 1, language),
       show_percent(plan.gap, 3, language),
       is_missing(step.gain_per_rupiah) ? "" : show_number(step.gain_per_rupiah * 1e9, 1, language),
       is_missing(step.changed) ? "" : show_percent(step.changed, 0, language)});
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
  const Phrase aim = aim_title(from.decision.plan);
  std::string rows;
  for (const LadderStep &step : from.decision.ladder.steps)
    rows += ladder_row(step, !aim.id.empty(), language);
  std::vector<std::string> header;
  for (const Phrase &title :
       {Phrase{"Pagu", "Budget"}, Phrase{"Rupiah setahun", "Rupiah a year"}, Phrase{"Desa", "Villages"},
        averted_title(from.decision.plan), Phrase{"Selisih dari batas", "Gap to the bound"},
        Phrase{"Tambahan per miliar", "Further per billion"},
        Phrase{"Desa yang berubah", "Villages that change"}})
    header.push_back(title.in(language));
  if (!aim.id.empty())
    header.push_back(aim.in(language));
  const Phrase caption = {"Rencana terbaik bila pagu lain", "The best plan for other budgets"};
  return html_section(Phrase{"Tangga pagu", "Budget ladder"}.in(language),
                      html_table(caption.in(language), header, rows) +
                          limit_sentence(from.decision.plan, language),
                      "ladder");
}

} // namespace lokus::write
