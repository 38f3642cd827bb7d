#pragma once
#include "draw/canvas.hpp"
#include "tables/picture.hpp"
#include "tables/run.hpp"

namespace lokus::draw {

// "register_ke_survei" as PDF, SVG and PNG: the steps of one regency as bars, each beginning where the one
// before it ends, with intervals as whiskers; beside them on one scale what register, heights and survey say
// of every regency, where there are several (the first 12), and of puskesmas (kecamatan where none is named),
// 24 rows in all, those first whom heights move most. Of several regencies the bars are those of the one whom
// heights move most. Nothing where no regency has a step of heights.
std::vector<Picture> steps_pictures(const Prepared &prepared, const RunRecord &record);

// One bar of the steps; shares.
struct StepBar {
  Phrase title, label;
  double from = 0, to = 0, low = nan(), high = nan(); // low and high: of the whisker; NaN: none
  Colour colour;
  bool known = true; // else only its title and label stand there
};
std::vector<StepBar> step_bars(const RegisterSteps &steps, StepsId row);

// The rows beside the bars.
std::vector<StepsId> compared_places(const RegisterSteps &steps);

void draw_step_bars(Canvas &canvas, const RegisterSteps &steps, StepsId row, const Rectangle &frame,
                    Language language);
void draw_compared_places(Canvas &canvas, const Prepared &prepared, const Rectangle &frame,
                          Language language);

constexpr Colour register_colour{0.45, 0.47, 0.5};
constexpr Colour heights_colour{0.85, 0.37, 0.05};
constexpr Colour survey_colour{0.02, 0.32, 0.61};

} // namespace lokus::draw
