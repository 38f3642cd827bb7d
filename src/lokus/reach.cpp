#include "lokus/reach.hpp"
#include "lokus/stages.hpp"
#include "space/space.hpp"
#include <algorithm>

namespace lokus {

void place_facilities(Checked &checked, const Scenario &scenario) {
  Inputs &in = checked.inputs;
  // Where the boundaries are wrong nothing is known about the points, and the run stops at the boundaries.
  const auto of_boundaries = [&](const Finding &f) {
    return f.severity == Severity::error && f.file == in.boundaries_file;
  };
  if (std::ranges::any_of(in.findings.rows, of_boundaries))
    return;
  checked.facilities =
      space::facilities(in.facilities, in.area, scenario.facilities.assumed_capacity, in.findings);
}

void place_counting_units(Checked &checked) {
  Inputs &in = checked.inputs;
  in.counts = space::with_counting_units(std::move(in.counts), in.area, checked.facilities,
                                         in.puskesmas_given, in.least_joined.value, in.findings);
}

void measure_travel(Prepared &p, const Scenario &scenario, Watch &watch) {
  if (!p.facilities.file.empty())
    p.access = stage(watch, "travel_time", {"menghitung waktu tempuh", "working out travel time"}, [&] {
      return space::travel_time(p.inputs.area, p.neighbours, p.facilities, p.inputs.roads,
                                scenario.facilities);
    });
}

void find_work_areas(Prepared &p, Watch &watch) {
  if (p.facilities.file.empty() && p.inputs.puskesmas_given.empty())
    return;
  stage(watch, "puskesmas_areas", {"menetapkan wilayah kerja puskesmas", "assigning working areas"}, [&] {
    p.access = space::with_work_areas(std::move(p.access), p.facilities, p.inputs.area,
                                      p.inputs.puskesmas_given, p.estimates, p.findings);
  });
}

} // namespace lokus
