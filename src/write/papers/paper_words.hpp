#pragma once
#include "tables/run.hpp"
#include "tables/texts/paper.hpp"

namespace lokus::write {

// What the papers of the audit share.

// Title, office, language and day; without sheets.
Paper begun_paper(const RunRecord &record, const Phrase &title);

Paper::Block paragraph_block(const Phrase &words, Language language);
Paper::Block note_block(const Phrase &words, Language language);
Paper::Block bullet_block(const std::vector<Phrase> &items, Language language);
Paper::Block table_block(const std::vector<Phrase> &heads, std::vector<double> widths, Language language);

Phrase group_title(std::size_t group); // by row of AuditGroup, as the head of a column: "Bumil"
Phrase group_words(std::size_t group); // "ibu hamil"
Phrase state_words(TaskState state);   // to others than the team; that a status changed is not said
std::string due_words(Date due, Language language);              // "30 Juni 2026"; "–" where there is none
std::string told_words(Told told, int cases, Language language); // "12", "ada", "·" where nothing is told
std::string owner_words(const std::string &opd, Language language); // of no owner that nobody is named

Phrase standing_words(const TaskStanding &standing);

} // namespace lokus::write
