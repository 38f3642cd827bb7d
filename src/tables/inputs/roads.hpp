#pragma once
#include "core/column.hpp"
#include "core/lonlat.hpp"
#include <cstdint>

namespace lokus {

using RoadId = Id<struct RoadTag>;

// Lines one can travel along, both ways; roads meet where they share a vertex.
struct Roads {
  Lists<RoadId, LonLat> line;        // at least two points
  Column<RoadId, double> kmh;        // NaN: the speed on roads of the scenario
  Column<RoadId, std::uint8_t> foot; // 1: a path or steps, at the speed off the road
  bool given = false;                // a file was named
  std::size_t rows() const { return line.rows(); }
};

} // namespace lokus
