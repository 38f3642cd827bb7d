#pragma once
#include "settings/scenario.hpp"
#include "tables/findings.hpp"
#include "tables/inputs/villages.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace lokus::read {

// What a person wrote into the review table: which village a way of writing means.
class NameMap {
public:
  // The dotted code for these cells of a table, "-" for a place that is deliberately left out; none where the
  // map does not speak of it. Names compare as join_name.
  std::optional<std::string> code_for(std::string_view code, std::string_view subdistrict,
                                      std::string_view village) const;
  void add(std::string_view code, std::string_view subdistrict, std::string_view village,
           const std::string &meant);
  std::size_t size() const { return meant_.size(); }

private:
  std::unordered_map<std::string, std::string> meant_;
};

// The scenario's children.name_map; empty when it names none. Lines with an empty kode_desa are skipped.
// Error findings: `name_map_unknown_code` (no village of the boundaries and not outside boundaries.within),
// `name_map_contradicts` (one way of writing, two villages). Error(request) when the file is no review table.
NameMap name_map(const Scenario &scenario, const Area &area, Findings &findings);

} // namespace lokus::read
