#pragma once
#include "core/text.hpp"
#include "tables/inputs/measurements.hpp"
#include <cstdlib>
#include <fstream>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

// Tables of WHO: the growth standards in tests/reference/who, and what WHO's R package anthro computed, under
// $LOKUS_SHARED/reference/who.
namespace lokus::testing_who {

inline bool shared_given() {
  return std::getenv("LOKUS_SHARED") != nullptr;
}

inline std::string shared_file(const std::string &name) {
  return std::string(std::getenv("LOKUS_SHARED")) + "/reference/who/" + name;
}

inline std::string published_file(const std::string &name) {
  return LOKUS_SOURCE_DIR "/tests/reference/who/" + name;
}

// A table of plain CSV (no quotes in it), by column name.
class Table {
public:
  explicit Table(const std::string &path) {
    std::ifstream in(path);
    std::string line;
    if (!std::getline(in, line))
      throw std::runtime_error("cannot read " + path);
    header_ = split(line, ',');
    for (std::size_t i = 0; i < header_.size(); ++i)
      column_[header_[i]] = i;
    while (std::getline(in, line))
      rows_.push_back(split(line, ','));
  }
  std::size_t rows() const { return rows_.size(); }
  const std::string &header(std::size_t column) const { return header_.at(column); }
  const std::string &text(std::size_t row, const std::string &column) const {
    return rows_.at(row).at(column_.at(column));
  }
  // NaN where empty.
  double number(std::size_t row, const std::string &column) const {
    const std::string &written = text(row, column);
    if (written.empty())
      return nan();
    if (written == "Inf")
      return std::numeric_limits<double>::infinity();
    return parse_number(written).value();
  }

private:
  std::vector<std::string> header_;
  std::map<std::string, std::size_t> column_;
  std::vector<std::vector<std::string>> rows_;
};

inline Sex sex_of(const std::string &written) {
  return written == "1" ? Sex::male : written == "2" ? Sex::female : Sex::unknown;
}

inline Position position_of(const std::string &written) {
  return written == "l" ? Position::lying : written == "h" ? Position::standing : Position::unknown;
}

} // namespace lokus::testing_who
