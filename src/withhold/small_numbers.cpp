#include "withhold/small_numbers.hpp"
#include "core/quantile.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::withhold {
namespace {

void take_middles_of(Column<VillageId, People> &people, double least) {
  for (const VillageId v : people.all())
    people[v] = People(public_number(people[v].value, least));
}

double part_of(const Indicators &indicators, VillageId v, IndicatorId i) {
  return indicators.value(v, i) * indicators.whole(v, i);
}

// A quotient gives its part back but for rounding.
bool is_nearly_whole(double number) {
  return std::abs(number - std::round(number)) < 1e-6 * std::max(1.0, std::abs(number));
}

// Whether the column may count people: whole numbers, and more than no and yes.
template <class At>
bool counts_people(std::size_t villages, At at) {
  double most = 0;
  for (std::size_t v = 0; v < villages; ++v) {
    const double number = at(VillageId{v});
    if (is_missing(number))
      continue;
    if (number < 0 || !is_nearly_whole(number))
      return false;
    most = std::max(most, number);
  }
  return most > 1;
}

bool indicator_counts_people(const Indicators &indicators, IndicatorId i) {
  return counts_people(indicators.value.rows(), [&](VillageId v) { return part_of(indicators, v, i); });
}

void take_middles_of(Indicators &indicators, double least) {
  for (const IndicatorId i : indicators.name.all()) {
    if (!indicator_counts_people(indicators, i))
      continue;
    for (std::size_t row = 0; row < indicators.value.rows(); ++row) {
      const VillageId v{row};
      const double part = std::round(part_of(indicators, v, i));
      if (part < least)
        indicators.value(v, i) = public_number(part, least) / indicators.whole(v, i);
    }
  }
}

void take_again(Covariates &covariates, const Indicators &indicators) {
  for (const CovariateId c : covariates.name.all())
    for (std::size_t row = 0; row < covariates.value.rows(); ++row)
      covariates.value(VillageId{row}, c) = indicators.value(VillageId{row}, covariates.from[c]);
}

void hide_small(const Column<VillageId, People> &before, double least, Column<VillageId, People> &shown) {
  for (const VillageId v : before.all())
    if (before[v].value < least)
      shown[v] = missing_people();
}

// Whether the village's own counts are a class: its own pair, or that of the unit it was counted in.
bool is_of_class(const Counts &counts, const Withheld &withheld, VillageId v) {
  return withheld.is(v) || (counts.units.hold(v) && withheld.is(*counts.units.of[v]));
}

} // namespace

double public_number(double people, double least) {
  return people < least ? (least - 1) / 2 : people;
}

void take_middles(Inputs &inputs, double least) {
  take_middles_of(inputs.counts.registered, least);
  take_middles_of(inputs.counts.families_at_risk, least);
  for (Column<VillageId, People> &people : inputs.counts.people)
    take_middles_of(people, least);
  for (const InterventionId k : inputs.interventions.counted.all())
    take_middles_of(inputs.interventions.counted[k], least);
  take_middles_of(inputs.indicators, least);
  take_again(inputs.covariates, inputs.indicators);
}

void forget_indicators(const Counts &counts, const Withheld &withheld, Inputs &inputs) {
  Indicators &all = inputs.indicators;
  for (const IndicatorId i : all.name.all()) {
    std::vector<double> shown;
    for (std::size_t row = 0; row < all.value.rows(); ++row)
      if (const VillageId v{row}; !is_of_class(counts, withheld, v) && !is_missing(all.value(v, i)))
        shown.push_back(all.value(v, i));
    const double usual = shown.empty() ? nan() : quantile(shown, 0.5);
    for (std::size_t row = 0; row < all.value.rows(); ++row)
      if (const VillageId v{row}; is_of_class(counts, withheld, v)) {
        all.value(v, i) = usual;
        all.whole(v, i) = 1;
      }
  }
  take_again(inputs.covariates, all);
}

void hide_indicators(const Counts &counts, const Withheld &withheld, Indicators &shown) {
  for (const IndicatorId i : shown.name.all())
    for (std::size_t row = 0; row < shown.value.rows(); ++row)
      if (const VillageId v{row}; is_of_class(counts, withheld, v))
        shown.value(v, i) = nan();
}

Column<VillageId, std::uint8_t> hide_middles(const Inputs &before, double least, Inputs &shown) {
  hide_small(before.counts.registered, least, shown.counts.registered);
  hide_small(before.counts.families_at_risk, least, shown.counts.families_at_risk);
  Column<VillageId, std::uint8_t> hidden(before.counts.rows(), 0);
  for (const VillageId v : hidden.all())
    hidden[v] = before.counts.registered[v].value < least || before.counts.families_at_risk[v].value < least;
  for (const IndicatorId i : before.indicators.name.all())
    if (indicator_counts_people(before.indicators, i))
      for (const VillageId v : hidden.all())
        if (std::round(part_of(before.indicators, v, i)) < least) {
          shown.indicators.value(v, i) = nan();
          hidden[v] = 1;
        }
  return hidden;
}

} // namespace lokus::withhold
