#include "core/units.hpp"
#include "read/read.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace lokus::read {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t deepest = 16;

// Brackets within brackets; in texts too, which makes it no less.
std::size_t depth_of(const std::string &text) {
  std::size_t depth = 0, most = 0;
  for (const char c : text) {
    if (c == '{' || c == '[')
      most = std::max(most, ++depth);
    else if ((c == '}' || c == ']') && depth > 0)
      --depth;
  }
  return most;
}

void add_members(const Json &from, const std::string &path, std::vector<DecisionMember> &members) {
  if (from.is_structured() && !from.empty()) {
    std::size_t place = 0;
    for (const auto &[key, value] : from.items())
      add_members(value,
                  from.is_array() ? fmt::format("{}[{}]", path, ++place)
                  : path.empty()  ? key
                                  : fmt::format("{}.{}", path, key),
                  members);
    return;
  }
  members.push_back({path, from.is_string() ? from.get<std::string>() : from.dump(),
                     from.is_number() ? from.get<double>() : nan()});
}

} // namespace

DecisionMembers decision_members(const std::string &text) {
  DecisionMembers found;
  if (depth_of(text) > deepest)
    return found;
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded())
    return found;
  found.as_written = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n" == text;
  add_members(json, "", found.rows);
  return found;
}

} // namespace lokus::read
