#include "demo_run.hpp"
#include "jobs/compare.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// The year of a plan moves the months of every table that has months.

namespace lokus {
namespace {

using namespace testing_files;

DemoRun run_of(std::vector<std::string> overrides) {
  overrides.insert(overrides.begin(), {"estimate.draws=20", "project.trend_log_odds_per_year=-0.1"});
  return DemoRun::of_the_demo(overrides);
}

std::vector<write::Table> every_table_of(const DemoRun &run) {
  RunRecord record;
  record.scenario = run.scenario;
  const std::vector<Picture> no_pictures;
  std::vector<write::Table> tables;
  for (const write::RunTable &table : write::run_tables())
    tables.push_back(table.make({run.prepared, run.decision, no_pictures, record}));
  return tables;
}

bool names_a_month_of_the_plan(const write::Field &field) {
  return field.name == "calendar_month" || field.name == "start_month" || field.name == "from_month" ||
         field.name == "to_month" || field.name.starts_with("month_m");
}

TEST(Months, OfEveryTableMoveWithTheYear) {
  const std::vector<write::Table> now = every_table_of(run_of({"year=2027"})),
                                  later = every_table_of(run_of({"year=2031"}));
  ASSERT_EQ(now.size(), later.size());
  std::set<std::string> moved;
  for (std::size_t t = 0; t < now.size(); ++t) {
    bool has_months = false;
    for (std::size_t c = 0; c < now[t].columns.size(); ++c) {
      const write::TableColumn &a = now[t].columns[c], &b = later[t].columns[c];
      const bool of_a_person = now[t].name.starts_with("audit_"); // between two births
      has_months = has_months || (a.field.unit == "months" && !of_a_person);
      if (!names_a_month_of_the_plan(a.field) || a.texts.empty())
        continue;
      moved.insert(now[t].name);
      EXPECT_THAT(a.texts.front(), testing::StartsWith("202")) << now[t].name << ' ' << a.field.name;
      EXPECT_EQ(std::stoi(b.texts.front()), std::stoi(a.texts.front()) + 4)
          << now[t].name << ' ' << a.field.name;
    }
    EXPECT_TRUE(!has_months || moved.contains(now[t].name) || now[t].rows == 0) << now[t].name;
  }
  for (const char *table : {"desa", "kabupaten", "proyeksi_desa", "proyeksi_desa_bulanan",
                            "proyeksi_kabupaten", "peluang_target", "manfaat_rencana"})
    EXPECT_TRUE(moved.contains(table)) << table;
}

TEST(Months, OfTheLeadCarryThePrevalenceWithTheTrend) {
  const DemoRun now = run_of({"plan.start=2026-09"}), later = run_of({"plan.start=2028-09"});
  const DistrictId district{0};
  EXPECT_EQ(now.prepared.estimates.draws, later.prepared.estimates.draws) << "the counts are the same";
  const double before = now.decision.none.district_prevalence(district, MonthId{24}),
               after = later.decision.none.district_prevalence(district, MonthId{0u});
  EXPECT_NEAR(before, after, 1e-10) << "24 months without action, before the plan or in it";
}

TEST(Months, MustBeTheSameWhereScenariosAreCompared) {
  const auto contender_of = [](const std::string &year) {
    const DemoRun run = run_of({"year=" + year});
    return contender(run.decided());
  };
  Watch watch;
  EXPECT_THROW(compare({contender_of("2027"), contender_of("2028")}, watch), Error);
}

} // namespace
} // namespace lokus
