#include "draw/draw.hpp"
#include "made_up.hpp"
#include <gmock/gmock.h>
#include <set>

namespace lokus::draw {
namespace {

std::vector<Picture> pictures_of(const MadeUp &m) {
  return sheets(m.prepared, m.decision, m.record);
}

const Picture &named(const std::vector<Picture> &pictures, const std::string &name) {
  return *std::find_if(pictures.begin(), pictures.end(), [&](const Picture &p) { return p.name == name; });
}

unsigned big_endian(const std::string &bytes, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// Every element that is opened is closed in order; attributes are quoted; no bare "&" in between.
bool well_formed(const std::string &xml) {
  std::vector<std::string> open;
  for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1)) {
    const std::size_t end = xml.find('>', at);
    if (end == std::string::npos)
      return false;
    const std::string tag = xml.substr(at + 1, end - at - 1);
    if (std::count(tag.begin(), tag.end(), '"') % 2 != 0)
      return false;
    if (tag.front() == '?' || tag.front() == '!' || tag.back() == '/')
      continue;
    if (tag.front() != '/') {
      open.push_back(tag.substr(0, tag.find_first_of(" \n")));
    } else {
      if (open.empty() || open.back() != tag.substr(1))
        return false;
      open.pop_back();
    }
  }
  for (std::size_t at = xml.find('&'); at != std::string::npos; at = xml.find('&', at + 1))
    if (xml.find(';', at) > at + 8)
      return false;
  return open.empty();
}

TEST(Draw, TwoSheetsInThreeFormats) {
  std::vector<std::string> names;
  for (const Picture &p : pictures_of(made_up())) {
    names.push_back(p.name);
    EXPECT_GT(p.bytes.size(), 5000u) << p.name;
  }
  EXPECT_THAT(names, testing::ElementsAre("peta_lokus.pdf", "peta_lokus.svg", "peta_lokus.png",
                                          "peta_proyeksi.pdf", "peta_proyeksi.svg", "peta_proyeksi.png"));
}

TEST(Draw, EveryFormatIsWellFormed) {
  MadeUp m = made_up();
  choose(m, 3);
  const auto pictures = pictures_of(m);
  const std::string &png = named(pictures, "peta_lokus.png").bytes;
  EXPECT_EQ(png.substr(0, 8), "\x89PNG\r\n\x1a\n");
  EXPECT_EQ(big_endian(png, 16), 1754u); // A4 at 150 dots an inch
  EXPECT_EQ(big_endian(png, 20), 1240u);
  EXPECT_EQ(png.substr(png.size() - 8, 4), "IEND");
  const std::string &pdf = named(pictures, "peta_lokus.pdf").bytes;
  EXPECT_EQ(pdf.substr(0, 5), "%PDF-");
  EXPECT_NE(pdf.find("%%EOF", pdf.size() - 10), std::string::npos);
  EXPECT_NE(pdf.find("841.88"), std::string::npos); // 297 mm in points
  EXPECT_NE(pdf.find("/CreationDate (20261121000000Z)"), std::string::npos);
  const std::string &svg = named(pictures, "peta_lokus.svg").bytes;
  EXPECT_NE(svg.find("<svg"), std::string::npos);
  EXPECT_TRUE(well_formed(svg));
}

TEST(Draw, TwoCallsGiveTheSameBytes) {
  MadeUp m = made_up(6, 2);
  for (std::size_t v : {1u, 8u, 20u})
    choose(m, v);
  m.record.scenario.write.synthetic = true;
  const auto first = pictures_of(m), second = pictures_of(m);
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i)
    EXPECT_TRUE(first[i].bytes == second[i].bytes) << first[i].name;
}

TEST(Draw, SignsOfMarkupInNamesAreLetters) {
  MadeUp m = made_up();
  m.prepared.inputs.area.villages.name[VillageId{3}] = "R&D <x>";
  m.prepared.inputs.area.subdistricts.name[SubdistrictId{0}] = "</g> & \"K\"";
  m.record.scenario.draw.title = "PETA <b>A & B</b>";
  m.record.scenario.draw.source = "Dinas <Kesehatan> & BPS";
  choose(m, 3);
  const auto odd = pictures_of(m);
  EXPECT_TRUE(well_formed(named(odd, "peta_lokus.svg").bytes));
  // The name is drawn in full: taking "<x>" for markup would leave the picture of a shorter name.
  m.prepared.inputs.area.villages.name[VillageId{3}] = "R&D";
  EXPECT_NE(named(odd, "peta_lokus.png").bytes, named(pictures_of(m), "peta_lokus.png").bytes);
}

TEST(Draw, AnEmptyPlanStillGivesASheet) {
  MadeUp m = made_up();
  m.decision = {};
  EXPECT_EQ(pictures_of(m).size(), 3u);
}

TEST(Draw, MissingDataAndSyntheticDataChangeThePicture) {
  MadeUp m = made_up();
  std::set<std::string> different;
  different.insert(named(pictures_of(m), "peta_lokus.png").bytes);
  m.prepared.inputs.counts.measured[VillageId{4}] = missing_people();
  different.insert(named(pictures_of(m), "peta_lokus.png").bytes);
  m.record.scenario.write.synthetic = true;
  different.insert(named(pictures_of(m), "peta_lokus.png").bytes);
  m.record.language = Language::en;
  different.insert(named(pictures_of(m), "peta_lokus.png").bytes);
  EXPECT_EQ(different.size(), 4u);
}

TEST(Draw, LongTitlesManyVillagesAndManyAssumptionsAreDrawn) {
  MadeUp m = made_up(12);
  for (std::size_t v = 0; v < 144; ++v)
    choose(m, v);
  m.record.scenario.draw.title = std::string(400, 'W');
  m.record.scenario.draw.office =
      "PEMERINTAH KABUPATEN DENGAN NAMA YANG SANGAT PANJANG SEKALI DAN MASIH BERLANJUT";
  for (int i = 0; i < 40; ++i)
    m.record.assumptions.push_back({"run_1",
                                    Origin::unknown,
                                    {"Anggapan panjang tentang sesuatu yang tidak diukur.", "An assumption."},
                                    {}});
  EXPECT_EQ(pictures_of(m).size(), 6u);
}

TEST(Draw, AFirstSentenceTooLongForThePanelIsShortenedAndNotJustCounted) {
  const auto with_caveat = [](const std::string &first_word) {
    MadeUp m = made_up();
    choose(m, 0);
    std::string sentence = first_word;
    for (int i = 0; i < 120; ++i)
      sentence += " panjang";
    m.decision.rankings.emplace_back().caveats = {{sentence, sentence}};
    return named(pictures_of(m), "peta_lokus.png").bytes;
  };
  EXPECT_TRUE(with_caveat("Kriteria") == with_caveat("Kriteria"));
  EXPECT_TRUE(with_caveat("Kriteria") != with_caveat("Peringkat"));
}

TEST(Draw, ContextLayersAreDrawnBehindAndInTheInset) {
  MadeUp m = made_up();
  const std::string without = named(pictures_of(m), "peta_lokus.png").bytes;
  ContextLayer layer;
  layer.use = "inset";
  add_square(layer.outlines, 120, -12, 10, 6);
  m.prepared.inputs.context.push_back(layer);
  const std::string inset = named(pictures_of(m), "peta_lokus.png").bytes;
  layer.use = "neighbours";
  m.prepared.inputs.context.push_back(layer);
  const std::string both = named(pictures_of(m), "peta_lokus.png").bytes;
  EXPECT_NE(without, inset);
  EXPECT_NE(inset, both);
}

} // namespace
} // namespace lokus::draw
