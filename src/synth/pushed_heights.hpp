#pragma once
#include "tables/inputs/measurements.hpp"

namespace lokus::synth {

// Who is measured, and whether the board is read to whole centimetres or to tenths. The position is the one
// of the age.
struct Board {
  Sex sex = Sex::unknown;
  double age_days = 0; // on record
  bool whole = false;
};

double to_tenths(double value);

// Height-for-age as the register reads it; 2 decimals.
double z_read(const Board &board, double height);

// A height that reads at or above the line and within a quarter SD of it, at part `u` of that quarter, to
// whole centimetres where those can do it.
double height_just_above(const Board &board, double line, double u);

} // namespace lokus::synth
