#include "read/read.hpp"
#include "read/temporary_files.hpp"
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char *head =
    "name_id = \"Seng\"\nname_en = \"Zinc\"\nopd = \"Dinkes\"\ntarget_group = \"balita\"\n";
constexpr const char *cost = "[cost]\nunit_rupiah = 450000\nassumption = false\nsource = \"contoh\"\n";
constexpr const char *effect =
    "[[effects]]\nmechanism = \"odds\"\nbands = [2, 3]\nestimate = [0.88]\nlow = [0.85]\nhigh = [0.91]\n"
    "type = \"prevalence_ratio\"\nmeasured_in = 3\ndesign = \"trial\"\nwhere_measured = \"w\"\nsource = "
    "\"s\"\nassumption = "
    "true\n";

class Catalogue : public testing::Test {
protected:
  Interventions read_one(const std::string &text) {
    Scenario scenario;
    scenario.file = "s.toml";
    InterventionChoice choice;
    choice.file = {"zinc.toml", folder.write("zinc.toml", text)};
    choice.coverage_percent = {std::nan(""), 80};
    change(choice);
    scenario.interventions = {choice};
    return read::interventions(scenario);
  }
  virtual void change(InterventionChoice &) {}
  std::string error_in(const std::string &text) {
    return error_of([&] { read_one(text); });
  }
  TemporaryFolder folder;
};

TEST_F(Catalogue, OneFileIsOneRow) {
  const Interventions all = read_one(std::string(head) + cost + effect);
  const InterventionId zinc{0};
  ASSERT_EQ(all.rows(), 1u);
  EXPECT_EQ(all.code[zinc], "zinc");
  EXPECT_EQ(all.name[zinc], (Phrase{"Seng", "Zinc"}));
  EXPECT_EQ(all.group[zinc], TargetGroup::under_five);
  EXPECT_EQ(all.ramp_months[zinc], 12);
  EXPECT_EQ(all.delay_months[zinc], 0) << "acts at once unless a delay is written";
  EXPECT_EQ(all.saturation[zinc], 1);
  EXPECT_EQ(all.unit_cost[zinc], 450000);
  EXPECT_EQ(all.cost_assumed[zinc], 0);
  EXPECT_EQ(all.effect_assumed[zinc], 1);
  EXPECT_TRUE(std::isnan(all.goal[zinc][0]));
  EXPECT_DOUBLE_EQ(all.goal[zinc][1], 0.8);
}

TEST_F(Catalogue, OneNumberHoldsForEveryBand) {
  const Interventions all = read_one(std::string(head) + cost + effect);
  const Effect &e = all.effects[InterventionId{0}][0];
  EXPECT_THAT(e.bands, ElementsAre(2, 3));
  EXPECT_THAT(e.estimate, ElementsAre(0.88, 0.88));
  EXPECT_THAT(e.low, ElementsAre(0.85, 0.85));
  EXPECT_EQ(e.type, EffectType::prevalence_ratio);
  EXPECT_EQ(e.measured_in, 3);
}

TEST_F(Catalogue, RefusesUnknownKeysWithLineColumnAndNearestKey) {
  EXPECT_THAT(
      error_in("nama_id = \"x\"\n"),
      HasSubstr(folder.path("zinc.toml") + ":1:1: unknown key \"nama_id\"; did you mean \"name_id\"?"));
  EXPECT_THAT(error_in(std::string(head) + cost + effect + "partnr = \"air\"\n"),
              HasSubstr("unknown key \"partnr\"; did you mean \"partner\"?"));
}

TEST_F(Catalogue, RefusesWhatIsMissingOrCannotBe) {
  EXPECT_THAT(error_in(head), HasSubstr("cost.source is required"));
  EXPECT_THAT(error_in(std::string(head) + "[cost]\nunit_rupiah = 450000\nsource = \"contoh\"\n" + effect),
              HasSubstr("zinc.toml:6:1: cost.assumption is required beside cost.unit_rupiah"));
  EXPECT_THAT(error_in(std::string(head) + cost), HasSubstr("no [[effects]]"));
  EXPECT_THAT(error_in("target_group = \"anak\"\nname_id = \"x\"\nname_en = \"x\"\nopd = \"x\"\n" +
                       std::string(cost) + effect),
              HasSubstr("target_group = \"anak\" is unknown; choose one of"));
  const std::string turned =
      std::string(head) + cost +
      "[[effects]]\nmechanism = \"odds\"\nbands = [2]\nestimate = [0.8]\nlow = [0.9]\nhigh = [1.0]\n"
      "type = \"odds_ratio\"\ndesign = \"trial\"\nwhere_measured = \"w\"\nsource = \"s\"\nassumption = "
      "true\n";
  EXPECT_THAT(error_in(turned), HasSubstr("must be low <= estimate <= high"));
}

TEST_F(Catalogue, RefusesAnAssociationThatIsTakenForCertain) {
  const std::string start = std::string(head) + cost + effect;
  const auto with = [&](const std::string &before, const std::string &after) {
    std::string text = start;
    return text.replace(text.find(before), before.size(), after);
  };
  EXPECT_THAT(error_in(with("\"trial\"", "\"ramalan\"")), HasSubstr("design = \"ramalan\" is unknown"));
  EXPECT_THAT(error_in(with("\"trial\"", "\"cross_sectional\"")),
              HasSubstr("does not prove cause and effect; write question, reading and weight"));
  EXPECT_THAT(error_in(start + "question = \"air\"\n"),
              HasSubstr("question and reading must be given together"));
  EXPECT_THAT(error_in(start + "weight = 0.3\n"), HasSubstr("weight needs question and reading"));
  const Interventions all = read_one(with("\"trial\"", "\"cross_sectional\"") +
                                     "question = \"air\"\nreading = \"sebab\"\nweight = 0.2\n");
  EXPECT_EQ(all.effects[InterventionId{0}][0].design, Design::cross_sectional);
  EXPECT_EQ(all.effects[InterventionId{0}][0].weight, 0.2);
  EXPECT_FALSE(all.effects[InterventionId{0}][0].design_assumed);
  const Interventions unsaid = read_one(with("design = \"trial\"\n", ""));
  EXPECT_EQ(unsaid.effects[InterventionId{0}][0].design, Design::trial);
  EXPECT_TRUE(unsaid.effects[InterventionId{0}][0].design_assumed);
  EXPECT_EQ(unsaid.effect_assumed[InterventionId{0}], 1);
}

TEST_F(Catalogue, RefusesTheWrongNumberOfEstimates) {
  const std::string text = std::string(head) + cost +
                           "[[effects]]\nmechanism = \"birth_outcome\"\nestimate = [0.8, 0.9]\n"
                           "type = \"relative_risk\"\ndesign = \"trial\"\nwhere_measured = \"w\"\nsource = "
                           "\"s\"\nassumption = true\n";
  EXPECT_THAT(error_in(text), HasSubstr("estimate holds 2 numbers; mechanism birth_outcome needs 3"));
}

TEST_F(Catalogue, MayHaveNoEffectOfItsOwnWhenItSaysWhy) {
  const Interventions all = read_one("effects_none = \"joint with jamban\"\n" + std::string(head) + cost);
  EXPECT_TRUE(all.effects[InterventionId{0}].empty());
}

TEST_F(Catalogue, MayHaveNoPriceWhichIsMissingAndNotZero) {
  const Interventions all = read_one(std::string(head) + "[cost]\nsource = \"tidak ada\"\n" + effect);
  EXPECT_TRUE(std::isnan(all.unit_cost[InterventionId{0}]));
  EXPECT_EQ(all.cost_assumed[InterventionId{0}], 0) << "what is not there is not assumed either";
  EXPECT_EQ(all.file[InterventionId{0}], "zinc.toml");
  EXPECT_EQ(all.chosen_at[InterventionId{0}], "s.toml");
}

TEST_F(Catalogue, TellsAnInvestmentWithItsLifetimeFromAYearlyCost) {
  const auto with = [&](const std::string &more) { return std::string(head) + cost + more + effect; };
  const Interventions yearly = read_one(with(""));
  EXPECT_FALSE(yearly.is_investment(InterventionId{0}));
  EXPECT_EQ(yearly.lifetime_years[InterventionId{0}], 0);
  const Interventions built =
      read_one(with("kind = \"investment\"\nlifetime_years = 10\nlifetime_source = \"assumed\"\n"));
  EXPECT_TRUE(built.is_investment(InterventionId{0}));
  EXPECT_EQ(built.lifetime_years[InterventionId{0}], 10);
  EXPECT_EQ(built.lifetime_source[InterventionId{0}], (Phrase{"assumed", "assumed"}));
  EXPECT_THAT(error_in(with("kind = \"sekali\"\n")),
              HasSubstr("cost.kind = \"sekali\" is unknown; choose one of yearly, investment"));
  EXPECT_THAT(error_in(with("kind = \"investment\"\nlifetime_years = 10\n")),
              HasSubstr("zinc.toml:9:1: cost.kind = \"investment\" needs cost.lifetime_years and"));
  EXPECT_THAT(error_in(with("lifetime_years = 10\n")), HasSubstr("cost.lifetime_years is for cost.kind"));
}

TEST_F(Catalogue, KeepsItsNotesInBothLanguages) {
  const Interventions all = read_one(std::string(head) +
                                     "note_id = \"catatan\"\nnote_en = \"note\"\neffects_none = \"none\"\n"
                                     "effects_none_id = \"tidak ada\"\n" +
                                     cost);
  EXPECT_EQ(all.note[InterventionId{0}], (Phrase{"catatan", "note"}));
  EXPECT_EQ(all.effects_none[InterventionId{0}], (Phrase{"tidak ada", "none"}));
}

class CatalogueWithOwnTarget : public Catalogue {
  void change(InterventionChoice &choice) override {
    choice.target_group = group;
    choice.target_share = share;
    choice.target_column = column;
  }

protected:
  std::string group, column;
  double share = std::nan("");
};

TEST_F(CatalogueWithOwnTarget, StandsBeforeTheCatalogues) {
  const std::string text = std::string(head) + "target_share = 0.4\n" + cost + effect;
  EXPECT_EQ(read_one(text).target_share[InterventionId{0}], 0.4);
  EXPECT_EQ(read_one(text).counted_as[InterventionId{0}], CountedPeople::under_fives);
  group = "keluarga";
  share = 0.25;
  const Interventions own = read_one(text);
  EXPECT_EQ(own.group[InterventionId{0}], TargetGroup::families);
  EXPECT_EQ(own.target_share[InterventionId{0}], 0.25);
  EXPECT_EQ(own.counted_as[InterventionId{0}], CountedPeople::families) << "the group's own column";
  column = "balita";
  EXPECT_EQ(read_one(text).counted_as[InterventionId{0}], CountedPeople::under_fives);
  column = "kk";
  EXPECT_THAT(error_in(text), HasSubstr("target_column = \"kk\" is unknown; choose one of keluarga, bumil"));
  column = "tanpa_jamban";
  EXPECT_EQ(error_in(text), "");
  share = std::nan("");
  EXPECT_THAT(error_in(text), HasSubstr("target_column = \"tanpa_jamban\" needs target_share"));
}

class CatalogueWithOwnCost : public Catalogue {
  void change(InterventionChoice &choice) override { choice.unit_cost = 600000; }
};

TEST_F(CatalogueWithOwnCost, TheScenariosCostStandsFirstAndIsAnAssumption) {
  const Interventions all = read_one(std::string(head) + cost + effect);
  EXPECT_EQ(all.unit_cost[InterventionId{0}], 600000);
  EXPECT_EQ(all.cost_assumed[InterventionId{0}], 1);
  const Phrase &source = all.cost_source[InterventionId{0}];
  EXPECT_THAT(source.id, HasSubstr("ditetapkan di skenario ("));
  EXPECT_THAT(source.id, HasSubstr("): Rp 600.000 per "));
  EXPECT_THAT(source.id, testing::EndsWith(" setahun"));
  EXPECT_THAT(source.en, HasSubstr("): Rp 600,000 per "));
}

TEST_F(CatalogueWithOwnCost, TheScenarioGivesThePriceThatTheCatalogueLacks) {
  const Interventions all = read_one(std::string(head) + "[cost]\nsource = \"tidak ada\"\n" + effect);
  EXPECT_EQ(all.unit_cost[InterventionId{0}], 600000);
  EXPECT_EQ(all.cost_assumed[InterventionId{0}], 1);
}

TEST(CatalogueFiles, EveryFileOfTheCatalogueIsReadable) {
  Scenario scenario;
  for (const auto &entry : std::filesystem::directory_iterator(LOKUS_SOURCE_DIR "/scenarios/interventions")) {
    if (entry.path().extension() != ".toml")
      continue;
    InterventionChoice choice;
    choice.file = {entry.path().filename().string(), entry.path().string()};
    choice.coverage_percent = {50};
    scenario.interventions.push_back(choice);
  }
  const Interventions all = read::interventions(scenario);
  EXPECT_GE(all.rows(), 8u);
  for (InterventionId i : all.code.all()) {
    EXPECT_FALSE(all.opd[i].empty()) << all.code[i];
    EXPECT_FALSE(all.cost_source[i].id.empty()) << all.code[i];
  }
}

} // namespace
