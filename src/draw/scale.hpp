#pragma once
#include "core/phrase.hpp"
#include <string>
#include <vector>

namespace lokus::draw {

// The smallest rounded denominator that is not below `least`: 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4.5,
// 5, 6, 7, 7.5, 8 or 9 times a power of ten; never under 1,000.
double rounded_denominator(double least);

// A bar that is true on the page: `ground_metres` on the ground is `page_mm` long at this scale.
struct ScaleBar {
  double ground_metres = 0; // 1, 2, 4 or 5 times a power of ten
  double page_mm = 0;
};
ScaleBar scale_bar(double denominator, double longest_mm);
// "0", "2,5", "5 km": what stands at a share (0, 0.5, 1) of the bar; the last carries the unit.
std::string bar_label(const ScaleBar &bar, double at, Language language);

// Distance of graticule marks in seconds of arc: the smallest round step that puts at most `most_marks`
// on an edge spanning `degrees`.
long graticule_step(double degrees, int most_marks);
// Multiples of the step, in seconds of arc, strictly inside the edge.
std::vector<long> graticule_marks(double from_degrees, double to_degrees, long step_seconds);
// "124°15′ BT", "9°30′ LS", "0°"; seconds only where there are any. English: E, W, N, S.
std::string longitude_label(long seconds, Language language);
std::string latitude_label(long seconds, Language language);

} // namespace lokus::draw
