#pragma once
#include "read/files/table.hpp"
#include <string>

namespace lokus::read {

// Writes zeros over the text before letting go of it, so that freed memory holds no child's name. Copies that
// the allocator left behind while a text grew are beyond reach; cells never grow after they were parsed.
void erase(std::string &text);
void erase(std::vector<CellLine> &lines);
void erase(TextTable &table);

// A table of personal data: erased when it goes, however it goes.
class PrivateTable {
public:
  explicit PrivateTable(TextTable table) : table_(std::move(table)) {}
  ~PrivateTable() { erase(table_); }
  PrivateTable(const PrivateTable &) = delete;
  PrivateTable &operator=(const PrivateTable &) = delete;
  const TextTable &operator*() const { return table_; }
  const TextTable *operator->() const { return &table_; }

private:
  TextTable table_;
};

} // namespace lokus::read
