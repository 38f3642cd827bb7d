#pragma once
#include "core/choice.hpp"
#include "tables/inputs/synthetic.hpp"
#include "tables/run.hpp"
#include <functional>

// The face of the library.
//
//   lokus::Watch watch;
//   const auto scenario = lokus::load("scenario.toml", {"plan.budget_rupiah=2e9"});
//   auto checked = lokus::inspect(scenario, watch);
//   if (checked.findings.count(lokus::Severity::error) > 0)
//     return lokus::publish_findings(checked, scenario, {"out"}, watch);
//   const auto prepared = lokus::prepare(std::move(checked), scenario, watch);  // slow, no budget in it
//   const auto decision = lokus::decide(prepared, scenario, watch);             // fast, repeat at will
//   lokus::publish(prepared, decision, scenario, {"out"}, watch);
//
// Anything else in src/ may change without notice (docs/decisions/0002-library-face.md).

namespace lokus {

// Eyes from outside on a run: the library itself owns no clock, no terminal and no signal handler.
// All members may stay empty.
struct Watch {
  std::function<double()> seconds;                  // a steady clock
  std::function<void(const Phrase &)> stage_begins; // called before each stage
  std::function<void()> stage_ends;
  std::function<void(bool)> writing;                               // true while unfinished files lie on disk
  std::function<void(std::size_t done, std::size_t all)> progress; // of a stage that can count
  std::function<bool()> interrupted;                               // asked between stages and files
  Date today; // the day against which tasks of audits are held where audit.today is not given
  std::vector<StageTime> times; // filled by every stage
};

struct Destination {
  std::string folder;
  bool force = false;
  Date made; // date printed on sheets and in run.json
  Language language = Language::id;
};

// What was read and what is wrong with it. A file that cannot be read is an error finding, and nothing else
// was read.
struct Checked {
  Inputs inputs;
  Findings findings;
  Facilities facilities;
  Quality quality; // of the children's measurements; empty without
  Heights heights; // likewise
};

// The scenario with overrides applied ("key=value"). Opens no data file. Error(request) names
// file:line:column.
Scenario load(const std::string &path, const std::vector<std::string> &overrides);

Checked inspect(const Scenario &scenario, Watch &watch);

// The boundaries and the audit alone. What refuses the audit is an error here, and a warning in `inspect`,
// whose audit is then empty.
Checked inspect_audit(const Scenario &scenario, Watch &watch);

// Error(data) if `checked` holds errors. Only the area and the audit of the result are filled.
Prepared prepare_audit(Checked checked, const Scenario &scenario, Watch &watch);

// Error(data) if `checked` holds errors; Error(request) if the scenario names neither counts nor children nor
// indicators. By indicators alone nothing is estimated.
Prepared prepare(Checked checked, const Scenario &scenario, Watch &watch);

// Error(request) where the scenario has indicators alone: for what needs an estimate.
void require_counts(const Scenario &scenario);

Decision decide(const Prepared &prepared, const Scenario &scenario, Watch &watch);

// What every output must say about numbers that are assumed.
Assumptions assumptions(const Prepared &prepared, const Scenario &scenario);

// Error(request) if the folder exists and holds more than the findings of a check or of a command that
// stopped at the data, unless force: asked before any work, so that none is done in vain.
void require_free(const Destination &to);
// With force a result takes the place of what is there. Error(request) where a file that is read lies in it:
// one file or folder; a scenario with the files that it names.
void require_elsewhere(const std::string &file, const Destination &to);
void require_inputs_elsewhere(Scenario scenario, const Destination &to);
// What an earlier lokus that was killed, or lost its power, left beside the folder is put back or removed;
// a sentence for each.
std::vector<Phrase> clear_place(const Destination &to);
bool can_be_written(const std::string &folder); // without force

// Each writes one folder, whole or not at all. Error(request) as require_free.
enum class Part { estimates, projection, plan, ranking, sheets };
void publish(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
             const Destination &to, Watch &watch);
void publish_part(Part part, const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                  const Destination &to, Watch &watch);
// Error(request) for the public.
void publish_audit(const Prepared &prepared, const Scenario &scenario, const Destination &to, Watch &watch);
// With children's measurements also the table, page and map of their quality.
void publish_findings(const Checked &checked, const Scenario &scenario, const Destination &to, Watch &watch);
void publish_synthetic(const SyntheticRegion &region,
                       const std::vector<std::pair<std::string, std::string>> &texts, const Destination &to,
                       Watch &watch);

// What people open first of an output folder, of the files that are there.
struct FileToOpen {
  Phrase word; // what it is
  std::string path;
};
std::vector<FileToOpen> files_to_open(const std::string &folder);

// Every name a scenario may choose from, and the mechanisms of catalogue files ("effects.mechanism").
std::vector<Choice> choices();

} // namespace lokus
