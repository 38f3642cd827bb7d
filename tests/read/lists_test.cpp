#include "read/inputs.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::HasSubstr;

// Villages in row order: 63.06.01.2001, 63.06.01.2002, 63.06.02.2001, 63.06.02.2002.
class ListFiles : public testing::Test {
protected:
  ListFiles() {
    scenario.file = "s.toml";
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", square_villages())};
    for (const char *code : {"sq_lns", "asi"})
      interventions.code.push_back(code);
  }
  FilePath file(const std::string &name, const std::string &csv) { return {name, folder.write(name, csv)}; }
  VillageLists lists() {
    Findings boundary_findings;
    area = read::villages(scenario, boundary_findings);
    return read::village_lists(scenario, read::VillageLookup(area, scenario.boundaries.within), interventions,
                               findings, review);
  }
  TemporaryFolder folder;
  Scenario scenario;
  Interventions interventions;
  Area area;
  Findings findings;
  Review review;
};

TEST_F(ListFiles, WithoutFilesNobodyDecidedAnything) {
  const VillageLists none = lists();
  EXPECT_TRUE(none.by_hand.empty() && none.last_year.empty() && none.plan.empty());
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(ListFiles, AListWhereCodesAloneAreFilledInIsAList) {
  scenario.lists.last_year = file("lalu.csv", "kode_desa;desa;catatan\n63.06.01.2002;;\n6306022001;;\n"
                                              "=\"63.06.02.2002\";;\nSumber: Bappeda;;\n");
  scenario.lists.plan = file("rencana.csv", "kode_desa;desa;paket\n63.06.02.2001;;\n63.06.01.2001;;\n");
  const VillageLists both = lists();
  EXPECT_EQ(both.last_year.size(), 3u);
  ASSERT_EQ(both.plan.size(), 2u) << "an empty column of packages is no column of packages";
  EXPECT_EQ(both.plan[0].interventions.size(), 2u);
  EXPECT_EQ(first_of(findings, "packages_not_filled_in").severity, Severity::warning);
}

TEST_F(ListFiles, CodesBelowEachOtherNeedNoHeader) {
  scenario.lists.last_year = file("lalu.csv", "63.06.01.2002\n6306022001\n\n63.06.02.2002\n");
  EXPECT_EQ(lists().last_year.size(), 3u);
  EXPECT_TRUE(findings.rows.empty());
  scenario.lists.last_year = file("lalu.csv", "63.06.01.2002\n63.06.01.2002\n");
  lists();
  EXPECT_EQ(first_of(findings, "list_repeats_village").row, 2u);
}

TEST_F(ListFiles, AVillageWithoutPackageBesideOthersGetsNothing) {
  scenario.lists.plan =
      file("rencana.csv", "kode_desa;desa;paket\n63.06.02.2001;Delta;asi\n63.06.01.2001;;\n");
  EXPECT_EQ(lists().plan.size(), 1u);
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(ListFiles, ChangesByHandStandInVillageOrderWithTheirReason) {
  scenario.lists.by_hand = file("tangan.csv", "kode_desa;perubahan;alasan\n63.06.02.2002;Keluar;sudah bebas "
                                              "stunting\n6306012001;masuk;usulan camat\n");
  const auto changes = lists().by_hand;
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[0].village.row(), 0u);
  EXPECT_TRUE(changes[0].in);
  EXPECT_EQ(changes[0].reason, "usulan camat");
  EXPECT_EQ(changes[1].village.row(), 3u);
  EXPECT_FALSE(changes[1].in);
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(ListFiles, AChangeNeedsAReasonAndAClearWord) {
  scenario.lists.by_hand =
      file("tangan.csv", "kode_desa;perubahan;alasan\n63.06.02.2002;keluar;\n63.06.01.2001;mungkin;ragu\n");
  EXPECT_TRUE(lists().by_hand.empty());
  EXPECT_THAT(first_of(findings, "manual_change_without_reason").sentence.en, HasSubstr("tangan.csv:2"));
  EXPECT_THAT(first_of(findings, "manual_change_unclear").sentence.en, HasSubstr("tangan.csv:3"));
}

TEST_F(ListFiles, UnknownAndRepeatedVillagesAreErrorsAtTheirLine) {
  scenario.lists.last_year =
      file("lalu.csv", "kode_desa\n63.06.02.2001\n63.06.09.2001\n63.06.01.2002\n63.06.02.2001\n");
  const auto last_year = lists().last_year;
  ASSERT_EQ(last_year.size(), 2u);
  EXPECT_EQ(last_year[0].row(), 1u);
  EXPECT_EQ(last_year[1].row(), 2u);
  EXPECT_EQ(first_of(findings, "list_unknown_village").row, 3u);
  EXPECT_EQ(first_of(findings, "list_repeats_village").row, 5u);
  EXPECT_EQ(findings.count(Severity::error), 2u);
  EXPECT_EQ(review.rows.size(), 1u);
}

TEST_F(ListFiles, APlanNamesInterventionsByCode) {
  scenario.lists.plan = file("rencana.csv", "kode_desa;intervensi\n63.06.02.2001;asi+sq_lns\n"
                                            "63.06.01.2002;ASI, vitamin\n63.06.01.2001;\n");
  const auto plan = lists().plan;
  ASSERT_EQ(plan.size(), 2u);
  EXPECT_EQ(plan[0].village.row(), 1u);
  EXPECT_EQ(plan[0].interventions, (std::vector<InterventionId>{InterventionId{1}}));
  EXPECT_EQ(plan[1].interventions, (std::vector<InterventionId>{InterventionId{0}, InterventionId{1}}));
  EXPECT_EQ(first_of(findings, "list_unknown_intervention").subject, "vitamin");
}

TEST_F(ListFiles, APlanWithoutInterventionsGivesEveryVillageAllOfThem) {
  scenario.lists.plan = file("rencana.csv", "kode_desa,desa\n63.06.02.2001,Delta\n");
  const auto plan = lists().plan;
  ASSERT_EQ(plan.size(), 1u);
  EXPECT_EQ(plan[0].interventions.size(), 2u);
}

TEST_F(ListFiles, AFileWithoutItsColumnsIsRefusedAtTheSetting) {
  scenario.lists.by_hand = file("tangan.csv", "kode_desa;alasan\n63.06.02.2001;x\n");
  EXPECT_THAT(error_of([&] { lists(); }), HasSubstr("\"perubahan\""));
  EXPECT_EQ(exit_code_of([&] { lists(); }), 2);
}

TEST_F(ListFiles, LastYearsOwnListNamesOnlyThoseOnIt) {
  scenario.lists.last_year =
      file("daftar_lokus.csv", "number,code,status\n1,63.06.01.2001,by_rank\n2,63.06.01.2002,by_hand\n"
                               ",63.06.02.2001,displaced\n,63.06.02.2002,dropped\n");
  EXPECT_EQ(lists().last_year, (std::vector<VillageId>{VillageId{0u}, VillageId{1}}));
  EXPECT_TRUE(findings.rows.empty());
}

class ByHand : public ListFiles {
protected:
  void decide(const std::string &code, const std::string &change, const std::string &reason) {
    scenario.by_hand.push_back({code, change, reason});
    const std::size_t n = scenario.by_hand.size();
    scenario.places[fmt::format("by_hand[{}].code", n)] = fmt::format("s.toml:{}:1", 10 * n);
  }
  void file_says(const std::string &rows) {
    scenario.lists.by_hand = file("tangan.csv", "kode_desa;perubahan;alasan\n" + rows);
  }
};

TEST_F(ByHand, ScenarioAndFileTogetherStandInVillageOrder) {
  decide("63.06.02.2002", "out", "lulus");
  decide("63.06.01.2001", "in", "krisis air");
  file_says("63.06.01.2002;keluar;pindah\n63.06.01.2001;masuk;usulan camat\n");
  const auto changes = lists().by_hand;
  ASSERT_EQ(changes.size(), 3u);
  EXPECT_EQ(changes[0].village.row(), 0u);
  EXPECT_TRUE(changes[0].in);
  EXPECT_EQ(changes[0].reason, "usulan camat; krisis air");
  EXPECT_EQ(changes[1].reason, "pindah");
  EXPECT_FALSE(changes[2].in);
}

TEST_F(ByHand, AContradictionIsRefusedWithBothPlaces) {
  decide("63.06.01.2001", "in", "krisis air");
  file_says("63.06.01.2001;keluar;lulus\n");
  const std::string said = error_of([&] { lists(); });
  EXPECT_THAT(said,
              testing::StartsWith("s.toml:10:1: the village 63.06.01.2001 is put in here and taken out at "
                                  "tangan.csv:2"));
}

TEST_F(ByHand, AnUnknownCodeIsRefusedWithItsPlaceUnlessItLiesOutsideWithin) {
  decide("63.06.01.2001", "in", "krisis air");
  decide("63.06.09.2009", "in", "krisis air");
  EXPECT_THAT(error_of([&] { lists(); }),
              testing::StartsWith("s.toml:20:1: the village 63.06.09.2009 is not in the boundaries"));
  scenario.boundaries.within = "63.06.01";
  EXPECT_EQ(lists().by_hand.size(), 1u);
}

} // namespace
