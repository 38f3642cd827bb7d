#include "read/temporary_files.hpp"
#include "settings/made_up_scenario.hpp"
#include "settings/page.hpp"
#include "settings/scenario_file.hpp"
#include "settings/text.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus::settings {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

bool same(double a, double b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}
bool same(Share a, Share b) {
  return same(a.value, b.value);
}
bool same(const FilePath &a, const FilePath &b) {
  return a.written == b.written;
}
template <class T>
bool same(const T &a, const T &b) {
  return a == b;
}
template <class T>
bool same(const std::vector<T> &a, const std::vector<T> &b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const T &x, const T &y) { return same(x, y); });
}

// Every value to the last bit, and the same settings given.
void expect_same(Scenario a, Scenario b, const std::string &where) {
  const auto left = every_setting(a), right = every_setting(b);
  ASSERT_EQ(left.size(), right.size()) << where;
  for (std::size_t i = 0; i < left.size(); ++i) {
    ASSERT_EQ(left[i].key, right[i].key);
    const bool equal = std::visit(
        [&](const auto *value) {
          return same(*value, *std::get<std::remove_cv_t<std::remove_pointer_t<decltype(value)>> *>(
                                  right[i].setting.field));
        },
        left[i].setting.field);
    EXPECT_TRUE(equal) << where << ": " << left[i].key << " " << value_text(left[i].setting.field) << " -> "
                       << value_text(right[i].setting.field);
    EXPECT_EQ(a.given(left[i].key), b.given(left[i].key)) << where << ": " << left[i].key;
  }
}

TEST(ScenarioPage, GivenBackIsTheSameScenarioWhateverItHolds) {
  TemporaryFolder folder;
  for (unsigned seed = 1; seed <= 300; ++seed) {
    const Scenario s = made_up::Maker(seed).scenario();
    const std::string page = scenario_page(s, own_choices(), seed % 2 ? Language::id : Language::en);
    const Scenario again = scenario_file(folder.write("s.toml", page), {});
    expect_same(s, again, "seed " + std::to_string(seed));
    EXPECT_EQ(scenario_page(again, own_choices(), seed % 2 ? Language::id : Language::en), page);
  }
}

// What --set changed in repeated tables, and every setting that is given once, empty texts aside: those come
// from the file.
TEST(SettingsAsWritten, PutAfterSetOverTheSameFileGiveTheSameValues) {
  TemporaryFolder folder;
  for (unsigned seed = 1; seed <= 300; ++seed) {
    Scenario s = made_up::Maker(seed).scenario();
    const std::string path = folder.write("s.toml", scenario_page(s, {}, Language::en));
    for (auto &[key, place] : s.places)
      place = "--set " + key;
    std::vector<std::string> overrides;
    for (const auto &[key, value] : settings_as_written(s))
      overrides.push_back(key + "=" + value);
    Scenario again = scenario_file(path, overrides);
    for (const Setting &setting : settings_of(s)) // a default is written down as well
      for (Scenario *each : {&s, &again})
        each->places[setting.key] = "given";
    expect_same(s, again, "seed " + std::to_string(seed));
  }
}

TEST(ScenarioPage, ShowsGivenRowsAsGivenAndDefaultsAsComments) {
  TemporaryFolder folder;
  const Scenario s = scenario_file(folder.write("s.toml", R"(name = "uji"
year = 2027
boundaries.path = "desa.geojson"
[[survey]]
district = "99.06"
name = "Survei \"rekaan\""
prevalence_percent = 25
[[by_hand]]
code = "99.06.01.2001"
change = "out"
reason = "lulus, \"berita acara\" 3"
[[interventions]]
file = "makanan.toml"
coverage_percent = [nan, 70]
)"),
                                   {"seed=77", "write.audience=public"});
  const std::string page = scenario_page(s, own_choices(), Language::en);
  EXPECT_THAT(page, HasSubstr("\n[[survey]]\ndistrict = \"99.06\"  #"));
  EXPECT_THAT(page, HasSubstr("\nname = \"Survei \\\"rekaan\\\"\"  #"));
  EXPECT_THAT(page, HasSubstr("\n[[by_hand]]\ncode = \"99.06.01.2001\"  #"));
  EXPECT_THAT(page, HasSubstr("\nreason = \"lulus, \\\"berita acara\\\" 3\"  #"));
  EXPECT_THAT(page, HasSubstr("\n# standard_error_percent = "));
  EXPECT_THAT(page, HasSubstr("\n[[interventions]]\nfile = \"makanan.toml\"  #"));
  EXPECT_THAT(page, HasSubstr("\ncoverage_percent = [nan, 70]  #"));
  EXPECT_THAT(page, HasSubstr("\nseed = 77  # seed of the random numbers; default 1; >= 0\n"));
  EXPECT_THAT(page, HasSubstr("\nwrite.audience = \"public\"  #"));
  EXPECT_THAT(page, HasSubstr("\n# lokus.villages = 10  #"));
}

TEST(ScenarioPage, ListsWhatATextMayBeWithALineEach) {
  const std::vector<Choice> choices = {{"plan.rule", "first", {"yang pertama", "the first"}},
                                       {"plan.rule", "other", {"yang lain", "another"}},
                                       {"effects.mechanism", "odds", {"peluang", "odds of it"}}};
  const std::string page = scenario_page({}, choices, Language::en);
  EXPECT_THAT(page,
              ContainsRegex("# plan.rule = [^\n]*\n#     first  the first\n#     other  another\n# plan"));
  EXPECT_THAT(page,
              HasSubstr("# effects.mechanism in the file of an intervention:\n#     odds  odds of it\n"));
  EXPECT_THAT(scenario_page({}, choices, Language::id), HasSubstr("#     other  yang lain\n"));
}

TEST(SettingsPage, HoldsEverySettingOfEveryTable) {
  const std::string page = settings_page(own_choices(), Language::en);
  Scenario s;
  for (const RepeatedTable &table : repeated_tables()) {
    table.add_row(s);
    EXPECT_THAT(page, HasSubstr("[[" + std::string(table.name) + "]]"));
  }
  for (const auto &[key, setting] : every_setting(s))
    EXPECT_THAT(page, HasSubstr("\n# " + std::string(setting.key) + " = ")) << key;
}

TEST(ChoicesPage, GroupsByTheirSetting) {
  EXPECT_EQ(choices_page({"write.csv"}, own_choices(), Language::en),
            "write.csv\n    plain  commas and decimal points\n    id     for Indonesian Excel\n");
}

} // namespace
} // namespace lokus::settings
