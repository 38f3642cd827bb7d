#include "write/report/blocks.hpp"
#include "write/report/html.hpp"
#include <gtest/gtest.h>

namespace lokus::write {
namespace {

TEST(Html, TextIsEscapedWhereverItCameFrom) {
  EXPECT_EQ(Html("a < b & \"c\" 'd' > e").written(), "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt; e");
  EXPECT_EQ(element("p", std::string("<script>")).written(), "<p>&lt;script&gt;</p>");
  EXPECT_EQ(woven(Language::id, "<b>{}</b>", "{}", std::string("<i>")).written(),
            "&lt;b&gt;&lt;i&gt;&lt;/b&gt;");
}

TEST(Html, ValuesOfAttributesAreEscaped) {
  EXPECT_EQ(element("img").with("alt", "\" onload=\"x").written(), "<img alt=\"&quot; onload=&quot;x\">");
  EXPECT_EQ(element("p").with("id", "'<&'").written(), "<p id=\"'&lt;&amp;'\"></p>");
}

TEST(Html, AttributesKeepTheirOrderAndStandOnlyWithAValue) {
  EXPECT_EQ(element("a", "x").with("href", "#b").with("class", "").with("id", "c").written(),
            "<a href=\"#b\" id=\"c\">x</a>");
}

TEST(Html, ElementsHoldElementsTextAndRows) {
  const Html inner = element("strong", "3 desa");
  EXPECT_EQ(element("p", {"ada ", inner, Html{", ", "di ", element("em", "sini")}, "."}).written(),
            "<p>ada <strong>3 desa</strong>, di <em>sini</em>.</p>");
}

TEST(Html, VoidElementsHaveNoEnd) {
  for (const char *tag : {"br", "img", "meta", "hr", "link"})
    EXPECT_EQ(element(tag).written(), std::string("<") + tag + ">");
  EXPECT_EQ(element("p").written(), "<p></p>");
  EXPECT_EQ(element("td").written(), "<td></td>");
}

TEST(Html, AStyleSheetIsWrittenAsItIs) {
  EXPECT_EQ(element("style", "a>b{font:\"Noto\"}").written(), "<style>a>b{font:\"Noto\"}</style>");
}

TEST(Html, NothingIsNothing) {
  EXPECT_TRUE(Html().empty());
  EXPECT_EQ(Html().written(), "");
  EXPECT_FALSE(Html("x").empty());
  EXPECT_FALSE(element("p").empty());
  EXPECT_FALSE(Html({Html("x")}).empty());
  EXPECT_TRUE(Html({Html(), Html({Html()})}).empty()) << "a row of nothing";
}

TEST(Html, ASentenceTakesNodesForItsPlaceholders) {
  const Html strong = element("strong", "5 anak");
  const auto sentence = [&](Language language) {
    return woven(language, "sekitar {0} di {1}", "{1}: about {0} {{x}}", strong, std::string("A & B"))
        .written();
  };
  EXPECT_EQ(sentence(Language::id), "sekitar <strong>5 anak</strong> di A &amp; B");
  EXPECT_EQ(sentence(Language::en), "A &amp; B: about <strong>5 anak</strong> {x}");
}

TEST(Html, TheLeadingTextIsWhatTheNodeBeginsWith) {
  EXPECT_EQ(Html("12,5").leading_text(), "12,5");
  EXPECT_EQ((Html{Html{"7", "x"}, element("b", "y")}).leading_text(), "7");
  EXPECT_EQ(element("b", "12").leading_text(), "");
  EXPECT_EQ((Html{element("b", "12"), "3"}).leading_text(), "");
}

TEST(Html, AFileBeginsWithItsType) {
  EXPECT_EQ(html_file(element("html", "x")), "<!DOCTYPE html>\n<html>x</html>\n");
}

TEST(Blocks, AParagraphStandsOnItsLine) {
  EXPECT_EQ(paragraph("x").written(), "<p>x</p>\n");
  EXPECT_EQ(note("x").written(), "<p class=\"note\">x</p>\n");
}

TEST(Blocks, FiguresLineUpAtTheRightAndWordsDoNot) {
  EXPECT_EQ(table_row({"12,5 %", "Arjasa", "–", "", element("ul", element("li", "1"))}).written(),
            "<tr><td class=\"n\">12,5 %</td><td>Arjasa</td><td>–</td><td></td>"
            "<td><ul><li>1</li></ul></td></tr>\n");
  EXPECT_EQ(table_row({"0", "9", "/", ":"}, "list").written(),
            "<tr class=\"list\"><td class=\"n\">0</td><td class=\"n\">9</td><td>/</td><td>:</td></tr>\n");
}

TEST(Blocks, ATableHasCaptionHeadAndBody) {
  EXPECT_EQ(wide_table("C", {"1", "B"}, {table_row({"x", "2"}), table_row({"y", "3"})}).written(),
            "<div class=\"wide\"><table><caption>C</caption>\n"
            "<thead><tr><th scope=\"col\">1</th><th scope=\"col\">B</th></tr>\n</thead>\n<tbody>\n"
            "<tr><td>x</td><td class=\"n\">2</td></tr>\n<tr><td>y</td><td class=\"n\">3</td></tr>\n"
            "</tbody></table></div>\n");
}

TEST(Blocks, AListWithoutItemsIsNothing) {
  EXPECT_TRUE(bullets({}).empty());
  EXPECT_TRUE(side_by_side({Html(), Html()}).empty());
  EXPECT_EQ(side_by_side({Html(), element("p", "x")}).written(), "<p>x</p>")
      << "alone it has the whole width";
  EXPECT_EQ(side_by_side({element("p", "x"), element("p", "y")}).written(),
            "<div class=\"pair\"><p>x</p><p>y</p></div>\n");
  EXPECT_EQ(bullets({"a", element("b", "c")}, "note").written(),
            "<ul class=\"note\">\n<li>a</li>\n<li><b>c</b></li>\n</ul>\n");
}

TEST(Blocks, ASectionHasAnAddressAndATitle) {
  EXPECT_EQ(section("maps", "Peta", paragraph("x")).written(),
            "<section id=\"maps\"><h2>Peta</h2>\n<p>x</p>\n</section>\n");
}

} // namespace
} // namespace lokus::write
