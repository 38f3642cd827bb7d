#include "read/layout/roles.hpp"
#include "read/cells/usual_names.hpp"
#include "read/files/table.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

// The usual names of columns, or the one that the scenario gives.
PlainNames plain_names_for(const std::string &given, std::initializer_list<Usual> columns) {
  if (!given.empty())
    return {plain_name(given)};
  std::vector<std::string> names;
  for (Usual column : columns)
    for (std::string &name : usual_names(column))
      names.push_back(std::move(name));
  return plain_names(names);
}

bool any_known(const PlainNames &names, const PlainNames &known) {
  return std::any_of(names.begin(), names.end(), [&](const std::string &name) {
    return std::binary_search(known.begin(), known.end(), name);
  });
}

} // namespace

ColumnRoles roles_of(const Header &header, const PlainNames &known, const GivenColumns &given) {
  const PlainNames codes =
      plain_names_for(given.code, {Usual::village_code, Usual::area_code, Usual::child_village_code});
  const PlainNames villages = plain_names_for(given.village, {Usual::village, Usual::child_village});
  const PlainNames subdistricts =
      plain_names_for(given.subdistrict, {Usual::subdistrict, Usual::child_subdistrict});
  const PlainNames areas =
      plain_names_for("", {Usual::district, Usual::child_district, Usual::child_puskesmas});
  const PlainNames children = plain_names_for("", {Usual::child_nik, Usual::child_birth});
  ColumnRoles roles;
  for (std::size_t c = 0; c < header.names.size(); ++c) {
    const std::string &name = header.names[c];
    roles.known.push_back(is_known_name(known, name));
    roles.children = roles.children || is_known_name(children, name);
    const bool subdistrict = roles.known[c] && is_known_name(subdistricts, name);
    roles.name.push_back(subdistrict || is_known_name(areas, name));
    if (roles.known[c] && !roles.code && is_known_name(codes, name))
      roles.code = c;
    if (subdistrict && !roles.subdistrict)
      roles.subdistrict = c;
    if (roles.known[c] && !roles.village && is_known_name(villages, name))
      roles.village = c;
  }
  roles.wants_subdistrict = any_known(subdistricts, known) && any_known(villages, known);
  return roles;
}

} // namespace lokus::read
