#pragma once
#include "lokus/lokus.hpp"

namespace lokus {

// Whether a decision file (keputusan.json) still stands: not a byte altered, the same input files, and the
// frozen settings give the same list again. Inputs are looked for beside the scenario, in `data_folder` or,
// if that is empty, where the decision says. What was not got to is false. Error(failure) when the file
// cannot be read.
struct Verification {
  bool unaltered = false;
  bool same_inputs = false;
  bool same_list = false;
  std::vector<Phrase> sentences; // what was found, in order
  bool holds() const { return unaltered && same_inputs && same_list; }
};
Verification verify(const std::string &path, const std::string &data_folder, Watch &watch);

} // namespace lokus
