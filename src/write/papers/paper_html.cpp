#include "write/papers/paper_html.hpp"
#include "write/report/blocks.hpp"

namespace lokus::write {
namespace {

constexpr const char *lying_style = R"css(
@page{size:A4 landscape;margin:12mm}
body{font:20px/1.45 "Noto Sans","Segoe UI",Arial,sans-serif}
table{font-size:.85em}
@media print{body{font-size:12pt}}
)css";
constexpr const char *upright_style = R"css(
@page{size:A4;margin:15mm}
body{font:17px/1.45 "Noto Sans","Segoe UI",Arial,sans-serif;max-width:52rem}
@media print{body{font-size:11pt}}
)css";
constexpr const char *shared_style = R"css(
body{color:#1a1a1a;background:#fff;max-width:70rem;margin:0 auto;padding:1rem}
.sheet{margin:0 0 2.5rem;padding-bottom:1.5rem;border-bottom:1px solid #bbb}
.office{color:#444;margin:0;font-size:.8em}
h1{font-size:1.7em;line-height:1.2;margin:.3rem 0}
h2{font-size:1.35em;margin:.2rem 0 .6rem;border-bottom:3px solid #993404}
.banner{border:3px solid #993404;background:#ffffd4;padding:.3rem .8rem;font-weight:bold;font-size:.8em}
.figures{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;padding:0;margin:.8rem 0}
.figures li{flex:1 1 8rem;border-left:.35rem solid #d95f0e;padding:.1rem 0 .1rem .7rem}
.figures b{display:block;font-size:2.1em;line-height:1.1}
table{border-collapse:collapse;width:100%;margin:0 0 1rem}
caption{text-align:left;font-weight:bold;padding:.3rem 0}
th,td{border:1px solid #bbb;padding:.2rem .45rem;vertical-align:top;text-align:left}
th{background:#f3ece2}
td.n{text-align:right;white-space:nowrap}
.wide{overflow-x:auto}
.note{font-size:.8em;color:#444}
img{max-width:100%;height:auto;border:1px solid #999}
@media print{body{max-width:none;padding:0;margin:0}.sheet{break-after:page;border:0;margin:0;padding:0}
.sheet:last-of-type{break-after:auto}.wide{overflow:visible}thead{display:table-header-group}
tr,figure,.figures li{break-inside:avoid}h2,caption{break-after:avoid}img{max-height:150mm}}
)css";

Html figures_of(const Paper::Block &block) {
  Html list;
  for (const std::vector<std::string> &figure : block.rows)
    list.add({element("li", {element("b", figure[0]), figure[1]}), "\n"});
  return {element("ul", list).with("class", "figures"), "\n"};
}

Html table_html(const Paper::Block &block) {
  std::vector<Html> rows;
  for (const std::vector<std::string> &row : block.rows)
    rows.push_back(table_row({row.begin(), row.end()}));
  return wide_table(block.caption, {block.words.begin(), block.words.end()}, std::move(rows));
}

Html block_html(const Paper::Block &block, const Publication &from) {
  switch (block.kind) {
  case Paper::Kind::paragraph:
    return paragraph(block.words.front());
  case Paper::Kind::note:
    return note(block.words.front());
  case Paper::Kind::bullets:
    return bullets({block.words.begin(), block.words.end()});
  case Paper::Kind::figures:
    return figures_of(block);
  case Paper::Kind::table:
    return table_html(block);
  case Paper::Kind::map:
    break;
  }
  return figure(from, "peta_audit", {block.caption, block.caption});
}

Html sheet_html(const Paper &paper, const Paper::Leaf &sheet, const Publication &from) {
  Html body{"\n",
            element("p", paper.office).with("class", "office"),
            "\n",
            synthetic_banner(from),
            element(&sheet == &paper.leaves.front() ? "h1" : "h2", sheet.title),
            "\n"};
  for (const Paper::Block &block : sheet.blocks)
    body.add(block_html(block, from));
  return {element("section", body).with("class", "sheet"), "\n"};
}

} // namespace

std::string paper_html(const Paper &paper, const Publication &from) {
  Html sheets{"\n"};
  for (const Paper::Leaf &sheet : paper.leaves)
    sheets.add(sheet_html(paper, sheet, from));
  sheets.add({element("footer", element("p", paper.made).with("class", "note")), "\n"});
  const std::string style = std::string(shared_style) + (paper.upright ? upright_style : lying_style);
  return html_file(element("html", {"\n", html_head(paper.title, style), "\n", element("body", sheets), "\n"})
                       .with("lang", paper.language == Language::en ? "en" : "id"));
}

} // namespace lokus::write
