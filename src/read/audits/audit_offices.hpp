#pragma once
#include <string>

namespace lokus::read {

// Who answers for a task and who helps, parted by "; ".
struct OfficesSaid {
  std::string owner, helpers;
};

// Of a cell that may name several offices, line by line, numbered, or parted by ";", "/", "+", ",", "dan",
// "&": the first answers, the others help. A name with "dan" in it stays one office.
OfficesSaid offices_in(const std::string &cell);

} // namespace lokus::read
