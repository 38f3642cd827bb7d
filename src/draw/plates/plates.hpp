#pragma once
#include "draw/canvas.hpp"
#include "tables/run.hpp"

namespace lokus::draw {

constexpr Extent whole_plate{182, 118}, half_map_plate{88, 102}, half_chart_plate{88, 70};

// Chart of what each budget of the ladder averts, with intervals, and of this plan among them; false, and
// nothing drawn, where fewer than two steps are known.
bool draw_budget_plate(Canvas &canvas, const Prepared &prepared, const Decision &decision,
                       const RunRecord &record);

// Chart of one regency's prevalence without new action and with the plan, its interval and the targets; false
// where there are several regencies or no projection.
bool draw_prevalence_plate(Canvas &canvas, const Prepared &prepared, const Decision &decision,
                           const RunRecord &record);

// A round step that divides `span` into at most `most` parts: 1, 2 or 5 times a power of ten.
double round_step(double span, int most);

} // namespace lokus::draw
