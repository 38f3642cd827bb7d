#pragma once
#include "core/phrase.hpp"
#include "settings/scenario.hpp"
#include "tables/audits/told_counts.hpp"
#include "tables/findings.hpp"
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lokus::read {

// A cause as offices call it: a code, its name, whose it is (person, household, service, administration), the
// other spellings of the same cause, and the interventions of the catalogue that answer it.
struct KnownCause {
  std::string code, name, level;
  std::vector<std::string> aliases, answered_by;
};

// The list of causes: the one of the program, or the table audit.cause_list (kode, nama, tingkat, alias,
// dijawab; aliases and interventions parted by |). Which intervention answers a cause of the program's own
// list is an assumption of ours (cause_answers.cpp).
class CauseList {
public:
  explicit CauseList(std::vector<KnownCause> causes);
  // By name or alias, without capitals, blanks and signs at the ends; nothing for what is only alike.
  const KnownCause *find(std::string_view written) const;
  // The spelling of the list nearest to what is not in it; empty where none is near.
  std::string nearest(std::string_view written) const;
  // Words of the list: no name of a person is taken out where it is one of them.
  const std::set<std::string> &words() const { return words_; }
  std::vector<CauseOfList> listed() const; // by code

private:
  std::vector<KnownCause> causes_;
  std::map<std::string, std::size_t, std::less<>> by_spelling_; // folded_words
  std::vector<std::string> spellings_;
  std::set<std::string> words_;
};

// Error(request) at audit.cause_list for a table without kode and nama, or with one spelling for two causes.
CauseList cause_list(const Scenario &scenario, Findings &findings);

} // namespace lokus::read
