#pragma once
#include "core/choice.hpp"
#include <string>
#include <vector>

namespace lokus {

// A name that a scenario may choose, and what is meant by it.
struct NameAndSummary {
  std::string name;
  Phrase summary;
};

std::vector<std::string> only_names(const std::vector<NameAndSummary> &named);

} // namespace lokus

namespace lokus::settings {

// Of the settings whose choices no verb knows: who reads, which CSV, what a context layer is for, ….
const std::vector<Choice> &own_choices();

// Adds what a verb lists.
void add_choices(std::vector<Choice> &choices, const std::string &setting,
                 const std::vector<NameAndSummary> &names);

// The names of one setting, in the order of the list; none where any text may stand.
std::vector<std::string> choice_names(const std::vector<Choice> &choices, const std::string &setting);

} // namespace lokus::settings
