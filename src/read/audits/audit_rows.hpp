#pragma once
#include "read/audits/audit_columns.hpp"
#include "read/audits/audit_tables.hpp"
#include "seal/keyed_hash.hpp"
#include "tables/audit.hpp"
#include <map>
#include <set>
#include <string>

namespace lokus::read {

// Names of persons that stand in the columns of names of any sheet of any file, word by word, but for words
// that are no names in an audit. Erased when it goes.
class PersonNames {
public:
  PersonNames() = default;
  PersonNames(const PersonNames &) = delete;
  PersonNames &operator=(const PersonNames &) = delete;
  ~PersonNames();
  void take(const AuditSheet &sheet, const AuditColumns &columns, const CauseList &causes);
  const std::set<std::string> &words() const { return words_; }

private:
  std::set<std::string> words_;
};

// What is the same for all files of an audit while they are read.
struct AuditReading {
  const VillageLookup &lookup;
  const CauseList &causes;
  std::string separators;
  const KeyedHash *persons = nullptr; // none without a key file
  Findings &findings;
  Review &review;
  std::map<std::string, std::string> made_refs;       // digits of an identity number, the number made for it
  std::map<std::string, UnknownCause> unknown_causes; // folded
  PersonNames names;
};

// What a file's rows are, and how many of them were lost for want of a village.
struct AuditRowsRead {
  AuditCases cases;
  std::size_t rows = 0, lost = 0;
};

// The cases of one sheet. `round` names the round where no column does.
void read_audit_rows(const AuditSheet &sheet, const AuditColumns &columns, const std::string &round,
                     AuditReading &reading, AuditRowsRead &into);

} // namespace lokus::read
