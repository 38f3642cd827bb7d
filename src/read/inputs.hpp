#pragma once
#include "read/cells/village_lookup.hpp"
#include "tables/inputs.hpp"

// The readers that read::inputs joins, in the order in which they are called. Each opens the files of
// its part of the scenario; what is wrong with the data goes to findings and review.

namespace lokus::read {

// Villages of the boundary layer, sorted by code, and the districts and kecamatan their codes name.
// Findings: those of boundary_layer and village_features (layers/), vertex_off_earth, no_geometry (error: not
// one village has any), invalid_geometry, empty_geometry. Error(request) as those say, and for a layer in
// metres or with exchanged axes, naming the setting.
Area villages(const Scenario &scenario, Findings &findings);

// The counts tables of the latest month joined to the villages, or to the units whose sums they hold;
// villages without a row have all missing. Those of other months are not estimated from (Counts::rounds,
// Counts::village_rounds).
// Warning measured_and_weighed when the scenario names neither of two columns. Error(request) at the
// setting's place when a required column is not found.
Counts counts(const Scenario &scenario, const VillageLookup &lookup, Findings &findings, Review &review);

// The scenario's surveys whose district is in `area`. Warnings: survey_without_villages (not used),
// survey_wider_than_area (boundaries.within keeps only a part of the district), survey_error_assumed.
Surveys surveys(const Scenario &scenario, const Area &area, Findings &findings);

// Coverage today from the table (row of the village, else of its kecamatan, else of its district), else from
// the scenario (assumed). Error findings: coverage_as_share (shares instead of percent),
// coverage_out_of_range, duplicate_coverage. Error(request) naming intervention and village when it is known
// nowhere; NaN instead where errors were found in the table, which reject it anyway.
Coverage coverage(const Scenario &scenario, const Area &area, const Interventions &interventions,
                  Findings &findings, Review &review);

// The columns of every [[indicators]] and of covariates.path by village, rows joined as those of counts.
// Error findings: duplicate_indicators, indicators_not_joined (not one row); warnings: indicator_missing,
// indicators_without_village, and for names far from the code's. Error(request) when a column is not there.
Indicators indicators(const Scenario &scenario, const VillageLookup &lookup, Findings &findings,
                      Review &review);

// Those of estimate.covariates, as named there; empty when none are asked for. Warning covariate_missing.
Covariates covariates(const Scenario &scenario, const Indicators &indicators, Findings &findings);

// The scenario's lists made by people. Every row must name a village of the boundaries (or lie outside
// boundaries.within). Error findings: list_unknown_village, list_repeats_village, list_unknown_intervention,
// manual_change_unclear, manual_change_without_reason. Error(request) when a column is missing, and as
// changes_together (by_hand.hpp) says.
VillageLists village_lists(const Scenario &scenario, const VillageLookup &lookup,
                           const Interventions &interventions, Findings &findings, Review &review);

// The criteria of the year before, from the columns of lists.last_year_indicators that are named like the
// scenario's criteria ("prevalence" holds shares, "prevalence_percent" percentages). Findings:
// last_year_without_village (warning), duplicate_last_year (error). Error(request) when no column is one.
LastYear last_year(const Scenario &scenario, const VillageLookup &lookup, Findings &findings, Review &review);

// Warnings: crs_assumed, vertex_off_earth (shapes that are left out).
ContextLayer context_layer(const ContextSettings &settings, Findings &findings);

// The interventions with the people that the counts hold of their targets. Error(request) where the scenario
// asks for a column that the counts do not have.
Interventions with_counted_targets(Interventions interventions, const Counts &counts,
                                   const Scenario &scenario);

} // namespace lokus::read
