#include "draw/sheet.hpp"
#include <array>

namespace lokus::draw {
namespace {

struct HotSpotKind {
  HotSpot kind;
  Rgb colour;
  const char *id, *en;
};

// ColorBrewer RdBu (Brewer 2003): red for much stunting, blue for little, nearly white for neither.
constexpr std::array kinds = {
    HotSpotKind{HotSpot::none, {0xf7, 0xf7, 0xf7}, "tidak menonjol", "none stands out"},
    HotSpotKind{HotSpot::cold, {0x05, 0x71, 0xb0}, "rendah di antara rendah", "low among low"},
    HotSpotKind{HotSpot::low_among_high, {0x92, 0xc5, 0xde}, "rendah di antara tinggi", "low among high"},
    HotSpotKind{HotSpot::high_among_low, {0xf4, 0xa5, 0x82}, "tinggi di antara rendah", "high among low"},
    HotSpotKind{
        HotSpot::hot, {0xca, 0x00, 0x20}, "kantong: tinggi di antara tinggi", "hot spot: high among high"},
};

} // namespace

Sheet hot_spot_sheet(Sheet sheet, const Prepared &prepared, const RunRecord &record) {
  const Language language = sheet.language;
  const HotSpots &spots = prepared.hot_spots;
  sheet.name = "peta_kantong";
  sheet.title =
      Phrase{"KANTONG STUNTING MENURUT REGISTER", "HOT SPOTS OF STUNTING IN THE REGISTER"}.in(language);
  sheet.value_title = phrase("Moran lokal; paling banyak {0} % dari yang ditandai keliru",
                             "Local Moran; at most {0} % of those named are false",
                             100 * record.scenario.hot_spots.false_discovery.value)
                          .in(language);
  sheet.no_data_label = Phrase{"tanpa data atau tanpa tetangga", "without data or neighbours"}.in(language);
  sheet.shades.clear();
  for (const HotSpotKind &kind : kinds)
    sheet.shades.push_back({kind.colour, Phrase{kind.id, kind.en}.in(language)});
  sheet.village_class = Column<VillageId, std::size_t>(spots.rows(), no_data);
  for (VillageId v : spots.kind.all())
    for (std::size_t k = 0; k < kinds.size(); ++k)
      if (kinds[k].kind == spots.kind[v])
        sheet.village_class[v] = k;
  return sheet;
}

} // namespace lokus::draw
