#pragma once
#include "tables/audits/follow_up_sheet.hpp"

namespace lokus::audit {

// What several offices filled into copies of one follow-up ledger, put together field by field: of a task
// (by its id) a field that one edition changed takes the change, one that several changed alike too, one that
// they changed differently is a clash and stays as it was. A task that an edition does not have is no
// deletion; one that the base does not have is added where the editions that have it agree. The order of the
// editions makes no difference, nor whether one is given twice; nothing wins for being newer. What lokus
// works out itself (state, days_late) is left empty where a task changed.
struct Merged {
  FollowUpSheet sheet;
  struct Clash {
    std::string task, column;
    std::vector<std::string> files; // those that changed it, by name
    friend auto operator<=>(const Clash &, const Clash &) = default;
  };
  std::vector<Clash> clashes;         // by task, then column
  std::size_t changed = 0, added = 0; // fields, tasks
};

Merged merge(const FollowUpSheet &base, const std::vector<FollowUpSheet> &editions);

} // namespace lokus::audit
