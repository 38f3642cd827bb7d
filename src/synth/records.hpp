#pragma once
#include "synth/synth.hpp"

namespace lokus::synth {

// What the offices of the area would have recorded, drawn from a hidden truth; every number is a pure
// function of the seed and the village's code (the mean level apart).

Column<VillageId, double> under_fives(const Area &area, const SynthSettings &settings);
// Logit-normal: smooth over about 15 km and independent noise, weighted mean settings.prevalence.
Column<VillageId, double> truth(const Area &area, const Column<VillageId, double> &under_fives,
                                const SynthSettings &settings);
Counts counts(const Area &area, const Column<VillageId, double> &under_fives,
              const Column<VillageId, double> &truth, const SynthSettings &settings);
// A district survey of SSGI's size, as the made-up surveys and the worlds of a calibration have it.
constexpr double survey_sample = 690, survey_design_effect = 2;
Surveys surveys(const Area &area, const Column<VillageId, double> &under_fives,
                const Column<VillageId, double> &truth, const SynthSettings &settings);
// One puskesmas a kecamatan, in its largest village; capacities are not stated.
ReportedFacilities facilities(const Area &area, const Column<VillageId, double> &under_fives);
std::vector<std::string> coverage_codes();
Grid<VillageId, InterventionId, double> coverage(const Area &area, const Column<VillageId, double> &truth,
                                                 const SynthSettings &settings);

} // namespace lokus::synth
