#include "cli/commands.hpp"
#include "cli/lines/weighed_lines.hpp"
#include "cli/session.hpp"
#include "core/certainty.hpp"
#include "core/display.hpp"
#include "core/parallel.hpp"
#include "jobs/target.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

Phrase best_reached(const EvenChances &chances) {
  if (is_missing(chances.best))
    return {};
  return phrase("; yang terbaik yang dapat dicapai: {} (kisaran {} sampai {})",
                "; the best that can be reached is {} (interval {} to {})", show_percent(chances.best, 2),
                show_percent(chances.best_low, 2), show_percent(chances.best_high, 2));
}

Phrase answer(const EvenChances &chances, const EvenChance &c) {
  if (!c.budget)
    return phrase("tidak ada pagu yang memberi peluang separuh: dengan semua yang dapat dibeli ({} setahun) "
                  "peluangnya {}",
                  "no budget gives an even chance: with all that can be bought ({} a year) it is {}",
                  show_rupiah(c.all_money), show_chance(c.with_all_money, chances.draws)) +
           best_reached(chances);
  if (c.budget->value == 0)
    return {"peluang separuh sudah ada tanpa aksi baru", "the chance is even without new action"};
  return phrase("peluang separuh mulai pagu sekitar {} setahun (peluang {})",
                "an even chance begins at a budget of about {} a year (chance {})", show_rupiah(*c.budget),
                show_chance(c.chance, chances.draws));
}

void print_chances(const EvenChances &chances, Language language) {
  std::puts(phrase("Peluang prevalensi sebenarnya seluruh wilayah di bawah sasaran {}, dari {} dunia "
                   "acak; batas lain "
                   "(tempat lokus, OPD, dana) tetap:",
                   "Chance of the whole area's true prevalence being under a target {}, from {} draws; "
                   "other limits "
                   "(places, OPDs, funds) stay:",
                   when(chances.timeline, chances.months), chances.draws)
                .in(language)
                .c_str());
  for (const EvenChance &c : chances.rows)
    std::puts(phrase("{}: tanpa aksi baru {}, dengan rencana {}; {}.",
                     "{}: without new action {}, with the plan {}; {}.", show_percent(c.target, 2),
                     show_certainty(c.without, chances.draws),
                     is_missing(c.with_plan) ? name_of(Projected::none)
                                             : show_certainty(c.with_plan, chances.draws),
                     answer(chances, c))
                  .in(language)
                  .c_str());
}

} // namespace

int command_target(const Arguments &arguments) {
  use_threads(arguments.threads);
  Session session = open_session_if_asked(arguments);
  require_counts(session.scenario);
  const Prepared prepared = prepare(inspect_or_stop(session), session.scenario, session.watch);
  const Decision decision = decide(prepared, session.scenario, session.watch);
  const EvenChances chances = even_chances({prepared, decision, session.scenario}, session.watch);
  print_chances(chances, arguments.language);
  print_assumptions(assumptions(prepared, session.scenario), arguments.language);
  if (!arguments.output.empty())
    publish_if_asked(results_of(chances), session.scenario.write, session.to, session.watch);
  return 0;
}

} // namespace lokus::cli
