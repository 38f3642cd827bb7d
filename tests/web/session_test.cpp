#include "lokus/deciding.hpp"
#include "lokus/planning.hpp"
#include "lokus/public_edition.hpp"
#include "project/project.hpp"
#include "scenario_files.hpp"
#include "session.hpp"
#include "tables/portable/portable.hpp"
#include "withhold/withhold.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

// The engine of the planner's page against the run of the same settings: same villages, same packages, same
// rupiah, same proof.

namespace lokus {
namespace {

using namespace testing_files;
using nlohmann::json;

const std::vector<std::string> quick = {"estimate.draws=20"};

struct Made {
  Scenario scenario;
  Prepared prepared;
};

Made made(const std::string &path, std::vector<std::string> overrides = {}) {
  overrides.insert(overrides.begin(), quick.begin(), quick.end());
  Made result;
  result.scenario = load(path, overrides);
  Watch watch;
  result.prepared = prepare(inspect(result.scenario, watch), result.scenario, watch);
  return result;
}

const std::string demo_file = std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml";

const Made &demo() {
  static const Made result = made(demo_file);
  return result;
}

engine::Session session() {
  return engine::Session(portable::portable_bytes(demo().prepared, demo().scenario));
}

// What a run with these settings chooses, as the page is told of it: villages of the list, rows of the
// interventions by village, rupiah of all years.
json chosen(const Prepared &prepared, const Scenario &scenario) {
  Watch watch;
  const Decision d = decide(prepared, scenario, watch);
  json result = {{"places", json::array()}, {"packages", json::array()}, {"total", d.plan.total.value}};
  for (const LokusList::Place &place : d.lokus.places)
    result["places"].push_back(place.village.row());
  for (const VillageId v : d.plan.chosen.all()) {
    if (!d.plan.chosen[v])
      continue;
    json members = json::array();
    for (const InterventionId k : d.packages.members[d.plan.package[v]])
      members.push_back(k.row());
    result["packages"].push_back({v.row(), members, d.options.all_years(*d.plan.chosen[v]).value});
  }
  result["gap"] = d.plan.gap;
  result["averted"] = d.plan.expected.mean;
  return result;
}

json as_chosen(const json &answer) {
  json result = {{"places", json::array()}, {"packages", json::array()}, {"total", answer["total"]}};
  for (const json &place : answer["places"])
    result["places"].push_back(place["village"]);
  for (const json &package : answer["packages"])
    result["packages"].push_back({package["village"], package["members"], package["rupiah"]});
  result["gap"] = answer["gap"];
  return result;
}

void expect_same(const json &answer, json run) {
  run.erase("averted");
  ASSERT_FALSE(answer.contains("refused")) << answer.dump();
  EXPECT_EQ(as_chosen(answer), run);
}

TEST(Portable, GivesBackWhatADecisionIsMadeFromToTheLastBit) {
  const engine::Run back = engine::run_of(portable::portable_bytes(demo().prepared, demo().scenario));
  Watch watch;
  EXPECT_EQ(back.prepared.estimates.mean, demo().prepared.estimates.mean);
  EXPECT_EQ(choose_again(back.prepared, back.scenario, watch),
            choose_again(demo().prepared, demo().scenario, watch));
  Decision there, here;
  weigh_options(demo().prepared, demo().scenario, watch, there);
  weigh_options(back.prepared, back.scenario, watch, here);
  EXPECT_EQ(here.gains.averted, there.gains.averted);
  EXPECT_EQ(here.options.total, there.options.total);
}

TEST(Portable, DrawsLoseLessThanIsShown) {
  const engine::Run back = engine::run_of(portable::portable_bytes(demo().prepared, demo().scenario));
  const auto &there = demo().prepared.estimates.draws, &here = back.prepared.estimates.draws;
  ASSERT_EQ(here.rows(), there.rows());
  for (const VillageId v : ids<VillageId>(there.rows())) {
    const auto [least, greatest] = std::ranges::minmax(there.row(v));
    for (const DrawId d : ids<DrawId>(there.cols()))
      EXPECT_NEAR(here(v, d), there(v, d), (greatest - least) / 508 + 1e-7);
  }
}

TEST(Portable, DrawsThatDecideGoWhole) {
  Scenario scenario = demo().scenario;
  scenario.plan.tail_percent = 20;
  const engine::Run back = engine::run_of(portable::portable_bytes(demo().prepared, scenario));
  EXPECT_EQ(back.prepared.estimates.draws, demo().prepared.estimates.draws);
}

TEST(Portable, BytesThatAreCutOffAreRefused) {
  const std::string bytes = portable::portable_bytes(demo().prepared, demo().scenario);
  for (const std::size_t left : {std::size_t{0}, std::size_t{3}, bytes.size() / 3, bytes.size() - 1})
    EXPECT_THROW(engine::run_of(std::string_view(bytes).substr(0, left)), Error) << left;
}

struct Lever {
  const char *name;
  std::string request;
  std::vector<std::string> settings;
};

class EveryLever : public testing::TestWithParam<Lever> {};

TEST_P(EveryLever, DoesWhatItsSettingDoes) {
  engine::Session asked = session();
  const Made run = made(demo_file, GetParam().settings);
  expect_same(json::parse(asked.answer(GetParam().request)), chosen(run.prepared, run.scenario));
}

INSTANTIATE_TEST_SUITE_P(
    Levers, EveryLever,
    testing::Values(
        Lever{"run", "", {}}, Lever{"budget", "budget\t700000000\n", {"plan.budget_rupiah=700000000"}},
        Lever{"places", "places\t33\n", {"lokus.villages=33"}},
        Lever{"by_plan", "chosen_by\tplan\n", {"lokus.chosen_by=\"plan\""}},
        Lever{"floor", "least_per_subdistrict\t1\n", {"plan.least_per_subdistrict=1"}},
        Lever{"opd", "opds\t1\nopd\tDinkes\t300000000\n", {"plan.opd_budgets=[\"Dinkes=300000000\"]"}},
        Lever{"whole",
              "whole_packages\t1\nchosen_by\tplan\n",
              {"plan.whole_packages=true", "lokus.chosen_by=\"plan\""}},
        Lever{
            "method",
            "method\ttopsis\n",
            {"rank.methods=[\"topsis\", \"traffic_light\", \"saw\", \"prevalence\", \"marginal_benefit\"]"}},
        Lever{"benefit", "method\tmarginal_benefit\n", {"rank.methods=[\"marginal_benefit\"]"}},
        Lever{"weights",
              "method\tsaw\nweight\tfamilies_at_"
              "risk\t1\nweight\tstunted\t5\nweight\tprevalence\t2\nweight\tcoverage\t0\n",
              {"rank.methods=[\"saw\"]", "rank.weights=[1, 5, 2, 0]"}},
        Lever{"objective", "objective\tchild_months\n", {"plan.objective=\"child_months\""}},
        Lever{"unit_cost", "unit_cost\t1\t250000\n", {"interventions[2].unit_cost_rupiah=250000"}},
        Lever{"goal", "goal\t0\t0.6\n", {"interventions[1].coverage_percent=[60]"}}),
    [](const testing::TestParamInfo<Lever> &lever) { return lever.param.name; });

// A scenario beside the demo's data, with what --set cannot say.
struct Written {
  explicit Written(std::string text, const std::string &more) {
    replace_all(text, "../geodata", std::string(LOKUS_SOURCE_DIR) + "/geodata");
    replace_all(text, "interventions/", std::string(LOKUS_SOURCE_DIR) + "/scenarios/interventions/");
    std::ofstream(folder / "s.toml") << text << more;
  }
  std::string path() const { return folder / "s.toml"; }
  TemporaryFolder folder;
};

TEST(Session, TakesAnInterventionOutAsIfItHadNeverBeenThere) {
  std::string text = text_of_file(demo_file);
  replace_all(text, "[[interventions]]\nfile = \"interventions/sq_lns.toml\"\ncoverage_percent = [70]\n", "");
  const Made run = made(Written(text, "").path());
  ASSERT_EQ(run.prepared.inputs.interventions.rows(), 3u);
  json expected = chosen(run.prepared, run.scenario);
  for (json &package : expected["packages"])
    for (json &member : package[1])
      if (member > 0)
        member = member.get<int>() + 1; // rows of the run, where the second stands
  engine::Session asked = session();
  expect_same(json::parse(asked.answer("off\t1\n")), expected);
}

TEST(Session, TakesVillagesInAndOutByHandWithTheirReason) {
  const Villages &villages = demo().prepared.inputs.area.villages;
  const std::size_t out =
      decide(demo().prepared, demo().scenario, *std::make_unique<Watch>()).lokus.places[2].village.row();
  const std::size_t in = out == 150 ? 151 : 150;
  const std::string more = "\n[[by_hand]]\ncode = \"" + villages.code[VillageId{in}] +
                           "\"\nchange = \"in\"\nreason = \"jalan putus\"\n" + "[[by_hand]]\ncode = \"" +
                           villages.code[VillageId{out}] +
                           "\"\nchange = \"out\"\nreason = \"sudah ada CSR\"\n";
  const Made run = made(Written(text_of_file(demo_file), more).path());
  engine::Session asked = session();
  const json answer =
      json::parse(asked.answer("by_hand\t2\nin\t" + std::to_string(in) + "\tjalan putus\nout\t" +
                               std::to_string(out) + "\tsudah ada CSR\n"));
  expect_same(answer, chosen(run.prepared, run.scenario));
  EXPECT_EQ(answer["dropped"][0]["reason"], "sudah ada CSR");
}

TEST(Session, WhatWasAskedBeforeLeavesNoTrace) {
  engine::Session asked = session(), fresh = session();
  const json first = json::parse(fresh.answer("budget\t900000000\n"));
  for (const char *other : {"off\t0\noff\t2\n", "unit_cost\t1\t90000\n", "method\tprevalence\nplaces\t40\n",
                            "goal\t2\t0.5\nobjective\tnew_cases\n", "by_hand\t1\nin\t7\tx\n"})
    asked.answer(other);
  EXPECT_EQ(json::parse(asked.answer("budget\t900000000\n")), first);
}

TEST(Session, AQuestionLetGoLeavesNoTrace) {
  using At = engine::Session::At;
  engine::Session asked = session(), fresh = session();
  const std::string first = fresh.answer("budget\t900000000\nfollow\t1\n");
  asked.begin("goal\t0\t0.6\nunit_cost\t1\t90000\n");
  ASSERT_EQ(asked.step(), At::weighing);
  EXPECT_GT(asked.share(), 0);
  EXPECT_LT(asked.share(), 1);
  EXPECT_EQ(asked.answer("budget\t900000000\nfollow\t1\n"), first);
  asked.begin("off\t0\nfollow\t1\n");
  At next = At::weighing;
  while (next == At::weighing)
    next = asked.step();
  ASSERT_EQ(next, At::planning);
  ASSERT_EQ(asked.step(), At::following);
  EXPECT_EQ(asked.answer("budget\t900000000\nfollow\t1\n"), first);
}

TEST(Session, RefusesWithTheSentenceOfTheProgram) {
  engine::Session asked = session();
  const json answer = json::parse(asked.answer("places\t5\nleast_per_subdistrict\t9\n"));
  ASSERT_TRUE(answer.contains("refused"));
  EXPECT_THAT(answer["refused"][0].get<std::string>(), testing::Not(testing::IsEmpty()));
}

TEST(Session, FollowsThePlanInTheDrawsOfTheRun) {
  engine::Session asked = session();
  const json answer = json::parse(asked.answer("budget\t700000000\nfollow\t1\n"));
  const Made run = made(demo_file, {"plan.budget_rupiah=700000000"});
  EXPECT_NEAR(answer["followed"]["averted"]["mean"].get<double>(),
              chosen(run.prepared, run.scenario)["averted"].get<double>(), 0.05);
  EXPECT_EQ(answer["followed"]["withPlan"][0]["middle"].size(), 25u);
  const json &draws = answer["followed"]["averted"]["draws"];
  ASSERT_EQ(draws.size(), 20u);
  double sum = 0;
  for (const json &draw : draws)
    sum += draw.get<double>();
  EXPECT_NEAR(sum / 20, answer["followed"]["averted"]["mean"].get<double>(), 1e-4);
}

// In an edition for the public the engine works as a run on the inputs in classes does, whatever was decided
// on the counts.
TEST(Session, OfAPublicEditionAnswersFromClassesAlone) {
  const Made counted = made(demo_file, {"write.audience=public"});
  Watch watch;
  const Decision decided = decide(counted.prepared, counted.scenario, watch);
  const PublicRun seen = public_view(counted.prepared, decided, counted.scenario, watch);
  Checked known;
  known.inputs = withhold::as_classes(
      counted.prepared.inputs,
      withhold::counts_of_few(counted.prepared.inputs, counted.scenario.write.suppress_below, {}));
  known.facilities = counted.prepared.facilities;
  Scenario as_public = counted.scenario;
  as_public.hot_spots.statistics = false;
  const Prepared masked = prepare(std::move(known), as_public, watch);
  engine::Session asked(seen.portable);
  for (const char *request : {"", "budget\t900000000\n", "method\tprevalence\nchosen_by\tmethod\n"})
    ASSERT_FALSE(json::parse(asked.answer(request)).contains("refused")) << request;
  expect_same(json::parse(asked.answer("")), chosen(masked, as_public));
}

TEST(Session, ALineThatIsNoneIsAnError) {
  engine::Session asked = session();
  for (const char *wrong :
       {"bugdet\t1\n", "budget\tmany\n", "in\t9999\tx\n", "off\t4\n", "weight\tnone\t1\n", "goal\t0\n"})
    EXPECT_THROW(asked.answer(wrong), Error) << wrong;
}

} // namespace
} // namespace lokus
