#pragma once
#include "cli/arguments.hpp"
#include "jobs/results.hpp"

namespace lokus::cli {

// What the commands that work on a scenario share: arguments in, a loaded scenario, a watch with clock
// and progress, and where the results go.
struct Session {
  Scenario scenario;
  Watch watch;
  Destination to;
};

// A path of the command line, as seen from the scenario's folder, where paths of a scenario begin.
std::string from_scenario(const std::string &path, const std::string &scenario);

// The scenario with what the command line sets.
Scenario load_scenario(const Arguments &arguments, const std::string &path);

// Loads the scenario (operand 1) and refuses a destination that is in the way, before any data is opened.
// Without -o it is hasil/NAME with this ending.
Session open_session(const Arguments &arguments, const std::string &ending);
// The same for commands that write only where -o says: without it nothing is written, whatever becomes of the
// command.
Session open_session_if_asked(const Arguments &arguments);

// Watch and destination without a scenario, for synth and demo.
Watch make_watch(Language language);
Destination make_destination(const Arguments &arguments, const std::string &default_folder);

// For commands that write only where -o says: nowhere (an empty folder) without it.
Destination destination_if_asked(const Arguments &arguments);
void publish_if_asked(const Results &results, const WriteSettings &settings, const Destination &to,
                      Watch &watch);

// How tables are written, for commands without a scenario.
WriteSettings table_settings(const Arguments &arguments);

// The villages of the boundaries named by --on (and --within), for commands without a scenario.
// Error(request) when they cannot be used.
Area area_on(const Arguments &arguments, Watch &watch);

// Inspects; with errors in the data publishes the findings where the session writes and throws Error(data)
// with the first of them and where the others are told.
Checked inspect_or_stop(Session &session);
// The same of what was inspected already.
Checked checked_or_stop(Session &session, Checked checked);

// The commands that stop after one part: everything up to it, its tables written, where they lie printed.
int publish_up_to(Part part, const Arguments &arguments);

// The files of a folder that people open first, one a line, with what they are.
void print_where(const Destination &to);

} // namespace lokus::cli
