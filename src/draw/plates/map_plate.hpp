#pragma once
#include "draw/sheet.hpp"

namespace lokus::draw {

// A map as the report shows it: the region, its scale bar, and its legend beside it (whole width) or below
// (half), without the title and notes that the page around it has.
struct MapPlate {
  std::string name;
  Extent page;
  Sheet sheet;
};

// Of the estimate, the change by the plan and the uncertainty, those that tell villages apart.
std::vector<MapPlate> map_plates(const Prepared &prepared, const Decision &decision, const RunRecord &record);

void draw_map_plate(Canvas &canvas, const MapPlate &plate, const Prepared &prepared);

} // namespace lokus::draw
