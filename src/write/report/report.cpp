#include "write/report/report.hpp"
#include "settings/indicators.hpp"
#include "write/files/file.hpp"
#include "write/report/blocks.hpp"

namespace lokus::write {
namespace {

constexpr const char *style_sheet = R"css(
html{font-size:16px}
body{font:1rem/1.45 "Noto Sans","Segoe UI",Arial,sans-serif;color:#1a1a1a;background:#fff;max-width:52rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.2;margin:.4rem 0 .8rem}
h2{font-size:1.25rem;margin:1.8rem 0 .5rem;border-bottom:2px solid #993404}
h3{font-size:1rem;margin:1.1rem 0 .3rem}
p,ul{margin:.4rem 0}
ul{padding-left:1.2rem}
.banner{border:2px solid #993404;background:#ffffd4;padding:.3rem .8rem;font-weight:bold}
.answer{display:grid;grid-template-columns:max-content 1fr;gap:.4rem 1rem;border-left:.4rem solid #d95f0e;margin:0;padding:.2rem 0 .2rem 1rem;font-size:1.08rem}
.answer dt{font-weight:bold;color:#7f2a04}
.answer dd{margin:0}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1.4rem;align-items:start}
.pair>*{min-width:0}
figure{margin:.7rem 0}
img{display:block;width:100%;height:auto}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.8rem;line-height:1.3;margin:.5rem 0}
caption{text-align:left;font-weight:bold;padding:.25rem 0}
th,td{border:1px solid #ccc;padding:.16rem .4rem;vertical-align:top;text-align:left;overflow-wrap:normal}
th{background:#f3ece2;vertical-align:bottom}
td{white-space:nowrap}
td.long{white-space:normal;min-width:12rem}
td.n{text-align:right}
td ul{margin:0;padding-left:1rem;white-space:normal}
.note{font-size:.85rem;color:#444}
.annex{columns:2;column-gap:1.6rem;font-size:.8rem}
.annex ul{padding-left:1rem}
@page{size:A4;margin:13mm 14mm}
@media print{html{font-size:9.2pt}body{max-width:none;padding:0}a{color:inherit;text-decoration:none}
thead{display:table-header-group}tr,figure,li,dd,.pair{break-inside:avoid}h2,h3,caption{break-after:avoid}p,li{orphans:3;widows:3}
.wide{overflow:visible}table{font-size:7.4pt}th,td{padding:.1rem .28rem}td.long{white-space:normal}.whole img{max-height:112mm;width:auto;max-width:100%;margin:0 auto}h2{margin-top:1.1rem}.annex{font-size:6.8pt}footer{break-inside:avoid}}
@media (max-width:40rem){html{font-size:15px}body{padding:.7rem}.answer,.pair{display:block}.answer dt{margin-top:.5rem}.annex{columns:1}.whole img{width:44rem}}
)css";

std::string title_of(const Publication &from) {
  const Scenario &s = from.record.scenario;
  if (!s.title.empty())
    return s.title;
  return phrase("Desa prioritas penurunan stunting {}", "Priority villages against stunting {}", s.year)
      .in(from.record.language);
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
  const Html body =
      settings::by_indicators_alone(from.record.scenario)
          ? Html{report_answer(from), report_lokus(from), report_data(from), report_annex(from)}
          : Html{report_answer(from), report_children(from), report_lokus(from), report_costs(from),
                 report_gains(from),  report_sureness(from), report_data(from),  report_annex(from)};
  write_file(folder.file("laporan.html"), page(from, title_of(from), body));
}

void quality(const OutputFolder &folder, const Prepared &prepared, const std::vector<Picture> &pictures,
             const RunRecord &record) {
  const Publication from{prepared, {}, pictures, record};
  quality_tables(folder, prepared, record);
  const std::string title =
      Phrase{"Mutu pengukuran balita", "Quality of the measurements of under-fives"}.in(record.language);
  const Phrase map = {"Mutu pengukuran puskesmas atau kecamatan tiap desa/kelurahan.",
                      "Quality of the measurements of each village's puskesmas or kecamatan."};
  const Html body = {figure(from, "peta_mutu", map), report_quality(from), report_findings(from)};
  write_file(folder.file("laporan_mutu.html"), page(from, title, body));
  for (const Picture &each : pictures)
    picture(folder, each);
}

} // namespace lokus::write
