#include "lokus/public_edition.hpp"
#include "core/error.hpp"
#include "lokus/deciding.hpp"
#include "lokus/decompose.hpp"
#include "lokus/left_open.hpp"
#include "lokus/read_otherwise.hpp"
#include "lokus/stages.hpp"
#include "read/read.hpp"
#include "settings/setting.hpp"
#include "tables/portable/portable.hpp"
#include "withhold/withhold.hpp"

namespace lokus {
namespace {

// Under the eyes of the watch that was given, but without the stages of a run by itself.
Watch quiet(const Watch &watch) {
  Watch inner;
  inner.interrupted = watch.interrupted;
  return inner;
}

Decision decided_for_public(const Prepared &p, const Decision &decision, const Scenario &scenario,
                            Watch &watch) {
  if (decision.rankings.empty())
    return {};
  Decision decided = decide_as(decision, p, scenario, watch);
  if (scenario.write.public_plan && decided_outcome(decided) != decided_outcome(decision))
    throw Error(
        ErrorKind::request,
        phrase("{}: paket yang diputuskan tidak semua dapat dihitung dari angka untuk umum; terbitkan "
               "daftar tanpa paket (--set write.public_plan=false)",
               "{}: not all packages decided on can be worked out from the figures for the public; "
               "publish the list without packages (--set write.public_plan=false)",
               scenario.place("write.audience")));
  if (!decision.uncertainty.rows.empty() && scenario.write.public_plan) {
    decided.uncertainty = decompose(p, decided, scenario, watch);
    decided.evidence_mix = read_otherwise(p, decided, scenario, watch);
  }
  return decided;
}

PublicRun seen_through_classes(const Prepared &prepared, const Decision &decision, Scenario scenario,
                               const Withheld &withheld, Watch &watch) {
  return stage(watch, "public_edition",
               {"menghitung ulang untuk umum", "working it out again for the public"}, [&] {
                 Watch inner = quiet(watch);
                 scenario.hot_spots.statistics = false; // rates of neighbours are of few villages
                 if (scenario.children.evidence == "heights")
                   scenario.children.evidence = "auto"; // that there are enough was asked of all of them
                 Checked known;
                 known.inputs = withhold::as_classes(prepared.inputs, withheld);
                 known.facilities = prepared.facilities;
                 known.facilities.file = known.inputs.facilities.file; // its name is forgotten there
                 PublicRun run;
                 run.prepared = prepare(std::move(known), scenario, inner);
                 run.decision = decided_for_public(run.prepared, decision, scenario, inner);
                 run.portable = portable::portable_bytes(run.prepared, scenario);
                 withhold::hide_classes(prepared.inputs, withheld, run.prepared, run.decision);
                 run.prepared.findings = {};
                 return run;
               });
}

} // namespace

Scenario without_names(Scenario scenario) {
  for (const auto &[key, setting] : settings::every_setting(scenario))
    if (auto *path = std::get_if<FilePath *>(&setting.field); path != nullptr && (*path)->given())
      **path = {setting.key, setting.key};
  scenario.file = scenario.name;
  scenario.write.export_log.clear();
  return scenario;
}

PublicRun public_run(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                     const Date &made, Watch &watch) {
  const PublicLedger earlier = read::public_ledger(ledger_of(scenario));
  const Withheld withheld = withhold::counts_of_few(prepared.inputs, scenario.write.suppress_below, earlier);
  PublicLedger left = left_open(prepared, decision, scenario, {withheld, earlier, made}, watch);
  PublicRun run = seen_through_classes(prepared, decision, scenario, withheld, watch);
  run.earlier = earlier;
  run.left_open = std::move(left);
  return run;
}

PublicRun public_view(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                      Watch &watch) {
  const PublicLedger earlier = read::public_ledger(ledger_of(scenario));
  return seen_through_classes(
      prepared, decision, scenario,
      withhold::counts_of_few(prepared.inputs, scenario.write.suppress_below, earlier), watch);
}

} // namespace lokus
