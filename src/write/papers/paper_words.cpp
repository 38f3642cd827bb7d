#include "write/papers/paper_words.hpp"
#include "core/display.hpp"
#include "core/text.hpp"
#include <array>

namespace lokus::write {
namespace {

constexpr std::array<const char *, audit_groups> group_titles = {"Catin", "Bumil", "Bufas", "Baduta",
                                                                 "Balita"};
constexpr std::array<std::array<const char *, 2>, audit_groups> group_meanings_in_words = {
    {{"calon pengantin", "brides and grooms to be"},
     {"ibu hamil", "pregnant women"},
     {"ibu nifas", "women after birth"},
     {"anak di bawah 2 tahun", "children under two"},
     {"anak 2 sampai 5 tahun", "children of two to five"}}};

} // namespace

Paper begun_paper(const RunRecord &record, const Phrase &title) {
  Paper paper;
  paper.language = record.language;
  paper.synthetic = record.scenario.write.synthetic;
  paper.title = title.in(record.language);
  paper.office = record.scenario.draw.office.empty() ? record.scenario.title : record.scenario.draw.office;
  const std::string program = "lokus " + record.version;
  paper.made = record.made.given() ? show_date(record.made, record.language) + " · " + program : program;
  return paper;
}

Paper::Block paragraph_block(const Phrase &words, Language language) {
  return {Paper::Kind::paragraph, {words.in(language)}};
}

Paper::Block note_block(const Phrase &words, Language language) {
  return {Paper::Kind::note, {words.in(language)}};
}

Paper::Block bullet_block(const std::vector<Phrase> &items, Language language) {
  Paper::Block block{Paper::Kind::bullets, {}};
  for (const Phrase &item : items)
    block.words.push_back(item.in(language));
  return block;
}

Paper::Block table_block(const std::vector<Phrase> &heads, std::vector<double> widths, Language language) {
  Paper::Block block{Paper::Kind::table, {}};
  for (const Phrase &head : heads)
    block.words.push_back(head.in(language));
  block.widths = std::move(widths);
  return block;
}

Phrase group_title(std::size_t group) {
  return {group_titles[group], group_titles[group]};
}

Phrase group_words(std::size_t group) {
  return {group_meanings_in_words[group][0], group_meanings_in_words[group][1]};
}

Phrase state_words(TaskState state) {
  switch (state) {
  case TaskState::open:
    return {"belum", "not yet"};
  case TaskState::overdue:
    return {"belum, lewat tenggat", "not yet, overdue"};
  case TaskState::claimed:
    return {"dinyatakan selesai, belum ada bukti", "said to be done, no evidence yet"};
  case TaskState::evidenced:
  case TaskState::verified:
  case TaskState::effect_seen:
    return {"selesai, ada bukti", "done, with evidence"};
  case TaskState::moved:
  case TaskState::died:
  case TaskState::aged_out:
  case TaskState::lost:
    break;
  }
  return {"berakhir", "ended"};
}

std::string due_words(Date due, Language language) {
  return due.given() ? show_date(due, language) : "–";
}

std::string told_words(Told told, int cases, Language language) {
  switch (told) {
  case Told::number:
    return show_count(static_cast<std::size_t>(cases), language);
  case Told::hidden:
    return Phrase{"ada", "some"}.in(language);
  case Told::untold:
    break;
  }
  return "·";
}

std::string owner_words(const std::string &opd, Language language) {
  return trim(opd).empty() ? Phrase{"Belum ada penanggung jawab", "No owner named"}.in(language)
                           : std::string(trim(opd));
}

Phrase standing_words(const TaskStanding &s) {
  return phrase("{0} tugas: {1} selesai dengan bukti, {2} dinyatakan selesai tanpa bukti, {3} belum (lewat "
                "tenggat {4})",
                "{0} tasks: {1} done with evidence, {2} said to be done without, {3} not yet ({4} overdue)",
                s.tasks(), s.evidenced, s.claimed, s.owed, s.overdue);
}

} // namespace lokus::write
