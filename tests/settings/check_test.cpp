#include "read/temporary_files.hpp"
#include "settings/check.hpp"
#include "settings/setting.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus::settings {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

// What is said about a scenario that is sound but for what `change` does.
template <class Change>
std::string said(Change &&change) {
  Scenario s;
  s.file = "s.toml";
  change(s);
  return error_of([&] { checked(s, own_choices()); });
}

TEST(ScenarioCheck, ASoundScenarioPasses) {
  EXPECT_EQ(said([](Scenario &) {}), "");
}

TEST(ScenarioCheck, NamesThePlaceWhereTheSettingWasGiven) {
  const auto beyond = [](Scenario &s) {
    s.plan.horizon = 25;
    s.places["plan.horizon"] = "s.toml:3:1";
  };
  EXPECT_THAT(said(beyond), StartsWith("s.toml:3:1: month 25 lies beyond the projection"));
}

TEST(ScenarioCheck, NamesOfWhatIsWrittenAreNames) {
  const std::string longest(100, 'a');
  for (const std::string &name :
       {std::string("kebun"), std::string("Kebun Raya 2027"), std::string("a..b"), longest}) {
    EXPECT_EQ(said([&](Scenario &s) { s.name = s.write.export_log = name; }), "");
  }
  for (const std::string &name :
       {std::string("../kebun"), std::string("a/b"), std::string("/tmp/a"), std::string("a\\b"),
        std::string(".."), std::string(".profile"), std::string("-o"), std::string("a\nb"),
        std::string("a\x7f"), std::string("a "), std::string("\u202ea"), std::string("a\0b", 3),
        longest + "a"}) {
    EXPECT_THAT(said([&](Scenario &s) { s.name = name; }),
                HasSubstr("is no name of a file: write a name without"));
    EXPECT_THAT(said([&](Scenario &s) { s.write.export_log = name; }), HasSubstr("write.export_log = \""));
  }
}

TEST(ScenarioCheck, CodesOfTheSexAreGivenForBothAndCenturiesBegin) {
  EXPECT_EQ(
      said([](Scenario &s) { s.children.boys = "1", s.children.girls = "2", s.children.century = 2000; }),
      "");
  EXPECT_THAT(said([](Scenario &s) { s.children.boys = "1"; }), HasSubstr("give both"));
  EXPECT_THAT(said([](Scenario &s) { s.children.girls = "2"; }), HasSubstr("give both"));
  EXPECT_THAT(said([](Scenario &s) { s.children.boys = "x", s.children.girls = "X"; }),
              HasSubstr("different ones"));
  EXPECT_THAT(said([](Scenario &s) { s.children.century = 2001; }), HasSubstr("no first year of a century"));
}

TEST(ScenarioCheck, MonthsReachTheEndOfTheProjectionAndNoFurther) {
  EXPECT_EQ(said([](Scenario &s) { s.project.months = s.plan.horizon = 24; }), "");
  EXPECT_THAT(said([](Scenario &s) { s.project.months = 23; }), HasSubstr("month 24 lies beyond"));
  EXPECT_THAT(said([](Scenario &s) { s.project.horizons = {12, 25}; }), HasSubstr("month 25 lies beyond"));
}

TEST(ScenarioCheck, ATextMustBeOneOfItsChoices) {
  EXPECT_THAT(said([](Scenario &s) { s.write.csv = "plan"; }),
              HasSubstr("write.csv = \"plan\" is not known; choices: plain, id; did you mean \"plain\"?"));
  EXPECT_THAT(said([](Scenario &s) { s.write.audience = "all"; }), HasSubstr("choices: internal, public"));
  EXPECT_THAT(said([](Scenario &s) { s.estimate.survey_smoothing = "x"; }), HasSubstr("none, fay_herriot"));
  EXPECT_THAT(said([](Scenario &s) {
                s.context.emplace_back();
                s.context.emplace_back();
                s.context.back().use = "beside";
              }),
              HasSubstr("context[2].use = \"beside\" is not known; choices: neighbours, inset"));
}

TEST(ScenarioCheck, EachTextOfAListMustBeOneOfItsChoices) {
  Scenario s;
  s.rank.methods = {"one", "tow"};
  const std::vector<Choice> choices = {{"rank.methods", "one", {}}, {"rank.methods", "two", {}}};
  EXPECT_THAT(error_of([&] { checked(s, choices); }), HasSubstr("rank.methods = \"tow\" is not known"));
  s.rank.methods = {"one", "two"};
  EXPECT_EQ(error_of([&] { checked(s, choices); }), "");
}

Scenario of_a_regency() {
  Scenario s;
  s.file = "s.toml";
  s.rank.criteria = {"prevalence"};
  return s;
}

const std::vector<Choice> known_criteria = {{"rank.criteria", "prevalence", {}},
                                            {"rank.criteria", "families_at_risk", {}}};

IndicatorSettings table_of(std::vector<std::string> columns) {
  IndicatorSettings table;
  table.columns = std::move(columns);
  return table;
}

TEST(ScenarioCheck, IndicatorsAreCriteriaByTheirNames) {
  Scenario s = of_a_regency();
  s.indicators = {table_of({"Keluarga Berisiko (KRS)", "air+jamban"}), table_of({"skor"})};
  s.indicators[0].low_is_worse = {"air_jamban"};
  s.rank.criteria = {"keluarga_berisiko_krs", "air_jamban", "skor", "prevalence"};
  s.places["rank.criteria"] = "s.toml:9:1";
  EXPECT_EQ(checked(s, known_criteria).rank.criteria.size(), 4u);
  s.rank.criteria = {"air"};
  EXPECT_THAT(error_of([&] { checked(s, known_criteria); }), HasSubstr("air_jamban"));
}

TEST(ScenarioCheck, AnIndicatorHasANameOfItsOwn) {
  const auto error_with = [&](const std::vector<IndicatorSettings> &tables) {
    Scenario s = of_a_regency();
    s.indicators = tables;
    return error_of([&] { checked(s, known_criteria); });
  };
  EXPECT_THAT(error_with({table_of({"Prevalence"})}),
              HasSubstr("\"prevalence\" is that of another criterion"));
  EXPECT_THAT(error_with({table_of({"skor"}), table_of({"Skor"})}), HasSubstr("\"skor\" is that of another"));
  EXPECT_THAT(error_with({table_of({})}), HasSubstr("columns is empty"));
  IndicatorSettings table = table_of({"a", "b"});
  table.names = {"satu"};
  EXPECT_THAT(error_with({table}), HasSubstr("1 names for 2 columns"));
  table.names = {"Satu Dua", "tiga"};
  EXPECT_THAT(error_with({table}), HasSubstr("such as \"satu_dua\""));
  table.names.clear();
  table.low_is_worse = {"c"};
  EXPECT_THAT(error_with({table}), HasSubstr("there are: a, b"));
  table.low_is_worse.clear();
  table.words = {"Maju=baik"};
  EXPECT_THAT(error_with({table}), HasSubstr("must be a number"));
  table.words.clear();
  table.only = {"bulan"};
  EXPECT_THAT(error_with({table}), HasSubstr("write left=right"));
}

TEST(ScenarioCheck, FamiliesAtRiskComeFromOnePlace) {
  Scenario s = of_a_regency();
  s.indicators = {table_of({"krs"})};
  s.indicators[0].names = {"families_at_risk"};
  checked(s, known_criteria);
  s.counts.families_at_risk = "krs";
  EXPECT_THAT(error_of([&] { checked(s, known_criteria); }), HasSubstr("name the same"));
}

TEST(ScenarioCheck, ByIndicatorsAloneTheyAreTheCriteria) {
  Scenario s = of_a_regency();
  s.indicators = {table_of({"krs", "air"})};
  EXPECT_EQ(checked(s, known_criteria).rank.criteria, (std::vector<std::string>{"krs", "air"}));
}

TEST(ScenarioCheck, ListsHaveTheLengthOfWhatTheyBelongTo) {
  EXPECT_THAT(said([](Scenario &s) { s.project.or_previous.push_back(1); }),
              HasSubstr("project.or_previous must hold 4 numbers, but 5 are written"));
  for (auto list : {&RankSettings::weights, &RankSettings::references, &RankSettings::targets}) {
    EXPECT_THAT(said([&](Scenario &s) { s.rank.*list = {1, 2, 3}; }), HasSubstr("holds 3 numbers for 4"));
    EXPECT_EQ(said([&](Scenario &s) { s.rank.*list = {1, 2, 3, 4}; }), "");
  }
  EXPECT_THAT(said([](Scenario &s) { s.rank.pairwise = {1, 2, 3}; }), HasSubstr("needs 16"));
  EXPECT_THAT(said([](Scenario &s) { s.rank.methods = {"ahp"}; }), HasSubstr("needs 16"));
  EXPECT_THAT(said([](Scenario &s) { s.rank.methods.clear(); }), HasSubstr("rank.methods is empty"));
  EXPECT_THAT(said([](Scenario &s) { s.rank.criteria.clear(); }), HasSubstr("rank.criteria is empty"));
}

TEST(ScenarioCheck, ClassLimitsAscendWithoutRepeats) {
  EXPECT_EQ(said([](Scenario &s) { s.draw.class_percent = {5}; }), "");
  for (const std::vector<double> &limits : {std::vector<double>{}, {20, 14}, {14, 14}})
    EXPECT_THAT(said([&](Scenario &s) { s.draw.class_percent = limits; }), HasSubstr("must ascend"));
}

TEST(ScenarioCheck, APlanHasOneAim) {
  EXPECT_EQ(said([](Scenario &s) { s.plan.objective = "chance"; }), "");
  EXPECT_EQ(said([](Scenario &s) { s.plan.tail_percent = 20; }), "");
  EXPECT_THAT(said([](Scenario &s) {
                s.plan.objective = "chance";
                s.plan.tail_percent = 20;
              }),
              HasSubstr("cannot be used together"));
}

TEST(ScenarioCheck, SharesWherePercentagesAreMeantAreRefused) {
  const auto goal = [](double percent) {
    return [percent](Scenario &s) {
      s.interventions.emplace_back();
      s.interventions.back().coverage_percent = {nan(), percent};
    };
  };
  EXPECT_THAT(said(goal(1)), HasSubstr("coverage_percent 1 looks like a share, not a percentage; write 100"));
  EXPECT_THAT(said(goal(0.7)), HasSubstr("write 70"));
  EXPECT_EQ(said(goal(0)), "");
  EXPECT_EQ(said(goal(1.5)), "");
}

TEST(ScenarioCheck, ASurveyErrsByLessThanItsFigure) {
  const auto survey = [](double error) {
    return [error](Scenario &s) {
      s.survey.emplace_back();
      s.survey.back().district = "6306";
      s.survey.back().prevalence = Share(0.2);
      s.survey.back().standard_error = Share(error);
    };
  };
  EXPECT_EQ(said(survey(0.19)), "");
  EXPECT_THAT(said(survey(0.2)), HasSubstr("must be below prevalence_percent"));
}

TEST(ScenarioCheck, SettingsThatNothingWouldUseAreRefused) {
  TemporaryFolder folder;
  const std::string path = folder.write("faskes.csv", "");
  EXPECT_THAT(said([](Scenario &s) { s.facilities.rupiah_per_hour = 50'000; }),
              HasSubstr("facilities.rupiah_per_hour is set, but facilities.path is missing"));
  EXPECT_EQ(said([&](Scenario &s) {
              s.facilities.rupiah_per_hour = 50'000;
              s.facilities.path = {path, path};
            }),
            "");
  EXPECT_THAT(said([](Scenario &s) { s.estimate.covariates = {"jamban"}; }),
              HasSubstr("covariates.path is missing"));
  EXPECT_THAT(said([&](Scenario &s) {
                s.estimate.covariates = {"jamban"};
                s.covariates.path = {path, path};
                s.estimate.method = "direct";
              }),
              HasSubstr("used by register and bym2 alone"));
  EXPECT_THAT(said([](Scenario &s) { s.project.rise_reached_sd = 0.1; }), HasSubstr("below 1"));
}

TEST(ScenarioCheck, RawFiguresAreNotForThePublic) {
  EXPECT_THAT(said([](Scenario &s) {
                s.write.audience = "public";
                s.estimate.method = "direct";
              }),
              HasSubstr("is not for the public"));
}

TEST(ScenarioCheck, CodesMonthsAndDatesAreWhatTheySay) {
  EXPECT_EQ(said([](Scenario &s) {
              s.boundaries.within = "63.06";
              s.audit.today = "2026-11-21";
              s.counts.only = {"bulan=12"};
            }),
            "");
  EXPECT_THAT(said([](Scenario &s) { s.boundaries.within = "63.06.01.2001"; }), HasSubstr("is no code"));
  EXPECT_THAT(said([](Scenario &s) { s.audit.today = "2026-02-30"; }), HasSubstr("is no date"));
  EXPECT_THAT(said([](Scenario &s) { s.counts.only = {"bulan"}; }), HasSubstr("write column=value"));
}

TEST(ScenarioCheck, AddsWhatThePlanIsJudgedBy) {
  Scenario s;
  s.project.horizons = {24, 6};
  s.plan.horizon = 12;
  s.plan.objective = "chance";
  s.plan.target_percent = 10;
  const Scenario full = checked(s, own_choices());
  EXPECT_THAT(full.project.horizons, ElementsAre(6, 12, 24));
  EXPECT_THAT(full.project.target_percent, ElementsAre(14, 18.8, 10));
  EXPECT_THAT(checked(full, own_choices()).project.horizons, ElementsAre(6, 12, 24));
}

TEST(ScenarioCheck, ADecisionByHandHasACodeADirectionAndAReason) {
  const auto by_hand = [](const char *code, const char *change, const char *reason) {
    return said([&](Scenario &s) {
      s.by_hand.push_back({"63.06.05.1001", "in", "krisis air"});
      s.by_hand.push_back({code, change, reason});
      s.places["by_hand[1].code"] = "s.toml:5:1";
      for (const char *key : {"code", "change", "reason"})
        s.places[std::string("by_hand[2].") + key] = "s.toml:9:1";
    });
  };
  EXPECT_EQ(by_hand("6306051002", "out", "lulus"), "");
  EXPECT_THAT(by_hand("63.06.05", "out", "lulus"),
              StartsWith("s.toml:9:1: \"63.06.05\" is no code of a village"));
  EXPECT_THAT(by_hand("6306051001", "out", "lulus"),
              HasSubstr("63.06.05.1001 is given at s.toml:5:1 already"));
  EXPECT_THAT(by_hand("63.06.05.1002", "masuk", "lulus"), HasSubstr("write \"in\" or \"out\""));
  EXPECT_THAT(by_hand("63.06.05.1002", "in", " "), HasSubstr("reason is empty"));
}

} // namespace
} // namespace lokus::settings
