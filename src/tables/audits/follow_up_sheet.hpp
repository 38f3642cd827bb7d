#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace lokus {

// A follow-up ledger (audit_tindak_lanjut) as an office gives it back: texts by task and column.
struct FollowUpSheet {
  std::string file;
  std::vector<std::string> columns;                                // as in the ledger, in its order
  std::map<std::string, std::map<std::string, std::string>> tasks; // id, column: cell; empty ones left out

  std::string cell(const std::string &task, const std::string &column) const {
    const auto row = tasks.find(task);
    if (row == tasks.end())
      return {};
    const auto found = row->second.find(column);
    return found == row->second.end() ? std::string() : found->second;
  }
};

} // namespace lokus
