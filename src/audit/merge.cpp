#include "audit/merge.hpp"
#include <algorithm>
#include <array>
#include <set>

namespace lokus::audit {
namespace {

// Which edition the whole is of is no field of a task.
bool is_of_the_whole(const std::string &column) {
  return column == "version";
}

// Columns that lokus works out anew from the others.
bool is_worked_out(const std::string &column) {
  return column == "state" || column == "days_late";
}

bool has_column(const FollowUpSheet &sheet, const std::string &column) {
  return std::ranges::find(sheet.columns, column) != sheet.columns.end();
}

// What the editions say of a field where they differ from the base, and which of them say it.
struct Edits {
  std::map<std::string, std::set<std::string>> values; // value: files
};

Edits edits_of(const std::string &task, const std::string &column, const FollowUpSheet &base,
               const std::vector<FollowUpSheet> &editions) {
  Edits edits;
  for (const FollowUpSheet &edition : editions) {
    if (!edition.tasks.contains(task) || !has_column(edition, column))
      continue;
    if (const std::string value = edition.cell(task, column); value != base.cell(task, column))
      edits.values[value].insert(edition.file);
  }
  return edits;
}

// A task that stands in no base is new: there, what some edition leaves empty is no edit against the others.
void forget_empty(Edits &edits, bool is_new) {
  if (is_new)
    edits.values.erase("");
}

std::set<std::string> tasks_of_all(const FollowUpSheet &base, const std::vector<FollowUpSheet> &editions) {
  std::set<std::string> tasks;
  for (const auto &[task, cells] : base.tasks)
    tasks.insert(task);
  for (const FollowUpSheet &edition : editions)
    for (const auto &[task, cells] : edition.tasks)
      tasks.insert(task);
  return tasks;
}

} // namespace

Merged merge(const FollowUpSheet &base, const std::vector<FollowUpSheet> &editions) {
  Merged merged{base, {}, 0, 0};
  for (const std::string &task : tasks_of_all(base, editions)) {
    const bool is_new = !base.tasks.contains(task);
    merged.added += is_new;
    auto &cells = merged.sheet.tasks[task];
    bool changed = is_new;
    for (const std::string &column : base.columns) {
      if (is_worked_out(column) || is_of_the_whole(column))
        continue;
      Edits edits = edits_of(task, column, base, editions);
      forget_empty(edits, is_new);
      if (edits.values.empty())
        continue;
      if (edits.values.size() > 1) {
        Merged::Clash clash{task, column, {}};
        std::set<std::string> files;
        for (const auto &[value, of] : edits.values)
          files.insert(of.begin(), of.end());
        clash.files.assign(files.begin(), files.end());
        merged.clashes.push_back(std::move(clash));
        continue;
      }
      const std::string &value = edits.values.begin()->first;
      changed = true;
      merged.changed += !is_new;
      if (value.empty())
        cells.erase(column);
      else
        cells[column] = value;
    }
    if (changed)
      std::erase_if(cells, [](const auto &cell) { return is_worked_out(cell.first); });
  }
  std::ranges::sort(merged.clashes);
  return merged;
}

} // namespace lokus::audit
