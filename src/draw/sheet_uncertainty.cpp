#include "draw/sheet.hpp"
#include <array>

namespace lokus::draw {
namespace {

// Violet, so that nobody takes it for prevalence; as on the planner's page.
constexpr std::array width_colours = {Rgb{0xf4, 0xf1, 0xf8}, Rgb{0xda, 0xd1, 0xe7}, Rgb{0xb8, 0xa8, 0xd1},
                                      Rgb{0x90, 0x79, 0xb6}, Rgb{0x43, 0x28, 0x6f}};

} // namespace

// Width of the interval in percentage points, cut where a planner would act differently: below 5 a village
// can be told from most others, above 20 next to nothing is known of it.
Sheet uncertainty_sheet(Sheet sheet, const Prepared &prepared) {
  const Classes widths{{5, 10, 15, 20}};
  const Estimates &e = prepared.estimates;
  const Language language = sheet.language;
  sheet.name = "peta_ketidakpastian";
  sheet.title =
      Phrase{"KETIDAKPASTIAN TAKSIRAN PREVALENSI STUNTING", "UNCERTAINTY OF THE ESTIMATED STUNTING"}.in(
          language);
  sheet.value_title = phrase("Lebar kisaran {0} % (poin persen)",
                             "Width of the {0} % interval (percentage points)", 100 * e.interval_share)
                          .in(language);
  sheet.shades.clear();
  for (std::size_t c = 0; c < widths.count(); ++c) {
    std::string label = class_label(widths, c, language);
    label.resize(label.size() - 2); // points, not percent of anything
    sheet.shades.push_back({width_colours[c], label});
  }
  sheet.village_class = Column<VillageId, std::size_t>(e.mean.rows(), no_data);
  for (VillageId v : e.mean.all())
    if (was_measured(prepared.inputs.counts, v) || counted_in_unit(prepared.inputs.counts, v))
      sheet.village_class[v] = class_of(widths, e.high[v] - e.low[v]);
  return sheet;
}

} // namespace lokus::draw
