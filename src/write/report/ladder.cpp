#include "core/display.hpp"
#include "tables/plan/plan_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"

namespace lokus::write {
namespace {

// Children averted per further billion, over the draws as all of the table; empty where there is no step
// before.
std::string per_further_billion(const LadderStep &step, const LadderStep *before, Language language) {
  if (before == nullptr || !before->possible || !step.plan.expected.known() || !before->plan.expected.known())
    return "";
  const auto further = static_cast<double>(step.plan.total.value - before->plan.total.value);
  return further > 0 ? show_number((step.plan.expected.mean - before->plan.expected.mean) / further * 1e9, 1,
                                   language)
                     : "";
}

Html ladder_row(const LadderStep &step, const LadderStep *before, bool aimed, Language language) {
  const Plan &plan = step.plan;
  const auto with_aim = [&](std::vector<Html> cells) {
    if (aimed)
      cells.emplace_back(step.possible ? aim_text(plan, language) : "");
    return table_row(cells);
  };
  if (!step.possible)
    return with_aim({show_number(step.percent, 0, language) + " %", show_rupiah(plan.budget, language), "–",
                     Phrase{"batas lain tidak terpenuhi", "other limits cannot be kept"}.in(language), "–",
                     "–", "", ""});
  return with_aim({show_number(step.percent, 0, language) + " %", show_rupiah(plan.budget, language),
                   show_rupiah(plan.total, language), fmt::format("{}", plan.villages_chosen),
                   show_averted(plan.expected).in(language), show_percent(plan.gap, 3, language),
                   per_further_billion(step, before, language),
                   is_missing(step.changed) ? "" : show_percent(step.changed, 0, language)});
}

Html limit_sentence(const Plan &plan, Language language) {
  std::string binding;
  for (const PlanLimit &limit : plan.limits)
    if (limit.binding() && !limit.name.empty())
      binding += (binding.empty() ? "" : ", ") + limit.name;
  if (binding.empty())
    return {};
  const Phrase sentence =
      phrase("Batas yang mengikat selain pagu dan jumlah desa: {}.",
             "Limits that bind besides the budget and the number of villages: {}.", binding);
  return paragraph(sentence.in(language));
}

} // namespace

Html report_ladder(const Publication &from) {
  if (from.decision.ladder.steps.empty())
    return {};
  const Language language = from.record.language;
  const Phrase aim = aim_title(from.decision.plan);
  std::vector<Html> rows;
  const std::vector<LadderStep> &steps = from.decision.ladder.steps;
  for (std::size_t i = 0; i < steps.size(); ++i)
    rows.push_back(ladder_row(steps[i], i == 0 ? nullptr : &steps[i - 1], !aim.id.empty(), language));
  std::vector<Html> header =
      titles(language, {{"Pagu", "Budget"},
                        {"Rupiah setahun", "Rupiah a year"},
                        cost_title(from.decision.plan),
                        village_title(from),
                        averted_title(),
                        {"Selisih dari batas", "Gap to the bound"},
                        {"Tambahan per miliar belanja lagi", "Further per further billion spent"},
                        phrase("{} yang paketnya berubah", "{} whose package changes", village_title(from))});
  if (!aim.id.empty())
    header.emplace_back(aim.in(language));
  const Phrase caption = phrase("Rencana terbaik bila pagu lain; balita terhindar {}, rata-rata dunia acak",
                                "The best plan for other budgets; children averted {}, mean of the draws",
                                when(from.prepared.inputs.timeline, from.record.scenario.plan.horizon));
  return section("ladder", Phrase{"Tangga pagu", "Budget ladder"}.in(language),
                 {wide_table(caption.in(language), header, std::move(rows)),
                  limit_sentence(from.decision.plan, language)});
}

} // namespace lokus::write
