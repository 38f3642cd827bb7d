#pragma once
#include "project/track.hpp"
#include "tables/projection.hpp"

namespace lokus::project {

// Stocks and flows 0, shares NaN. Error(request) where the horizons are none, or not among the months.
Projection empty_projection(const Area &area, const World &world, const ProjectSettings &settings);

// What the projection keeps of one village that was followed; `children` at month 0.
void record(const Track &track, VillageId v, double children, std::size_t draws, double interval_share,
            Projection &p);

// All that record() and fewer births leave of a village, from one projection to another.
void copy_village(VillageId v, const Projection &from, Projection &to);

} // namespace lokus::project
