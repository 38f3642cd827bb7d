#pragma once
#include "estimate/methods.hpp"
#include "lokus/lokus.hpp"
#include "plan/rules.hpp"
#include "project/mechanisms.hpp"
#include "rank/methods/methods.hpp"

// The families that a scenario chooses from by name (core/choice.hpp). No part of the library's face.

namespace lokus {

struct Families {
  std::span<const estimate::Method> estimate_methods = estimate::methods();
  std::span<const rank::Method> rank_methods = rank::methods();
  std::span<const plan::Rule> plan_rules = plan::rules();
  std::span<const Objective> objectives = lokus::objectives;
  std::span<const project::Mechanism> mechanisms = project::mechanisms();
};

// As choices() of lokus/lokus.hpp, with these members.
std::vector<Choice> choices(const Families &families);

} // namespace lokus
