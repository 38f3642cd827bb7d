#include "core/display.hpp"
#include "draw/sheet.hpp"
#include <array>

namespace lokus::draw {
namespace {

// ColorBrewer Reds (Brewer 2003), from nearly white.
constexpr std::array spot_colours = {Rgb{0xf7, 0xf7, 0xf7}, Rgb{0xfc, 0xbb, 0xa1}, Rgb{0xfb, 0x6a, 0x4a},
                                     Rgb{0xa5, 0x0f, 0x15}};
constexpr std::size_t named_class = 3;

// Of a village that is not named: under a fifth, up to an even chance, above.
std::size_t class_of_probability(double probability) {
  return probability < 0.2 ? 0 : probability < 0.5 ? 1 : 2;
}

} // namespace

Sheet hot_spot_sheet(Sheet sheet, const Prepared &prepared, const RunRecord &record) {
  const Language language = sheet.language;
  const HotSpots &spots = prepared.hot_spots;
  const HotSpotSettings &settings = record.scenario.hot_spots;
  sheet.name = "peta_kantong";
  sheet.title =
      Phrase{"KANTONG STUNTING MENURUT TAKSIRAN", "HOT SPOTS OF STUNTING BY THE ESTIMATE"}.in(language);
  sheet.value_title = phrase("Peluang odds stunting di sekitarnya lebih dari {0} kali kabupatennya",
                             "Probability that the odds around it are more than {0} times the regency's",
                             show_number(settings.odds_ratio, 2))
                          .in(language);
  sheet.no_data_label = Phrase{"tanpa taksiran atau tetangga", "without estimate or neighbours"}.in(language);
  const std::array labels = {Phrase{"di bawah 20 %", "below 20 %"}, Phrase{"20 – < 50 %", "20 – < 50 %"},
                             Phrase{"50 % ke atas, tidak ditandai", "50 % and above, not named"},
                             phrase("kantong (paling banyak {} % keliru)", "hot spot (at most {} % false)",
                                    100 * settings.false_discovery.value)};
  sheet.shades.clear();
  for (std::size_t c = 0; c < spot_colours.size(); ++c)
    sheet.shades.push_back({spot_colours[c], labels[c].in(language)});
  sheet.village_class = Column<VillageId, std::size_t>(spots.rows(), no_data);
  for (VillageId v : spots.kind.all())
    if (spots.kind[v] != HotSpot::unknown)
      sheet.village_class[v] =
          spots.kind[v] == HotSpot::hot ? named_class : class_of_probability(spots.probability[v]);
  return sheet;
}

} // namespace lokus::draw
