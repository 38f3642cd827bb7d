#pragma once
#include "read/layout/header.hpp"
#include <optional>

namespace lokus::read {

// What the columns of a table are, as far as its lines depend on it. Only columns with a known name have a
// role.
struct ColumnRoles {
  std::vector<bool> known;
  std::vector<bool> name;                 // of the area a line lies in: never a number
  std::optional<std::size_t> code;        // of villages or other areas
  std::optional<std::size_t> village;     // its name
  std::optional<std::size_t> subdistrict; // its name
  bool wants_subdistrict = false;         // known names name a kecamatan, and a village beside it
  bool children = false;                  // a line per child

  bool is_known(std::size_t column) const { return column < known.size() && known[column]; }
  bool is_name(std::size_t column) const { return column < name.size() && name[column]; }
};

ColumnRoles roles_of(const Header &header, const PlainNames &known);

} // namespace lokus::read
