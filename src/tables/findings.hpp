#pragma once
#include "core/phrase.hpp"
#include <string>
#include <vector>

namespace lokus {

enum class Severity { warning, error };

// What is wrong with the data, as data. Never the name of a child or a row's content.
struct Finding {
  Severity severity = Severity::warning;
  std::string rule;    // snake_case, e.g. "stunted_over_measured"
  std::string file;    // as named in the scenario; empty when no single file is meant
  std::size_t row = 0; // line in the file, 1 = first; 0 when none
  std::string subject; // official code of the village or district, or a column name; may be empty
  Phrase sentence;     // what, where, what was expected, what to do
};

struct Findings {
  std::vector<Finding> rows;
  void add(Finding finding) { rows.push_back(std::move(finding)); }
  void add(const Findings &other) { rows.insert(rows.end(), other.rows.begin(), other.rows.end()); }
  std::size_t count(Severity severity) const {
    std::size_t n = 0;
    for (const Finding &f : rows)
      n += f.severity == severity;
    return n;
  }
};

} // namespace lokus
