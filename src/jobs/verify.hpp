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
  bool draws_bound = false; // keputusan.draws lies beside it, unaltered
  bool same_plan = false, same_figures = false;
  bool same_members = false;     // whatever else the file says
  std::vector<Phrase> sentences; // what was found, in order
  Language language = Language::id;
  bool holds() const {
    return unaltered && draws_bound && same_inputs && same_list && same_plan && same_figures && same_members;
  }
};

// Whether a decision still stands: not a byte altered in the file and its draws, the same input files, and
// the scenario with what --set gave makes every member of the file and its draws again (member_differences).
// A file of format 1 froze the list alone: what it has not is not asked for. What was not got to is false.
// Error(failure) when the file cannot be read.
Verification verify(const VerificationRequest &request, Watch &watch);
Results results_of(const Verification &verification);

} // namespace lokus
