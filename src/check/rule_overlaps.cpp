#include "check/rules.hpp"
#include "core/text.hpp"
#include <algorithm>

namespace lokus::check {
namespace {

constexpr std::size_t most_named = 4;

bool same_rings(const Outlines &outlines, std::size_t a, std::size_t b) {
  const std::size_t rings = outlines.ring_end(a) - outlines.ring_begin(a);
  if (outlines.ring_end(b) - outlines.ring_begin(b) != rings)
    return false;
  for (std::size_t r = 0; r < rings; ++r)
    if (!std::ranges::equal(outlines.ring(outlines.ring_begin(a) + r),
                            outlines.ring(outlines.ring_begin(b) + r)))
      return false;
  return true;
}

// By village, the others in whose outline its centre lies. Centres are looked up by longitude, so that the
// work grows with how many lie beneath one village and not with their pairs.
std::vector<std::vector<VillageId>> covering(const Villages &villages) {
  const Outlines &outlines = villages.outline;
  const auto drawn = [&](VillageId v) { return outlines.ring_begin(v.row()) != outlines.ring_end(v.row()); };
  std::vector<std::pair<double, VillageId>> centres;
  for (const VillageId v : villages.code.all())
    if (drawn(v))
      centres.emplace_back(villages.centre[v].lon, v);
  std::ranges::sort(centres);
  std::vector<std::vector<VillageId>> found(villages.rows());
  for (const VillageId v : villages.code.all()) {
    const Box box = box_of(outlines, v.row());
    auto at = std::ranges::lower_bound(centres, box.west, {}, &std::pair<double, VillageId>::first);
    for (; at != centres.end() && at->first <= box.east; ++at) {
      const LonLat centre = villages.centre[at->second];
      if (at->second != v && centre.lat >= box.south && centre.lat <= box.north &&
          inside_shape(outlines, v.row(), centre))
        found[at->second.row()].push_back(v);
    }
  }
  return found;
}

std::string named(const Villages &villages, const std::vector<VillageId> &which) {
  std::vector<std::string> names;
  for (const VillageId v : which)
    if (names.size() < most_named)
      names.push_back(villages.code[v] + " " + villages.name[v]);
  return joined(names, ", ") + (which.size() > most_named ? ", ..." : "");
}

} // namespace

Findings villages_upon_each_other(const Inputs &inputs) {
  Findings findings;
  const Villages &villages = inputs.area.villages;
  const auto above = covering(villages);
  for (const VillageId v : villages.code.all()) {
    std::vector<VillageId> same, over;
    for (const VillageId other : above[v.row()])
      (same_rings(villages.outline, v.row(), other.row()) ? same : over).push_back(other);
    if (!same.empty())
      findings.add(
          {Severity::warning, "same_boundary", inputs.boundaries_file, 0, villages.code[v],
           phrase(
               "desa {0} {1} berbatas sama dengan {2}; luas, tetangga, dan petanya salah. Ambil batas yang "
               "benar",
               "village {0} {1} has the same boundary as {2}; area, neighbours and map are wrong. Take the "
               "right boundaries",
               villages.code[v], villages.name[v], named(villages, same))});
    if (!over.empty())
      findings.add(
          {Severity::warning, "village_within_another", inputs.boundaries_file, 0, villages.code[v],
           phrase("desa {0} {1}: tengahnya tertutup oleh {2}; batasnya bertumpang-tindih, periksa di peta",
                  "village {0} {1}: its middle is covered by {2}; the boundaries overlap, check them on the "
                  "map",
                  villages.code[v], villages.name[v], named(villages, over))});
  }
  return findings;
}

} // namespace lokus::check
