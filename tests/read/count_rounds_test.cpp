#include "read/inputs.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using testing::HasSubstr;

class CountRounds : public testing::Test {
protected:
  CountRounds() {
    scenario.file = "s.toml";
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", square_villages())};
  }
  FilePath file(const std::string &name, const std::string &csv) { return {name, folder.write(name, csv)}; }
  Counts counts() {
    Findings boundary_findings;
    area = read::villages(scenario, boundary_findings);
    return read::counts(scenario, read::VillageLookup(area, ""), findings, review);
  }
  Counts counts_of(const std::string &csv) {
    scenario.counts.path = file("jumlah.csv", csv);
    return counts();
  }
  TemporaryFolder folder;
  Scenario scenario;
  Area area;
  Findings findings;
  Review review;
};

constexpr const char *long_table = "kode_desa;bulan;tahun;sasaran;diukur;stunting\n"
                                   "63.06.01.2001;Agustus;2024;50;45;9\n"
                                   "63.06.01.2001;Pebruari;2025;52;47;8\n"
                                   "63.06.01.2002;Agustus;2024;30;28;5\n"
                                   "63.06.01.2002;Feb;2025;31;29;4\n";

TEST_F(CountRounds, OfALongTableTheLatestMonthIsTakenAndAllAreToldOf) {
  const Counts c = counts_of(long_table);
  EXPECT_EQ(c.month, (YearMonth{2025, 2}));
  EXPECT_EQ(c.stunted[VillageId{0}].value, 8);
  EXPECT_EQ(c.stunted[VillageId{1}].value, 4);
  EXPECT_EQ(count_of(findings, "duplicate_counts"), 0u);
  EXPECT_THAT(first_of(findings, "latest_round").sentence.en, HasSubstr("August 2024, February 2025"));
  ASSERT_EQ(c.rounds.size(), 2u);
  EXPECT_TRUE(c.rounds[0].used);
  EXPECT_EQ(c.rounds[0].stunted, 12);
  EXPECT_FALSE(c.rounds[1].used);
  EXPECT_EQ(c.rounds[1].month, (YearMonth{2024, 8}));
  EXPECT_EQ(c.rounds[1].stunted, 14);
  EXPECT_EQ(c.rounds[1].rows, 2u);
}

TEST_F(CountRounds, WhatEveryMonthGivesForTheVillagesIsKept) {
  const Counts c = counts_of(long_table);
  const VillageRounds &rounds = c.village_rounds;
  ASSERT_EQ(rounds.month.size(), 2u);
  EXPECT_EQ(rounds.month[0], (YearMonth{2025, 2}));
  EXPECT_EQ(rounds.month[1], (YearMonth{2024, 8}));
  EXPECT_EQ(rounds.measured[1][VillageId{0}].value, 45);
  EXPECT_EQ(rounds.stunted[0][VillageId{1}].value, 4);
  EXPECT_EQ(rounds.registered[1][VillageId{1}].value, 30);
  EXPECT_TRUE(is_missing(rounds.measured[1][VillageId{2}]));
  EXPECT_TRUE(
      counts_of("kode_desa;sasaran;diukur;stunting\n63.06.01.2001;50;45;9\n").village_rounds.month.empty());
}

TEST_F(CountRounds, AnEarlierTableThatNamesNoVillagesStopsNothing) {
  scenario.counts.path = file("agt.csv", "desa;sasaran;diukur;stunting\nSuka;50;45;9\n");
  scenario.counts.month = "2024-08";
  CountsSettings later;
  later.path = file("feb.csv", "kode_desa;sasaran;diukur;stunting\n63.06.01.2001;51;46;8\n");
  later.month = "2025-02";
  scenario.further_counts = {later};
  EXPECT_EQ(counts().stunted[VillageId{0}].value, 8);
  EXPECT_TRUE(counts().village_rounds.month.empty());
}

TEST_F(CountRounds, TheMonthAskedForIsTakenWithoutAWord) {
  scenario.counts.month = "2024-08";
  const Counts c = counts_of(long_table);
  EXPECT_EQ(c.month, (YearMonth{2024, 8}));
  EXPECT_EQ(c.measured[VillageId{0}].value, 45);
  EXPECT_TRUE(findings.rows.empty());
}

TEST_F(CountRounds, AMonthThatNoLineBearsIsRefusedNamingThoseThereAre) {
  scenario.counts.month = "2024-02";
  const std::string sentence = error_of([&] { counts_of(long_table); });
  EXPECT_THAT(sentence, HasSubstr("jumlah.csv holds August 2024, February 2025"));
}

TEST_F(CountRounds, AMonthWithoutAYearIsNoObjectionToTheYearAsked) {
  scenario.counts.month = "2023-12";
  EXPECT_EQ(counts_of("kode_desa;bulan;sasaran;diukur;stunting\n63.06.01.2001;11;50;45;9\n"
                      "63.06.01.2001;12;50;44;8\n")
                .measured[VillageId{0}]
                .value,
            44);
}

TEST_F(CountRounds, MonthsSideBySideAreRoundsToo) {
  const std::string table =
      "Kode Desa;Sasaran;Diukur Agt 2024;Stunting Agt 2024;Diukur Feb 2025;Stunting Feb "
      "2025\n63.06.01.2001;50;45;9;47;8\n";
  const Counts latest = counts_of(table);
  EXPECT_EQ(latest.month, (YearMonth{2025, 2}));
  EXPECT_EQ(latest.measured[VillageId{0}].value, 47);
  EXPECT_EQ(latest.stunted[VillageId{0}].value, 8);
  EXPECT_EQ(latest.registered[VillageId{0}].value, 50);
  EXPECT_EQ(count_of(findings, "latest_round"), 1u);
  scenario.counts.month = "2024-08";
  EXPECT_EQ(counts_of(table).stunted[VillageId{0}].value, 9);
  scenario.counts.month = "2024-06";
  EXPECT_THAT(error_of([&] { counts_of(table); }), HasSubstr("August 2024, February 2025"));
}

TEST_F(CountRounds, ANamedColumnOfAnotherMonthIsRefused) {
  scenario.counts.month = "2025-02";
  scenario.counts.stunted = "Stunting Agt 2024";
  EXPECT_THAT(
      error_of([&] { counts_of("kode_desa;sasaran;diukur;Stunting Agt 2024\n63.06.01.2001;50;45;9\n"); }),
      HasSubstr("of another month"));
}

TEST_F(CountRounds, ALineWithoutAMonthIsSaidAndALineWithAWrongOneIsAnError) {
  counts_of("kode_desa;bulan;sasaran;diukur;stunting\n63.06.01.2001;2024-08;50;45;9\n"
            "63.06.01.2002;;30;28;5\n63.06.02.2001;2025-02;30;28;5\n63.06.02.2002;entah;30;28;5\n");
  EXPECT_EQ(first_of(findings, "month_missing").row, 3u);
  EXPECT_EQ(first_of(findings, "month_unreadable").row, 5u);
  EXPECT_EQ(first_of(findings, "month_unreadable").severity, Severity::error);
}

TEST_F(CountRounds, SeveralTablesAreRoundsByTheirMonths) {
  scenario.counts.path = file("agt.csv", "kode_desa;sasaran;diukur;stunting\n63.06.01.2001;50;45;9\n");
  scenario.counts.month = "2024-08";
  CountsSettings later;
  later.path = file("feb.csv", "kode_desa;sasaran;diukur;stunting\n63.06.01.2001;51;46;8\n");
  later.month = "2025-02";
  scenario.further_counts = {later};
  const Counts c = counts();
  EXPECT_EQ(c.month, (YearMonth{2025, 2}));
  EXPECT_EQ(c.stunted[VillageId{0}].value, 8);
  EXPECT_EQ(c.file[VillageId{0}], "feb.csv");
  EXPECT_EQ(files_of(c), "feb.csv");
  EXPECT_EQ(count_of(findings, "latest_round"), 1u);
}

TEST_F(CountRounds, AMessageAboutASecondTableNamesItsPlace) {
  scenario.counts.path = file("agt.csv", "kode_desa;sasaran;diukur;stunting\n63.06.01.2001;50;45;9\n");
  CountsSettings other;
  other.path = file("lain.csv", "kode_desa;sasaran;diukur;stunting\n63.06.01.2002;51;46;8\n");
  other.stunted = "pendek sekali";
  scenario.further_counts = {other};
  scenario.places["further_counts[1].stunted"] = "s.toml:9:1";
  EXPECT_THAT(error_of([&] { counts(); }), HasSubstr("s.toml:9:1"));
}

} // namespace
