#pragma once
#include "settings/scenario.hpp"
#include "tables/findings.hpp"
#include <optional>
#include <string>
#include <unordered_map>

namespace lokus::read {

// Codes of villages by the names of kecamatan and village (join_name), from the table boundaries.codes, for
// layers that have none.
class CodesByName {
public:
  // Error(request) when the table has not the columns kode_desa, kecamatan and desa.
  CodesByName(const Scenario &scenario, Findings &findings);
  bool given() const { return given_; }
  // Empty where no village of the table is called so, or several are.
  std::string code_of(const std::string &subdistrict, const std::string &village) const;

private:
  bool given_ = false;
  std::unordered_map<std::string, std::string> codes_; // empty: several
};

} // namespace lokus::read
