#pragma once
#include <vector>

namespace lokus::withhold {

// Measured and stunted; not whole where they stand for a class.
struct ClassCounts {
  double measured = 0, stunted = 0;
};

// How villages differ in prevalence before anything is known of one: Beta(mean size, (1 - mean) size).
struct BetaPrior {
  double mean = 0, size = 0;
};

// What is known of a village whose stunted children are one of `possible` out of `measured`, all equally
// well told by the class.
struct ClassEvidence {
  ClassCounts expected;    // with the mean of stunted
  double variance = 0;     // of stunted
  ClassCounts as_evidence; // counts after which the prior has the same mean and variance as after the class
};

// The posterior is a mixture of Beta(a + s, b + n - s), s in the class, with the weights of the beta-binomial
// distribution (Gelman et al. 2013, Bayesian Data Analysis, 3rd ed., section 2.4); its first two moments are
// matched by one beta distribution. as_evidence is nothing where the class says no more than the prior, or
// leaves more open than it: few at both ends of a small number.
ClassEvidence evidence_of(const std::vector<int> &possible, double measured, const BetaPrior &prior);

// The prior that shown counts and classes give together: moments of the beta-binomial (Kleinman 1973, JASA
// 68:46-54) over shown counts and, with their variance, the expected counts of classes, repeated until those
// settle.
// `start`: mean where nothing is shown.
struct OfClass {
  std::vector<int> possible;
  double measured = 0;
};
BetaPrior prior_with_classes(const std::vector<ClassCounts> &shown, const std::vector<OfClass> &classes,
                             double start);

} // namespace lokus::withhold
