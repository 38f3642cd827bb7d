#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace lokus {

// What the worksheets of an audit measure or count, in the unit named.
enum class WorksheetItem : std::uint8_t {
  age_years,
  haemoglobin,       // g/dl
  arm_circumference, // LiLA, cm
  spacing_months,    // since the birth before
  birth_weight,      // g
  birth_length,      // cm
  gestation_weeks,   // at birth
  antenatal_visits,
  iron_tablets
};
inline constexpr std::array<std::string_view, 9> worksheet_item_names = {
    "age_years",    "haemoglobin",     "arm_circumference", "spacing_months", "birth_weight",
    "birth_length", "gestation_weeks", "antenatal_visits",  "iron_tablets"};

struct WorksheetValue {
  WorksheetItem item{};
  double value = 0;
};

} // namespace lokus
