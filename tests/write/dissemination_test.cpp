#include "write/papers/dissemination.hpp"
#include "write/papers/paper_html.hpp"
#include "write/papers/recipient_papers.hpp"
#include "write/tiny.hpp"

// What is handed out at the meeting, and what no paper of it may say.

namespace lokus {
namespace {

using Rows = std::vector<std::vector<std::string>>;

// tiny::audit with 8 cases: 7 children under two and a bride.
Prepared with_groups() {
  Prepared p = tiny::prepared();
  p.audit = tiny::audit();
  p.audit.told.back().groups = {
      {0, 1, {}},
      {3, 7, {{"diare", "A20", 0, Told::hidden}, {"tidak ASI eksklusif", "A14", 6, Told::number}}}};
  return p;
}

struct Meeting {
  Prepared prepared = with_groups();
  Decision decision = tiny::decision();
  RunRecord record = tiny::record();
  std::vector<Picture> pictures = {};

  Meeting() { record.language = Language::id; }
  write::Publication publication() const { return {prepared, decision, pictures, record}; }
  Paper paper() const { return write::dissemination_paper(publication()); }
};

// All that is written in a paper.
std::string words_of(const Paper &paper) {
  std::string all;
  for (const Paper::Leaf &sheet : paper.leaves) {
    all += sheet.title + "\n";
    for (const Paper::Block &block : sheet.blocks) {
      all += block.caption + "\n";
      for (const std::string &word : block.words)
        all += word + "\n";
      for (const auto &row : block.rows)
        for (const std::string &cell : row)
          all += cell + "\n";
    }
  }
  return all;
}

const Paper::Block &first_table(const Paper &paper, const std::string &title) {
  for (const Paper::Leaf &sheet : paper.leaves)
    if (sheet.title == title)
      for (const Paper::Block &block : sheet.blocks)
        if (block.kind == Paper::Kind::table)
          return block;
  static const Paper::Block none;
  ADD_FAILURE() << "no table below " << title;
  return none;
}

TEST(Dissemination, CausesStandByGroupAsTheyAreTold) {
  const Paper paper = Meeting().paper();
  const Paper::Block &causes = first_table(paper, "Penyebab menurut kelompok sasaran");
  EXPECT_EQ(causes.words, (std::vector<std::string>{"Penyebab", "Semua (8)", "Baduta (7)"}))
      << "of one bride nothing is told";
  EXPECT_EQ(causes.rows, (Rows{{"tidak ASI eksklusif", "7", "6"}, {"diare", "ada", "ada"}}));
}

TEST(Dissemination, NothingIsInItOfACaseOrOfWhatIsNotTold) {
  Meeting meeting;
  const std::string words = words_of(meeting.paper());
  for (const char *secret : {"K-1", "T01", "Awan", "pendek", "sebab sendiri"})
    EXPECT_EQ(words.find(secret), std::string::npos) << secret;
  Meeting other; // other villages, other counts that are hidden
  other.prepared.audit.village_causes = Column<VillageId, std::vector<std::pair<std::string, int>>>(3);
  other.prepared.audit.causes[1].cases = 3;
  other.prepared.audit.causes[1].by_group = {0, 0, 0, 3, 0};
  other.prepared.audit.total = {8, 10, 2}; // mentions and cases without a cause join causes to each other
  EXPECT_EQ(words, words_of(other.paper()));
}

TEST(Dissemination, AnOfficeSeesWhatItIsToDoAndHowFarItIs) {
  std::vector<Audit::Task> tasks(6, tiny::audit().tasks[0]); // overdue since 30 June, of Dinas PU
  for (Audit::Task &task : tasks)
    task.helpers = "PKK";
  tasks[1].state = TaskState::claimed;
  tasks[2].state = TaskState::effect_seen;
  tasks[3].state = TaskState::died;
  tasks[4].recommendation = "jamban";
  tasks[4].due = {};
  tasks[5].opd = "Dinkes";
  tasks[5].state = TaskState::open;
  const std::vector<Paper::Block> blocks = write::office_blocks(tasks, Language::id);
  ASSERT_EQ(blocks.size(), 2u) << "who has most overdue stands first";
  EXPECT_EQ(blocks[0].caption,
            "Dinas PU – 4 tugas: 1 selesai dengan bukti, 1 dinyatakan selesai tanpa bukti, 2 belum (lewat "
            "tenggat 2)");
  EXPECT_EQ(blocks[0].rows,
            (Rows{{"- air bersih", "30 Juni 2026",
                   "belum, lewat tenggat; dinyatakan selesai, belum ada bukti; selesai, ada bukti", "PKK"},
                  {"jamban", "–", "belum, lewat tenggat", "PKK"}}));
  Paper sheets;
  sheets.leaves = {{"", blocks}};
  EXPECT_EQ(words_of(sheets).find("meninggal"), std::string::npos);
}

TEST(Dissemination, WhatCameOfTheLastRoundIsHeadedByEvidence) {
  Meeting meeting;
  EXPECT_NE(words_of(meeting.paper()).find("Tidak ada buku putaran sebelumnya"), std::string::npos);
  meeting.prepared.audit.came_of = {
      .evidenced = 3, .verified = 1, .claimed = 4, .owed = 5, .overdue = 2, .ended = 6};
  for (const Paper::Leaf &sheet : meeting.paper().leaves)
    if (sheet.title == "Apa jadinya tindak lanjut putaran sebelumnya") {
      EXPECT_EQ(sheet.blocks.front().rows, (Rows{{"3", "dari 12 tugas selesai dengan bukti"},
                                                 {"4", "dinyatakan selesai, tanpa bukti"},
                                                 {"5", "belum selesai"},
                                                 {"2", "di antaranya lewat tenggat"}}));
    }
}

TEST(Dissemination, CausesAreHeldAgainstThePlanOnlyWhereOneIsKnown) {
  Meeting meeting;
  const Paper with_plan = meeting.paper();
  const Paper::Block &money = first_table(with_plan, "Penyebab dan uangnya tahun ini");
  ASSERT_EQ(money.rows.size(), 2u);
  EXPECT_EQ(money.rows[0][0], "diare") << "without a paid activity";
  EXPECT_EQ(money.rows[1][3], "dibeli di 1 dari 3");
  meeting.decision = {};
  EXPECT_NE(words_of(meeting.paper()).find("Rencana tahun ini tidak diketahui"), std::string::npos);
}

TEST(Dissemination, ThePageIsOneFileWithASheetToAPage) {
  const Meeting meeting;
  const std::string page = write::paper_html(meeting.paper(), meeting.publication());
  std::size_t sheets = 0;
  for (std::size_t at = page.find("<section"); at != std::string::npos; at = page.find("<section", at + 1))
    ++sheets;
  EXPECT_EQ(sheets, 8u);
  EXPECT_NE(page.find("A4 landscape"), std::string::npos);
  EXPECT_EQ(page.find("http://"), std::string::npos);
}

TEST(RecipientPapers, AVillageSeesWhatIsToBeDoneByWhomAndUntilWhen) {
  std::vector<Audit::Task> tasks(3, tiny::audit().tasks[0]);
  tasks[1].ref = "K-2"; // says the same to the village
  tasks[2].recommendation = "jamban";
  tasks[2].state = TaskState::moved;
  RunRecord record = tiny::record();
  record.language = Language::id;
  const Paper paper = write::village_paper(tiny::area(), tasks, record);
  EXPECT_TRUE(paper.upright);
  ASSERT_EQ(paper.leaves.size(), 1u);
  EXPECT_EQ(paper.leaves[0].title, "Yang harus dikerjakan di Awan, Kecamatan Utara");
  EXPECT_EQ(first_table(paper, paper.leaves[0].title).rows,
            (Rows{{"- air bersih", "Dinas PU", "30 Juni 2026", "belum, lewat tenggat"}}));
  for (const char *secret : {"K-1", "T01", "baduta", "pendek", "diare"})
    EXPECT_EQ(words_of(paper).find(secret), std::string::npos) << secret;
}

TEST(RecipientPapers, AKecamatanSeesItsTasksAndToldCounts) {
  const Prepared p = with_groups();
  const Paper paper = write::task_paper(p.inputs.area, p.audit.tasks, &p.audit.told.back().places[1], "Utara",
                                        tiny::record());
  ASSERT_EQ(paper.leaves.size(), 1u);
  const std::vector<Paper::Block> &blocks = paper.leaves[0].blocks;
  ASSERT_EQ(blocks.size(), 4u);
  EXPECT_EQ(blocks[1].rows.size(), 1u);
  EXPECT_EQ(blocks[2].rows.size(), 2u);
  EXPECT_EQ(blocks[2].rows[1], (std::vector<std::string>{"tidak ASI eksklusif", "6"}));
  EXPECT_EQ(words_of(paper).find("K-1"), std::string::npos);
}

TEST(RecipientPapers, PoorAdviceIsListedByOfficeWithWhatItLacks) {
  Prepared p = with_groups();
  Audit::Task &task = p.audit.tasks[0];
  task.score = 2;
  task.advice = {.specific = 0, .fits = false, .how = false, .who = true, .when = true};
  RunRecord record = tiny::record();
  record.language = Language::id;
  const Paper paper = write::advice_paper(p, record);
  EXPECT_EQ(first_table(paper, paper.title).rows,
            (Rows{{"K-1", "- air bersih", "2",
                   "tidak menyebut kegiatan; tidak cocok dengan penyebab kasusnya; caranya"}}));
  task.score = 4;
  EXPECT_NE(words_of(write::advice_paper(p, record)).find("Tidak ada:"), std::string::npos);
}

} // namespace
} // namespace lokus
