#include "lokus/decompose.hpp"
#include "core/sum.hpp"
#include "lokus/stages.hpp"
#include "project/parameters.hpp"
#include "project/project.hpp"
#include "tables/inputs/evidence.hpp"
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
  u.estimates.trends.shared_sd = 0;
  for (double &sd : u.estimates.trends.own_sd.values())
    sd = 0;
}

void hold_coverage(Uncertain &u) {
  u.settings.rise_reached_sd = 0;
}

void hold_evidence(Uncertain &u) {
  u.interventions = with_weighed_readings(std::move(u.interventions));
}

void hold_surroundings(Uncertain &u) {
  u.settings = project::certain_surroundings(u.settings);
}

bool can_be_read_otherwise(const Uncertain &u) {
  return !questions_of(u.interventions).empty();
}

struct Source {
  const char *name;
  Phrase title;
  void (*hold)(Uncertain &);
  bool (*uncertain)(const Uncertain &);
};

std::vector<Source> sources() {
  const auto always = [](const Uncertain &) { return true; };
  return {
      {"baseline", {"prevalensi saat pengukuran balita", "prevalence at the counts"}, hold_baseline, always},
      {"effects", {"pengaruh intervensi", "effects of the interventions"}, hold_effects, always},
      {"evidence",
       {"bacaan mana dari bukti yang benar", "which reading of the evidence is right"},
       hold_evidence,
       can_be_read_otherwise},
      {"surroundings",
       {"hasil kelahiran, diare, pola umur dan tinggi badan",
        "birth outcomes, diarrhoea, age profile and heights"},
       hold_surroundings,
       always},
      {"trend",
       {"tren tanpa aksi baru", "trend without new action"},
       hold_trend,
       [](const Uncertain &u) { return u.estimates.trends.uncertain(); }},
      {"coverage", {"cakupan yang tercapai", "coverage reached"}, hold_coverage, [](const Uncertain &u) {
         return u.settings.rise_reached_sd > 0;
       }}};
}

// Variances over the draws at the plan's horizon.
struct Variances {
  double prevalence = 0, averted = 0;
};

using ByDistrict = Column<DistrictId, Variances>;

// At month `months`; NaN where a district has no estimate.
ByDistrict variances(const Projection &none, const Projection &planned, int months) {
  const std::size_t before = *horizon_row(none.horizons, months), h = *horizon_row(planned.horizons, months);
  const auto &stunted = planned.district_stunted[h], &children = planned.district_children[h];
  ByDistrict result(stunted.rows());
  for (DistrictId d : result.all()) {
    std::vector<double> prevalence, averted;
    for (DrawId draw : ids<DrawId>(stunted.cols())) {
      prevalence.push_back(stunted(d, draw) / children(d, draw));
      averted.push_back(none.district_stunted[before](d, draw) - stunted(d, draw) -
                        planned.district_fewer_born[h](d, draw));
    }
    result[d] = {variance(prevalence), variance(averted)};
  }
  return result;
}

Uncertainty by_source(const Prepared &prepared, const Decision &decision, const Scenario &scenario) {
  const Inputs &in = prepared.inputs;
  if (decision.plan.projected == Projected::none)
    return {};
  Uncertain all{prepared.estimates, in.interventions, scenario.project};
  all.settings.months = scenario.plan.horizon;
  all.settings.horizons = {scenario.plan.horizon};
  const auto project = [&](const Uncertain &u) {
    const auto forward = [&](const Column<VillageId, PackageId> &package) {
      return project::forward({in.area, u.estimates, u.interventions, in.coverage, in.timeline.lead},
                              decision.packages, package, u.settings,
                              static_cast<std::uint64_t>(scenario.seed));
    };
    return variances(forward(Column<VillageId, PackageId>(in.area.villages.rows())),
                     forward(decision.plan.package), scenario.plan.horizon);
  };
  // Everything uncertain together is what was decided on.
  const ByDistrict together = variances(decision.none, decision.planned, scenario.plan.horizon);
  std::vector<std::pair<Source, ByDistrict>> alone;
  for (const Source &source : sources()) {
    if (!source.uncertain(all)) {
      alone.emplace_back(source, ByDistrict(together.rows()));
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
    const Variances &whole = together[d];
    if (is_missing(whole.prevalence))
      continue;
    const auto add = [&](const std::string &name, const Phrase &title, const Variances &v) {
      result.rows.push_back({d, name, title, std::sqrt(v.prevalence),
                             whole.prevalence > 0 ? v.prevalence / whole.prevalence : nan(),
                             std::sqrt(v.averted), whole.averted > 0 ? v.averted / whole.averted : nan()});
    };
    for (const auto &[source, by_district] : alone)
      add(source.name, source.title, by_district[d]);
    add("together", {"semuanya bersama", "all together"}, whole);
  }
  return result;
}

} // namespace

Uncertainty decompose(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                      Watch &watch) {
  if (decision.plan.chosen.empty())
    return {};
  return stage(watch, "uncertainty", {"mengurai ketidakpastian", "taking the uncertainty apart"},
               [&] { return by_source(prepared, decision, scenario); });
}

} // namespace lokus
