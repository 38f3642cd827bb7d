#include "tables/inputs/indicators.hpp"
#include <algorithm>

namespace lokus {

std::optional<IndicatorId> indicator_named(const Indicators &indicators, std::string_view name) {
  const auto &names = indicators.name.values();
  const auto found = std::ranges::find(names, name);
  if (found == names.end())
    return std::nullopt;
  return IndicatorId{static_cast<std::size_t>(found - names.begin())};
}

} // namespace lokus
