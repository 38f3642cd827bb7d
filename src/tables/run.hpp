#pragma once
#include "settings/scenario.hpp"
#include "tables/assumptions/assumption.hpp"
#include "tables/decision.hpp"
#include "tables/prepared.hpp"
#include <string>
#include <vector>

namespace lokus {

struct StageTime {
  std::string stage; // English snake_case
  double seconds = 0;
};

// Why and how a run came about: written last, as run.json.
struct RunRecord {
  std::string version;
  Scenario scenario; // effective settings
  std::vector<InputFile> files;
  Timeline timeline;
  Assumptions assumptions; // of the whole run: every output says them
  std::vector<StageTime> stages;
  Date made;
  Language language = Language::id;

  RunRecord();
  RunRecord(const RunRecord &);
  RunRecord(RunRecord &&) noexcept;
  RunRecord &operator=(const RunRecord &);
  RunRecord &operator=(RunRecord &&) noexcept;
  ~RunRecord();
};

} // namespace lokus
