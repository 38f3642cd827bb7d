#pragma once
#include "core/phrase.hpp"
#include "core/text.hpp"
#include "deviation.hpp"
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

// Reference tables under $LOKUS_SHARED/reference/spatial, plain CSV without quotes, by column.
namespace lokus::testing_reference {

inline bool reference_given() {
  return std::getenv("LOKUS_SHARED") != nullptr;
}

class Columns {
public:
  explicit Columns(const std::string &name) {
    const std::string path = std::string(std::getenv("LOKUS_SHARED")) + "/reference/spatial/" + name;
    std::ifstream in(path);
    std::string line;
    if (!std::getline(in, line))
      throw std::runtime_error("cannot read " + path);
    const std::vector<std::string> header = split(std::string(trim(line)), ',');
    for (; std::getline(in, line); ++rows_) {
      const std::vector<std::string> cells = split(std::string(trim(line)), ',');
      for (std::size_t c = 0; c < header.size(); ++c)
        texts_[header[c]].push_back(cells.at(c));
    }
  }
  std::size_t rows() const { return rows_; }
  const std::vector<std::string> &texts(const std::string &column) const { return texts_.at(column); }
  std::vector<double> numbers(const std::string &column) const {
    std::vector<double> values;
    for (const std::string &text : texts_.at(column))
      values.push_back(parse_number(text).value());
    return values;
  }

private:
  std::map<std::string, std::vector<std::string>> texts_;
  std::size_t rows_ = 0;
};

} // namespace lokus::testing_reference
