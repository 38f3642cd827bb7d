#pragma once
#include <span>

namespace lokus::check {

// Measured and stunted of a village; not whole where they stand for a class.
struct VillageCount {
  double measured = 0, stunted = 0;
};

// How prevalence varies between villages: Beta(stunted, others), as numbers of children.
struct BetaShape {
  double stunted = 0, others = 0;
};

// Log of the beta-binomial probability of the count, without the binomial coefficient, which no parameter
// moves.
double log_probability(const VillageCount &count, const BetaShape &shape);

// Probability of no more stunted among the measured than were counted.
double chance_of_so_few(const VillageCount &count, const BetaShape &shape);

// Of a regency's villages: most vary as `shape`, a share of them are counted as if nearly no child were
// stunted, whatever is true.
struct KindsOfVillages {
  BetaShape shape;
  double hardly_counted = 0; // share of such villages; 0: the counts give no reason to believe in any
};

// Under 1 % of thirty or more: without such a village there is but one kind.
bool hardly_any(const VillageCount &count);

// How villages whose children are hardly ever counted vary: nineteen of twenty under 1 %.
inline constexpr BetaShape hardly_counted_shape{1, 300};

// The most probable two kinds of villages (a mixture of beta-binomials, Skellam 1948), where two are
// more probable than one by a likelihood ratio that chance hardly gives; else one kind. The order of counts
// does not matter. Priors and limits: docs/methods/register-doubts.md.
KindsOfVillages kinds_of_villages(std::span<const VillageCount> counts);

// Probability that the village is one of those hardly counted, when those around vary as `shape`.
double chance_hardly_counted(const VillageCount &count, const BetaShape &shape, double hardly_counted);

} // namespace lokus::check
