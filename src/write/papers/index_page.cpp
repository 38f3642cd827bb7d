#include "write/papers/index_page.hpp"
#include "core/display.hpp"
#include "core/text.hpp"
#include "write/report/blocks.hpp"
#include "write/tables/result_tables.hpp"
#include <cmath>

namespace lokus::write {
namespace {

constexpr const char *index_style = R"css(
body{font:17px/1.45 "Noto Sans","Segoe UI",Arial,sans-serif;color:#1a1a1a;background:#fff;max-width:75rem;margin:0 auto;padding:1rem}
h1{font-size:1.6em;line-height:1.2;margin:.3rem 0}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1rem}
caption{text-align:left;padding:.3rem 0}
th,td{border:1px solid #bbb;padding:.25rem .5rem;vertical-align:top;text-align:left}
th{background:#f3ece2}
td.n{text-align:right;white-space:nowrap}
.banner{border:3px solid #993404;background:#ffffd4;padding:.3rem .8rem;font-weight:bold}
tr.sum{font-weight:bold;background:#f3ece2}
.wide{overflow-x:auto}
.note{font-size:.85em;color:#444}
a{color:#993404}
@page{size:A4 landscape;margin:12mm}
@media print{body{max-width:none;padding:0;font-size:11pt}thead{display:table-header-group}tr{break-inside:avoid}}
)css";

// Of a path, as part of an address; "/" stays.
std::string as_address(const std::string &path) {
  std::string address;
  for (const char c : path) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); // in every locale
    const bool plain =
        is_letter || is_digit(c) || std::string_view("/.-_~").find(c) != std::string_view::npos;
    address += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return address;
}

Html name_cell(const IndexedResult &row) {
  return row.page.empty() ? Html(row.title) : element("a", row.title).with("href", as_address(row.page));
}

std::vector<Html> index_cells(const IndexedResult &row, Html name, Language language) {
  const auto count = [&](double n) {
    return Html(show_count(static_cast<std::size_t>(std::llround(n)), language));
  };
  return {std::move(name),
          count(static_cast<double>(row.regencies)),
          count(static_cast<double>(row.villages)),
          count(row.children),
          count(row.stunted),
          count(static_cast<double>(row.listed)),
          count(static_cast<double>(row.bought)),
          show_rupiah(Rupiah{row.spend}, language),
          row.averted < 0
              ? Html("-" + show_count(static_cast<std::size_t>(std::llround(-row.averted)), language))
              : count(row.averted)};
}

std::vector<Html> head_of(Language language) {
  return titles(language, {{"Wilayah", "Region"},
                           {"Kabupaten/kota", "Regencies"},
                           {"Desa", "Villages"},
                           {"Balita", "Under-fives"},
                           {"Diperkirakan stunting", "Estimated stunted"},
                           {"Desa lokus", "Villages on the list"},
                           {"Desa dalam rencana", "Villages in the plan"},
                           {"Biaya tahun termahal", "Cost of the dearest year"},
                           {"Diperkirakan terhindar", "Estimated averted"}});
}

std::vector<Phrase> index_notes(const ResultIndex &index) {
  const IndexedResult sum = index.total();
  std::vector<Phrase> notes = {{"Tiap wilayah diputuskan sendiri dengan pagunya sendiri. Jumlahnya bukan "
                                "rencana bersama: membagi satu "
                                "pagu untuk semuanya dapat memberi hasil lain.",
                                "Every region is decided by itself with its own budget. The sum is no joint "
                                "plan: one budget for all of "
                                "them may be spent otherwise."},
                               {"Angka stunting dan yang terhindar adalah taksiran tengah; kisarannya ada di "
                                "perencana tiap wilayah dan "
                                "tidak boleh dijumlahkan.",
                                "Stunted and averted are middle estimates; their ranges stand in every "
                                "region's planner and do not add "
                                "up."}};
  if (sum.estimated < sum.villages)
    notes.push_back(
        phrase("{0} dari {1} desa tidak punya taksiran dan tidak terhitung sebagai balita stunting.",
               "{0} of {1} villages have no estimate and do not count among the stunted.",
               show_count(sum.villages - sum.estimated), show_count(sum.villages)));
  for (const IndexedResult &row : index.rows)
    if (row.page.empty())
      notes.push_back(phrase("{0}: tidak ada perencana.html di {1}.",
                             "{0}: there is no perencana.html in {1}.", row.title, row.folder));
  return notes;
}

} // namespace

Table index_table(const ResultIndex &index) {
  const std::vector<IndexedResult> &rows = index.rows;
  Table t = table_for("indeks", rows.size());
  t.from(Origin::scenario);
  t.add(text("title", "wilayah", "region"), [&](std::size_t r) { return rows[r].title; });
  t.add(text("folder", "folder hasilnya", "its result folder"),
        [&](std::size_t r) { return rows[r].folder; });
  t.add(code("made", "hari keputusan dibuat", "day on which it was decided"),
        [&](std::size_t r) { return rows[r].made; });
  t.add(whole("regencies", "regencies", "kabupaten/kota", "regencies"),
        [&](std::size_t r) { return static_cast<double>(rows[r].regencies); });
  t.add(whole("villages", "villages", "desa", "villages"),
        [&](std::size_t r) { return static_cast<double>(rows[r].villages); });
  t.add(whole("estimated", "villages", "desa yang punya taksiran", "villages with an estimate"),
        [&](std::size_t r) { return static_cast<double>(rows[r].estimated); });
  t.add(number("children", "children", "balita dalam hitungan", "under-fives in the computation"),
        [&](std::size_t r) { return rows[r].children; });
  t.from(Origin::estimate);
  t.add(number("stunted", "children", "balita yang diperkirakan stunting hari ini, nilai tengah",
               "under-fives estimated to be stunted today, middle value"),
        [&](std::size_t r) { return rows[r].stunted; });
  t.from(Origin::plan);
  t.add(whole("listed", "villages", "desa lokus", "villages on the list"),
        [&](std::size_t r) { return static_cast<double>(rows[r].listed); });
  t.add(whole("bought", "villages", "desa dalam rencana", "villages in the plan"),
        [&](std::size_t r) { return static_cast<double>(rows[r].bought); });
  t.add(rupiah("budget_rupiah", "pagu setahun", "budget of a year"),
        [&](std::size_t r) { return static_cast<double>(rows[r].budget); });
  t.add(rupiah("spend_rupiah", "yang dibelanjakan pada tahun termahal", "money spent in the dearest year"),
        [&](std::size_t r) { return static_cast<double>(rows[r].spend); });
  t.add(number("averted", "children", "balita stunting yang diperkirakan terhindar pada akhir rencana",
               "stunted under-fives estimated to be averted at the plan's horizon"),
        [&](std::size_t r) { return rows[r].averted; });
  return t;
}

std::string index_page(const ResultIndex &index, const PageMade &made) {
  const Language language = made.language;
  const std::string title =
      phrase("Hasil lokus per wilayah, {}", "Results of lokus by region, {}", index.rows.front().year)
          .in(language);
  std::vector<Html> rows;
  for (const IndexedResult &row : index.rows)
    rows.push_back(table_row(index_cells(row, name_cell(row), language)));
  rows.push_back(
      table_row(index_cells(index.total(), Phrase{"Jumlah", "Sum"}.in(language), language), "sum"));
  Html body{"\n", element("h1", title), "\n"};
  if (index.total().synthetic)
    body.add(paragraph(Phrase{"DATA BUATAN: sebagian atau semua wilayah di sini rekaan.",
                              "MADE-UP DATA: some or all regions here are made up."}
                           .in(language),
                       "banner"));
  body.add(paragraph(
      Phrase{"Pilih wilayah untuk membuka perencananya.", "Choose a region to open its planner."}.in(
          language)));
  body.add(wide_table(Html(), head_of(language), std::move(rows)));
  for (const Phrase &said : index_notes(index))
    body.add(note(said.in(language)));
  body.add(note(fmt::format("{} {:04}-{:02}-{:02} · lokus {}", Phrase{"Dibuat", "Made"}.in(language),
                            made.day.year, made.day.month, made.day.day, LOKUS_VERSION)));
  return html_file(element("html", {"\n", html_head(title, index_style), "\n", element("body", body), "\n"})
                       .with("lang", language == Language::en ? "en" : "id"));
}

} // namespace lokus::write
