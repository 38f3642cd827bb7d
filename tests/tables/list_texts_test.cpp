#include "tables/texts/list_texts.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

TEST(ListFindings, AreTheCaveatsOfTheCriteriaAndTheTieBehindWhatTheDataHave) {
  Findings of_data;
  of_data.add({Severity::error, "stunted_over_measured", "balita.csv", 3, "", {"a", "a"}});
  EXPECT_EQ(with_list_findings(of_data, {}).rows.size(), 1u);
  Decision d;
  d.rankings.resize(2);
  d.rankings[0].caveats = {{"kriteria A kosong", "criterion A is empty"}};
  d.rankings[1].caveats = {{"kriteria B kosong", "criterion B is empty"}}; // makes no list
  d.lokus.tie = {"nilai sama", "a tie"};
  const Findings all = with_list_findings(of_data, d);
  ASSERT_EQ(all.rows.size(), 3u);
  EXPECT_EQ(all.rows[1].rule, "list_criterion");
  EXPECT_EQ(all.rows[1].sentence.id, "kriteria A kosong");
  EXPECT_EQ(all.rows[2].rule, "list_tie");
  EXPECT_EQ(all.count(Severity::error), 1u);
}

} // namespace
} // namespace lokus
