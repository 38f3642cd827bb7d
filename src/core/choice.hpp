#pragma once
#include "core/error.hpp"
#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lokus {

// A family: ways of one kind that a scenario chooses from by name (ranking methods, plan rules, objectives,
// ...). It is a constexpr array of rows with `name`, `summary_id` and `summary_en`; a new way is a row and
// the file of its functions. What reads the family takes its rows as an argument, the usual ones by default.

// One way, for the check of a scenario, help and manuals.
struct Choice {
  std::string setting; // "rank.methods"
  std::string name;
  Phrase summary;
};

template <class Row>
std::vector<Choice> choices_of(const std::string &setting, std::span<const Row> family) {
  std::vector<Choice> all;
  for (const Row &row : family)
    all.push_back(
        {setting, std::string(row.name), {std::string(row.summary_id), std::string(row.summary_en)}});
  return all;
}

// That the name is none of the choices; they and the nearest are named.
Phrase unknown_choice(const std::string &setting, std::string_view name,
                      std::span<const std::string> choices);

template <class Row>
std::vector<std::string> names_in(std::span<const Row> family) {
  std::vector<std::string> names;
  for (const Row &row : family)
    names.emplace_back(row.name);
  return names;
}

// The row of that name. Error(request) with unknown_choice where there is none.
template <class Row>
const Row &chosen(const std::string &setting, std::string_view name, std::span<const Row> family) {
  const auto found = std::ranges::find(family, name, &Row::name);
  if (found == family.end())
    throw Error(ErrorKind::request, unknown_choice(setting, name, names_in(family)));
  return *found;
}

} // namespace lokus
