#pragma once
#include "read/files/table.hpp"
#include "tables/findings.hpp"
#include "tables/inputs/measurements.hpp"
#include <map>
#include <string>
#include <vector>

namespace lokus::read {

// Why a line of a child-level export cannot be used. `none`: it is used.
enum class Reject : std::uint8_t {
  none,
  note_line,
  ragged_row,
  repeated_header,
  ambiguous_date,
  unreadable_date,
  measured_before_birth,
  not_under_five,
  outside_area,
  unmatched_village,
  duplicate_measurement
};

// The lines of a file by what became of them.
class Lines {
public:
  explicit Lines(std::string file) : file_(std::move(file)) {}
  void reject(Reject reason, std::size_t line);
  // used + rejected = all, by reason in the order of Reject; reasons without a line are left out.
  Intake intake(std::size_t used) const;
  // One warning per reason with the number of lines and the first of them. Not for those that have findings
  // of their own (ambiguous_date).
  void explain(Findings &findings) const;

private:
  std::string file_;
  std::map<Reject, std::vector<std::size_t>> lines_;
};

// "12, 40, 77, …": the first lines of many.
std::string first_lines(const std::vector<std::size_t> &lines);

// One warning of all these lines, with their number and the first of them; none where there are no lines.
void warn_of_lines(const TextTable &table, const char *rule, const std::vector<std::size_t> &lines,
                   const char *id, const char *en, Findings &findings);

} // namespace lokus::read
