#include "read/temporary_files.hpp"
#include "settings/catalogue.hpp"
#include "settings/check.hpp"
#include "settings/scenario_file.hpp"
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::HasSubstr;

Scenario load(const std::string &path, const std::vector<std::string> &overrides) {
  return settings::checked(settings::scenario_file(path, overrides), settings::own_choices());
}

class ScenarioFile : public testing::Test {
protected:
  ScenarioFile() { folder.write("desa.geojson", "{}"); }

  std::string with(const std::string &more) {
    return folder.write("s.toml",
                        "name = \"contoh\"\nyear = 2027\n[boundaries]\npath = \"desa.geojson\"\n" + more);
  }
  std::string error_with(const std::string &more, const std::vector<std::string> &overrides = {}) {
    const std::string path = with(more);
    return error_of([&] { load(path, overrides); });
  }
  std::string place(int line, int column) const {
    return folder.path("s.toml") + ":" + std::to_string(line) + ":" + std::to_string(column) + ": ";
  }
  TemporaryFolder folder;
};

TEST_F(ScenarioFile, CatalogueFilesAreFoundByNameAlone) {
  const std::string row = "[[interventions]]\ncoverage_percent = [80]\nfile = ";
  const auto path_for = [&](const std::string &name) {
    return load(with(row + "\"" + name + "\"\n"), {}).interventions.front().file;
  };
  EXPECT_THAT(path_for("pmt_lokal").path, testing::EndsWith("interventions/pmt_lokal.toml"));
  EXPECT_TRUE(settings::carried_text(path_for("pmt_lokal.toml").path));
  EXPECT_EQ(path_for("pmt_lokal").written, "pmt_lokal");
  const std::string own = folder.write("interventions/pmt_lokal.toml", "milik = 1");
  EXPECT_EQ(path_for("pmt_lokal").path, own) << "the office's own stands before the one carried along";
  folder.write("lain/dapur_desa.toml", "milik = 1");
  const Scenario beside = load(with(row + "\"lain/dapur_desa.toml\"\n" + row +
                                    "\"dapur_desa\"\n[[interventions]]\nfile = \"zinc\"\n"
                                    "coverage_percent = [70]\n"),
                               {});
  EXPECT_EQ(beside.interventions[1].file.path, beside.interventions[0].file.path);
}

TEST_F(ScenarioFile, SignsThatTheParserTakesForGrantedAreRefusedAtTheirPlace) {
  EXPECT_THAT(error_with("[=plan]\n"), HasSubstr(place(5, 2)));
  EXPECT_THAT(error_with("[plan]\nnaïf = 1\n"), HasSubstr(place(6, 3)));
  EXPECT_THAT(error_with("[plan]\n\"naïf\" = 1\n"), HasSubstr("unknown key"));
}

TEST_F(ScenarioFile, ACatalogueFileThatIsNotThereIsAnsweredWithThoseThatAre) {
  const std::string error = error_with("[[interventions]]\nfile = \"pmt_lokl\"\ncoverage_percent = [80]\n");
  EXPECT_THAT(error, HasSubstr(place(6, 1)));
  EXPECT_THAT(error, HasSubstr("did you mean pmt_lokal?"));
  EXPECT_THAT(error, HasSubstr("anc, baas"));
  EXPECT_THAT(error_with("[[interventions]]\nfile = \"lain/pmt_lokal.toml\"\ncoverage_percent = [80]\n"),
              HasSubstr("lain/pmt_lokal.toml"))
      << "a path is taken at its word";
}

TEST_F(ScenarioFile, AnInterventionNamedAloneIsAskedForItsCoverage) {
  const std::string path =
      folder.write("satu.toml", "interventions = [\"zinc\"]\nname = \"contoh\"\nyear = 2027\n"
                                "[boundaries]\npath = \"desa.geojson\"\n");
  EXPECT_THAT(error_of([&] { load(path, {}); }), HasSubstr("interventions[1].coverage_percent is required"));
}

TEST_F(ScenarioFile, CountsMayBeOneTableOrSeveral) {
  for (const char *name : {"a.csv", "b.csv"})
    folder.write(name, "x");
  const Scenario one = load(with("[counts]\npath = \"a.csv\"\n"), {"counts.month=2024-08"});
  EXPECT_EQ(one.counts.path.written, "a.csv");
  EXPECT_EQ(one.counts.month, "2024-08");
  EXPECT_TRUE(one.further_counts.empty());
  const std::string several =
      "[[counts]]\npath = \"a.csv\"\n[[counts]]\npath = \"b.csv\"\nunit = \"puskesmas\"\n";
  const Scenario two = load(with(several), {"counts[2].month=2025-02"});
  EXPECT_EQ(two.counts.path.written, "a.csv");
  EXPECT_EQ(two.counts.unit, "by_columns");
  ASSERT_EQ(two.further_counts.size(), 1u);
  EXPECT_EQ(two.further_counts[0].path.written, "b.csv");
  EXPECT_EQ(two.further_counts[0].unit, "puskesmas");
  EXPECT_EQ(two.further_counts[0].month, "2025-02");
  EXPECT_EQ(two.place("further_counts[1].path"), folder.path("s.toml") + ":8:1");
  const Scenario three = load(with(several + "[[further_counts]]\npath = \"a.csv\"\n"), {});
  ASSERT_EQ(three.further_counts.size(), 2u);
  EXPECT_EQ(three.further_counts[1].path.written, "a.csv");
}

TEST_F(ScenarioFile, ASecondTableOfCountsIsCheckedAsTheFirst) {
  for (const char *name : {"a.csv", "b.csv"})
    folder.write(name, "x");
  EXPECT_THAT(error_with("[[counts]]\npath = \"a.csv\"\n[[counts]]\nmonth = \"2024-08\"\n"),
              HasSubstr("further_counts[1].path is required"));
  EXPECT_THAT(error_with("[[counts]]\npath = \"a.csv\"\n[[counts]]\npath = \"b.csv\"\nmonth = \"Agustus\"\n"),
              HasSubstr("is no month"));
  EXPECT_THAT(error_with("[[counts]]\npath = \"a.csv\"\nunit = \"posyandu\"\n"), HasSubstr("posyandu"));
}

TEST_F(ScenarioFile, GivesWhatIsWrittenAndDefaultsForTheRest) {
  const Scenario s =
      load(with("[plan]\nbudget_rupiah = 1_250_000_000\n[estimate]\ninterval_percent = 80\n"), {});
  EXPECT_EQ(s.name, "contoh");
  EXPECT_EQ(s.plan.budget.value, 1250000000);
  EXPECT_DOUBLE_EQ(s.estimate.interval.value, 0.8);
  EXPECT_EQ(s.estimate.draws, 200);
  EXPECT_EQ(s.boundaries.path.written, "desa.geojson");
  EXPECT_EQ(s.boundaries.path.path, folder.path("desa.geojson"));
}

TEST_F(ScenarioFile, NotesWhereEachKeyStands) {
  const Scenario s = load(with("[plan]\n  budget_rupiah = 1\n"), {"lokus.villages=3"});
  EXPECT_EQ(s.place("plan.budget_rupiah"), folder.path("s.toml") + ":6:3");
  EXPECT_EQ(s.place("lokus.villages"), "--set lokus.villages=3");
  EXPECT_EQ(s.place("plan.rule"), folder.path("s.toml"));
}

TEST_F(ScenarioFile, ReadsTheLengthOfTheListUnderItsFormerKeysWhereTheyAgree) {
  const Scenario s = load(with("[plan]\nvillages = 7\n[rank]\ntop = 7\n"), {});
  EXPECT_EQ(s.lokus.villages, 7);
  EXPECT_EQ(s.place("lokus.villages"), folder.path("s.toml") + ":6:1");
  EXPECT_EQ(load(with("[lokus]\nvillages = 7\n[rank]\ntop = 7\n"), {}).lokus.villages, 7);
  EXPECT_EQ(load(with("[rank]\ntop = 7\n"), {"plan.villages=3"}).lokus.villages, 3);
  EXPECT_EQ(load(with(""), {"plan.villages=3", "rank.top=3"}).lokus.villages, 3);
}

TEST_F(ScenarioFile, RefusesFormerKeysThatDisagreeWithBothPlacesAndWhatToWrite) {
  const std::string error = error_with("[plan]\nvillages = 7\n[rank]\ntop = 8\n");
  EXPECT_THAT(error, HasSubstr("s.toml:6:1"));
  EXPECT_THAT(error, HasSubstr("s.toml:8:1 (rank.top)"));
  EXPECT_THAT(error, HasSubstr("write lokus.villages alone"));
  EXPECT_THAT(error_with("[lokus]\nvillages = 7\n[plan]\nvillages = 8\n"), HasSubstr("(plan.villages)"));
  EXPECT_THAT(error_with("", {"plan.villages=3", "rank.top=5"}),
              HasSubstr("--set plan.villages=3 and --set rank.top=5 differ"));
  EXPECT_THAT(error_with("[rank]\ntop = \"ten\"\n"), HasSubstr(place(6, 1) + "lokus.villages"));
}

TEST_F(ScenarioFile, RefusesAnUnknownKeyWithLineColumnAndTheNearestKey) {
  EXPECT_THAT(error_with("[plan]\n  buget = 5\n"),
              HasSubstr(place(6, 3) + "unknown key \"plan.buget\"; did you mean \"plan.budget_rupiah\"?"));
  EXPECT_THAT(error_with("[estimate]\nmetode = 5\n"), HasSubstr("did you mean \"estimate.method\"?"));
  EXPECT_THAT(error_with("[spce]\ntolerance_m = 5\n"),
              HasSubstr(place(5, 2) + "unknown key \"spce\"; did you mean \"space\"?"));
  EXPECT_THAT(error_with("[[survey]]\ndistrict = \"63.06\"\nprevalence_percent = 20\nsampel = 5\n"),
              HasSubstr(place(8, 1) + "unknown key \"sampel\"; did you mean \"sample\"?"));
}

TEST_F(ScenarioFile, AnUnknownKeyOfARepeatedTableIsAnsweredWithItsKeys) {
  EXPECT_THAT(error_with("[[by_hand]]\nin = \"63.06\"\n"),
              HasSubstr(place(6, 1) + "unknown key \"in\"; there are: code, change, reason"));
  EXPECT_THAT(error_with("[[survey]]\nqqqqqqqq = 5\n"), HasSubstr("there are: district, "));
  EXPECT_THAT(error_with("qqqqqqqq = 5\n"), HasSubstr("see `lokus scenario show`"));
}

TEST_F(ScenarioFile, RefusesTheFirstUnknownKeyOfTheFile) {
  EXPECT_THAT(error_with("zzz = 1\naaa = 2\n"), HasSubstr("zzz"));
}

TEST_F(ScenarioFile, IsAWrongRequestWithExitCode2) {
  const std::string path = with("zzz = 1\n");
  EXPECT_EQ(exit_code_of([&] { load(path, {}); }), 2);
}

TEST_F(ScenarioFile, RefusesWrongTypesSayingWhatIsExpected) {
  EXPECT_THAT(error_with("[lokus]\nvillages = \"ten\"\n"), HasSubstr(place(6, 1) + "lokus.villages"));
  EXPECT_THAT(error_with("[plan]\nvillages = \"ten\"\n"),
              HasSubstr("must be a whole number, but a text is written"));
  EXPECT_THAT(error_with("[plan]\nvillages = 2.5\n"), HasSubstr("must be a whole number"));
  EXPECT_THAT(error_with("[rank]\nmethods = \"saw\"\n"), HasSubstr("must be a list"));
  EXPECT_THAT(error_with("[space]\njoin_islands = 1\n"), HasSubstr("must be true/false"));
  EXPECT_THAT(error_with("plan = 3\n"), Not(testing::IsEmpty()));
  EXPECT_THAT(error_with("[survey]\ndistrict = \"63.06\"\n"), HasSubstr("must be written [[survey]]"));
}

TEST_F(ScenarioFile, RefusesValuesOutOfRange) {
  EXPECT_THAT(error_with("[estimate]\ndraws = 0\n"),
              HasSubstr("estimate.draws = 0, but must be between 1 and 10000"));
  EXPECT_THAT(error_with("[plan]\nbudget_rupiah = -1\n"), HasSubstr("plan.budget_rupiah = -1"));
  EXPECT_THAT(error_with("[space]\ntolerance_m = nan\n"), HasSubstr("space.tolerance_m"));
  EXPECT_THAT(error_with("[project]\nhorizons = [12, 36]\n"),
              HasSubstr("month 36 lies beyond the projection"));
  EXPECT_THAT(error_with("[project]\nage_profile = [0.1, 0.2]\n"),
              HasSubstr("must hold 5 numbers, but 2 are written"));
  EXPECT_THAT(error_with("[counts]\nmonth = \"2022-13\"\n"), HasSubstr("\"2022-13\" is no month"));
}

TEST_F(ScenarioFile, RefusesAMissingFileAtThePlaceOfItsKey) {
  EXPECT_THAT(error_with("[counts]\npath = \"tiada.csv\"\n"),
              HasSubstr(place(6, 1) + "there is no file \"tiada.csv\""));
}

TEST_F(ScenarioFile, RefusesMissingRequiredKeys) {
  const std::string path = folder.write("t.toml", "name = \"x\"\nyear = 2027\n");
  EXPECT_THAT(error_of([&] { load(path, {}); }), HasSubstr("boundaries.path is required"));
}

TEST_F(ScenarioFile, RefusesTextThatIsNoTomlWithItsLine) {
  EXPECT_THAT(error_with("[plan\n"), HasSubstr(folder.path("s.toml") + ":5:"));
  EXPECT_THAT(error_with("year = 2028\n[boundaries]\n"), HasSubstr("not valid TOML"));
}

TEST_F(ScenarioFile, SetOverridesAnyKeyThroughTheSameRules) {
  const std::string path = with("[plan]\nbudget_rupiah = 5\n");
  const Scenario s = settings::scenario_file(path, {"plan.budget_rupiah=2e9", "boundaries.within=63.06",
                                                    "rank.methods=saw,topsis", "project.horizons=12",
                                                    "plan.rule=\"by_need\"", "draw.title=Peta lokus"});
  EXPECT_EQ(s.plan.budget.value, 2000000000);
  EXPECT_EQ(s.boundaries.within, "63.06");
  EXPECT_THAT(s.rank.methods, testing::ElementsAre("saw", "topsis"));
  EXPECT_THAT(s.project.horizons, testing::ElementsAre(12));
  EXPECT_EQ(s.plan.rule, "by_need");
  EXPECT_EQ(s.draw.title, "Peta lokus");
}

TEST_F(ScenarioFile, SetIsRefusedLikeTheFileNamingTheOption) {
  EXPECT_THAT(
      error_with("", {"plan.buget=2"}),
      HasSubstr("--set plan.buget=2: unknown key \"plan.buget\"; did you mean \"plan.budget_rupiah\"?"));
  EXPECT_THAT(error_with("", {"lokus.villages=many"}),
              HasSubstr("--set lokus.villages=many: lokus.villages"));
  EXPECT_THAT(error_with("", {"plan.villages"}), HasSubstr("expected key=value"));
  EXPECT_THAT(error_with("", {"name.first=x"}), HasSubstr("there is no key first there"));
}

TEST_F(ScenarioFile, SetReachesIntoListsOfTables) {
  const std::string path = with("[[survey]]\ndistrict = \"6306\"\nprevalence_percent = 20\n");
  const Scenario s = load(path, {"survey[1].prevalence_percent=12.5"});
  EXPECT_EQ(s.survey.at(0).district, "63.06");
  EXPECT_DOUBLE_EQ(s.survey.at(0).prevalence.value, 0.125);
  EXPECT_TRUE(std::isnan(s.survey.at(0).standard_error.value));
  EXPECT_THAT(error_with("", {"survey[2].sample=1"}), HasSubstr("has only 0 entries"));
}

TEST_F(ScenarioFile, GoalsMayLeaveYearsOpen) {
  folder.write("zinc.toml", "");
  const Scenario s =
      load(with("[[interventions]]\nfile = \"zinc.toml\"\ncoverage_percent = [nan, 80]\n"), {});
  EXPECT_TRUE(std::isnan(s.interventions.at(0).coverage_percent.at(0)));
  EXPECT_EQ(s.interventions.at(0).coverage_percent.at(1), 80);
}

TEST_F(ScenarioFile, RefusesASurveyGivenTwiceOrHalf) {
  const std::string one = "[[survey]]\ndistrict = \"63.06\"\nprevalence_percent = 20\n";
  EXPECT_THAT(error_with(one + one), HasSubstr("given above already"));
  EXPECT_THAT(error_with(one + "sample = 690\n"),
              HasSubstr("sample and design_effect must be given together"));
}

TEST_F(ScenarioFile, ThatHoldsNothingIsSaidToBeEmpty) {
  for (const char *nothing : {"", "\n \t\r\n"}) {
    const std::string path = folder.write("s.toml", nothing);
    EXPECT_THAT(error_of([&] { load(path, {"name=x"}); }), HasSubstr("file " + path + " is empty"));
    EXPECT_EQ(exit_code_of([&] { load(path, {}); }), 2);
  }
  const std::string path = folder.write("s.toml", "# plan.rule = \"optimal\"\n");
  EXPECT_THAT(error_of([&] { load(path, {}); }), HasSubstr("holds nothing but comments"));
  EXPECT_EQ(exit_code_of([&] { load(folder.path("none.toml"), {}); }), 3);
  EXPECT_EQ(exit_code_of([&] { load(folder.path(""), {}); }), 3);
}

TEST_F(ScenarioFile, SetTakesAnEmptyTextInQuotes) {
  const std::string path = with("[draw]\ntitle = \"Judul\"\n");
  EXPECT_EQ(load(path, {}).draw.title, "Judul");
  EXPECT_EQ(load(path, {"draw.title=\"\""}).draw.title, "");
  EXPECT_EQ(load(path, {"draw.title="}).draw.title, "");
}

TEST_F(ScenarioFile, IsWithinAPlaceDownToAKecamatan) {
  const auto within = [&](const std::string &code) {
    return error_with("", {"boundaries.within=\"" + code + "\""});
  };
  for (const char *good : {"33", "33.74", "3374", "33.74.01"})
    EXPECT_EQ(within(good), "") << good;
  for (const char *wrong : {"33.74.01.1001", "Semarang", "3"})
    EXPECT_THAT(within(wrong), HasSubstr("is no code of a province, district or kecamatan")) << wrong;
}

TEST_F(ScenarioFile, NamesTheEntryOfAListThatIsWrongCountedFromOne) {
  const std::string good = "[[survey]]\ndistrict = \"33.74\"\nprevalence_percent = 10.4\n";
  EXPECT_EQ(error_with(good), "");
  EXPECT_THAT(error_with(good + "[[survey]]\ndistrict = \"3374\"\nprevalence_percent = 11\n"),
              AllOf(HasSubstr(":9:"), HasSubstr("survey of 33.74 is given above already")));
  EXPECT_THAT(error_with(good + "sample = 500\n"), HasSubstr("must be given together"));
  EXPECT_THAT(error_with(good + "design_effect = 2\n"), HasSubstr("must be given together"));
  EXPECT_EQ(error_with(good + "design_effect = 2\nsample = 500\n"), "");
  EXPECT_THAT(error_with("[[interventions]]\nfile = \"a.toml\"\ncoverage_percent = [50]\n"),
              AllOf(HasSubstr(":6:"), HasSubstr("a.toml")));
}

TEST_F(ScenarioFile, BirthOutcomesAreFour) {
  EXPECT_EQ(error_with("[project]\nbirth_outcome_shares = [0.7, 0.17, 0.1, 0.03]\n"), "");
  EXPECT_NE(error_with("[project]\nbirth_outcome_shares = [0.7, 0.3]\n"), "");
}

} // namespace
