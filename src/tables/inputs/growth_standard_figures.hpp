#pragma once

// WHO's published figures: L (Box-Cox power), M (median, cm or kg or kg/m2) and S (coefficient of variation).
// The decimals are the published ones, so each figure is the double nearest to the printed number.
namespace lokus::growth_standard {

struct Lms {
  double l, m, s;
};

inline constexpr int days = 1827; // 0..1826; the last day before 60 months
inline constexpr int length_rows = 651, height_rows = 551;
inline constexpr double first_length = 45, last_length = 110, first_height = 65, last_height = 120; // cm

// First index: 0 boys, 1 girls. Second: completed day of age, or tenths of a centimetre from the first one.
extern const Lms length_for_age[2][days];
extern const Lms weight_for_age[2][days];
extern const Lms bmi_for_age[2][days];
extern const Lms weight_for_length[2][length_rows];
extern const Lms weight_for_height[2][height_rows];

} // namespace lokus::growth_standard
