#include "draw/draw.hpp"
#include "draw/made_up.hpp"
#include "draw/paper.hpp"
#include "draw/sheet.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus::draw {
namespace {

// Four kecamatan of the made-up villages with none, one, five and sixty cases.
MadeUp audited() {
  MadeUp m = made_up();
  ToldCounts told{"2026-1", {{CountedPlace::area, "", "", 66, true, {}}}, {}};
  const std::vector<int> cases = {0, 1, 5, 60};
  for (const SubdistrictId s : m.prepared.inputs.area.subdistricts.code.all())
    told.places.push_back({CountedPlace::subdistrict,
                           m.prepared.inputs.area.subdistricts.code[s],
                           "",
                           cases[s.row() % cases.size()],
                           true,
                           {}});
  m.prepared.audit.told.push_back(told);
  return m;
}

TEST(AuditSheet, ShadesKecamatanByCasesAuditedAlone) {
  const MadeUp m = audited();
  const Sheet sheet = audit_sheet(shared_sheet(m.prepared, {}, m.record), m.prepared);
  const Area &area = m.prepared.inputs.area;
  const std::vector<std::size_t> expected = {0, 1, 2, 5};
  for (const VillageId v : area.villages.code.all())
    EXPECT_EQ(sheet.village_class[v], expected[area.villages.subdistrict[v].row() % expected.size()]);
  EXPECT_EQ(sheet.shades.size(), 6u);
  EXPECT_EQ(sheet.shade_counts.size(), 6u);
  EXPECT_TRUE(sheet.chosen.empty());
}

std::size_t times(const std::string &text, const std::string &word) {
  std::size_t n = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
    ++n;
  return n;
}

// A canvas that remembers what was written on which page.
class Remembering final : public Canvas {
public:
  std::vector<std::vector<std::string>> pages{{}};
  double lowest = 0;
  void fill(const Path &, Colour) override {}
  void stroke(const Path &, Pen) override {}
  void line(Point, Point, Pen) override {}
  void disc(Point, double, Colour, Pen) override {}
  void hatch(const Path &, double, Pen) override {}
  void clip(const Rectangle &) override {}
  void unclip() override {}
  Extent measure(const Text &text) override { return {text.width, 1.3 * text.size}; }
  void text(const Text &text, Point at) override {
    pages.back().push_back(text.words);
    lowest = std::max(lowest, at.y + measure(text).height);
  }
  void text_middle(const Text &text, Point at) override { this->text(text, at); }
  void text_upwards(const Text &text, Point at) override { this->text(text, at); }
  void next_page() override { pages.emplace_back(); }
  std::string finish() override { return {}; }
};

Paper long_paper() {
  Paper paper;
  paper.title = "Kertas";
  Paper::Block table{Paper::Kind::table, {"Tindakan", "Tugas"}};
  for (int i = 0; i < 120; ++i)
    table.rows.push_back({"baris", "7"});
  paper.leaves = {{"Sampul", {{Paper::Kind::paragraph, {"Pendek"}}}},
                  {"Panjang", {table}},
                  {"Peta", {{Paper::Kind::map, {}}}}};
  return paper;
}

TEST(Paper, ATableGoesOnOnTheNextPageWithItsHeadAndLosesNoRow) {
  Remembering canvas;
  int maps = 0;
  draw_paper(canvas, a4, long_paper(), [&] { ++maps; });
  ASSERT_GE(canvas.pages.size(), 5u);
  EXPECT_EQ(maps, 1);
  std::size_t rows = 0;
  for (std::size_t p = 0; p < canvas.pages.size(); ++p) {
    const auto &words = canvas.pages[p];
    rows += static_cast<std::size_t>(std::ranges::count(words, "baris"));
    const bool of_table = p > 0 && p + 1 < canvas.pages.size();
    EXPECT_EQ(std::ranges::count(words, "Tindakan"), of_table ? 1 : 0) << "page " << p + 1;
  }
  EXPECT_EQ(rows, 120u);
  EXPECT_LT(canvas.lowest, a4.height - 5);
}

TEST(Paper, TheMeetingGetsOnePdfWithAPageForEverySheet) {
  const MadeUp m = audited();
  const Picture pdf = paper_pdf(long_paper(), "diseminasi", m.prepared, m.record);
  EXPECT_EQ(pdf.name, "diseminasi.pdf");
  EXPECT_TRUE(pdf.bytes.starts_with("%PDF"));
  EXPECT_GE(times(pdf.bytes, "/Type /Page") - times(pdf.bytes, "/Type /Pages"), 5u);
}

} // namespace
} // namespace lokus::draw
