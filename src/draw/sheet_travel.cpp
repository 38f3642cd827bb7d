#include "draw/sheet.hpp"
#include "tables/assumptions/of_run.hpp"
#include <algorithm>
#include <array>

namespace lokus::draw {
namespace {

// Minutes: ten are next door, two hours are a day's errand with a small child.
constexpr std::array<double, 5> limits = {10, 20, 30, 60, 120};

std::size_t class_of_minutes(double minutes) {
  if (is_missing(minutes))
    return no_data;
  std::size_t c = 0;
  while (c < limits.size() && minutes >= limits[c])
    ++c;
  return c;
}

std::string minutes_label(std::size_t c, Language language) {
  const Phrase unit{"menit", "minutes"};
  if (c == 0)
    return fmt::format("< {} {}", limits[0], unit.in(language));
  if (c == limits.size())
    return fmt::format("≥ {} {}", limits.back(), unit.in(language));
  return fmt::format("{} – < {} {}", limits[c - 1], limits[c], unit.in(language));
}

} // namespace

Sheet travel_sheet(Sheet sheet, const Prepared &prepared, const RunRecord &record) {
  const Language language = sheet.language;
  const Access &access = prepared.access;
  const Facilities &facilities = prepared.facilities;
  sheet.name = "peta_waktu_tempuh";
  sheet.title =
      Phrase{"WAKTU TEMPUH KE FASILITAS KESEHATAN TERDEKAT", "TRAVEL TIME TO THE NEAREST FACILITY"}.in(
          language);
  sheet.value_title = (access.over_roads ? Phrase{"Waktu tempuh lewat jalan (menit, dari titik tengah)",
                                                  "Travel time by road (minutes, from the centre)"}
                                         : Phrase{"Waktu tempuh antardesa (menit, dari titik tengah)",
                                                  "Travel time from village to village (minutes)"})
                          .in(language);
  sheet.no_data_label = phrase("di luar jangkauan ({0} menit)", "out of reach ({0} minutes)",
                               record.scenario.facilities.farthest_minutes)
                            .in(language);
  sheet.assumptions.clear(); // on this sheet only those about travel, which would not fit behind the others
  for (const Phrase &sentence : access_assumptions(access, facilities, record.scenario.facilities))
    sheet.assumptions.push_back(sentence.in(language));
  sheet.shades.clear();
  for (std::size_t c = 0; c <= limits.size(); ++c)
    if (c == 0 || limits[c - 1] < record.scenario.facilities.farthest_minutes)
      sheet.shades.push_back({class_colour(c, limits.size() + 1), minutes_label(c, language)});
  sheet.village_class = Column<VillageId, std::size_t>(access.minutes.rows(), no_data);
  for (VillageId v : access.minutes.all())
    if (const std::size_t c = class_of_minutes(access.minutes[v]); c != no_data)
      sheet.village_class[v] = std::min(c, sheet.shades.size() - 1);
  for (FacilityId f : facilities.name.all())
    if (facilities.village[f])
      sheet.points.push_back(facilities.position[f]);
  sheet.points_label =
      record.scenario.facilities.kind.empty() ? std::string("puskesmas") : record.scenario.facilities.kind;
  return sheet;
}

} // namespace lokus::draw
