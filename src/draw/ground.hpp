#pragma once
#include "draw/plane.hpp"
#include "tables/prepared.hpp"

namespace lokus::draw {

// The region laid out on the page: what all sheets of a run share. Paths are simplified to what the
// page can show.
struct Ground {
  Rectangle frame; // of the map
  double denominator = 0;
  Plane plane;
  bool many_districts = false; // a province: kabupaten are named instead of kecamatan
  double village_mm = 0;       // side of a square of the mean village's size on the page
  std::vector<Path> villages, subdistricts, districts;
  bool has_neighbours = false; // a context layer tells land from sea
  bool shows_sea = false;      // some of the frame is outside all of its areas and the region
  std::vector<Path> neighbours;
  std::vector<std::uint8_t> neighbour_is_own; // the layer shows the region itself too
  std::vector<std::string> neighbour_names;
  // Where names stand best: of kabupaten on a map of several, else of kecamatan; and of the neighbours.
  std::vector<Point> name_anchors, neighbour_anchors;
};

Ground ground_of(const Prepared &prepared, const Rectangle &frame);

} // namespace lokus::draw
