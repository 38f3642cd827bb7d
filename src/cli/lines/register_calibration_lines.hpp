#pragma once
#include "core/phrase.hpp"
#include "tables/calibration.hpp"

namespace lokus::cli {

// The result of lokus calibrate --register on standard output: a line a kind, then every bound that is
// missed.
void print_register_calibration(const RegisterCalibration &calibration, Language language);

} // namespace lokus::cli
