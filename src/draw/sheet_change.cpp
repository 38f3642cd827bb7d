#include "core/display.hpp"
#include "draw/sheet.hpp"
#include <algorithm>
#include <array>

namespace lokus::draw {
namespace {

// Paper where nothing changes, then blue-green from pale to dark, as on the planner's page.
constexpr std::array change_colours = {Rgb{0xf1, 0xee, 0xe6}, Rgb{0xd3, 0xe7, 0xee}, Rgb{0x9e, 0xca, 0xd8},
                                       Rgb{0x5e, 0xa5, 0xba}, Rgb{0x27, 0x7a, 0x95}, Rgb{0x0c, 0x4c, 0x66}};
// Points that the prevalence falls by; those of large falls where some village falls by `large` or more.
constexpr std::array limits_of_small = {0.05, 0.5, 1.0, 1.5, 2.0},
                     limits_of_large = {0.05, 1.0, 2.0, 3.0, 5.0};
constexpr double large = 4;

// Points that the plan takes off a village's prevalence at row `then`; NaN where that is not known.
double fall(const Prepared &prepared, const Decision &decision, HorizonId then, VillageId v) {
  const Counts &counts = prepared.inputs.counts;
  const bool counted = was_measured(counts, v) || counted_in_unit(counts, v);
  if (!counted || decision.planned.unknown(v))
    return nan();
  return 100 * (decision.none.prevalence(v, then) - decision.planned.prevalence(v, then));
}

std::string fall_label(std::span<const double> limits, std::size_t c, Language language) {
  const auto number = [&](double x) {
    return show_number(x, x < 0.1 ? 2 : x == static_cast<double>(static_cast<int>(x)) ? 0 : 1, language);
  };
  if (c == 0)
    return phrase("tidak berubah (< {})", "no change (< {})", number(limits[0])).in(language);
  if (c == limits.size())
    return "≥ " + number(limits.back());
  return number(limits[c - 1]) + " – < " + number(limits[c]);
}

} // namespace

Sheet change_sheet(Sheet sheet, const Prepared &prepared, const Decision &decision, const RunRecord &record) {
  const Language language = sheet.language;
  const Projection &planned = decision.planned;
  const int months = record.scenario.plan.horizon;
  const HorizonId then{horizon_row(planned.horizons, months).value_or(planned.horizons.size() - 1)};
  const Timeline &timeline = prepared.inputs.timeline;
  sheet.name = "peta_perubahan";
  sheet.title = phrase("PERUBAHAN PREVALENSI STUNTING KARENA RENCANA LOKUS TAHUN\u00a0{}",
                       "CHANGE OF STUNTING BY THE PLAN FOR {}", record.scenario.year)
                    .in(language);
  sheet.value_title =
      phrase("Turun karena rencana, poin persen ({})", "Fall by the plan, percentage points ({})",
             timeline.given() ? show_month(timeline.month(months)) : when(timeline, months))
          .in(language);
  sheet.no_data_label =
      Phrase{"tidak diketahui", "not known"}.in(language); // without data, or nothing there is projected
  Column<VillageId, double> falls;
  for (const VillageId v : ids<VillageId>(planned.prevalence.rows()))
    falls.push_back(fall(prepared, decision, then, v));
  const bool some_large = std::ranges::any_of(falls, [](double points) { return points >= large; });
  const std::span<const double> limits = some_large ? limits_of_large : limits_of_small;
  sheet.shades.clear();
  for (std::size_t c = 0; c < change_colours.size(); ++c)
    sheet.shades.push_back({change_colours[c], fall_label(limits, c, language)});
  sheet.village_class = Column<VillageId, std::size_t>(falls.rows(), no_data);
  for (const VillageId v : falls.all())
    if (!is_missing(falls[v]))
      sheet.village_class[v] =
          static_cast<std::size_t>(std::ranges::upper_bound(limits, falls[v]) - limits.begin());
  return sheet;
}

} // namespace lokus::draw
