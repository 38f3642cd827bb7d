#pragma once
#include "read/files/wanted_sheet.hpp"
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

  // A table with villages in which no line says which kecamatan it is of.
  bool lacks_subdistrict() const {
    return wants_subdistrict && village && !code && !subdistrict && !children;
  }
  bool is_number(std::size_t column) const { // holds what is counted or measured of the area
    return is_known(column) && !is_name(column) && column != code && column != village;
  }
  bool is_known(std::size_t column) const { return column < known.size() && known[column]; }
  bool is_name(std::size_t column) const { return column < name.size() && name[column]; }
};

ColumnRoles roles_of(const Header &header, const PlainNames &known, const GivenColumns &given);

} // namespace lokus::read
