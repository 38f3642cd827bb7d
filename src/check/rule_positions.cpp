#include "check/rules.hpp"
#include <algorithm>

namespace lokus::check {
namespace {

// The widest villages of the national layer are some 1.5 degrees, one with its islands 3.7.
constexpr double wide_degrees = 2, impossible_degrees = 6;

bool is_in_indonesia(const Box &box) {
  return in_indonesia({box.west, box.south}) && in_indonesia({box.east, box.north});
}

std::string extent(const Box &box) {
  return fmt::format("{:.3f}..{:.3f}, {:.3f}..{:.3f}", box.west, box.east, box.south, box.north);
}

Finding outside(const Inputs &inputs, VillageId v, const Box &box) {
  const Villages &villages = inputs.area.villages;
  return {
      Severity::error,
      "outside_indonesia",
      inputs.boundaries_file,
      0,
      villages.code[v],
      phrase("desa {0} {1}: bujur dan lintang {2} di luar Indonesia; periksa titik batasnya dan sistem "
             "koordinat "
             "berkas batas desa",
             "village {0} {1}: longitude and latitude {2} lie outside Indonesia; check the vertices of its "
             "boundary and the coordinate system of the boundary file",
             villages.code[v], villages.name[v], extent(box))};
}

Finding all_outside(const Inputs &inputs, const Box &box) {
  return {
      Severity::error,
      "outside_indonesia",
      inputs.boundaries_file,
      0,
      "",
      phrase(
          "{0}: semua desa di luar Indonesia, bujur dan lintang {1}; sistem koordinat berkas itu keliru: "
          "periksa .prj-nya, atau sebut dengan boundaries.crs",
          "{0}: all villages lie outside Indonesia, longitude and latitude {1}; the coordinate system of the "
          "file is wrong: check its .prj, or name it with boundaries.crs",
          inputs.boundaries_file, extent(box))};
}

Finding stretched(const Inputs &inputs, VillageId v, const Box &box, double degrees) {
  const Villages &villages = inputs.area.villages;
  return {
      degrees > impossible_degrees ? Severity::error : Severity::warning,
      "village_stretched",
      inputs.boundaries_file,
      0,
      villages.code[v],
      phrase(
          "desa {0} {1} membentang {2:.1f} derajat (bujur dan lintang {3}); periksa titik batasnya",
          "village {0} {1} stretches over {2:.1f} degrees (longitude and latitude {3}); check the vertices "
          "of its boundary",
          villages.code[v], villages.name[v], degrees, extent(box))};
}

} // namespace

Findings impossible_positions(const Inputs &inputs) {
  Findings findings;
  const Villages &villages = inputs.area.villages;
  std::vector<Box> boxes;
  for (VillageId v : villages.code.all())
    boxes.push_back(box_of(villages.outline, v.row()));
  const auto out = [](const Box &b) { return b.empty() || !is_in_indonesia(b); };
  if (const Box all = box_of(villages.outline);
      !all.empty() && boxes.size() > 1 && std::ranges::all_of(boxes, out)) {
    findings.add(all_outside(inputs, all));
    return findings;
  }
  for (VillageId v : villages.code.all()) {
    const Box &box = boxes[v.row()];
    const double degrees = std::max(box.east - box.west, box.north - box.south);
    if (!box.empty() && !is_in_indonesia(box))
      findings.add(outside(inputs, v, box));
    else if (!box.empty() && degrees > wide_degrees)
      findings.add(stretched(inputs, v, box, degrees));
  }
  return findings;
}

} // namespace lokus::check
