#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace lokus {

// What the worksheets of an audit measure, count or answer by yes (1) and no (0), in the unit named.
enum class WorksheetItem : std::uint8_t {
  age_years,
  haemoglobin,       // g/dl
  arm_circumference, // LiLA, cm
  spacing_months,    // since the birth before
  birth_weight,      // g
  birth_length,      // cm
  gestation_weeks,   // at birth
  antenatal_visits,
  iron_tablets,
  parity,          // births up to now
  body_mass_index, // kg/m2
  mother_height,   // cm
  father_height,   // cm
  weight,          // kg, of the person of the case
  height,          // cm, likewise; of a child its length or height
  smoker_at_home,  // yes or no, as all below
  safe_water,
  latrine,
  breastfed_alone, // up to six months
  immunised,       // all that its age asks for
  weighed_monthly,
  insured, // JKN
  social_aid
};
inline constexpr std::array<std::string_view, 23> worksheet_item_names = {
    "age_years",       "haemoglobin",     "arm_circumference", "spacing_months",  "birth_weight",
    "birth_length",    "gestation_weeks", "antenatal_visits",  "iron_tablets",    "parity",
    "body_mass_index", "mother_height",   "father_height",     "weight",          "height",
    "smoker_at_home",  "safe_water",      "latrine",           "breastfed_alone", "immunised",
    "weighed_monthly", "insured",         "social_aid"};
constexpr bool is_yes_or_no(WorksheetItem item) {
  return item >= WorksheetItem::smoker_at_home;
}

struct WorksheetValue {
  WorksheetItem item{};
  double value = 0;
};

// A value beyond the bound says the cause, in the target groups named.
struct WorksheetRule {
  std::string cause;  // code in the list of causes
  std::string groups; // as audit_group_names, parted by blanks
  WorksheetItem item{};
  bool below = true; // a risk below the bound, else above it
  double bound = 0;
  std::string source;
};

} // namespace lokus
