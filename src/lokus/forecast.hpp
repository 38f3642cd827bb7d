#pragma once
#include "tables/run.hpp"

// What a run will ask of the machine's memory, said before it is asked for: measured bytes for each thing
// that grows with the scenario, on the generous side. No part of the library's face.

namespace lokus {

// Error(failure) naming the settings to change, where what is asked for does not fit into the memory that is
// left: worlds and months of all villages,
void require_room_for_worlds(const Area &area, const Scenario &scenario);
// and what can be bought in all villages.
void require_room_for_options(const Area &area, const Packages &packages, const Scenario &scenario);

} // namespace lokus
