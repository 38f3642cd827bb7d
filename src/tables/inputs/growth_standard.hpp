#pragma once
#include "tables/inputs/measurements.hpp"

namespace lokus {

// WHO Child Growth Standards: z-scores of one child and their inverse. Source: WHO Multicentre Growth
// Reference Study Group 2006, Methods and development; the rules of age, position and flags are those of
// WHO's software (anthro 1.1.0). See docs/methods/zscores.md.

inline constexpr double days_per_month = 30.4375; // WHO's month

// One child as measured. NaN is missing; age_days need not be whole.
struct MeasuredChild {
  Sex sex = Sex::unknown;
  double age_days = 0;
  double weight = 0; // kg
  double height = 0; // cm, as read from the board
  Position position = Position::unknown;
  bool oedema = false;
};

struct ZScores {
  double height = 0;                           // cm, corrected by 0.7 where position and age disagree
  Position position = Position::unknown;       // as used: unknown where it was doubtful
  bool position_doubtful = false;              // noted as standing before 9 months
  std::array<double, indicator_count> raw{};   // by Indicator; NaN: no z-score
  std::array<double, indicator_count> z{};     // rounded to 2 decimals; flags and cut-offs use this one
  std::array<bool, indicator_count> flagged{}; // implausible: |HAZ| > 6, WAZ < -6 or > 5, |WHZ|, |BMIZ| > 5
};

// All four indicators. There is none without sex, from 60 months on, before birth (age < 0), or where a
// measure it needs is missing or not above 0; with oedema only height-for-age. Weight-for-height needs no
// age.
ZScores z_scores(const MeasuredChild &child);

// The height alone, corrected as in z_scores; NaN where it is missing.
double corrected_height(const MeasuredChild &child);

// Completed days of age that WHO's tables are entered with: rounded half up.
double rounded_days(double age_days);

// The measure whose z-score is `z`: cm lying before rounded day 731, standing from it on; kg. The inverse of
// z_scores for every z from -6 to 6, also where it is restricted. NaN outside 0 to 60 months or without sex.
double height_at(Sex sex, double age_days, double z);
double weight_at(Sex sex, double age_days, double z);

} // namespace lokus
