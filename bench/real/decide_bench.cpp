#include "lokus/lokus.hpp"
#include "lokus/planning.hpp"
#include "scenario_files.hpp"
#include "synth/synth.hpp"
#include "synthetic_surveys.hpp"
#include <benchmark/benchmark.h>
#include <chrono>
#include <memory>

// A whole decision on real village outlines with counts made up on them: eight interventions, 24 months,
// every package they make, baseline and plan over 200 draws; and the plan of another budget on prepared
// gains.

namespace {

using namespace lokus;
using namespace lokus::testing_files;

struct Bought {
  const char *code;
  int unit_cost_rupiah; // made up where the catalogue knows no price; 0: the catalogue's
};
constexpr Bought eight[] = {{"konseling_mpasi", 0},  {"sq_lns", 0},    {"mms", 0},
                            {"bep_bumil", 0},        {"vitamin_a", 0}, {"konseling_asi", 0},
                            {"cuci_tangan", 40'000}, {"zinc", 60'000}};

struct Place {
  const char *name, *layer;
  double budget;
  int villages;
};

std::string scenario_text(const Place &place, const SyntheticRegion &region, const std::string &layer,
                          const TemporaryFolder &folder) {
  std::string text =
      fmt::format("name = \"bench\"\ntitle = \"rekaan\"\nyear = 2027\n[boundaries]\npath = \"{}\"\n"
                  "[counts]\npath = \"{}\"\n[coverage]\npath = \"{}\"\n",
                  layer, folder / "rekaan/balita.csv", folder / "rekaan/cakupan.csv");
  for (const auto &[code, unit_cost] : eight) {
    text += fmt::format("[[interventions]]\nfile = \"{}/scenarios/interventions/{}.toml\"\ncoverage_percent "
                        "= [80]\nbaseline_percent = 20\n",
                        LOKUS_SOURCE_DIR, code);
    if (unit_cost > 0)
      text += fmt::format("unit_cost_rupiah = {}\n", unit_cost);
  }
  text += fmt::format(
      "[estimate]\nmethod = \"empirical_bayes\"\ndraws = 200\n[project]\nfeeding_correct = [0.5, 0.5, 0.4, "
      "0.5, 0.6]\nfeeding_diarrhoea_risk = [2, 2, 1.5, 1.3, 1.1]\nmonths = 24\nhorizons = "
      "[24]\n[lokus]\nchosen_by = \"plan\"\nvillages = {1}\n[plan]\nbudget_rupiah = {0:.0f}\nhorizon = "
      "24\n[rank]\nmethods = "
      "[\"traffic_light\"]\n[hot_spots]\npermutations = 0\n",
      place.budget, place.villages);
  return text + survey_text(region);
}

struct Ready {
  Scenario scenario;
  Prepared prepared;
};

Ready ready(const Place &place, const std::string &shared) {
  const TemporaryFolder folder;
  Watch watch;
  const std::string layer = shared + "/data/boundaries/" + place.layer;
  Scenario boundaries;
  boundaries.boundaries.path = {layer, layer};
  const SyntheticRegion region = synth::on(inspect(boundaries, watch).inputs.area, {});
  publish_synthetic(region, {}, {folder / "rekaan", false, {}, Language::id}, watch);
  std::ofstream(folder / "bench.toml") << scenario_text(place, region, layer, folder);
  Ready r;
  r.scenario = load(folder / "bench.toml", {});
  r.prepared = prepare(inspect(r.scenario, watch), r.scenario, watch);
  return r;
}

double seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void decide_all(benchmark::State &state, const Ready &r) {
  Watch watch;
  watch.seconds = seconds;
  for (auto _ : state) {
    const Decision d = decide(r.prepared, r.scenario, watch);
    benchmark::DoNotOptimize(d.plan.gain);
    state.counters["options"] = static_cast<double>(d.options.rows());
    state.counters["gap"] = d.plan.gap;
  }
  for (const auto &stage : watch.times)
    state.counters["ms_" + std::string(stage.stage)] +=
        1000 * stage.seconds / static_cast<double>(state.iterations());
  state.counters["villages"] = static_cast<double>(r.prepared.inputs.area.villages.rows());
}

// One budget after another from half to one and a half times the scenario's.
void change_budget(benchmark::State &state, const Ready &r) {
  Watch watch;
  const Decision d = decide(r.prepared, r.scenario, watch);
  Scenario changed = r.scenario;
  double percent = 50, worst_gap = 0;
  for (auto _ : state) {
    changed.plan.budget =
        Rupiah(static_cast<std::int64_t>(static_cast<double>(r.scenario.plan.budget.value) * percent / 100));
    percent = percent >= 150 ? 50 : percent + 7;
    const Constraints limits = limits_of(r.prepared, d, changed);
    const plan::Request request = request_of(r.prepared, d, changed, limits);
    const auto plan = plan::optimal_plan(request);
    worst_gap = std::max(worst_gap, plan->gap);
  }
  state.counters["gap"] = worst_gap;
}

void register_all() {
  const auto shared = shared_folder();
  if (!shared)
    return;
  for (const Place place : {Place{"kalsel", "desa_63_kalimantan_selatan.fgb", 20e9, 200},
                            Place{"jatim", "desa_35_jawa_timur.fgb", 100e9, 850}}) {
    // Made when the first of the two is run, so that what is not asked for is not prepared.
    auto made = std::make_shared<std::unique_ptr<Ready>>();
    const auto with = [=](auto &&measure) {
      return [=](benchmark::State &state) {
        if (!*made)
          *made = std::make_unique<Ready>(ready(place, *shared));
        measure(state, **made);
      };
    };
    const std::string name = place.name;
    benchmark::RegisterBenchmark(("decide/" + name).c_str(), with(decide_all))
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark(("changed_budget/" + name).c_str(), with(change_budget))
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
  }
}

const bool registered = (register_all(), true);

} // namespace
