#include "draw/sheet.hpp"

namespace lokus::draw {

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
    sheet.shades.push_back({class_colour(c, widths.count()), label});
  }
  sheet.village_class = Column<VillageId, std::size_t>(e.mean.rows(), no_data);
  for (VillageId v : e.mean.all())
    if (was_measured(prepared.inputs.counts, v) || counted_in_unit(prepared.inputs.counts, v))
      sheet.village_class[v] = class_of(widths, e.high[v] - e.low[v]);
  return sheet;
}

} // namespace lokus::draw
