#include "core/error.hpp"
#include "estimate/districts_made.hpp"
#include "lokus/families.hpp"
#include "project/effects.hpp"
#include "settings/check.hpp"
#include "settings/page.hpp"
#include "tables/plan/plan_texts.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// One member more of each of the five families: a function and a row, and nothing else.

namespace lokus {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

estimate::RegisterEstimate one_in_five(const estimate::Evidence &evidence) {
  const std::size_t villages = evidence.area.villages.rows();
  return {Column<VillageId, double>(villages, 0.2), Column<VillageId, double>(villages, 0),
          Grid<VillageId, DrawId, double>(villages, evidence.draws, 0.2),
          Column<DistrictId, std::string>(evidence.area.districts.rows(), "one_in_five")};
}

rank::Scores least_first(const Criteria &criteria) {
  rank::Scores scores;
  scores.score = Column<VillageId, double>(criteria.value.rows());
  for (const VillageId v : scores.score.all())
    scores.score[v] = -criteria.value(v, CriterionId{0});
  return scores;
}

plan::Chosen buy_nothing(const plan::AtHand &at_hand) {
  return plan::Chosen(at_hand.problem.knapsack.villages());
}

project::Fault refuse_every_effect(const Effect &) {
  return Phrase{"tidak ada yang cocok", "nothing fits"};
}

template <class Row>
std::vector<Row> with(std::span<const Row> family, Row more) {
  std::vector<Row> all(family.begin(), family.end());
  all.push_back(more);
  return all;
}

struct Extended : ::testing::Test {
  std::vector<estimate::Method> estimate_methods =
      with(estimate::methods(), {"one_in_five", "seperlima", "a fifth everywhere", one_in_five});
  std::vector<rank::Method> rank_methods =
      with(rank::methods(),
           {"least_first", "", "", "terendah dahulu", "the lowest first", "prevalence", least_first});
  std::vector<plan::Rule> plan_rules =
      with(plan::rules(), {"thrift", "hemat", "thrift", "tidak membeli apa pun", "buys nothing",
                           plan::Needs::nothing, buy_nothing});
  std::vector<Objective> objective_rows =
      with(std::span<const Objective>(objectives), {"calm", "tenang", "all calm", "", "", "hari tenang",
                                                    "calm days", Counted::child_months, false, false});
  std::vector<project::Mechanism> mechanisms =
      with(project::mechanisms(), {"wishing", "berharap", "hoping", "wishing", true, false,
                                   refuse_every_effect, nullptr, nullptr, nullptr});
  Families families{estimate_methods, rank_methods, plan_rules, objective_rows, mechanisms};

  Area area = make_area({{"33.01", 2}});
  Counts counts = missing_counts(2);
  Estimates estimates;

  Extended() {
    set_counts(counts, 0, 6, 50, 100);
    set_counts(counts, 1, 20, 80, 90);
    estimates = estimate_of(area, counts, {}, "direct", 50);
  }
};

std::string refusal_of(const std::function<void()> &act) {
  try {
    act();
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::request);
    return error.sentence().en;
  }
  return "";
}

Scenario naming_every_new_member() {
  Scenario s;
  s.estimate.method = "one_in_five";
  s.rank.methods = {"least_first"};
  s.plan.rule = "thrift";
  s.plan.objective = "calm";
  return s;
}

TEST_F(Extended, MayBeNamedInAScenarioOnceTheyAreRows) {
  const Scenario s = naming_every_new_member();
  EXPECT_EQ(refusal_of([&] { settings::checked(s, choices(families)); }), "");
  for (const auto &take_back : std::vector<std::function<void(Families &)>>{
           [](Families &f) { f.estimate_methods = estimate::methods(); },
           [](Families &f) { f.rank_methods = rank::methods(); },
           [](Families &f) { f.plan_rules = plan::rules(); },
           [](Families &f) { f.objectives = objectives; }}) {
    Families without = families;
    take_back(without);
    EXPECT_THAT(refusal_of([&] { settings::checked(s, choices(without)); }), HasSubstr("is not known"));
  }
}

TEST_F(Extended, StandInTheRefusalOfAScenario) {
  Scenario s = naming_every_new_member();
  s.estimate.method = "one_in_fife";
  EXPECT_THAT(refusal_of([&] { settings::checked(s, choices(families)); }),
              HasSubstr("choices: direct, empirical_bayes, bym2, register, one_in_five; did you mean"));
  s = naming_every_new_member();
  s.plan.rule = "trift";
  EXPECT_THAT(refusal_of([&] { settings::checked(s, choices(families)); }),
              HasSubstr("optimal, thrift; did"));
}

TEST_F(Extended, StandOnThePagesOfHelpAndOfAScenario) {
  const std::vector<Choice> all = choices(families);
  const std::string help = settings::choices_page(
      {"estimate.method", "rank.methods", "plan.rule", "plan.objective", "effects.mechanism"}, all,
      Language::en);
  EXPECT_THAT(help, AllOf(HasSubstr("one_in_five"), HasSubstr("a fifth everywhere"), HasSubstr("least_first"),
                          HasSubstr("the lowest first")));
  EXPECT_THAT(help, AllOf(HasSubstr("thrift"), HasSubstr("buys nothing"), HasSubstr("calm"),
                          HasSubstr("all calm"), HasSubstr("wishing"), HasSubstr("hoping")));
  const std::string shown = settings::scenario_page(naming_every_new_member(), all, Language::id);
  EXPECT_THAT(shown, AllOf(HasSubstr("seperlima"), HasSubstr("terendah dahulu"), HasSubstr("tenang"),
                           HasSubstr("tidak membeli apa pun")));
}

TEST_F(Extended, EstimateByTheirName) {
  EstimateSettings settings;
  settings.method = "one_in_five";
  settings.draws = 20;
  settings.register_sd = 0;
  const Estimates e = estimate::prevalence({area, counts, {}, {}}, settings, 1, estimate_methods);
  EXPECT_EQ(e.method, "one_in_five");
  EXPECT_NEAR(e.mean[VillageId{1}], 0.2, 1e-12);
  settings.method = "one";
  EXPECT_THAT(refusal_of([&] {
                estimate::prevalence({area, counts, {}, {}}, settings, 1, estimate_methods);
              }),
              HasSubstr("choices: direct, empirical_bayes, bym2, register, one_in_five"));
}

TEST_F(Extended, RankByTheirName) {
  const Interventions interventions;
  const Coverage coverage;
  const Options options;
  const Gains gains;
  const LastYear last_year;
  const rank::Sources sources{area, counts, estimates, interventions, coverage, options, gains, last_year};
  RankSettings settings;
  settings.methods = {"prevalence", "least_first"};
  const std::vector<Ranking> rankings = rank::villages(sources, settings, 10, rank_methods);
  EXPECT_THAT(rankings[0].order, ElementsAre(VillageId{1}, VillageId{0}));
  EXPECT_THAT(rankings[1].order, ElementsAre(VillageId{0}, VillageId{1}));
  settings.methods = {"most"};
  EXPECT_THAT(refusal_of([&] { rank::villages(sources, settings, 10, rank_methods); }),
              HasSubstr("marginal_benefit, least_first"));
}

TEST_F(Extended, PlanByTheirNameAndForTheirObjective) {
  const Objective &calm = objective_named("calm", objective_rows);
  EXPECT_THAT(refusal_of([&] { objective_named("clam", objective_rows); }), HasSubstr("chance, calm"));
  Packages packages;
  Options options;
  Gains gains;
  gains.objective = calm;
  for (const VillageId v : area.villages.code.all()) {
    options.village.push_back(v);
    options.package.push_back(PackageId{1});
    options.cost.push_back(Rupiah{10});
    options.first.push_back(options.rows());
    gains.averted.push_back(2);
  }
  Constraints constraints;
  constraints.budget = Rupiah{100};
  constraints.most_villages = 2;
  const VillageLists lists;
  const std::vector<VillageId> order = {VillageId{0}, VillageId{1}};
  const plan::Request request{{packages, options, gains}, estimates, order, lists, constraints};
  const std::vector<Plan> plans = plan::allocate(request, {"optimal", "thrift"}, plan_rules).or_error();
  EXPECT_EQ(plans[0].villages_chosen, 2u);
  EXPECT_EQ(plans[1].villages_chosen, 0u);
  EXPECT_EQ(plans[1].rule.title.id, "hemat");
  EXPECT_EQ(gain_title(plans[0]).en, "Averted (calm days, mean world)");
  EXPECT_EQ(plan::usable_rules(request, plan_rules).back(), "thrift");
  EXPECT_THAT(refusal_of([&] { (void)plan::allocate(request, {"trift"}, plan_rules); }),
              HasSubstr("optimal, thrift; did you mean \"thrift\"?"));
}

TEST_F(Extended, ActByTheirName) {
  Interventions interventions;
  interventions.code.push_back("doa");
  Effect effect;
  effect.mechanism = "wishing";
  interventions.effects.push_back(std::vector<Effect>{effect});
  EXPECT_EQ(refusal_of([&] { project::effects_of(interventions, mechanisms); }),
            "intervention doa: nothing fits");
  EXPECT_THAT(refusal_of([&] { project::effects_of(interventions); }),
              HasSubstr("\"wishing\" is not known; choices: birth_outcome"));
}

} // namespace
} // namespace lokus
