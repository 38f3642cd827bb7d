#include "core/error.hpp"
#include "jobs/merge_audit.hpp"
#include "read/audits/follow_up_sheet.hpp"
#include "read/files/package.hpp"
#include "read/temporary_files.hpp"
#include "write/files/csv.hpp"
#include "write/files/workbook.hpp"
#include "write/tables/audits/ledger.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// The ledger as a workbook: what an office opens, fills in and gives back says cell for cell what its CSV
// says.

namespace lokus {
namespace {

using testing::HasSubstr;
using write::Table;

// Texts that a spreadsheet, XML or CSV could take for something else.
const std::vector<std::string> nasty_texts = {"TTD setiap minggu",
                                              "=HYPERLINK(\"http://x\";\"y\")",
                                              "+62 kali",
                                              "- belum",
                                              "@SUM(A1)",
                                              "0012",
                                              "1/2",
                                              "12,5",
                                              "a < b & c > d \"e\" 'f'",
                                              "baris satu\nbaris dua",
                                              "007E3",
                                              "TRUE",
                                              "3 Mei",
                                              "\xC3\xA9lan",
                                              "a;b,c\td",
                                              "1e5"};

Table ledger() {
  Table t{"audit_tindak_lanjut", {}, nasty_texts.size(), {}};
  t.add(write::code("task", "nomor tugas", "id"), [](std::size_t r) { return fmt::format("T{:02}", r); });
  t.add(write::code("case", "kasus", "case"), [](std::size_t r) { return fmt::format("{:03}", r); });
  t.add(write::text("recommendation", "tindakan", "action"), [](std::size_t r) { return nasty_texts[r]; });
  t.add(write::code("due", "tenggat", "due"),
        [](std::size_t r) { return r == 0 ? std::string() : fmt::format("2026-{:02}-28", 1 + r % 12); });
  t.add(write::code("done", "selesai", "done"),
        [](std::size_t r) { return r % 3 == 0 ? std::string("2024-02-29") : std::string(); });
  t.add(write::text("evidence_number", "nomor bukti", "number"),
        [](std::size_t r) { return r % 2 == 0 ? std::string("0012") : std::string(); });
  t.add(write::whole("days_late", "days", "hari", "days"),
        [](std::size_t r) { return static_cast<double>(r); });
  write::add_version(t, write::ledger_version(t));
  return t;
}

class LedgerWorkbook : public testing::Test {
protected:
  FollowUpSheet read_back(const std::string &name, const std::string &bytes) {
    Findings findings;
    return read::follow_up_sheet({name, folder.write(name, bytes)}, findings);
  }
  std::string workbook_of(const Table &table) {
    return write::workbook_bytes(table, {write::ledger_fill_in, write::ledger_days}, Language::id);
  }
  TemporaryFolder folder;
};

TEST_F(LedgerWorkbook, SaysCellForCellWhatTheCsvSays) {
  for (const write::CsvStyle style : {write::CsvStyle::plain, write::CsvStyle::id}) {
    const FollowUpSheet text = read_back("buku.csv", write::csv_text(ledger(), style));
    const FollowUpSheet book = read_back("buku.xlsx", workbook_of(ledger()));
    EXPECT_EQ(text.columns, book.columns);
    EXPECT_EQ(text.tasks, book.tasks);
    EXPECT_EQ(book.cell("T05", "recommendation"), "0012");
    EXPECT_EQ(book.cell("T03", "done"), "2024-02-29");
    EXPECT_EQ(book.cell("T01", "recommendation"), nasty_texts[1]) << "without the apostrophe in front";
  }
}

TEST_F(LedgerWorkbook, IsTheSameInEveryRunAndItsDaysAreDays) {
  EXPECT_EQ(workbook_of(ledger()), workbook_of(ledger()));
  const std::string bytes = workbook_of(ledger());
  const read::Package package({"x", "x"}, bytes);
  const std::string sheet = package.part("xl/sheet.xml").value_or("");
  EXPECT_THAT(sheet, HasSubstr("<c r=\"E2\" s=\"6\"><v>45351</v></c>")) << "29 February 2024";
  EXPECT_THAT(sheet, HasSubstr("<c r=\"E3\" s=\"6\"/>")) << "open, and formatted as a day";
  EXPECT_THAT(sheet, HasSubstr("<sheetProtection sheet=\"1\""));
  EXPECT_THAT(sheet, HasSubstr("sqref=\"E2:E17\""));
  EXPECT_THAT(sheet, HasSubstr("&#39;=HYPERLINK"))
      << "as in CSV: an apostrophe in front of what could be run";
  EXPECT_EQ(sheet.find("<f>"), std::string::npos);
}

TEST_F(LedgerWorkbook, OnlyWhatOfficesFillInIsOpen) {
  const read::Package package({"x", "x"}, workbook_of(ledger()));
  const std::string sheet = package.part("xl/sheet.xml").value_or("");
  const std::string styles = package.part("xl/styles.xml").value_or("");
  EXPECT_EQ(styles.find("locked=\"1\""), std::string::npos);
  for (const char *open : {"<c r=\"E1\" s=\"2\"", "<c r=\"F1\" s=\"2\"", "<c r=\"F3\" s=\"4\""})
    EXPECT_THAT(sheet, HasSubstr(open));
  for (const char *locked :
       {"<c r=\"A1\" s=\"1\"", "<c r=\"A2\" s=\"3\"", "<c r=\"D3\" s=\"5\"", "<c r=\"H2\" s=\"3\""})
    EXPECT_THAT(sheet, HasSubstr(locked));
}

TEST_F(LedgerWorkbook, AnEmptyLedgerIsABookWithAHeader) {
  Table none{"audit_tugas", {}, 0, {}};
  none.add(write::code("task", "", ""), [](std::size_t) { return std::string(); });
  none.add(write::code("done", "", ""), [](std::size_t) { return std::string(); });
  EXPECT_TRUE(read_back("kosong.xlsx", workbook_of(none)).tasks.empty());
}

// The edition of what stands in it: not of the day on which it was judged.
TEST_F(LedgerWorkbook, TheVersionIsThatOfTheCellsButForWhatIsWorkedOut) {
  const std::string version = write::ledger_version(ledger());
  EXPECT_EQ(version.size(), 11u);
  EXPECT_TRUE(version.starts_with("v1-"));
  Table later = ledger(), edited = ledger();
  later.columns[6].numbers.assign(later.rows, 99);
  edited.columns[4].texts[1] = "2026-07-01";
  EXPECT_EQ(write::ledger_version(later), version);
  EXPECT_NE(write::ledger_version(edited), version);
}

class MergeJob : public LedgerWorkbook {
protected:
  AuditMerged merged(const std::string &base, const std::vector<std::string> &editions) {
    Watch watch;
    return merge_audit({base, editions}, watch);
  }
};

TEST_F(MergeJob, AnOfficeMayGiveBackAWorkbookOrATextAndWriteDaysItsOwnWay) {
  const std::string base = folder.write("dasar.csv", write::csv_text(ledger(), write::CsvStyle::plain));
  Table edited = ledger();
  edited.columns[4].texts[1] = "2026-07-05";
  const std::string book = folder.write("dinkes.xlsx", workbook_of(edited));
  edited.columns[4].texts[1] = "05/07/2026";
  const std::string text = folder.write("dp2kb.csv", write::csv_text(edited, write::CsvStyle::id));
  const AuditMerged result = merged(base, {book, text});
  EXPECT_TRUE(result.merged.clashes.empty());
  EXPECT_EQ(result.merged.changed, 1u);
  EXPECT_EQ(result.merged.sheet.cell("T01", "done"), "2026-07-05");
  const Table ledger_now = results_of(result).tables.front();
  EXPECT_NE(ledger_now.columns.back().texts[0], write::ledger_version(ledger())) << "another edition";
  const AuditMerged nothing = merged(base, {base, folder.write("sama.xlsx", workbook_of(ledger()))});
  EXPECT_EQ(nothing.merged.changed, 0u);
  EXPECT_EQ(results_of(nothing).tables.front().columns.back().texts[0], write::ledger_version(ledger()));
}

TEST_F(MergeJob, WhatIsOfAnotherEditionIsRefusedWithBothNamed) {
  const std::string base = folder.write("dasar.csv", write::csv_text(ledger(), write::CsvStyle::plain));
  Table other = ledger();
  other.columns[2].texts[0] = "lain";
  other.columns.pop_back();
  write::add_version(other, write::ledger_version(other));
  const std::string stale = folder.write("lama.xlsx", workbook_of(other));
  try {
    merged(base, {stale});
    FAIL() << "taken";
  } catch (const Error &error) {
    EXPECT_THAT(error.sentence().en, HasSubstr("lama.xlsx"));
    EXPECT_THAT(error.sentence().en, HasSubstr("dasar.csv"));
    EXPECT_THAT(error.sentence().en, HasSubstr(write::ledger_version(ledger())));
  }
}

} // namespace
} // namespace lokus
