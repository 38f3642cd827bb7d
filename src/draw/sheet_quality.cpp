#include "draw/sheet.hpp"

namespace lokus::draw {

Sheet quality_sheet(Sheet sheet, const Quality &quality) {
  const Language language = sheet.language;
  sheet.name = "peta_mutu";
  sheet.title = Phrase{"MUTU PENGUKURAN BALITA", "QUALITY OF THE MEASUREMENTS"}.in(language);
  sheet.value_title = Phrase{"Penilaian puskesmas atau kecamatan tempat desa itu",
                             "Verdict on the puskesmas or kecamatan of the village"}
                          .in(language);
  sheet.no_data_label = Phrase{"terlalu sedikit untuk dinilai", "too few to judge"}.in(language);
  sheet.shades = {{class_colour(0, 3), Phrase{"baik", "good"}.in(language)},
                  {class_colour(1, 3), Phrase{"meragukan", "doubtful"}.in(language)},
                  {class_colour(2, 3), Phrase{"buruk", "poor"}.in(language)}};
  sheet.village_class = Column<VillageId, std::size_t>(quality.village.rows(), no_data);
  for (VillageId v : quality.village.all())
    if (quality.village[v] != Verdict::unknown)
      sheet.village_class[v] = static_cast<std::size_t>(quality.village[v]) - 1;
  return sheet;
}

} // namespace lokus::draw
