#include "write/files/json.hpp"
#include "write/outputs.hpp"
#include "write/tables/audits/extract_tables.hpp"
#include "write/tables/audits/reminders.hpp"
#include "write/tables/job_tables.hpp"
#include "write/tables/result_tables.hpp"
#include "write/tables/run_tables.hpp"
#include "write/tiny.hpp"

using namespace lokus;

namespace {

constexpr const char *introduction = R"md(# Data dictionary

Every field that lokus writes. This page is made from the field lists in `src/write/tables/`; the test
`DataDictionary.SaysWhatTheCodeSays` fails when the two differ, and leaves the page as it should be in
the test's temporary folder.

Kamus data: setiap kolom yang ditulis lokus, dengan arti dalam Bahasa Indonesia dan Inggris.

**For all files.** UTF-8. Shares are 0..1, never percent. Money is whole rupiah. Codes are text. A missing
value is an empty cell (CSV), NULL (GeoPackage) or null (GeoJSON, `run.json`), never 0. Numbers are rounded
to 9 significant digits, shares to 6 decimals, in every format alike. The last column of every CSV,
`synthetic`, is 1 where the data are made up.

**CSV.** `write.csv = "plain"` uses comma, decimal point and LF. `write.csv = "id"` (`--csv id`) is for
Indonesian Excel: byte order mark, semicolon, decimal comma, CRLF, and codes written `="63.06"` so that Excel does
not take them for times or numbers. In both, a text that a spreadsheet would run as a formula (it begins with
`=`, `+`, `-`, `@`, tab or return) has an apostrophe in front.

**Names with a month.** `_m12` stands for twelve months ahead; there is a set of such columns for every entry
of `project.horizons`. `_none` is the course without new action, `_plan` the course with the plan.

**Averted.** `averted` in `desa` is children kept from stunting at the plan's horizon with every uncertain
number at its centre; in `proyeksi_desa` it is the mean over the draws. The two differ a little. In `rencana`,
`ringkasan_rencana`, `tangga_pagu` and `kurva_pagu` it is what the plan is best for (`plan.objective`), in the
unit of the column `unit` beside it: only there may it be new cases or child-months.

**Layers.** `lokus.gpkg` holds the layers `desa` (the table `desa` below, with outlines) and `kecamatan`
(dissolved outlines), the table `asumsi`, and `layer_styles`, from which QGIS colours the layers.
`lokus.geojson` holds `desa`, and in its member `lokus` the version, the date and the assumptions.
)md";

std::string kind_name(write::Kind kind) {
  switch (kind) {
  case write::Kind::text:
    return "text";
  case write::Kind::code:
    return "code";
  case write::Kind::whole:
    return "whole number";
  case write::Kind::number:
    return "number";
  case write::Kind::share:
    return "share";
  case write::Kind::rupiah:
    return "whole number";
  case write::Kind::flag:
    return "0 or 1";
  }
  return "";
}

std::string unit_of(const write::Field &field) {
  const bool is_plain =
      field.unit.empty() || field.kind == write::Kind::share || field.kind == write::Kind::flag;
  return is_plain ? "" : ", " + field.unit;
}

std::string section(const write::Table &table) {
  std::string out =
      fmt::format("\n## {}.csv\n\n{}. {}.\n\n| field | kind, unit | meaning | arti |\n|---|---|---|---|\n",
                  table.name, table.title.en, table.title.id);
  for (const write::TableColumn &column : table.columns) {
    const write::Field &field = column.field;
    out += fmt::format("| `{}` | {}{} | {} | {} |\n", field.name, kind_name(field.kind), unit_of(field),
                       field.meaning.en, field.meaning.id);
  }
  return out;
}

std::string reader_name(write::Reader reader) {
  switch (reader) {
  case write::Reader::planner:
    return "planner";
  case write::Reader::analyst:
    return "analyst: spreadsheet, statistics";
  case write::Reader::map_maker:
    return "map maker: QGIS, web map";
  case write::Reader::programs:
    return "programs";
  }
  return "";
}

std::string list_of_files() {
  std::string out =
      "\n## Files\n\nWhat a run or a command may leave. Numbers are made by `lokus explain`'s step "
      "of that name unless a column says otherwise.\n\n"
      "| file | what it is | isi | numbers made by | opened by |\n|---|---|---|---|---|\n";
  for (const write::Output &output : write::outputs())
    out += fmt::format("| `{}{}` | {} | {} | {} | {} |\n", output.file,
                       output.is_picture() ? ".pdf, .svg, .png" : "", output.title.en, output.title.id,
                       output.origin == write::Origin::unknown ? "" : write::facts_of(output.origin).title.en,
                       reader_name(output.reader));
  return out;
}

constexpr const char *run_json_section = R"md(
## run.json

Written last: where it is, the run succeeded. One JSON object, missing numbers null.

| member | meaning |
|---|---|
| `program`, `version` | `"lokus"` and its version |
| `made` | date of the run |
| `synthetic` | true: the data are made up |
| `name`, `title`, `scenario`, `year`, `seed`, `language` | what was asked for |
| `months` | of the counts, of the start of the plan, the lead between them (months), and of every horizon, YYYY-MM |
| `plan` | rule, budget and spending (rupiah), villages; objective, and averted in its unit; stunted children averted; upper bound, gap, what a further rupiah or place would avert; tail and chance where the plan aims at them (else null) |
| `other_rules` | the same for the other allocation rules |
| `ranking_methods` | the methods, the first makes the list |
| `findings` | number of errors and warnings, and by rule |
| `assumptions` | sentences, Indonesian and English |
| `inputs` | file as named in the scenario, bytes, SHA-256 |
| `settings` | every setting: value, default, unit; shares in percent, as in a scenario |
| `further_counts`, `indicators`, `survey`, `by_hand`, `context`, `audit.round`, `audit.stage`, `interventions` | the tables of the scenario that may be given several times |
| `files` | every other file of the folder as it was written: name, bytes, SHA-256; a folder with a file that is not among them, or was changed since, is not replaced by `--force` |
| `seconds` | wall time per stage |
)md";

std::string dictionary() {
  const Prepared p = tiny::prepared();
  const Decision d = tiny::decision();
  std::string out = introduction + list_of_files();
  const std::vector<Picture> no_pictures;
  const RunRecord record = tiny::record();
  for (const write::RunTable &table : write::run_tables())
    out += section(table.make({p, d, no_pictures, record}));
  for (const write::Table &table :
       {write::comparison_table({}), write::evaluation_table({}), write::breach_table({}),
        write::even_chance_table({}), write::calibration_table({}), write::child_calibration_table({}),
        write::register_calibration_table({}), write::calibration_bound_table({}), write::hindcast_table({}),
        write::hindcast_score_table({}), write::paragraph_table("penjelasan", {}, Language::en),
        write::paragraph_table("pemeriksaan", {}, Language::en),
        write::told_table({}, CountedPlace::subdistrict, ""), write::task_table({}, {}, ""),
        write::reminder_table({}, {}, {}), write::village_page_table({}, {})})
    out += section(table);
  return out + run_json_section;
}

std::string text_of(const std::filesystem::path &file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

TEST(DataDictionary, SaysWhatTheCodeSays) {
  const std::string expected = dictionary();
  const std::filesystem::path made = std::filesystem::path(::testing::TempDir()) / "data-dictionary.md";
  std::ofstream(made, std::ios::binary) << expected;
  EXPECT_TRUE(text_of(std::filesystem::path(LOKUS_SOURCE_DIR) / "docs/data-dictionary.md") == expected)
      << "docs/data-dictionary.md is out of date; copy " << made << " over it";
}

TEST(DataDictionary, EveryFieldIsSnakeCaseAndExplainedInBothLanguages) {
  const Prepared p = tiny::prepared();
  const Decision d = tiny::decision();
  for (const write::Table &table :
       {write::village_table(p, d), write::plan_intervention_table(p, d, 24), write::horizon_table(p, d),
        write::cause_table(p), write::follow_up_table(p)})
    for (const write::TableColumn &column : table.columns) {
      EXPECT_EQ(column.field.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"),
                std::string::npos)
          << column.field.name;
      EXPECT_FALSE(column.field.meaning.id.empty() || column.field.meaning.en.empty()) << column.field.name;
      EXPECT_EQ(column.field.meaning.en.find('|'), std::string::npos) << "would break the page";
    }
}

TEST(DataDictionary, NamesEveryMemberOfTheRunRecord) {
  const Decision d = tiny::decision();
  const std::string page = text_of(std::filesystem::path(LOKUS_SOURCE_DIR) / "docs/data-dictionary.md");
  std::istringstream lines(write::run_json(tiny::record(), &d, {}));
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("  \"")) {
      const std::string member = line.substr(3, line.find('"', 3) - 3);
      EXPECT_NE(page.find("`" + member + "`"), std::string::npos) << member;
    }
}

} // namespace
