#include "core/display.hpp"
#include "core/text.hpp"
#include "draw/sheet.hpp"
#include <array>

namespace lokus::draw {
namespace {

// Stunted children more for a million rupiah, halving from what would make a measurement pay for itself many
// times over down to next to nothing.
constexpr std::array<double, 4> worth_limits = {0.05, 0.1, 0.25, 0.5};
constexpr Rgb nothing_to_gain = {0xf7, 0xf7, 0xf7};

std::string value_label(std::size_t c, Language language) {
  const auto number = [&](double x) { return show_number(x, 2, language); };
  if (c == 0)
    return Phrase{"daftar tetap sama", "the list stays the same"}.in(language);
  if (c == 1)
    return "< " + number(worth_limits[0]);
  if (c == worth_limits.size() + 1)
    return "≥ " + number(worth_limits.back());
  return number(worth_limits[c - 2]) + " – < " + number(worth_limits[c - 1]);
}

std::size_t class_of_value(const MeasureFirst &first, VillageId v) {
  if (is_missing(first.value[v]))
    return no_data;
  if (first.value[v] == 0)
    return 0;
  std::size_t c = 1;
  for (const double limit : worth_limits)
    c += value_per_million(first, v) >= limit;
  return c;
}

} // namespace

Sheet measure_first_sheet(Sheet sheet, const Prepared &prepared, const Decision &decision) {
  constexpr std::size_t most_numbered = 20;
  const Language language = sheet.language;
  const MeasureFirst &first = decision.measure_first;
  sheet.name = "peta_ukur_dulu";
  sheet.title = phrase("{} YANG DIUKUR ULANG LEBIH DAHULU", "{} TO MEASURE AGAIN FIRST", upper(sheet.unit))
                    .in(language);
  sheet.value_title = Phrase{"Nilai mengukur ulang: balita stunting lebih banyak di daftar tiap Rp 1 juta",
                             "Worth of measuring: stunted children more on the list for Rp 1 million"}
                          .in(language);
  sheet.no_data_label = Phrase{"tanpa taksiran", "without estimate"}.in(language);
  sheet.shades.clear();
  for (std::size_t c = 0; c < worth_limits.size() + 2; ++c)
    sheet.shades.push_back(
        {c == 0 ? nothing_to_gain : class_colour(c, worth_limits.size() + 2), value_label(c, language)});
  sheet.village_class = Column<VillageId, std::size_t>(first.rows(), no_data);
  for (const VillageId v : first.value.all())
    sheet.village_class[v] = class_of_value(first, v);
  std::vector<VillageId> to_measure;
  for (const VillageId v : first.order)
    if (first.value[v] > 0 && to_measure.size() < most_numbered)
      to_measure.push_back(v);
  list_villages(to_measure, prepared.inputs.area, sheet);
  sheet.chosen_label = Phrase{"ukur dulu", "measure first"}.in(language);
  sheet.list_title = Phrase{"UKUR DULU", "MEASURE FIRST"}.in(language);
  sheet.list_order =
      Phrase{"nomor = urutan di ukur_dulu.csv", "number = order in ukur_dulu.csv"}.in(language);
  return sheet;
}

} // namespace lokus::draw
