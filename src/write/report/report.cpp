#include "write/report/report.hpp"
#include "core/display.hpp"
#include "settings/indicators.hpp"
#include "write/files/file.hpp"
#include "write/report/blocks.hpp"
#include <array>

namespace lokus::write {
namespace {

constexpr const char *style_sheet = R"css(
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
  return phrase("Desa prioritas penurunan stunting {}", "Priority villages against stunting {}", s.year)
      .in(from.record.language);
}

Html assumption_notice(const Publication &from) {
  const std::size_t count = from.record.assumptions.size();
  const Phrase notice = phrase("Hasil ini bertumpu pada {} asumsi, dirinci di bawah.",
                               "This result rests on {} assumptions, listed below.", count);
  return count == 0 ? Html()
                    : note(element("a", notice.in(from.record.language)).with("href", "#assumptions"));
}

struct MapCaption {
  const char *stem, *id, *en;
};
constexpr std::array map_captions = {
    MapCaption{"peta_lokus",
               "Prevalensi stunting balita per desa/kelurahan pada bulan pengukuran balita (taksiran); yang "
               "di daftar "
               "lokus diarsir.",
               "Prevalence of stunting per village in the month of the counts (estimated); villages on the "
               "list of lokus are hatched."},
    MapCaption{
        "peta_proyeksi",
        "Prevalensi stunting balita per desa/kelurahan menurut proyeksi dengan rencana, pada bulan yang "
        "tertulis di "
        "peta.",
        "Projected prevalence of stunting per village with the plan, in the month that the map names."},
    MapCaption{"peta_ketidakpastian",
               "Seberapa pasti taksiran tiap desa/kelurahan: lebar kisarannya dalam poin persen.",
               "How certain each village's estimate is: the width of its interval in percentage points."},
    MapCaption{
        "peta_kantong",
        "Kantong stunting: desa/kelurahan yang bersama tetangganya di atas kabupatennya menurut taksiran.",
        "Hot spots of stunting: villages that with their neighbours are above their regency by the "
        "estimate."},
    MapCaption{
        "peta_ukur_dulu",
        "Desa/kelurahan yang paling berguna diukur ulang lebih dahulu (bernomor), menurut nilai tiap sejuta "
        "rupiah.",
        "The villages most worth measuring again first (numbered), by value for a million rupiah."},
    MapCaption{"peta_waktu_tempuh",
               "Waktu tempuh dari titik tengah desa/kelurahan ke fasilitas terdekat; titik biru: fasilitas.",
               "Travel time from the village's centre to the nearest facility; blue dots: facilities."},
    MapCaption{"peta_mutu", "Mutu pengukuran puskesmas atau kecamatan tiap desa/kelurahan.",
               "Quality of the measurements of each village's puskesmas or kecamatan."}};

Html maps(const Publication &from) {
  Html body;
  const Phrase by_rank = {"Peringkat desa menurut indikator; desa di daftar lokus diarsir.",
                          "Rank of the villages by indicators; villages on the list of lokus are hatched."};
  const bool estimated = !settings::by_indicators_alone(from.record.scenario);
  for (const MapCaption &map : map_captions)
    if (Html drawn = figure(from, map.stem,
                            estimated || std::string_view(map.stem) != "peta_lokus" ? Phrase{map.id, map.en}
                                                                                    : by_rank);
        !drawn.empty())
      body.add(std::move(drawn));
  return body.empty() ? Html() : section("maps", Phrase{"Peta", "Maps"}.in(from.record.language), body);
}

std::string page(const Publication &from, const std::string &title, Html body) {
  const Html content = {"\n",
                        synthetic_banner(from),
                        element("header", element("h1", title)),
                        "\n",
                        element("main", {"\n", std::move(body)}),
                        "\n",
                        report_provenance(from)};
  return html_file(
      element("html", {"\n", html_head(title, style_sheet), "\n", element("body", content), "\n"})
          .with("lang", from.record.language == Language::en ? "en" : "id"));
}

} // namespace

void report_html(const OutputFolder &folder, const Publication &from) {
  const Html of_list = {report_answer(from),   assumption_notice(from), maps(from),
                        report_lokus(from),    report_ranking(from),    report_access(from),
                        report_findings(from), report_assumptions(from)};
  if (settings::by_indicators_alone(from.record.scenario))
    return write_file(folder.file("laporan.html"), page(from, title_of(from), of_list));
  const Html body = {report_answer(from),        assumption_notice(from),   maps(from),
                     report_lokus(from),         report_subdistricts(from), report_ranking(from),
                     report_measure_first(from), report_outlook(from),      report_levels(from),
                     report_hot_spots(from),     report_access(from),       report_quality(from),
                     report_activities(from),    report_causes(from),       report_cash(from),
                     report_rules(from),         report_uncertainty(from),  report_evidence_mix(from),
                     report_findings(from),      report_assumptions(from)};
  write_file(folder.file("laporan.html"), page(from, title_of(from), body));
}

void quality(const OutputFolder &folder, const Prepared &prepared, const std::vector<Picture> &pictures,
             const RunRecord &record) {
  const Publication from{prepared, {}, pictures, record};
  quality_tables(folder, prepared, record);
  const std::string title =
      Phrase{"Mutu pengukuran balita", "Quality of the measurements of under-fives"}.in(record.language);
  const Html body = {maps(from), report_quality(from), report_findings(from)};
  write_file(folder.file("laporan_mutu.html"), page(from, title, body));
  for (const Picture &each : pictures)
    picture(folder, each);
}

} // namespace lokus::write
