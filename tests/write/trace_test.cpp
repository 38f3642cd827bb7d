#include "core/error.hpp"
#include "tiny.hpp"
#include "write/explain/cell.hpp"
#include "write/explain/trace.hpp"
#include "write/files/csv.hpp"
#include "write/tables/run_tables.hpp"
#include <gmock/gmock.h>
#include <set>

namespace {

using namespace lokus;
using testing::HasSubstr;
using testing::Not;
using write::Origin;

// A whole run of the tiny kabupaten, with what its tests of other parts leave empty.
struct WholeRun {
  Prepared prepared = tiny::prepared();
  Decision decision = tiny::decision();
  RunRecord record = tiny::record();
  std::vector<Picture> no_pictures;

  WholeRun() {
    prepared.inputs.counts_file = "balita.csv";
    for (VillageId v : prepared.inputs.area.villages.code.all()) {
      prepared.inputs.counts.row[v] = 7 + v.row();
      prepared.inputs.counts.file[v] = "balita.csv";
    }
  }
  write::Publication publication() const { return {prepared, decision, no_pictures, record}; }
  std::string told(const std::string &file, const std::string &column = "", const std::string &row = "",
                   Language language = Language::en) const {
    std::string all;
    for (const Phrase &p : write::trace(publication(), file, column, row))
      all += p.in(language) + "\n";
    return all;
  }
};

TEST(Trace, EveryColumnOfEveryTableHasAnOrigin) {
  const WholeRun run;
  for (const write::RunTable &table : write::run_tables())
    for (const write::TableColumn &column : table.make(run.publication()).columns)
      EXPECT_NE(column.field.origin, Origin::unknown) << table.name << ":" << column.field.name;
}

// The number told is the one in the file, with all that it rests on.
TEST(Trace, EveryCellIsTracedToWhatWasRead) {
  const WholeRun run;
  std::size_t cells = 0;
  for (const write::RunTable &which : write::run_tables()) {
    if (!write::is_left(which, run.publication()))
      continue;
    const write::Table table = which.make(run.publication());
    for (const write::TableColumn &column : table.columns)
      for (std::size_t r = 0; r < table.rows; ++r, ++cells) {
        const std::string text =
            run.told(std::string(which.name) + ".csv", column.field.name, std::to_string(r + 2));
        const std::string cell = write::is_text(column.field.kind)
                                     ? column.texts[r]
                                     : write::csv_number(column, r, write::CsvStyle::plain);
        EXPECT_THAT(text, HasSubstr(fmt::format("column {} = {}", column.field.name,
                                                cell.empty() ? "(empty)" : cell)));
        EXPECT_THAT(text, HasSubstr("\n- " + write::facts_of(column.field.origin).title.en + ": "));
      }
  }
  EXPECT_GT(cells, 500u);
}

TEST(Trace, OriginsLeadToTheInputs) {
  const auto rests_on = [](Origin origin, Origin source) {
    const std::vector<Origin> all = write::behind(origin);
    return std::find(all.begin(), all.end(), source) != all.end();
  };
  for (const Origin number : {Origin::plan, Origin::ladder, Origin::projection, Origin::targets})
    for (const Origin read : {Origin::counts, Origin::surveys, Origin::boundaries, Origin::interventions,
                              Origin::coverage, Origin::trend})
      EXPECT_TRUE(rests_on(number, read));
  EXPECT_TRUE(rests_on(Origin::estimate, Origin::counts));
  EXPECT_FALSE(rests_on(Origin::estimate, Origin::interventions));
  EXPECT_FALSE(rests_on(Origin::counts, Origin::surveys));
}

TEST(Trace, EveryOriginIsExplainedInBothLanguagesOnAPageThatExists) {
  for (int o = 1; o <= static_cast<int>(Origin::assumptions); ++o) {
    const write::OriginFacts &facts = write::facts_of(static_cast<Origin>(o));
    EXPECT_EQ(static_cast<int>(facts.origin), o);
    EXPECT_FALSE(facts.title.id.empty() || facts.title.en.empty() || facts.how.id.empty() ||
                 facts.how.en.empty());
    EXPECT_TRUE(*facts.page == '\0' ||
                std::filesystem::exists(std::filesystem::path(LOKUS_SOURCE_DIR) / "docs" / facts.page))
        << facts.page;
  }
}

TEST(Trace, ARegencyNamesTheLinesOfItsVillages) {
  const std::string text = WholeRun().told("kabupaten.csv", "prevalence", "99.01");
  EXPECT_THAT(text, HasSubstr("kabupaten.csv, line 2 (district_code 99.01, district Kabupaten Contoh"));
  EXPECT_THAT(text, HasSubstr("balita.csv:7-9; villages measured: 2, not measured: 1."));
  EXPECT_THAT(text, Not(HasSubstr("\n- interventions")));
}

TEST(Trace, AVillageNamesItsOwnLineAlone) {
  const std::string text = WholeRun().told("hasil/desa.csv", "stunted", "Cahaya", Language::id);
  EXPECT_THAT(text, HasSubstr("desa.csv, baris 4 (code 99.01.02.1001, name Cahaya"));
  EXPECT_THAT(text, HasSubstr("balita.csv:9; desa yang diukur: 1, yang tidak: 0."));
  EXPECT_THAT(text, Not(HasSubstr("\n- survei")));
}

TEST(Trace, APlanNamesTheSourcesOfEffectsAndCosts) {
  const std::string text = WholeRun().told("ringkasan_rencana.csv", "averted", "2");
  EXPECT_THAT(text, HasSubstr("\n- worth of packages"));
  EXPECT_THAT(text, HasSubstr("cost: "));
  EXPECT_THAT(text, HasSubstr("no published effect: not projected, only costed"));
}

// Which line a child stands in is nobody's business.
TEST(Trace, OfSingleChildrenOnlyHowManyRowsThereWere) {
  WholeRun run;
  run.prepared.inputs.intake.file = "ekspor.csv";
  run.prepared.inputs.intake.rows_in = 50;
  run.prepared.inputs.intake.used = 40;
  const std::string text = run.told("desa.csv", "stunted", "2");
  EXPECT_THAT(text, HasSubstr("counted from 40 of 50 rows of ekspor.csv by WHO's z-scores"));
  EXPECT_THAT(text, Not(HasSubstr(".csv:")));
}

TEST(Trace, SurveysOfAProvinceCountForItsVillages) {
  WholeRun run;
  Estimates &e = run.prepared.estimates;
  e.survey_prevalence[DistrictId{0}] = nan();
  e.areas.area.push_back("99");
  e.areas.name.push_back("SSGI");
  e.areas.survey_prevalence.push_back(0.22);
  e.areas.survey_error.push_back(0.01);
  e.areas.register_prevalence.push_back(0.1);
  e.areas.level.push_back(0.22);
  const std::string text = run.told("kabupaten.csv", "prevalence", "2");
  EXPECT_THAT(text, HasSubstr("99 (SSGI): 22.00 % ± 1.00 points."));
  EXPECT_THAT(text, Not(HasSubstr("District without a survey figure")));
}

TEST(Trace, WhatIsSmoothedWithOthersSaysSo) {
  EXPECT_THAT(WholeRun().told("desa.csv", "prevalence", "2"),
              HasSubstr("The data of 2 other villages bear on this number too"));
  EXPECT_THAT(WholeRun().told("desa.csv", "measured", "2"), Not(HasSubstr("other villages bear")));
}

// All that is on offer bears on who is chosen, also where nothing is bought.
TEST(Trace, AVillageLeftOutRestsOnAssumedCostsToo) {
  EXPECT_THAT(WholeRun().told("desa.csv", "chosen", "99.01.02.1001"),
              HasSubstr("The unit cost of at least one intervention in the package is an assumption."));
}

TEST(Trace, ACodeMayComeWithoutPoints) {
  EXPECT_THAT(WholeRun().told("desa.csv", "measured", "9901021001"), HasSubstr("line 4 (code 99.01.02.1001"));
}

// Four digits are a kabupaten's code too, but a line that the table has is meant first.
TEST(Trace, ANumberIsALineBeforeItIsACode) {
  write::Table table{"proyeksi", {}, 3'000, {}};
  table.add(write::code("district_code", "", ""),
            [](std::size_t r) { return std::string(r == 0 ? "25.00" : "99.01"); });
  EXPECT_EQ(write::row_named(table, "2500"), 2'498u);
  table = {"kabupaten", {}, 1, {}};
  table.add(write::code("district_code", "", ""), [](std::size_t) { return std::string("25.00"); });
  EXPECT_EQ(write::row_named(table, "2500"), 0u);
}

TEST(Trace, ForThePublicAnEmptyCellMayBeWithheld) {
  WholeRun run;
  run.record.scenario.write.audience = "public";
  run.record.scenario.write.suppress_below = 5;
  EXPECT_THAT(run.told("desa.csv", "severely_stunted", "2"),
              HasSubstr("(write.suppress_below = 5); empty may mean withheld"));
}

TEST(Trace, SettingsAreNamedWithTheirPlaceAndChecksum) {
  WholeRun run;
  run.record.scenario.counts.path = {"balita.csv", "/somewhere/balita.csv"};
  run.record.scenario.places["counts.path"] = "skenario.toml:11:1";
  run.prepared.inputs.files = {{"balita.csv", "d91ebf0a1753e7b1c70109e83f60ea1b", 100}};
  EXPECT_THAT(run.told("kabupaten.csv", "stunted"),
              HasSubstr("counts.path = \"balita.csv\" (skenario.toml:11:1; sha256 d91ebf0a1753)"));
}

TEST(Trace, WithoutAColumnSaysWhatEachIsMadeBy) {
  const std::string text = WholeRun().told("kabupaten.csv");
  EXPECT_THAT(text, HasSubstr("- measured (register): "));
  EXPECT_THAT(text, HasSubstr("- survey_prevalence (survey): "));
  EXPECT_THAT(text, HasSubstr("- prevalence (estimate): "));
  EXPECT_THAT(text, HasSubstr("- synthetic (scenario): "));
}

std::string refusal(const std::string &file, const std::string &column, const std::string &row) {
  try {
    WholeRun().told(file, column, row);
  } catch (const Error &error) {
    return error.sentence().en;
  }
  return "not refused";
}

TEST(Trace, WhatIsNotThereIsRefusedWithWhatThereIs) {
  EXPECT_THAT(refusal("kabupaten.csv", "prevalensi", "2"), HasSubstr("it has: district_code, district"));
  EXPECT_THAT(refusal("kabupaten.csv", "prevalence", "1"), HasSubstr("its lines are 2 to 2"));
  EXPECT_THAT(refusal("kabupaten.csv", "prevalence", "99.02"), HasSubstr("no line of kabupaten.csv holds"));
  EXPECT_THAT(refusal("desa.csv", "prevalence", "Utara"),
              HasSubstr("2 lines of desa.csv hold \"Utara\": 2, 3"));
  EXPECT_THAT(refusal("kabupatn.csv", "", ""),
              HasSubstr("there is no output called kabupatn.csv; did you mean kabupaten.csv?"));
  EXPECT_THAT(refusal("mutu.csv", "score", "2"), HasSubstr("this scenario leaves no mutu.csv"));
}

TEST(Trace, OtherFilesSayWhichTablesHoldTheirNumbers) {
  EXPECT_THAT(WholeRun().told("hasil/laporan.html"), HasSubstr("manfaat_rencana.csv"));
  EXPECT_THAT(WholeRun().told("peta_lokus.pdf"), HasSubstr("prevalence in desa.csv"));
  EXPECT_TRUE(write::is_output_file("x/peta_kantong.svg"));
  EXPECT_TRUE(write::is_output_file("kabupatn.csv"));
  EXPECT_FALSE(write::is_output_file("Sungai Paring"));
}

} // namespace
