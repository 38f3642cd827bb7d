#include "column.hpp"
#include "core/error.hpp"
#include "write/public/audience.hpp"
#include "write/tables/result_tables.hpp"
#include "write/tiny.hpp"
#include <gmock/gmock.h>

namespace {

using namespace lokus;

// Cahaya has 1 stunted of 10; Awan, 6 of 20, goes with it, since the district's total of 7 would give it
// away.
TEST(ForPublic, HidesASmallCountAndTheOneThatWouldGiveItAway) {
  const write::PublicRun run = write::for_public(tiny::prepared(), tiny::decision(), 5);
  const write::Table t = write::village_table(run.prepared, run.decision);
  for (const char *name :
       {"measured", "stunted", "register_prevalence", "register_prevalence_smoothed", "own_weight"})
    for (std::size_t village : {0u, 2u})
      EXPECT_TRUE(is_missing(column(t, name).numbers[village])) << name << " " << village;
  EXPECT_EQ(column(t, "counted").numbers[2], 1) << "withheld is not unmeasured";
  EXPECT_EQ(column(t, "counted").numbers[1], 0);
  EXPECT_NE(column(t, "assumptions").texts[2].find("withheld"), std::string::npos);
  EXPECT_FALSE(is_missing(column(t, "prevalence").numbers[2])) << "estimates at survey level stay";
}

TEST(ForPublic, KeepsTotalsThatAreSafe) {
  const write::PublicRun run = write::for_public(tiny::prepared(), tiny::decision(), 5);
  const write::Table t = write::district_table(run.prepared, run.decision);
  EXPECT_EQ(column(t, "stunted").numbers[0], 7);
  EXPECT_EQ(column(t, "measured").numbers[0], 30);
}

TEST(ForPublic, DropsTotalsThatAreNot) {
  const write::PublicRun run = write::for_public(tiny::prepared(), tiny::decision(), 8);
  const write::Table t = write::district_table(run.prepared, run.decision);
  EXPECT_TRUE(is_missing(column(t, "stunted").numbers[0])) << "7 in the whole district is below 8";
  EXPECT_TRUE(is_missing(column(t, "register_prevalence").numbers[0]));
}

TEST(ForPublic, LeavesOutCasesFindingsAndScores) {
  Prepared p = tiny::prepared();
  p.findings.add({Severity::warning, "x", "f.csv", 3, "99.01.01.1001", {"stunting 1 dari 2", "1 of 2"}});
  const write::PublicRun run = write::for_public(p, tiny::decision(), 5);
  EXPECT_TRUE(run.prepared.findings.rows.empty());
  EXPECT_TRUE(run.prepared.audit.empty());
  EXPECT_TRUE(run.prepared.inputs.review.rows.empty());
  const write::Table t = write::rank_part_table(run.prepared, run.decision);
  for (double value : column(t, "value").numbers)
    EXPECT_TRUE(is_missing(value)) << "both ranked villages are withheld";
  EXPECT_EQ(run.decision.rankings[0].rank, tiny::decision().rankings[0].rank);
}

// Rupiah over the unit cost are people: of three pregnant women in the one village that buys it they tell, of
// thirty they may.
TEST(ForPublic, HidesTheCostOfAVillageWhoseCountedTargetIsSmall) {
  for (const double pregnant : {3.0, 30.0}) {
    Prepared p = tiny::prepared();
    p.inputs.interventions.counted.push_back(tiny::people({pregnant, 40, 50}));
    Decision d = tiny::decision();
    d.lokus.places.front().without_money = {"kurang dari Rp 1 juta", "less than Rp 1 million"};
    const write::PublicRun run = write::for_public(p, d, 5);
    const bool hidden = pregnant < 5;
    EXPECT_EQ(is_missing(column(write::village_table(run.prepared, run.decision), "cost_rupiah").numbers[0]),
              hidden);
    const write::Table plan = write::plan_table(run.prepared, run.decision);
    for (const char *name : {"cost_rupiah", "cost_total_rupiah", "cost_per_averted_rupiah"})
      EXPECT_EQ(is_missing(column(plan, name).numbers[0]), hidden) << name;
    const write::Table activities = write::plan_intervention_table(run.prepared, run.decision, 12);
    EXPECT_EQ(is_missing(column(activities, "cost_alone_rupiah").numbers[0]), hidden);
    EXPECT_EQ(run.decision.lokus.places.front().without_money.en.find("million") == std::string::npos,
              hidden);
  }
}

TEST(ForPublic, LeavesTheRunItselfAlone) {
  const Prepared p = tiny::prepared();
  write::for_public(p, tiny::decision(), 5);
  EXPECT_EQ(p.inputs.counts.stunted[VillageId{2}].value, 1);
}

} // namespace
