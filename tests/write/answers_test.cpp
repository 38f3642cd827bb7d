#include "column.hpp"
#include "write/tables/audits/answer_tables.hpp"
#include "write/tables/audits/answers.hpp"
#include "write/tables/audits/extract_tables.hpp"
#include "write/tiny.hpp"
#include <cmath>

// Causes of audited cases held against the plan, and what one recipient gets.

namespace lokus {
namespace {

using write::column;
using Texts = std::vector<std::string>;

Prepared audited() {
  Prepared p = tiny::prepared();
  p.audit = tiny::audit();
  return p;
}

TEST(CauseAnswers, ACauseIsFundedUnfundedOrAnsweredNowhere) {
  const Prepared p = audited(); // "pmt" answers A14, nothing answers A20; it is bought in village A
  const write::Table t = write::cause_answer_table(p, tiny::decision());
  EXPECT_EQ(column(t, "level").texts, (Texts{"area", "area", "subdistrict", "subdistrict"}));
  EXPECT_EQ(column(t, "factor").texts,
            (Texts{"diare", "tidak ASI eksklusif", "diare", "tidak ASI eksklusif"}));
  EXPECT_EQ(column(t, "answered").texts, (Texts{"nowhere", "funded", "nowhere", "funded"}));
  EXPECT_EQ(column(t, "villages_funded").numbers, (std::vector<double>{0, 1, 0, 1}));
  EXPECT_EQ(column(t, "villages").numbers, (std::vector<double>{3, 3, 2, 2}));
  EXPECT_TRUE(std::isnan(column(t, "cases").numbers[0])) << "hidden";
  EXPECT_EQ(column(t, "cases").numbers[1], 7);
  EXPECT_EQ(column(t, "projected").numbers[1], 0) << "it has no published effect";
  Decision nothing = tiny::decision();
  nothing.plan.package = Column<VillageId, PackageId>(3);
  EXPECT_EQ(column(write::cause_answer_table(p, nothing), "answered").texts[1], "unfunded");
}

TEST(CauseAnswers, OfAVillageTheTeamSeesWhatIsPaidThereAndWhatIsNot) {
  Prepared p = audited();
  p.audit.village_causes = Column<VillageId, std::vector<std::pair<std::string, int>>>(3);
  p.audit.village_causes[VillageId{0}] = {{"tidak ASI eksklusif", 2}, {"diare", 1}};
  p.audit.village_causes[VillageId{1}] = {{"tidak ASI eksklusif", 1}};
  const write::Table t = write::village_answer_table(p, tiny::decision());
  EXPECT_EQ(column(t, "factor").texts, (Texts{"diare", "tidak ASI eksklusif", "tidak ASI eksklusif"}))
      << "what nothing pays for stands first";
  EXPECT_EQ(column(t, "answered").texts, (Texts{"nowhere", "funded", "unfunded"}));
  EXPECT_EQ(column(t, "bought").texts, (Texts{"", "pmt", ""}));
  EXPECT_EQ(column(t, "cases").numbers, (std::vector<double>{1, 2, 1}));
}

// Which villages the cases are of says nothing there.
TEST(CauseAnswers, TheTablesFollowFromWhatIsToldAlone) {
  const Prepared p = audited();
  Prepared other = p;
  other.audit.village_causes = Column<VillageId, std::vector<std::pair<std::string, int>>>(3);
  other.audit.subdistrict_causes = Column<SubdistrictId, std::vector<std::pair<std::string, int>>>(2);
  const write::Table one = write::cause_answer_table(p, tiny::decision()),
                     two = write::cause_answer_table(other, tiny::decision());
  ASSERT_EQ(one.columns.size(), two.columns.size());
  for (std::size_t c = 0; c < one.columns.size(); ++c)
    EXPECT_EQ(one.columns[c].texts, two.columns[c].texts);
}

TEST(CauseAnswers, AnActivityWithoutACauseIsListedOnlyWhereItIsToldThatThereIsNone) {
  Prepared p = audited();
  EXPECT_EQ(write::uncaused_activities(p, tiny::decision()).size(), 0u);
  p.audit.list = {{"A14", "tidak ASI eksklusif", "person", {}}, {"A99", "lain", "person", {"pmt"}}};
  const auto found = write::uncaused_activities(p, tiny::decision());
  ASSERT_EQ(found.size(), 2u) << "the area and kecamatan Utara; of Selatan, with one case, nothing is told";
  EXPECT_EQ(found[0].villages_funded, 1u);
  EXPECT_TRUE(found[0].answers_any);
}

TEST(Extracts, TasksBearTheirIdAndNothingClinical) {
  const Prepared p = audited();
  const write::Table t = write::task_table(p.inputs.area, p.audit.tasks, "v1-0a1b2c3d");
  EXPECT_EQ(column(t, "task").texts, Texts{"T01"});
  for (const write::TableColumn &each : t.columns)
    for (const char *name : {"causes", "status_before", "status_after", "score", "person", "returned"})
      EXPECT_NE(each.field.name, name);
}

TEST(Extracts, AVillagePageHasEachThingToDoOnceAndNoCase) {
  const Prepared p = audited();
  std::vector<Audit::Task> tasks(3, p.audit.tasks[0]);
  tasks[1].ref = "K-2";
  tasks[1].id = "T02";
  tasks[2].state = TaskState::died;
  tasks[2].recommendation = "lain";
  const write::Table t = write::village_page_table(p.inputs.area, tasks);
  EXPECT_EQ(t.rows, 1u);
  for (const write::TableColumn &each : t.columns)
    EXPECT_TRUE(each.texts.empty() ||
                (each.texts[0] != "K-1" && each.texts[0] != "T01" && each.texts[0] != "baduta"))
        << each.field.name;
}

TEST(Extracts, ToldCountsAreThoseOfOnePlaceInEveryRound) {
  const Prepared p = audited();
  const write::Table t = write::told_table(p.audit.told, CountedPlace::subdistrict, "99.01.01");
  EXPECT_EQ(column(t, "factor").texts, (Texts{"", "diare", "tidak ASI eksklusif"}));
  EXPECT_EQ(column(t, "told").texts, (Texts{"number", "hidden", "number"}));
  EXPECT_EQ(column(t, "cases").numbers[0], 7);
  EXPECT_TRUE(std::isnan(column(t, "cases").numbers[1]));
  EXPECT_EQ(column(t, "cases").numbers[2], 6);
}

} // namespace
} // namespace lokus
