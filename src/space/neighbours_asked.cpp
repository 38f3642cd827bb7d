#include "core/choice.hpp"
#include "space/space.hpp"
#include <array>

namespace lokus::space {
namespace {

// Neighbours found where `near` are the usual ones. A new way is a row.
struct Way {
  std::string_view name;
  const char *summary_id, *summary_en;
  Neighbours (*found)(const Villages &villages, const Neighbours &near, const HotSpotSettings &settings);
};

constexpr std::array ways = {
    Way{"tolerance", "batasnya berjarak paling jauh space.tolerance_m",
        "their outlines come within space.tolerance_m",
        [](const Villages &, const Neighbours &near, const HotSpotSettings &) { return near; }},
    Way{"queen", "satu titik batas persis sama", "they share a corner, exactly",
        [](const Villages &villages, const Neighbours &, const HotSpotSettings &) {
          return contiguity(villages.outline, Contiguity::queen);
        }},
    Way{"rook", "satu ruas batas persis sama", "they share a side, exactly",
        [](const Villages &villages, const Neighbours &, const HotSpotSettings &) {
          return contiguity(villages.outline, Contiguity::rook);
        }},
    Way{"nearest", "sekian desa terdekat menurut titik tengah (hot_spots.nearest)",
        "so many nearest by centre (hot_spots.nearest)",
        [](const Villages &villages, const Neighbours &, const HotSpotSettings &settings) {
          return nearest_neighbours(villages.centre.values(), static_cast<std::size_t>(settings.nearest));
        }},
};

} // namespace

Neighbours neighbours_asked(const Villages &villages, const Neighbours &near,
                            const HotSpotSettings &settings) {
  return chosen("hot_spots.neighbours", settings.neighbours, std::span<const Way>(ways))
      .found(villages, near, settings);
}

std::vector<Choice> neighbour_choices() {
  return choices_of("hot_spots.neighbours", std::span<const Way>(ways));
}

} // namespace lokus::space
