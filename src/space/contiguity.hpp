#pragma once
#include "space/space.hpp"

namespace lokus::space {

// Shapes that touch: lists in row order, symmetric, without self. Compares coordinates as they are (0 and
// -0 are equal), so rings may cross themselves, be open or wind either way. A shape that shares nothing has
// an empty list. About n log n in the number of points; independent of thread count.
Lists<VillageId, VillageId> touching(const Outlines &outlines, Contiguity kind);

} // namespace lokus::space
