#include "decomposition.hpp"
#include "core/sum.hpp"
#include "project/project.hpp"
#include "stages.hpp"
#include <cmath>

namespace lokus {
namespace {

// Everything a projection takes that can be uncertain.
struct Uncertain {
  Estimates estimates;
  Interventions interventions;
  ProjectSettings settings;
};

void hold_baseline(Uncertain &u) {
  for (VillageId v : u.estimates.mean.all())
    for (double &draw : u.estimates.draws.row(v))
      draw = u.estimates.mean[v];
}

// An effect without interval is fixed at its estimate.
void hold_effects(Uncertain &u) {
  for (InterventionId k : u.interventions.code.all())
    for (Effect &effect : u.interventions.effects[k]) {
      effect.low.clear();
      effect.high.clear();
    }
}

void hold_trend(Uncertain &u) {
  u.settings.trend_sd = 0;
  u.estimates.trends.shared_sd = 0;
  for (double &sd : u.estimates.trends.own_sd.values())
    sd = 0;
}

struct Source {
  const char *name;
  Phrase title;
  void (*hold)(Uncertain &);
  bool (*uncertain)(const Uncertain &);
};

std::vector<Source> sources() {
  const auto always = [](const Uncertain &) { return true; };
  return {{"baseline", {"prevalensi hari ini", "prevalence today"}, hold_baseline, always},
          {"effects", {"pengaruh intervensi", "effects of the interventions"}, hold_effects, always},
          {"trend", {"tren tanpa aksi baru", "trend without new action"}, hold_trend, [](const Uncertain &u) {
             return u.estimates.trends.given() || u.settings.trend_sd > 0;
           }}};
}

struct Courses {
  Projection none, planned;
};

// Variances over the draws at the plan's horizon.
struct Variances {
  double prevalence = 0, averted = 0;
};

double variance(const std::vector<double> &values) {
  const double centre = mean(values);
  Sum squares;
  for (double x : values)
    squares.add((x - centre) * (x - centre));
  return squares.value() / static_cast<double>(values.size());
}

Variances variances(const Courses &courses, DistrictId d) {
  std::vector<double> prevalence, averted;
  const auto &none = courses.none.district_stunted.front(),
             &planned = courses.planned.district_stunted.front();
  const auto &children = courses.planned.district_children.front();
  const auto &fewer_born = courses.planned.district_fewer_born.front();
  for (DrawId draw : ids<DrawId>(planned.cols())) {
    prevalence.push_back(planned(d, draw) / children(d, draw));
    averted.push_back(none(d, draw) - planned(d, draw) - fewer_born(d, draw));
  }
  return {variance(prevalence), variance(averted)};
}

Uncertainty by_source(const Prepared &prepared, const Decision &decision, const Scenario &scenario) {
  const Inputs &in = prepared.inputs;
  Uncertain all{prepared.estimates, in.interventions, scenario.project};
  all.settings.months = scenario.plan.horizon;
  all.settings.horizons = {scenario.plan.horizon};
  const auto project = [&](const Uncertain &u) {
    const auto forward = [&](const Column<VillageId, PackageId> &package) {
      return project::forward(in.area, u.estimates, u.interventions, in.coverage, decision.packages, package,
                              u.settings, static_cast<std::uint64_t>(scenario.seed));
    };
    return Courses{forward(Column<VillageId, PackageId>(in.area.villages.rows())),
                   forward(decision.plan.package)};
  };
  const Courses together = project(all);
  std::vector<std::pair<Source, std::optional<Courses>>> alone;
  for (const Source &source : sources()) {
    if (!source.uncertain(all)) {
      alone.emplace_back(source, std::nullopt);
      continue;
    }
    Uncertain u = all;
    for (const Source &other : sources())
      if (other.hold != source.hold)
        other.hold(u);
    alone.emplace_back(source, project(u));
  }
  Uncertainty result;
  result.months = scenario.plan.horizon;
  for (DistrictId d : in.area.districts.code.all()) {
    const Variances whole = variances(together, d);
    if (is_missing(whole.prevalence))
      continue;
    const auto add = [&](const std::string &name, const Phrase &title, const Variances &v) {
      result.rows.push_back({d, name, title, std::sqrt(v.prevalence),
                             whole.prevalence > 0 ? v.prevalence / whole.prevalence : nan(),
                             std::sqrt(v.averted), whole.averted > 0 ? v.averted / whole.averted : nan()});
    };
    for (const auto &[source, courses] : alone)
      add(source.name, source.title, courses ? variances(*courses, d) : Variances{});
    add("together", {"semuanya bersama", "all together"}, whole);
  }
  return result;
}

} // namespace

Uncertainty decompose(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                      Watch &watch) {
  return stage(watch, "uncertainty", {"mengurai ketidakpastian", "taking the uncertainty apart"},
               [&] { return by_source(prepared, decision, scenario); });
}

} // namespace lokus
