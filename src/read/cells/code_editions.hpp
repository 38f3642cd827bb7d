#pragma once
#include "settings/scenario.hpp"
#include "tables/findings.hpp"
#include "tables/inputs/villages.hpp"
#include <map>
#include <set>
#include <string>
#include <vector>

namespace lokus::read {

// What codes of earlier editions of kode_wilayah are today: of villages, or of a kecamatan, kabupaten or
// province with all that begin with it.
class CodeEditions {
public:
  void add(const std::string &before, const std::string &now) { now_[before].insert(now); }
  // Dotted village codes; none where the table does not speak of the code, several where what it meant was
  // split. The longest code of the table that it begins with decides.
  std::vector<std::string> today(const std::string &code) const;

private:
  std::map<std::string, std::set<std::string>> now_; // a line may stand twice
};

// The scenario's codes.path: columns kode_lama and kode_baru (old_code, new_code). Error findings:
// code_edition_unclear (no code, or two levels); warning: code_edition_in_use (an old code that is a village
// of the boundaries today keeps that meaning). Error(request) when a column is missing.
CodeEditions code_editions(const Scenario &scenario, const Area &area, Findings &findings);

} // namespace lokus::read
