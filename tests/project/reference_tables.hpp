#pragma once
#include "core/text.hpp"
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace lokus::project {

// A table of tests/reference by column name; an empty cell is NaN.
struct ReferenceTable {
  std::vector<std::map<std::string, std::string>> rows;
};

inline ReferenceTable reference_table(const std::string &path) {
  std::ifstream file(std::string(LOKUS_SOURCE_DIR "/tests/reference/") + path);
  if (!file)
    throw std::runtime_error("missing reference table " + path);
  ReferenceTable table;
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> names = split(trim(line), ',');
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = split(trim(line), ',');
    std::map<std::string, std::string> row;
    for (std::size_t i = 0; i < names.size(); ++i)
      row[names[i]] = cells.at(i);
    table.rows.push_back(std::move(row));
  }
  return table;
}

inline double number(const std::map<std::string, std::string> &row, const std::string &column) {
  const std::string &text = row.at(column);
  return text.empty() ? std::numeric_limits<double>::quiet_NaN() : parse_number(text).value();
}

// "s", 3 -> "s3"
inline std::string numbered(std::string stem, std::size_t index) {
  stem += std::to_string(index);
  return stem;
}

} // namespace lokus::project
