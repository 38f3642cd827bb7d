#pragma once
#include "settings/scenario.hpp"
#include "tables/inputs/villages.hpp"

namespace lokus::cluster {

// Those of `villages` that are named by their probability of being true: the most probable first, while the
// mean of one less the probability of those named is at most settings.false_discovery (the Bayesian false
// discovery rate: Newton, Noueiry, Sarkar and Ahlquist 2004, Biostatistics 5(2):155; Mueller, Parmigiani,
// Robert and Rousseau 2004, JASA 99:990), and each has at least settings.least_probability. Equally probable
// ones are named together or not at all, so that no order of rows decides.
std::vector<VillageId> named_spots(std::vector<VillageId> villages,
                                   const Column<VillageId, double> &probability,
                                   const HotSpotSettings &settings);

} // namespace lokus::cluster
