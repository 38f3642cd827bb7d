#include "core/text.hpp"
#include "tables/audits/standing.hpp"
#include "tables/texts/offices.hpp"
#include "write/papers/dissemination.hpp"
#include "write/papers/paper_words.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace lokus::write {
namespace {

struct ActionOfOffice {
  std::string action;
  Date due;
  std::set<std::string> helpers;
  std::set<TaskState> states; // as they are shown
};

struct OfficeTasks {
  std::map<std::string, int> spellings;
  TaskStanding standing;
  std::map<std::tuple<bool, Date, std::string>, ActionOfOffice> actions; // those without a due date last
  const std::string &name() const {
    return std::ranges::max_element(spellings, {}, [](const auto &each) { return each.second; })->first;
  }
};

TaskState state_at_the_meeting(TaskState state) {
  return is_evidenced(state) ? TaskState::evidenced : state;
}

std::vector<OfficeTasks> tasks_by_office(const std::vector<Audit::Task> &tasks) {
  std::map<std::string, OfficeTasks> by_key;
  for (const Audit::Task &task : tasks) {
    if (!is_owed(task.state) && !is_done(task.state)) // that a person moved or died is not for the meeting
      continue;
    OfficeTasks &office = by_key[office_key(task.opd)];
    ++office.spellings[std::string(trim(task.opd))];
    count_task(task, office.standing);
    ActionOfOffice &action = office.actions[{!task.due.given(), task.due, lower(trim(task.recommendation))}];
    action.action = trim(task.recommendation);
    action.due = task.due;
    if (!trim(task.helpers).empty())
      action.helpers.insert(std::string(trim(task.helpers)));
    action.states.insert(state_at_the_meeting(task.state));
  }
  std::vector<OfficeTasks> offices;
  for (auto &[key, office] : by_key)
    offices.push_back(std::move(office));
  std::ranges::stable_sort(offices, std::greater{},
                           [](const OfficeTasks &office) { return office.standing.overdue; });
  return offices;
}

std::vector<std::string> action_row(const ActionOfOffice &action, Language language) {
  std::string states;
  for (const TaskState state : action.states)
    states += (states.empty() ? "" : "; ") + state_words(state).in(language);
  const std::string what = action.action.empty() ? "–" : action.action;
  return {what, due_words(action.due, language), states,
          action.helpers.empty() ? "–" : joined(action.helpers, ", ")};
}

} // namespace

std::vector<Paper::Block> office_blocks(const std::vector<Audit::Task> &tasks, Language language) {
  std::vector<Paper::Block> blocks;
  for (const OfficeTasks &office : tasks_by_office(tasks)) {
    Paper::Block block = table_block(
        {{"Tindakan", "Action"}, {"Tenggat", "Due"}, {"Keadaan", "State"}, {"Dibantu", "Helped by"}},
        {46, 18, 20, 16}, language);
    block.caption =
        owner_words(office.name(), language) + " – " + standing_words(office.standing).in(language);
    for (const auto &[key, action] : office.actions)
      block.rows.push_back(action_row(action, language));
    blocks.push_back(std::move(block));
  }
  return blocks;
}

} // namespace lokus::write
