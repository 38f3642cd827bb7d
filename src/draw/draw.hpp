#pragma once
#include "tables/picture.hpp"
#include "tables/run.hpp"

namespace lokus::draw {

// The map sheets of a run, each as PDF, SVG and PNG from one drawing: "peta_lokus" (estimated prevalence,
// the villages of the list hatched and numbered), "peta_proyeksi" (prevalence at the last horizon with the
// plan), "peta_ketidakpastian" (width of the interval) and, where the run has them, "peta_kantong" (hot
// spots), "peta_waktu_tempuh" (travel time to the nearest facility, facilities as points) and "peta_mutu"
// (quality of the measurements); and "register_ke_survei" (draw/steps_chart.hpp).
std::vector<Picture> sheets(const Prepared &prepared, const Decision &decision, const RunRecord &record);

// "peta_mutu" alone, for `lokus check`: of `prepared` only inputs, outlines and quality are looked at.
std::vector<Picture> quality_sheets(const Prepared &prepared, const RunRecord &record);

} // namespace lokus::draw
