#pragma once
#include "jobs/results.hpp"
#include "lokus/lokus.hpp"
#include "scenario_files.hpp"
#include "tables/run.hpp"
#include "write/tables/run_tables.hpp"
#include <algorithm>
#include <list>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

// Scenarios on the demo regency, decided: what stands at the head of every one, and the program around it.

namespace lokus::testing_files {

constexpr const char *demo_head = R"(name = "t"
title = "t"
year = 2027
[boundaries]
path = "geodata/demo/batas_desa.gpkg"
[counts]
path = "geodata/demo/balita.csv"
month = "2026-08"
)";

struct DemoRun {
  // demo_head and `rest`, with settings over it; files beside the scenario by name and text.
  explicit DemoRun(const std::string &rest, const std::vector<std::string> &settings = {},
                   const std::vector<std::pair<std::string, std::string>> &files = {}) {
    for (const char *name : {"geodata", "scenarios"})
      fs::create_directory_symlink(fs::path(LOKUS_SOURCE_DIR) / name, folder / name);
    for (const auto &[name, text] : files)
      std::ofstream(folder / name) << text;
    std::ofstream(folder / "s.toml") << demo_head << rest;
    decided_by(folder / "s.toml", settings);
  }
  // scenarios/demo.toml with settings over it.
  static DemoRun of_the_demo(const std::vector<std::string> &settings) { return DemoRun(settings); }

  DecidedRun decided() const { return {prepared, decision, scenario}; }
  const write::Table &table(const std::string &name) {
    RunRecord record;
    record.scenario = scenario;
    const std::vector<Picture> no_pictures;
    const write::Publication from{prepared, decision, no_pictures, record};
    for (const write::RunTable &each : write::run_tables())
      if (name == each.name)
        return tables_.emplace_back(each.make(from));
    throw std::invalid_argument(name);
  }
  std::string report(Language language = Language::id) const {
    Watch watch;
    publish(prepared, decision, scenario, {folder / "hasil", true, {2026, 11, 21}, language}, watch);
    return text_of_file(folder / "hasil/laporan.html");
  }

  TemporaryFolder folder;
  Scenario scenario;
  Prepared prepared;
  Decision decision;

private:
  explicit DemoRun(const std::vector<std::string> &settings) {
    decided_by(std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml", settings);
  }
  void decided_by(const std::string &path, const std::vector<std::string> &settings) {
    scenario = load(path, settings);
    Watch watch;
    prepared = prepare(inspect(scenario, watch), scenario, watch);
    decision = decide(prepared, scenario, watch);
  }
  std::list<write::Table> tables_;
};

inline const write::TableColumn &column_of(const write::Table &table, const std::string &name) {
  return *std::ranges::find(table.columns, name, [](const write::TableColumn &c) { return c.field.name; });
}

} // namespace lokus::testing_files
