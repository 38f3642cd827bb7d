#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "core/display.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "jobs/compare.hpp"
#include "tables/texts/comparison_texts.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

std::string with_spread(double centre, double low, double high, Language language, const auto &show) {
  if (is_missing(centre))
    return name_of(Projected::none).in(language);
  return fmt::format("{} ({} – {})", show(centre, language), show(low, language), show(high, language));
}

std::string as_children(double value, Language language) {
  return show_number(value, 0, language);
}

std::string as_percent(double value, Language language) {
  return show_percent(value, 1, language);
}

void print_comparison(const Comparison &comparison, Language language) {
  std::puts(
      phrase("Balita dihitung {}: balita rata-rata, prevalensi median dunia acak yang sama; kisaran {} %",
             "Children are counted {}: numbers are means, prevalences medians of the same worlds; {} % "
             "intervals",
             when(comparison.timeline, comparison.months), 100 * comparison.interval_share)
          .in(language)
          .c_str());
  const std::string &first = comparison.rows.front().scenario;
  for (const ComparedRow &r : comparison.rows) {
    if (!r.district.empty())
      continue;
    const Level &p = r.prevalence;
    std::puts(phrase("{}: {} pada tahun termahal, {} desa; diperkirakan stunting {}, prevalensi {}",
                     "{}: {} in its dearest year, {} villages; an estimated {} stunted, prevalence {}",
                     r.scenario, show_rupiah_full(r.spend, language), r.villages,
                     with_spread(r.stunted.mean, r.stunted.low, r.stunted.high, language, as_children),
                     with_spread(p.median, p.low, p.high, language, as_percent))
                  .in(language)
                  .c_str());
    if (&r == &comparison.rows.front())
      continue;
    std::puts(("    " + stunted_sentence(r, first).in(language)).c_str());
    std::puts(("    " + prevalence_sentence(r, first).in(language)).c_str());
    std::puts(phrase("    paketnya lain di {} desa", "    another package in {} of villages",
                     as_percent(r.changed, language))
                  .in(language)
                  .c_str());
  }
}

} // namespace

int command_compare(const Arguments &arguments) {
  if (arguments.operands.size() < 2)
    throw Error(ErrorKind::request, {"sebutkan paling sedikit dua skenario: lokus compare a.toml b.toml",
                                     "name at least two scenarios: lokus compare a.toml b.toml"});
  use_threads(arguments.threads);
  Session session;
  session.to = make_destination(arguments, "hasil/perbandingan");
  session.watch = make_watch(arguments.language);
  std::vector<Scenario> scenarios;
  for (const std::string &path : arguments.operands) {
    scenarios.push_back(load_scenario(arguments, path));
    require_inputs_elsewhere(scenarios.back(), session.to);
  }
  std::vector<Contender> contenders;
  for (const Scenario &scenario : scenarios) {
    session.scenario = scenario;
    require_counts(scenario);
    const Prepared prepared = prepare(inspect_or_stop(session), scenario, session.watch);
    contenders.push_back(contender({prepared, decide(prepared, scenario, session.watch), scenario}));
  }
  const Comparison comparison = compare(contenders, session.watch);
  publish_results(results_of(comparison), scenarios.front().write, session.to, session.watch);
  print_comparison(comparison, arguments.language);
  print_where(session.to);
  return 0;
}

} // namespace lokus::cli
