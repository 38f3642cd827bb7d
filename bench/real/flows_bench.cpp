#include "core/units.hpp"
#include "project/effects.hpp"
#include "project/scalar_cohort.hpp"
#include "read/cells/numbers.hpp"
#include "read/files/table.hpp"
#include <benchmark/benchmark.h>
#include <cstdlib>

// Flows of the cohort at its fixed point beside a whole city's monthly register (docs/methods/flows.md). The
// counters are the result, the time is not.

namespace {

using namespace lokus;

constexpr double first_month = 6; // exits are not split by kind before June

// Means per month over the months from June on, whole city.
struct Register {
  double children = 0, stunted = 0;
  PerBand<double> stunted_in{}; // 0-5 months stand in both first bands
  double new_cases = 0, recovered = 0, aged_out = 0, left = 0;
};

double monthly(const read::TextTable &table, const char *column, Findings &findings) {
  const std::vector<std::string> name = {column}, month_name = {"bulan"};
  const auto values = read::numbers_in(table, read::find_column(table, name, findings).value(), findings);
  const auto month =
      read::numbers_in(table, read::find_column(table, month_name, findings).value(), findings);
  double total = 0;
  for (std::size_t row = 0; row < values.size(); ++row)
    if (month[row] >= first_month && !is_missing(values[row]))
      total += values[row];
  return total / (13 - first_month);
}

Register read_register(const std::string &path) {
  Findings findings;
  const std::vector<std::string> known = {"kode_desa", "bulan", "balita_s", "kasus_baru", "sembuh"};
  const read::TextTable table = read::read_table({path, path}, "", known, findings);
  const auto of = [&](const char *column) { return monthly(table, column, findings); };
  const double young = of("stunting_0_5");
  return {of("balita_s"),
          of("stunting"),
          {young / 6, young * 5 / 6, of("stunting_6_11"), of("stunting_12_23"), of("stunting_24_59")},
          of("kasus_baru"),
          of("sembuh"),
          of("lulus_umur"),
          of("keluar_lain")};
}

void report(benchmark::State &state, double stunted, double born, double entered, double recovered,
            double aged_out) {
  state.counters["stunted"] = stunted;
  state.counters["new_per_100"] = 100 * (born + entered) / stunted;
  state.counters["born_per_100"] = 100 * born / stunted;
  state.counters["recovered_per_100"] = 100 * recovered / stunted;
  state.counters["aged_out_per_100"] = 100 * aged_out / stunted;
}

void counted(benchmark::State &state, const Register &r) {
  for (auto _ : state)
    benchmark::DoNotOptimize(r.stunted);
  report(state, r.stunted, 0, r.new_cases, r.recovered, r.aged_out);
  state.counters["left_per_100"] = 100 * r.left / r.stunted;
}

// One month of the cohort with these shares, nothing changed.
void modelled(benchmark::State &state, double children_in, const PerBand<double> &shares,
              const project::Ageing &ageing) {
  const project::Baseline base = project::baseline(children_in, shares, 0, ageing);
  const project::Cohort cohort = project::initial_cohort(base);
  project::Flows flows;
  for (auto _ : state)
    flows = project::next_month(cohort, project::rates(base, 0, {}), ageing).flows;
  double entered = 0, recovered = 0;
  for (std::size_t b = 1; b < bands; ++b) {
    entered += flows.new_cases[b];
    recovered += flows.recovered[b];
  }
  report(state, project::stunted(cohort), flows.born_stunted, entered, recovered, flows.aged_out_stunted);
}

PerBand<double> counted_shares(const Register &r) {
  PerBand<double> shares{};
  for (std::size_t b = 0; b < bands; ++b)
    shares[b] = r.stunted_in[b] / (r.children / project::ages * band_width_months[b]);
  return shares;
}

void register_all() {
  const char *shared = std::getenv("LOKUS_SHARED");
  if (!shared || !*shared)
    return;
  const Register r =
      read_register(std::string(shared) + "/data/cases/semarang_3374/stunting_kelurahan_bulanan_2022.csv");
  const ProjectSettings settings;
  const project::Ageing ageing = project::ageing_of(settings);
  const auto add = [&](const char *name, const PerBand<double> &shares) {
    benchmark::RegisterBenchmark(
        name, [=](benchmark::State &state) { modelled(state, r.children, shares, ageing); });
  };
  const auto with_default_ages = [&](double prevalence) {
    return project::shares_from_prevalence(prevalence, project::profile_of(settings), ageing);
  };
  benchmark::RegisterBenchmark("flows/register", [=](benchmark::State &state) { counted(state, r); });
  add("flows/cohort/register_ages", counted_shares(r));
  add("flows/cohort/default_ages", with_default_ages(r.stunted / r.children));
  add("flows/cohort/survey_level", with_default_ages(0.104));
}

const bool registered = (register_all(), true);

} // namespace
