#pragma once
#include "jobs/results.hpp"

namespace lokus {

struct VerificationRequest {
  std::string decision; // path of a decision file (keputusan.json)
  std::string
      data_folder; // where scenario and inputs lie now; empty: beside the scenario, where the decision says
  Language language = Language::id;
};

struct Verification {
  bool unaltered = false;
  bool same_inputs = false;
  bool same_list = false;
  std::vector<Phrase> sentences; // what was found, in order
  Language language = Language::id;
  bool holds() const { return unaltered && same_inputs && same_list; }
};

// Whether a decision still stands: not a byte altered, the same input files, and the frozen settings give the
// same list again. What was not got to is false. Error(failure) when the file cannot be read.
Verification verify(const VerificationRequest &request, Watch &watch);
Results results_of(const Verification &verification);

} // namespace lokus
