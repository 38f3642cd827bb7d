#pragma once
#include "core/phrase.hpp"
#include "write/files/formats.hpp"
#include <string>

namespace lokus::write {

// The sections of the report, each an HTML fragment in the language of the run; empty if there is nothing
// to say. Texts from inputs are escaped.
std::string report_answer(const Publication &from);
std::string report_outlook(const Publication &from);
std::string report_levels(const Publication &from);
std::string report_lokus(const Publication &from);
std::string report_ranking(const Publication &from);
std::string report_hot_spots(const Publication &from);
std::string report_access(const Publication &from);
std::string report_quality(const Publication &from);
std::string report_rules(const Publication &from);
std::string report_ladder(const Publication &from); // a part of report_rules
std::string report_uncertainty(const Publication &from);
std::string report_findings(const Publication &from);
std::string report_assumptions(const Publication &from);
std::string report_provenance(const Publication &from);

// A table row from cells that are HTML already; `tag` is th or td.
std::string html_row(const std::vector<std::string> &cells, const char *tag, const char *attributes = "");
// A table with caption and header; `rows` are html_row texts.
std::string html_table(const std::string &caption, const std::vector<std::string> &header,
                       const std::string &rows);
std::string html_paragraph(const Phrase &text, Language language); // escaped
std::string html_section(const std::string &title, const std::string &body, const char *id);

} // namespace lokus::write
