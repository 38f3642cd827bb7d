#include "core/text.hpp"
#include "read/cells/usual_names.hpp"
#include "read/files/table.hpp"
#include "read/made_workbooks.hpp"
#include "read/temporary_files.hpp"
#include <gtest/gtest.h>
#include <map>
#include <random>

// However an office lays out the same villages, the same is read.

namespace lokus::table_layouts {
namespace {

struct Village {
  std::string name;
  std::vector<int> counts; // -1: not known
};
struct Kecamatan {
  std::string name;
  std::vector<Village> villages;
};
using Region = std::vector<Kecamatan>;

enum class Place { each_line, first_line, merged, alone, counted, with_sums }; // where the kecamatan stands

struct Layout {
  Place place = Place::each_line;
  bool title = false, two_lines = false, numbering = false, sums = false, total = false, pages = false,
       foot = false, cover = false, hidden_copy = false;
  int file = 0; // CSV, XLSX, ODS
};

const std::vector<std::string> headings = {"Sasaran", "Diukur", "Stunting"};

class Office {
public:
  explicit Office(unsigned seed) : random_(seed) {}

  Region region() {
    Region region;
    for (int k = 0; k < at_most(1, 4); ++k) {
      region.push_back({fmt::format("Lembah {}", static_cast<char>('A' + k)), {}});
      const int villages = k == 0 ? at_most(2, 6) : at_most(1, 6);
      for (int v = 0; v < villages; ++v) {
        const bool known = at_most(1, 8) > 1;
        Village village{fmt::format("Desa Bukit {}{}", static_cast<char>('A' + k), v + 1), {}};
        for (std::size_t c = 0; c < headings.size(); ++c)
          village.counts.push_back(known || v == 0 ? at_most(1, 40) * (c == 0 ? 40 : 1) : -1);
        region.back().villages.push_back(village);
      }
    }
    return region;
  }
  Layout layout() {
    Layout l;
    l.file = at_most(0, 2);
    l.place = static_cast<Place>(at_most(0, 5));
    for (bool *choice : {&l.title, &l.two_lines, &l.numbering, &l.sums, &l.total, &l.pages, &l.foot, &l.cover,
                         &l.hidden_copy})
      *choice = at_most(0, 1) == 1;
    if (l.place == Place::merged && l.file == 0)
      l.place = Place::first_line;
    l.sums = l.sums && l.place != Place::with_sums;
    return l;
  }

private:
  int at_most(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
  std::minstd_rand random_;
};

// The rows of a sheet: No, (Kecamatan,) Desa, three counts.
class Writer {
public:
  explicit Writer(const Layout &layout)
      : l_(layout),
        column_(layout.place == Place::each_line || layout.place == Place::first_line ||
                layout.place == Place::merged) {}

  std::vector<made::Row> rows(const Region &region) {
    if (l_.title)
      rows_ = {{made::text("REKAP STATUS GIZI BALITA")}, {}};
    header();
    if (l_.numbering)
      numbering();
    std::vector<int> all(headings.size(), 0);
    int block_number = 0;
    for (const Kecamatan &block : region) {
      std::vector<int> sum(headings.size(), 0);
      for (const Village &village : block.villages)
        for (std::size_t c = 0; c < sum.size(); ++c)
          sum[c] += std::max(village.counts[c], 0);
      heading(block.name, ++block_number, sum);
      if (l_.pages && block_number > 1)
        header();
      villages(block);
      if (l_.sums)
        line("", block.name, "Jumlah " + block.name, sum);
      for (std::size_t c = 0; c < all.size(); ++c)
        all[c] += sum[c];
    }
    if (l_.total)
      line("JUMLAH", "", "", all);
    if (l_.foot)
      rows_.push_back({made::text("Sumber: pencatatan bulanan")});
    return rows_;
  }

private:
  made::Row cells(const std::string &no, const std::string &kecamatan, const std::string &desa) const {
    made::Row row = made::row(no);
    if (column_)
      row.push_back(made::text(kecamatan));
    row.push_back(made::text(desa));
    return row;
  }
  void line(const std::string &no, const std::string &kecamatan, const std::string &desa,
            const std::vector<int> &counts) {
    made::Row row = cells(no, kecamatan, desa);
    for (const int count : counts)
      row.push_back(count < 0 ? made::text("") : made::number(std::to_string(count)));
    rows_.push_back(row);
  }
  void header() {
    made::Row names = cells("No", "Kecamatan", "Desa");
    if (!l_.two_lines) {
      for (const std::string &heading : headings)
        names.push_back(made::text(heading));
      rows_.push_back(names);
      return;
    }
    const std::size_t width = names.size();
    for (made::Cell &cell : names)
      cell.down = 2;
    names.push_back(made::merged(made::text("Jumlah Balita"), 1, 2));
    names.insert(names.end(), {made::text(""), made::text("Status Gizi")});
    rows_.push_back(names);
    made::Row below(width, made::text(""));
    for (const std::string &heading : headings)
      below.push_back(made::text(heading));
    rows_.push_back(below);
  }
  void numbering() {
    made::Row row;
    for (std::size_t c = 0; c < headings.size() + (column_ ? 3 : 2); ++c)
      row.push_back(made::text(fmt::format("({})", c + 1)));
    rows_.push_back(row);
  }
  void heading(const std::string &name, int number, const std::vector<int> &sum) {
    const std::string count(1, static_cast<char>('A' + number - 1));
    if (l_.place == Place::alone)
      rows_.push_back({made::text(count + ". KECAMATAN " + name)});
    else if (l_.place == Place::counted)
      line(count + ".", "", name, std::vector<int>(sum.size(), -1));
    else if (l_.place == Place::with_sums)
      line(count, "", name, sum);
  }
  void villages(const Kecamatan &block) {
    for (std::size_t v = 0; v < block.villages.size(); ++v) {
      const bool named = v == 0 || l_.place == Place::each_line;
      line(std::to_string(v + 1), named ? block.name : "", block.villages[v].name, block.villages[v].counts);
      if (l_.place == Place::merged && v == 0)
        rows_.back()[1].down = static_cast<int>(block.villages.size());
    }
  }

  Layout l_;
  bool column_;
  std::vector<made::Row> rows_;
};

std::string csv_of(const std::vector<made::Row> &rows) {
  std::size_t width = 0;
  for (const made::Row &row : rows)
    width = std::max(width, row.size());
  std::string text;
  for (const made::Row &row : rows)
    for (std::size_t c = 0; c < width; ++c)
      text += (c < row.size() ? row[c].value : "") + (c + 1 == width ? "\n" : ";");
  return text;
}

std::string file_of(const Region &region, const Layout &layout) {
  const std::vector<made::Row> rows = Writer(layout).rows(region);
  if (layout.file == 0)
    return csv_of(rows);
  std::vector<made::Sheet> sheets = {{"Data", rows}};
  if (layout.cover)
    sheets.insert(sheets.begin(), {"Petunjuk", {made::row("Isi lembar berikut")}});
  if (layout.hidden_copy)
    sheets.insert(sheets.begin(), {"lama",
                                   {made::row("No;Kecamatan;Desa;Sasaran;Diukur;Stunting"),
                                    made::row("1;Lembah A;Desa Lama;1;1;1")},
                                   true});
  return layout.file == 1 ? made::xlsx(sheets) : made::ods(sheets);
}

using Read = std::map<std::pair<std::string, std::string>, std::vector<std::string>>;

Read expected(const Region &region) {
  Read read;
  for (const Kecamatan &block : region)
    for (const Village &village : block.villages)
      for (const int count : village.counts)
        read[{join_name(block.name), join_name(village.name)}].push_back(count < 0 ? ""
                                                                                   : std::to_string(count));
  return read;
}

Read read_back(const std::string &path, Findings &findings) {
  std::vector<std::string> known = headings;
  for (const auto usual : {read::Usual::village_code, read::Usual::village, read::Usual::subdistrict})
    for (const std::string &name : read::usual_names(usual))
      known.push_back(name);
  const read::TextTable table = read::read_table({path, path}, "", known, findings);
  const auto column = [&](const std::string &name) {
    return read::find_column(table, std::vector<std::string>{name}, findings);
  };
  Read read;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    auto &counts = read[{join_name(read::cell_in(table, column("kecamatan"), row)),
                         join_name(read::cell_in(table, column("desa"), row))}];
    for (const std::string &heading : headings)
      counts.push_back(read::cell_in(table, column(heading), row));
  }
  return read;
}

std::string described(unsigned seed, const Layout &l) {
  return fmt::format(
      "seed {}: file {}, place {}, title {:d}, two lines {:d}, numbering {:d}, sums {:d}, total {:d}, "
      "pages {:d}, foot {:d}",
      seed, l.file, static_cast<int>(l.place), l.title, l.two_lines, l.numbering, l.sums, l.total, l.pages,
      l.foot);
}

TEST(TableLayouts, WhateverTheLayoutTheSameVillagesAreRead) {
  const ::TemporaryFolder folder;
  for (unsigned seed = 1; seed <= 600; ++seed) {
    Office office(seed);
    const Region region = office.region();
    const Layout layout = office.layout();
    Findings findings;
    const std::string path = folder.write(fmt::format("rekap{}.{}", seed,
                                                      layout.file == 0   ? "csv"
                                                      : layout.file == 1 ? "xlsx"
                                                                         : "ods"),
                                          file_of(region, layout));
    EXPECT_EQ(read_back(path, findings), expected(region)) << described(seed, layout);
    EXPECT_EQ(findings.count(Severity::error), 0u) << described(seed, layout);
    EXPECT_EQ(::count_of(findings, "total_differs"), 0u) << described(seed, layout);
    const bool filled = layout.place == Place::first_line || layout.place == Place::merged;
    const bool several =
        std::any_of(region.begin(), region.end(), [](const Kecamatan &k) { return k.villages.size() > 1; });
    EXPECT_EQ(::count_of(findings, "cells_filled_down"), filled && several ? 1u : 0u)
        << described(seed, layout);
    EXPECT_EQ(::count_of(findings, "subdistrict_headings"), layout.place >= Place::alone ? 1u : 0u)
        << described(seed, layout);
  }
}

} // namespace
} // namespace lokus::table_layouts
