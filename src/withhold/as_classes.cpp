#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "withhold/class_evidence.hpp"
#include "withhold/small_numbers.hpp"
#include "withhold/withhold.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::withhold {
namespace {

// Where no village is shown: assumptions, named in docs/methods/public-results.md.
constexpr double assumed_prevalence = 0.2, assumed_participation = 0.8, assumed_measured = 50;

// What shown villages tell of how many children are measured.
struct Participation {
  double share = assumed_participation; // of the registered
  double measured = assumed_measured;   // in a village, where its registered are not known
};

Participation participation_of(const Counts &counts, const Withheld &withheld) {
  Sum measured, registered;
  std::vector<double> each;
  for (const VillageId v : counts.measured.all()) {
    if (withheld.is(v) || !was_measured(counts, v))
      continue;
    each.push_back(counts.measured[v].value);
    if (counts.registered[v].value > 0) {
      measured.add(counts.measured[v].value);
      registered.add(counts.registered[v].value);
    }
  }
  Participation found;
  if (registered.value() > 0)
    found.share = measured.value() / registered.value();
  if (!each.empty())
    found.measured = quantile(each, 0.5);
  return found;
}

struct VillagesOfClass {
  std::vector<VillageId> village;
  std::vector<OfClass> of;
};

// Nothing of a village's own counts but its class goes in.
VillagesOfClass withheld_by_class(const Counts &counts, const Withheld &withheld,
                                  const Participation &participation) {
  VillagesOfClass classes;
  for (const VillageId v : counts.measured.all()) {
    if (!withheld.is(v))
      continue;
    const double registered = public_number(counts.registered[v].value, withheld.least);
    const double measured = std::max(
        1.0, std::round(is_missing(registered) ? participation.measured : participation.share * registered));
    // Of a number that is not few: any in the middle, where there is one.
    std::vector<int> numbers =
        numbers_of_class(measured, withheld.villages[v] == Kept::few ? 0 : measured / 2, withheld.least);
    classes.village.push_back(v);
    classes.of.push_back({std::move(numbers), measured});
  }
  return classes;
}

void take_classes(Counts &counts, const Withheld &withheld) {
  const VillagesOfClass classes = withheld_by_class(counts, withheld, participation_of(counts, withheld));
  std::vector<ClassCounts> shown;
  for (const VillageId v : counts.measured.all())
    if (!withheld.is(v) && was_measured(counts, v))
      shown.push_back({counts.measured[v].value, counts.stunted[v].value});
  const BetaPrior prior = prior_with_classes(shown, classes.of, assumed_prevalence);
  counts.as_evidence.measured = counts.measured;
  counts.as_evidence.stunted = counts.stunted;
  for (std::size_t i = 0; i < classes.village.size(); ++i) {
    const VillageId v = classes.village[i];
    const ClassEvidence evidence = evidence_of(classes.of[i].possible, classes.of[i].measured, prior);
    counts.measured[v] = People(evidence.expected.measured);
    counts.stunted[v] = People(evidence.expected.stunted);
    counts.as_evidence.measured[v] = People(evidence.as_evidence.measured);
    counts.as_evidence.stunted[v] = People(evidence.as_evidence.stunted);
  }
}

// Half a pair is no measurement, but would be shown.
void forget_halves(Counts &counts, double least) {
  for (const VillageId v : counts.measured.all())
    if (!was_measured(counts, v)) {
      counts.stunted[v] = missing_people();
      counts.measured[v] = People(public_number(counts.measured[v].value, least));
    }
}

// Shares of members follow from their numbers of under-fives.
void share_again(const Counts &counts, CountingUnitId u, CountingUnits &units) {
  std::vector<double> shares;
  double registered = 0;
  for (const VillageId v : units.members[u]) {
    shares.push_back(counts.registered[v].value);
    registered += counts.registered[v].value;
  }
  if (is_missing(registered))
    return;
  for (std::size_t i = 0; i < shares.size(); ++i)
    units.share[u][i] = shares[i] / registered;
  units.equal_shares[u] = 0;
}

void forget_units(const Counts &counts, const Withheld &withheld, CountingUnits &units) {
  for (const CountingUnitId u : units.name.all()) {
    units.severely_stunted[u] = missing_people();
    if (withheld.is(u) || !unit_counted(units, u))
      units.measured[u] = units.stunted[u] = missing_people();
    units.registered[u] = People(public_number(units.registered[u].value, withheld.least));
    share_again(counts, u, units);
  }
}

void forget_heights(HeightScores &scores, const Withheld &withheld) {
  Lists<VillageId, double> shown;
  for (const VillageId v : scores.z.all())
    shown.push_back(withheld.is(v) ? std::span<const double>{} : std::as_const(scores).z[v]);
  scores.z = std::move(shown);
}

// Each by the setting that names it.
void forget_names(Inputs &inputs) {
  const auto forget = [](std::string &file, const char *setting) {
    if (!file.empty())
      file = setting;
  };
  forget(inputs.boundaries_file, "boundaries.path");
  forget(inputs.counts_file, "counts.path");
  for (std::string &file : inputs.counts.file.values())
    forget(file, "counts.path");
  for (std::string &file : inputs.counts.units.file.values())
    forget(file, "counts.path");
  forget(inputs.facilities.file, "facilities.path");
  for (const IndicatorId i : inputs.indicators.file.all())
    forget(inputs.indicators.file[i], "indicators.path");
  for (const InterventionId k : inputs.interventions.file.all()) {
    forget(inputs.interventions.file[k], "interventions.file");
    forget(inputs.interventions.chosen_at[k], "interventions.file");
  }
}

} // namespace

Inputs as_classes(const Inputs &inputs, const Withheld &withheld) {
  Inputs known = inputs;
  forget_halves(known.counts, withheld.least);
  take_classes(known.counts, withheld);
  known.counts.severely_stunted = Column<VillageId, People>(inputs.counts.rows(), missing_people());
  take_middles(known, withheld.least);
  forget_indicators(inputs.counts, withheld, known);
  forget_heights(known.height_scores, withheld);
  forget_units(known.counts, withheld, known.counts.units);
  forget_names(known);
  known.counts.rounds = {};
  known.counts.village_rounds = {};
  known.counts.unchanged_since = {};
  known.counts.believed = {};
  known.counts.reported_units = {};
  known.last_year = {};
  known.findings = {};
  known.review = {};
  known.intake = {};
  known.audit = {};
  known.files = {};
  return known;
}

} // namespace lokus::withhold
