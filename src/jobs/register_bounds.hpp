#pragma once
#include "synth/register_worlds.hpp"
#include "tables/calibration.hpp"

namespace lokus {

// What a kind of world is held to (docs/methods/calibration.md), with what was found.
std::vector<CalibrationBound> bounds_of(const synth::RegisterHabits &habits,
                                        const RegisterCalibrationRow &row);

// Missed, but by less than two errors of the worlds' own luck: to be judged by more worlds.
bool is_close(const CalibrationBound &bound);

// The same kind of world but for rounds, and for slope.
bool differ_in_rounds(const RegisterCalibrationRow &a, const RegisterCalibrationRow &b);
bool differ_in_slope(const RegisterCalibrationRow &a, const RegisterCalibrationRow &b);

// RegisterCalibration::slope_one_round or slope_rounds, between the kinds that differ in slope alone.
double slope_that_breaks(const std::vector<RegisterCalibrationRow> &rows, std::size_t rounds);

} // namespace lokus
