#pragma once
#include <string>

namespace lokus {

// For who reads a printed page, without scenario and tables of codes beside it. Names of files of the results
// stay.

// Without names of settings in brackets or behind a comma: "Terlalu sempit (estimate.register_sd)."
std::string without_settings(const std::string &sentence);

// Also without codes of villages and kecamatan before their names, lists of rows of a file, and pages of the
// documentation.
std::string without_codes(const std::string &sentence);

} // namespace lokus
