#pragma once
#include "draw/canvas.hpp"

typedef struct _cairo_surface cairo_surface_t;

namespace lokus::draw {

// A Cairo surface and what turns it into bytes. `units_per_mm` is what the surface counts in.
struct CairoPage {
  cairo_surface_t *surface = nullptr; // owned by the canvas from here on
  double units_per_mm = 1;
  std::unique_ptr<std::string> written; // where a stream surface writes to
  // The last step; false: it could not be done.
  bool (*encode)(cairo_surface_t *surface, std::string &written) = nullptr;
};

std::unique_ptr<Canvas> cairo_canvas(CairoPage page);

} // namespace lokus::draw
