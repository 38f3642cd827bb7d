#pragma once
#include "core/date.hpp"
#include <optional>
#include <string_view>

namespace lokus::read {

// What a text such as the name of a sheet says of months: "AGT 2026", "Agustus'26", "2026-08", "08-2026",
// "Bln 8", "Nopember". Year 0 where it names none. None when it names no month, or several.
std::optional<YearMonth> month_named(std::string_view text);

} // namespace lokus::read
