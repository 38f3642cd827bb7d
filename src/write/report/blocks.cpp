#include "write/report/blocks.hpp"
#include "core/display.hpp"
#include "settings/indicators.hpp"
#include "write/report/markup.hpp"

namespace lokus::write {
namespace {

bool is_figure(const Html &cell) {
  const std::string_view text = cell.leading_text();
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

// Else one row is one line.
bool is_long(const Html &cell) {
  constexpr std::size_t most_bytes_on_a_line = 48;
  return cell.leading_text().size() > most_bytes_on_a_line;
}

Html header_row(const std::vector<Html> &header) {
  Html cells;
  for (const Html &title : header)
    cells.add(element("th", title).with("scope", "col"));
  return {element("tr", cells), "\n"};
}

// Larger drawings make a page that an old laptop cannot scroll; the PNG stands in.
constexpr std::size_t most_svg_bytes = 1'500'000;

const Picture *picture_of(const Publication &from, const std::string &stem) {
  const Picture *png = nullptr;
  for (const Picture &picture : from.pictures) {
    if (picture.name == stem + ".svg" && picture.bytes.size() <= most_svg_bytes)
      return &picture;
    if (picture.name == stem + ".png")
      png = &picture;
  }
  return png;
}

} // namespace

Html html_head(const std::string &title, const std::string &style_sheet) {
  const auto meta = [](const char *attribute, const char *name, const char *content) {
    return element("meta").with(attribute, name).with("content", content);
  };
  return element("head", {"\n", element("meta").with("charset", "utf-8"), "\n",
                          meta("name", "viewport", "width=device-width, initial-scale=1"), "\n",
                          meta("http-equiv", "Content-Security-Policy",
                               "default-src 'none'; img-src data:; style-src 'unsafe-inline'"),
                          "\n", element("title", title), "\n", element("style", style_sheet), "\n"});
}

Html synthetic_banner(const Publication &from) {
  if (!from.record.scenario.write.synthetic)
    return {};
  const Phrase made_up = {"DATA BUATAN: angka di halaman ini dibuat komputer; bukan keadaan sebenarnya.",
                          "SYNTHETIC DATA: figures on this page are computer-made; not the real situation."};
  return {element("p", made_up.in(from.record.language)).with("class", "banner").with("role", "note"), "\n"};
}

Html paragraph(Html body, const char *css_class) {
  return {element("p", std::move(body)).with("class", css_class), "\n"};
}

Html bullets(const std::vector<Html> &items, const char *css_class) {
  if (items.empty())
    return {};
  Html list;
  list.add("\n");
  for (const Html &item : items)
    list.add({element("li", item), "\n"});
  return {element("ul", list).with("class", css_class), "\n"};
}

Html table_row(const std::vector<Html> &cells, const char *css_class) {
  Html row;
  for (const Html &cell : cells)
    row.add(element("td", cell).with("class", is_figure(cell) ? "n" : is_long(cell) ? "long" : ""));
  return {element("tr", row).with("class", css_class), "\n"};
}

Html wide_table(Html caption, const std::vector<Html> &header, std::vector<Html> rows) {
  Html table = {element("caption", std::move(caption)), "\n", element("thead", header_row(header)), "\n",
                element("tbody", {"\n", std::move(rows)})};
  return {element("div", element("table", std::move(table))).with("class", "wide"), "\n"};
}

Html section(const char *id, Html title, Html body) {
  return {element("section", {element("h2", std::move(title)), "\n", std::move(body)}).with("id", id), "\n"};
}

Html subsection(const char *id, Html title, Html body) {
  return {element("div", {element("h3", std::move(title)), "\n", std::move(body)}).with("id", id), "\n"};
}

Html side_by_side(const std::vector<Html> &parts) {
  Html all;
  std::size_t shown = 0;
  for (const Html &part : parts)
    if (!part.empty()) {
      all.add(part);
      ++shown;
    }
  return shown < 2 ? all : Html{element("div", all).with("class", "pair"), "\n"};
}

Html figure(const Publication &from, const std::string &stem, const Phrase &caption) {
  const Picture *picture = picture_of(from, stem);
  if (!picture)
    return {};
  const std::string &text = caption.in(from.record.language);
  return {
      element("figure",
              {element("img").with("alt", text).with("src", data_uri(picture->media_type, picture->bytes)),
               element("figcaption", text).with("class", "note")}),
      "\n"};
}

Phrase village_word(const Publication &from) {
  return unit_of_villages(from.prepared.inputs.area.villages);
}

Phrase village_title(const Publication &from) {
  const Phrase word = village_word(from);
  return word.id == "desa"        ? Phrase{"Desa", "Village"}
         : word.id == "kelurahan" ? Phrase{"Kelurahan", "Kelurahan"}
                                  : Phrase{"Desa/kelurahan", "Village"};
}

Phrase counting_mark(const Publication &from, VillageId village) {
  const Counts &counts = from.prepared.inputs.counts;
  if (settings::by_indicators_alone(from.record.scenario))
    return {};
  if (counted_in_unit(counts, village))
    return phrase("hanya jumlah {}", "only the sum of {}", counts.units.name[*counts.units.of[village]]);
  return was_measured(counts, village) ? Phrase{} : Phrase{"belum diukur", "not measured"};
}

Phrase heights_title(const Prepared &prepared) {
  return phrase("Dari tinggi badan (kisaran {0})", "From heights ({0} interval)",
                show_percent(prepared.heights.interval_share, 0));
}

std::vector<Html> titles(Language language, const std::vector<Phrase> &phrases) {
  std::vector<Html> out;
  for (const Phrase &each : phrases)
    out.emplace_back(each.in(language));
  return out;
}

} // namespace lokus::write
