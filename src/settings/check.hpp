#pragma once
#include "settings/choices.hpp"
#include "settings/scenario.hpp"

namespace lokus::settings {

// The one check of a scenario, done before any data file is opened. Error(request) at the place of the
// setting: a text that is none of `choices`, a list of another length than what it belongs to, months beyond
// the projection, a code, month or date that is none, a file that is not there, percentages that look like
// shares, settings that contradict each other or that nothing would use. The result has survey codes in
// dotted form, the plan's horizon among those that are reported, the indicators as criteria where nothing
// else is known of villages, and the target of the objective chance among those whose chance is told.
Scenario checked(Scenario scenario, const std::vector<Choice> &choices);

// Error(request) where `path` was given and no such file exists, or it is no regular file (links are
// followed; with `or_folder` a folder will do). Database connections ("PG:...") pass.
void require_file(const FilePath &path, const std::string &place, bool or_folder = false);

} // namespace lokus::settings
