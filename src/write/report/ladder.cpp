#include "core/display.hpp"
#include "tables/plan/plan_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"

namespace lokus::write {
namespace {

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
  std::string impossible;
  for (const LadderStep &step : from.decision.ladder.steps)
    if (!step.possible)
      impossible += (impossible.empty() ? "" : ", ") + show_rupiah(step.plan.budget, from.record.language);
  const Phrase too_little = phrase("Dengan pagu {} batas lain tidak dapat dipenuhi.",
                                   "With a budget of {} the other limits cannot be kept.", impossible);
  return {limit_sentence(from.decision.plan, from.record.language),
          impossible.empty() ? Html() : paragraph(too_little.in(from.record.language))};
}

} // namespace lokus::write
