#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "core/display.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

void print_answer(const Prepared &prepared, const Decision &decision, const Session &session) {
  const Language language = session.to.language;
  const Plan &plan = decision.plan;
  const std::string villages =
      show_number(static_cast<double>(prepared.inputs.area.villages.rows()), 0, language);
  const std::string gain = show_number(plan.gain, 1, language);
  const std::string gap = show_percent(plan.gap, 4, language);
  const std::string spend = show_rupiah(plan.spend, language), budget = show_rupiah(plan.budget, language);
  const Phrase sentence = {fmt::format("{}: {} desa; {} dipilih dengan {} dari pagu {}; {} balita tercegah "
                                       "stunting dalam {} bulan, celah ke batas terbaik {}.",
                                       session.scenario.title, villages, plan.villages_chosen, spend, budget,
                                       gain, session.scenario.plan.horizon, gap),
                           fmt::format("{}: {} villages; {} chosen for {} of a budget of {}; {} children "
                                       "averted from stunting in {} months, gap to the best possible {}.",
                                       session.scenario.title, villages, plan.villages_chosen, spend, budget,
                                       gain, session.scenario.plan.horizon, gap)};
  std::puts(sentence.in(language).c_str());
}

} // namespace

int command_run(const Arguments &arguments) {
  Session session = open_session(arguments, "");
  const Prepared prepared = prepare(inspect_or_stop(session), session.scenario, session.watch);
  const Decision decision = decide(prepared, session.scenario, session.watch);
  publish(prepared, decision, session.scenario, session.to, session.watch);
  print_findings_summary(prepared.findings, arguments.language);
  print_answer(prepared, decision, session);
  print_where(session.to);
  return 0;
}

} // namespace lokus::cli
