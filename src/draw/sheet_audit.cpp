#include "core/display.hpp"
#include "draw/sheet.hpp"
#include <array>

namespace lokus::draw {
namespace {

constexpr std::array<int, 5> most_in_class = {0, 4, 9, 19, 49}; // and more
constexpr Rgb nobody_audited = {0xf7, 0xf7, 0xf7};

std::size_t class_of_cases(int cases) {
  std::size_t c = 0;
  while (c < most_in_class.size() && cases > most_in_class[c])
    ++c;
  return c;
}

std::string cases_label(std::size_t c, Language language) {
  if (c == 0)
    return Phrase{"tidak ada kasus", "no cases"}.in(language);
  if (c == most_in_class.size())
    return phrase("≥ {} kasus", "≥ {} cases", most_in_class.back() + 1).in(language);
  return phrase("{0} – {1} kasus", "{0} – {1} cases", most_in_class[c - 1] + 1, most_in_class[c])
      .in(language);
}

// Cases of this round by row of kecamatan, in the order in which they are told.
std::vector<int> cases_by_subdistrict(const Audit &audit) {
  std::vector<int> cases;
  if (!audit.told.empty())
    for (const ToldCounts::ToldPlace &place : audit.told.back().places)
      if (place.kind == CountedPlace::subdistrict)
        cases.push_back(place.cases);
  return cases;
}

} // namespace

Sheet audit_sheet(Sheet sheet, const Prepared &prepared) {
  const Language language = sheet.language;
  const Area &area = prepared.inputs.area;
  sheet = without_choice(std::move(sheet));
  sheet.name = "peta_audit";
  const std::string round = prepared.audit.told.empty() ? "" : prepared.audit.told.back().round;
  sheet.title = phrase("KASUS AUDIT STUNTING TIAP KECAMATAN, PUTARAN\u00a0{}",
                       "STUNTING CASE AUDITS BY KECAMATAN, ROUND\u00a0{}", round)
                    .in(language);
  sheet.value_title = Phrase{"Kasus yang diaudit: dipilih, bukan ukuran banyaknya stunting",
                             "Cases audited: chosen, no measure of how much stunting there is"}
                          .in(language);
  sheet.no_data_label.clear();
  const std::vector<int> cases = cases_by_subdistrict(prepared.audit);
  std::vector<std::size_t> subdistricts(most_in_class.size() + 1);
  for (const int of_one : cases)
    ++subdistricts[class_of_cases(of_one)];
  sheet.shades.clear();
  const std::size_t classes = subdistricts.size();
  while (subdistricts.size() > 2 && subdistricts.back() == 0)
    subdistricts.pop_back();
  for (std::size_t c = 0; c < subdistricts.size(); ++c) {
    sheet.shades.push_back({c == 0 ? nobody_audited : class_colour(c, classes), cases_label(c, language)});
    sheet.shade_counts.push_back(show_count(subdistricts[c], language) + " kecamatan");
  }
  sheet.village_class = Column<VillageId, std::size_t>(area.villages.rows(), 0);
  for (const VillageId v : area.villages.code.all())
    sheet.village_class[v] = class_of_cases(cases[area.villages.subdistrict[v].row()]);
  return sheet;
}

} // namespace lokus::draw
