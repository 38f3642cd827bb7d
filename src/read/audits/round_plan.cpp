#include "read/audits/round_plan.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/audits/audit_words.hpp"
#include "read/audits/worksheet_columns.hpp"
#include <algorithm>
#include <array>

namespace lokus::read {
namespace {

const std::array<std::string, 6> rule_columns = {"kode", "kelompok", "isian", "arah", "batas", "sumber"};

// One line of the table of bounds.
class RuleRow {
public:
  RuleRow(const Scenario &scenario, const TextTable &table, std::size_t row, Findings &findings)
      : scenario_(scenario),
        table_(table),
        row_(row) {
    for (std::size_t i = 0; i < rule_columns.size(); ++i) {
      const auto column = find_column(table, std::span(rule_columns).subspan(i, 1), findings);
      if (!column)
        refuse(phrase("kolom {} tidak ada", "there is no column {}", rule_columns[i]));
      cells_[i] = cell_in(table, column, row);
      if (trim(cells_[i]).empty())
        refuse(phrase("{} kosong", "{} is empty", rule_columns[i]));
    }
  }
  WorksheetRule rule() const { return {cells_[0], groups(), item(), below(), bound(), cells_[5]}; }

private:
  [[noreturn]] void refuse(const Phrase &why) const {
    throw Error(ErrorKind::request, phrase("{0}: audit.worksheet_rules: baris {1}: {2}",
                                           "{0}: audit.worksheet_rules: line {1}: {2}",
                                           scenario_.place("audit.worksheet_rules"), table_.line[row_], why));
  }
  std::string groups() const {
    std::vector<std::string> names;
    for (const std::string &word : split(cells_[1], ' ')) {
      const AuditGroup group = group_in(word);
      if (trim(word).empty())
        continue;
      if (group == AuditGroup::unknown)
        refuse({"kelompok harus catin, bumil, bufas, baduta, atau balita, dipisah spasi",
                "kelompok must be catin, bumil, bufas, baduta or balita, parted by blanks"});
      names.emplace_back(audit_group_names[static_cast<std::size_t>(group)]);
    }
    return joined(names, " ");
  }
  WorksheetItem item() const {
    if (const auto item = worksheet_item(cells_[2]))
      return *item;
    const std::vector<std::string> known(worksheet_item_names.begin(), worksheet_item_names.end());
    refuse(phrase("isian tidak dikenal; yang dikenal: {}", "the item is not known; known are {}",
                  joined(known, ", ")));
  }
  bool below() const {
    const std::string word = folded_words(cells_[3]), sign(trim(cells_[3]));
    if (word == "di bawah" || word == "below" || sign == "<")
      return true;
    if (word != "di atas" && word != "above" && sign != ">")
      refuse({"arah harus \"di bawah\" atau \"di atas\"", "arah must be \"di bawah\" or \"di atas\""});
    return false;
  }
  double bound() const {
    std::string text = cells_[4];
    std::ranges::replace(text, ',', '.');
    const auto number = parse_number(text);
    if (!number)
      refuse({"batas bukan bilangan", "batas is no number"});
    return *number;
  }

  const Scenario &scenario_;
  const TextTable &table_;
  std::size_t row_;
  std::array<std::string, rule_columns.size()> cells_;
};

} // namespace

std::vector<WorksheetRule> worksheet_rules(const Scenario &scenario, Findings &findings) {
  std::vector<WorksheetRule> rules;
  const FilePath &path = scenario.audit.worksheet_rules;
  if (!path.given())
    return rules;
  const TextTable table = read_table(path, "", rule_columns, findings);
  for (std::size_t row = 0; row < table.rows(); ++row)
    rules.push_back(RuleRow(scenario, table, row, findings).rule());
  return rules;
}

std::vector<AuditStage> audit_stages(const Scenario &scenario, const std::string &round) {
  std::vector<AuditStage> stages;
  const auto number = round_number(round);
  for (const AuditStageSettings &given : scenario.audit_stages) {
    const bool same = number && round_number(given.round) == number;
    stages.push_back({same ? round : given.round, given.name, given.number,
                      parse_date(given.planned).value_or(Date{}), parse_date(given.done).value_or(Date{})});
  }
  return stages;
}

} // namespace lokus::read
