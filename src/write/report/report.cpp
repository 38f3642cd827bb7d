#include "write/report/report.hpp"
#include "core/display.hpp"
#include "write/files/file.hpp"
#include "write/report/markup.hpp"
#include <array>

namespace lokus::write {
namespace {

// Larger drawings make a page that an old laptop cannot scroll; the PNG stands in.
constexpr std::size_t most_svg_bytes = 1'500'000;

constexpr const char *style = R"css(
body{font:16px/1.5 "Noto Sans","Segoe UI",Arial,sans-serif;color:#1a1a1a;background:#fff;max-width:72rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:2px solid #993404}
.banner{border:3px solid #993404;background:#ffffd4;padding:.5rem 1rem;font-weight:bold}
.answer{font-size:1.15rem;border-left:.4rem solid #d95f0e;padding:.25rem 0 .25rem 1rem}
img{max-width:100%;height:auto;border:1px solid #999}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.85rem}
caption{text-align:left;font-weight:bold;padding:.25rem 0}
th,td{border:1px solid #bbb;padding:.2rem .4rem;vertical-align:top;text-align:left}
th{background:#f3ece2}
td.n{text-align:right;white-space:nowrap}
td ul{margin:0;padding-left:1rem}
tr.list td{background:#fff7e0}
.note{font-size:.9rem;color:#444}
@page{size:A4;margin:15mm}
@media print{body{max-width:none;padding:0;font-size:10pt}thead{display:table-header-group}tr,figure{break-inside:avoid}
.wide{overflow:visible}table{font-size:8pt}h2{break-after:avoid}}
)css";

std::string title_of(const Publication &from) {
  const Scenario &s = from.record.scenario;
  if (!s.title.empty())
    return s.title;
  return fmt::format("{} {}",
                     Phrase{"Desa prioritas penurunan stunting", "Priority villages against stunting"}.in(
                         from.record.language),
                     s.year);
}

std::string assumption_notice(const Publication &from) {
  const std::size_t count = from.record.assumptions.sentences.size();
  const Phrase notice = phrase("Hasil ini bertumpu pada {} asumsi, dirinci di bawah.",
                               "This result rests on {} assumptions, listed below.", count);
  return count == 0
             ? ""
             : "<p class=\"note\"><a href=\"#assumptions\">" + notice.in(from.record.language) + "</a></p>\n";
}

std::string banner(const Publication &from) {
  if (!from.record.scenario.write.synthetic)
    return "";
  return "<p class=\"banner\" role=\"note\">" +
         Phrase{"DATA BUATAN: desa, angka, dan nama di halaman ini dibuat komputer; bukan tempat nyata.",
                "SYNTHETIC DATA: villages, figures and names on this page are computer-made; no real place."}
             .in(from.record.language) +
         "</p>\n";
}

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

std::string figure(const Publication &from, const std::string &stem, const Phrase &caption) {
  const Picture *picture = picture_of(from, stem);
  if (!picture)
    return "";
  const std::string text = escaped(caption.in(from.record.language));
  return fmt::format(
      "<figure><img alt=\"{0}\" src=\"{1}\"><figcaption class=\"note\">{0}</figcaption></figure>\n", text,
      data_uri(picture->media_type, picture->bytes));
}

struct MapCaption {
  const char *stem, *id, *en;
};
constexpr std::array map_captions = {
    MapCaption{
        "peta_lokus",
        "Prevalensi stunting balita per desa hari ini (taksiran); desa yang mendapat paket diarsir.",
        "Prevalence of stunting per village today (estimated); villages that get a package are hatched."},
    MapCaption{"peta_proyeksi", "Prevalensi stunting balita per desa menurut proyeksi dengan rencana.",
               "Projected prevalence of stunting per village with the plan."},
    MapCaption{"peta_ketidakpastian",
               "Seberapa pasti taksiran tiap desa: lebar kisarannya dalam poin persen.",
               "How certain each village's estimate is: the width of its interval in percentage points."},
    MapCaption{"peta_kantong", "Kantong stunting: desa tinggi di antara desa tinggi, menurut register.",
               "Hot spots of stunting: high villages among high ones, in the register."},
    MapCaption{"peta_waktu_tempuh",
               "Waktu tempuh dari titik tengah desa ke fasilitas terdekat; titik biru: fasilitas.",
               "Travel time from the village's centre to the nearest facility; blue dots: facilities."},
    MapCaption{"peta_mutu", "Mutu pengukuran puskesmas atau kecamatan tiap desa.",
               "Quality of the measurements of each village's puskesmas or kecamatan."}};

std::string maps(const Publication &from) {
  std::string body;
  for (const MapCaption &map : map_captions)
    body += figure(from, map.stem, {map.id, map.en});
  return body.empty() ? "" : html_section(Phrase{"Peta", "Maps"}.in(from.record.language), body, "maps");
}

std::string page(const Publication &from, const std::string &heading, const std::string &body) {
  const std::string title = escaped(heading);
  std::string out =
      fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                  "img-src data:; style-src 'unsafe-inline'\">\n<title>{}</title>\n<style>{}</style>\n"
                  "</head>\n<body>\n",
                  from.record.language == Language::en ? "en" : "id", title, style);
  return out + banner(from) + "<header><h1>" + title + "</h1></header>\n<main>\n" + body + "</main>\n" +
         report_provenance(from) + "</body>\n</html>\n";
}

} // namespace

std::string html_row(const std::vector<std::string> &cells, const char *tag, const char *attributes) {
  std::string out = fmt::format("<tr{}>", attributes);
  for (const std::string &cell : cells) {
    // Figures line up at the right; a figure begins with a digit or a sign.
    const bool is_figure = tag[1] == 'd' && !cell.empty() && (cell.front() >= '0' && cell.front() <= '9');
    out += fmt::format("<{0}{1}>{2}</{0}>", tag,
                       tag[1] == 'h' ? " scope=\"col\""
                       : is_figure   ? " class=\"n\""
                                     : "",
                       cell);
  }
  return out + "</tr>\n";
}

std::string html_table(const std::string &caption, const std::vector<std::string> &header,
                       const std::string &rows) {
  return "<div class=\"wide\"><table><caption>" + caption + "</caption>\n<thead>" + html_row(header, "th") +
         "</thead>\n<tbody>\n" + rows + "</tbody></table></div>\n";
}

std::string html_paragraph(const Phrase &text, Language language) {
  return "<p>" + escaped(text.in(language)) + "</p>\n";
}

std::string html_section(const std::string &title, const std::string &body, const char *id) {
  return fmt::format("<section id=\"{}\"><h2>", id) + title + "</h2>\n" + body + "</section>\n";
}

void report_html(const OutputFolder &folder, const Publication &from) {
  const std::string body = report_answer(from) + assumption_notice(from) + maps(from) + report_lokus(from) +
                           report_ranking(from) + report_outlook(from) + report_levels(from) +
                           report_hot_spots(from) + report_access(from) + report_quality(from) +
                           report_rules(from) + report_uncertainty(from) + report_findings(from) +
                           report_assumptions(from);
  write_file(folder.file("laporan.html"), page(from, title_of(from), body));
}

void quality(const OutputFolder &folder, const Prepared &prepared, const std::vector<Picture> &pictures,
             const RunRecord &record) {
  const Publication from{prepared, {}, pictures, record};
  quality_tables(folder, prepared, record);
  const std::string title =
      Phrase{"Mutu pengukuran balita", "Quality of the measurements of under-fives"}.in(record.language);
  const std::string body = maps(from) + report_quality(from) + report_findings(from);
  write_file(folder.file("laporan_mutu.html"), page(from, title, body));
  for (const Picture &each : pictures)
    picture(folder, each);
}

} // namespace lokus::write
