#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "core/display.hpp"
#include "core/parallel.hpp"
#include "jobs/target.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

std::string answer(const EvenChance &c, Language language) {
  const auto percent = [&](double share) { return show_percent(share, 0, language); };
  if (!c.budget)
    return fmt::format(
        fmt::runtime(Phrase{
            "tidak ada pagu yang memberi peluang separuh: dengan semua yang dapat dibeli ({0} setahun) "
            "peluangnya {1}",
            "no budget gives an even chance: with all that can be bought ({0} a year) it is {1}"}
                         .in(language)),
        show_rupiah(c.all_money, language), percent(c.with_all_money));
  if (c.budget->value == 0)
    return Phrase{"peluang separuh sudah ada tanpa aksi baru", "the chance is even without new action"}.in(
        language);
  return fmt::format(fmt::runtime(Phrase{"peluang separuh mulai pagu sekitar {0} setahun (peluang {1})",
                                         "an even chance begins at a budget of about {0} a year (chance {1})"}
                                      .in(language)),
                     show_rupiah(*c.budget, language), percent(c.chance));
}

void print_chances(const EvenChances &chances, Language language) {
  std::puts(phrase("Peluang prevalensi seluruh wilayah di bawah sasaran pada bulan ke-{}, dari {} dunia "
                   "acak; batas lain "
                   "(tempat lokus, OPD, dana) tetap:",
                   "Chance of the whole area's prevalence being under a target at month {}, from {} draws; "
                   "other limits "
                   "(places, OPDs, funds) stay:",
                   chances.months, chances.draws)
                .in(language)
                .c_str());
  for (const EvenChance &c : chances.rows)
    std::puts(fmt::format(fmt::runtime(Phrase{"{0}: tanpa aksi baru {1}, dengan rencana {2}; {3}.",
                                              "{0}: without new action {1}, with the plan {2}; {3}."}
                                           .in(language)),
                          show_percent(c.target, 2, language), show_percent(c.without, 0, language),
                          show_percent(c.with_plan, 0, language), answer(c, language))
                  .c_str());
}

} // namespace

int command_target(const Arguments &arguments) {
  use_threads(arguments.threads);
  Session session = open_session(arguments, "hasil/sasaran"); // for findings, if the data are rejected
  const Prepared prepared = prepare(inspect_or_stop(session), session.scenario, session.watch);
  const Decision decision = decide(prepared, session.scenario, session.watch);
  const EvenChances chances = even_chances({prepared, decision, session.scenario}, session.watch);
  print_chances(chances, arguments.language);
  for (const Phrase &assumption : assumptions(prepared, session.scenario).sentences)
    std::puts(assumption.in(arguments.language).c_str());
  if (!arguments.output.empty())
    publish_if_asked(results_of(chances), session.scenario.write, session.to, session.watch);
  return 0;
}

} // namespace lokus::cli
