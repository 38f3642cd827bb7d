#include "tables/run.hpp"

namespace lokus {

// Made here once, and not in every file that passes it on.
RunRecord::RunRecord() = default;
RunRecord::RunRecord(const RunRecord &) = default;
RunRecord::RunRecord(RunRecord &&) noexcept = default;
RunRecord &RunRecord::operator=(const RunRecord &) = default;
RunRecord &RunRecord::operator=(RunRecord &&) noexcept = default;
RunRecord::~RunRecord() = default;

} // namespace lokus
