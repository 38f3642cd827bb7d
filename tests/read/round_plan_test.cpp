#include "core/error.hpp"
#include "read/audits/round_plan.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus {
namespace {

class RoundPlan : public testing::Test {
protected:
  std::vector<WorksheetRule> rules_in(const std::string &lines) {
    scenario.audit.worksheet_rules = {
        "batas.csv", folder.write("batas.csv", "kode,kelompok,isian,arah,batas,sumber\n" + lines)};
    Findings ignored;
    return read::worksheet_rules(scenario, ignored);
  }
  std::string refusal(const std::string &lines) {
    try {
      rules_in(lines);
    } catch (const Error &error) {
      return error.sentence().id;
    }
    return "";
  }
  TemporaryFolder folder;
  Scenario scenario;
};

TEST_F(RoundPlan, BoundsAreReadAsOfficesWriteThem) {
  const auto rules = rules_in("A06,bumil bufas,paritas,di atas,3,Surat edaran 1/2026\n"
                              "A02,catin,body_mass_index,<,\"18,5\",Surat edaran 2/2026\n");
  ASSERT_EQ(rules.size(), 2u);
  EXPECT_EQ(rules[0].groups, "bumil bufas");
  EXPECT_EQ(rules[0].item, WorksheetItem::parity);
  EXPECT_FALSE(rules[0].below);
  EXPECT_EQ(rules[1].bound, 18.5);
  EXPECT_TRUE(rules[1].below);
}

TEST_F(RoundPlan, ABoundWithoutASourceOrWithAnUnknownWordIsRefusedByItsLine) {
  EXPECT_THAT(refusal("A06,bumil,paritas,di atas,3,\n"), testing::HasSubstr("baris 2: sumber kosong"));
  EXPECT_THAT(refusal("A06,bumil,paritas,lebih,3,x\n"), testing::HasSubstr("arah"));
  EXPECT_THAT(refusal("A06,remaja,paritas,>,3,x\n"), testing::HasSubstr("kelompok"));
  EXPECT_THAT(refusal("A06,bumil,golongan darah,>,3,x\n"), testing::HasSubstr("isian tidak dikenal"));
  EXPECT_THAT(refusal("A06,bumil,paritas,>,tiga,x\n"), testing::HasSubstr("batas bukan bilangan"));
}

TEST_F(RoundPlan, AStageOfTheRoundIsKnownInAnotherSpelling) {
  scenario.audit_stages = {
      {"2026-1", 1, "tim", "2026-03-01", ""}, {"2025-2", 2, "", "", "2025-12-01"}, {"", 3, "", "", ""}};
  const auto stages = read::audit_stages(scenario, "Semester I 2026");
  ASSERT_EQ(stages.size(), 3u);
  EXPECT_EQ(stages[0].round, "Semester I 2026");
  EXPECT_EQ(stages[0].planned, (Date{2026, 3, 1}));
  EXPECT_FALSE(stages[0].done.given());
  EXPECT_EQ(stages[1].round, "2025-2");
  EXPECT_EQ(stages[2].round, "");
}

} // namespace
} // namespace lokus
