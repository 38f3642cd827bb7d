#pragma once
#include "tables/run.hpp"

namespace lokus::draw {

// The map sheets of a run, each as PDF, SVG and PNG from one drawing: "peta_lokus" (estimated prevalence,
// chosen villages hatched and numbered) and "peta_proyeksi" (prevalence at the last horizon with the plan).
std::vector<Picture> sheets(const Prepared &prepared, const Decision &decision, const RunRecord &record);

} // namespace lokus::draw
