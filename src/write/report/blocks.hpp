#pragma once
#include "write/files/formats.hpp"
#include "write/report/html.hpp"
#include <vector>

namespace lokus::write {

// What the pages are made of. Each stands on lines of its own in the file.

// Takes nothing from anywhere but the file itself.
Html html_head(const std::string &title, const std::string &style_sheet);
// That the data are made up, where they are.
Html synthetic_banner(const Publication &from);

Html paragraph(Html body, const char *css_class = "");
inline Html note(Html body) {
  return paragraph(std::move(body), "note");
}
// Nothing where there are no items.
Html bullets(const std::vector<Html> &items, const char *css_class = "");
// Figures, which begin with a digit, line up at the right; only what is long breaks over lines.
Html table_row(const std::vector<Html> &cells, const char *css_class = "");
Html wide_table(Html caption, const std::vector<Html> &header, std::vector<Html> rows);
Html section(const char *id, Html title, Html body);
Html subsection(const char *id, Html title, Html body); // within a section
// Beside each other on paper, one below the other on a telephone; those that are empty are left out.
Html side_by_side(const std::vector<Html> &parts);

// The picture of this name (without ending) with its caption; nothing where there is none.
Html figure(const Publication &from, const std::string &stem, const Phrase &caption);

// "desa", "kelurahan" or "desa/kelurahan", and as the head of a column.
Phrase village_word(const Publication &from);
Phrase village_title(const Publication &from);

// Of a village without counts of its own: that it is not measured, or in which sum it is counted. Nothing for
// all others, and where nobody is counted at all.
Phrase counting_mark(const Publication &from, VillageId village);

// A criterion as people read it; one without weight by its name.
Phrase criterion_title(const Ranking &ranking, const std::string &criterion);

// The head of a column of shares by heights, with intervals.
Phrase heights_title(const Prepared &prepared);

// The phrases in the language, one title a column.
std::vector<Html> titles(Language language, const std::vector<Phrase> &phrases);

} // namespace lokus::write
