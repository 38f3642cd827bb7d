#include "core/error.hpp"
#include "demo_run.hpp"
#include "lokus/audience.hpp"
#include "lokus/deciding.hpp"
#include "lokus/prepare.hpp"
#include "lokus/public_edition.hpp"
#include "withhold/withhold.hpp"
#include "write/files/csv.hpp"
#include "write/files/formats.hpp"
#include "write/files/json.hpp"
#include "write/tables/run_tables.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Nobody can tell from what is published for the public which number a class stands for, knowing the program
// and everybody else's counts.

namespace lokus {
namespace {

struct Publisher {
  Scenario scenario;
  Prepared prepared;
  Decision decision;
};

Publisher publisher_of(std::vector<std::string> more = {}) {
  Watch watch;
  more.insert(more.end(), {"estimate.draws=100", "hot_spots.permutations=19", "write.audience=public"});
  Publisher made;
  made.scenario = load(std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml", more);
  made.prepared = prepare(inspect(made.scenario, watch), made.scenario, watch);
  made.decision = decide(made.prepared, made.scenario, watch);
  return made;
}

const Publisher &publisher() {
  static const Publisher made = publisher_of();
  return made;
}

Withheld withheld(const Publisher &of) {
  return withhold::counts_of_few(of.prepared.inputs, of.scenario.write.suppress_below, {});
}

std::vector<VillageId> withheld_villages(const Publisher &of) {
  const Withheld all = withheld(of);
  std::vector<VillageId> villages;
  for (const VillageId v : all.villages.all())
    if (all.is(v))
      villages.push_back(v);
  return villages;
}

Publisher with_counts(const Publisher &of, VillageId v, double measured, double stunted) {
  Publisher other = of;
  Counts &counts = other.prepared.inputs.counts;
  counts.measured[v] = People(measured);
  counts.stunted[v] = People(stunted);
  counts.severely_stunted[v] = People(std::fmin(counts.severely_stunted[v].value, stunted));
  other.prepared.estimates = estimate_again(other.prepared, other.scenario);
  return other;
}

// Every table of a run, what all outputs say is assumed, the record, and what the planner's page works from.
std::string told_to_public(const Publisher &of) {
  Watch watch;
  const PublicRun run = public_view(of.prepared, of.decision, of.scenario, watch);
  const std::vector<Picture> no_pictures;
  const RunRecord record = record_of(run.prepared, without_names(of.scenario), {});
  const write::Publication publication{run.prepared, run.decision, no_pictures, record};
  std::string all;
  for (const write::RunTable &table : write::run_tables())
    if (write::is_left(table, publication))
      all += write::csv_text(table.make(publication), write::CsvStyle::plain);
  return all + run.portable + write::run_json(record, &run.decision, run.prepared.findings);
}

TEST(PublicEdition, IsTheSameForEveryPairOfAClass) {
  const std::string told = told_to_public(publisher());
  const std::vector<VillageId> villages = withheld_villages(publisher());
  ASSERT_GT(villages.size(), 20u);
  for (std::size_t i = 0; i < villages.size(); i += 12) {
    const VillageId v = villages[i];
    const double measured = publisher().prepared.inputs.counts.measured[v].value;
    for (const double other : {measured, measured + 3})
      for (const int stunted : {0, 4, static_cast<int>(other)})
        EXPECT_EQ(told_to_public(with_counts(publisher(), v, other, stunted)), told)
            << publisher().prepared.inputs.area.villages.code[v] << " " << stunted << " of " << other;
  }
}

TEST(PublicEdition, TellsOtherThingsOfAnotherClass) {
  const VillageId v = withheld_villages(publisher()).front();
  const double measured = publisher().prepared.inputs.counts.measured[v].value;
  EXPECT_NE(told_to_public(with_counts(publisher(), v, measured, measured / 3)), told_to_public(publisher()));
}

TEST(PublicEdition, HasTheListAndThePackagesOfTheDecision) {
  Watch watch;
  const PublicRun run = public_view(publisher().prepared, publisher().decision, publisher().scenario, watch);
  EXPECT_EQ(decided_outcome(run.decision), decided_outcome(publisher().decision));
  EXPECT_EQ(run.decision.plan.rule.name, publisher().decision.plan.rule.name);
}

TEST(PublicEdition, LeavesInternalResultsAlone) {
  const Publisher before = publisher();
  Watch watch;
  public_view(before.prepared, before.decision, before.scenario, watch);
  for (const VillageId v : before.prepared.inputs.counts.stunted.all()) {
    EXPECT_EQ(fmt::format("{}", before.prepared.inputs.counts.stunted[v].value),
              fmt::format("{}", publisher().prepared.inputs.counts.stunted[v].value));
    EXPECT_EQ(before.prepared.estimates.mean[v], publisher().prepared.estimates.mean[v]);
  }
  EXPECT_TRUE(before.prepared.inputs.counts.withheld.empty());
  EXPECT_TRUE(before.prepared.inputs.counts.as_evidence.measured.empty());
}

// List and packages are a function of the counts too: each number that is said to remain possible gives the
// same ones when the whole decision is made from it.
TEST(PublicEdition, EveryNumberLeftOpenMakesTheSameDecision) {
  Watch watch;
  const PublicRun run =
      public_run(publisher().prepared, publisher().decision, publisher().scenario, {}, watch);
  const Counts &counts = publisher().prepared.inputs.counts;
  const std::vector<VillageId> villages = withheld_villages(publisher());
  ASSERT_EQ(run.left_open.rows.size(), villages.size());
  for (std::size_t i = 0; i < villages.size(); ++i) {
    const VillageId v = villages[i];
    const std::vector<int> &possible = run.left_open.rows[i].possible;
    const auto measured = static_cast<std::size_t>(counts.measured[v].value);
    EXPECT_GE(possible.size(), std::min<std::size_t>(5, measured + 1));
    EXPECT_THAT(possible, testing::Contains(static_cast<int>(counts.stunted[v].value)));
    if (i % 12 != 0)
      continue;
    for (const int s : possible) {
      const Publisher other = with_counts(publisher(), v, counts.measured[v].value, s);
      EXPECT_EQ(decided_outcome(decide(other.prepared, other.scenario, watch)),
                decided_outcome(publisher().decision))
          << s;
    }
  }
}

// A list that goes down by the count itself into the withheld villages tells each of them where it ends.
TEST(PublicEdition, IsRefusedWhereTheListTellsTheCount) {
  const Publisher telling =
      publisher_of({"rank.criteria=[\"stunted\"]", "rank.methods=[\"saw\"]", "lokus.villages=185"});
  Watch watch;
  try {
    public_run(telling.prepared, telling.decision, telling.scenario, {}, watch);
    FAIL() << "the list told nothing";
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::request);
    EXPECT_THAT(error.sentence().en, testing::HasSubstr("write.public_plan=false"));
  }
}

TEST(PublicEdition, TheListAloneHasNoPlan) {
  const Publisher listed = publisher_of({"write.public_plan=false"});
  Watch watch;
  const PublicRun run = public_run(listed.prepared, listed.decision, listed.scenario, {}, watch);
  EXPECT_TRUE(run.decision.plan.chosen.empty());
  EXPECT_EQ(run.decision.lokus.places.size(), listed.decision.lokus.places.size());
  EXPECT_FALSE(told_to_public(listed).empty());
}

} // namespace
} // namespace lokus
