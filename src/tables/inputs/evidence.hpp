#pragma once
#include "tables/inputs/interventions.hpp"
#include <string>
#include <vector>

namespace lokus {

// One way of reading the evidence on a question, and the chance that it is the right one.
struct Reading {
  std::string name; // as the effects name it; "tanpa_pengaruh" what is left to none of them
  double weight = 0;
};
inline constexpr const char *no_effect_reading = "tanpa_pengaruh";

// What the evidence leaves open ("hamil": does what a pregnant woman gets show in her child's height?), over
// all effects that depend on it. Weights add up to 1.
struct Question {
  std::string name;
  std::vector<Reading> readings;
};

// In the order in which the effects ask. Error(request) naming the intervention where effects give one
// reading two weights, or the readings of a question more than 1 in all.
std::vector<Question> questions_of(const Interventions &interventions);

// The same interventions where one reading of a question is right: its effects stand beyond dispute, those of
// the others are gone.
Interventions with_reading(Interventions interventions, const std::string &question,
                           const std::string &reading);
// The same where no reading is drawn: every effect does so much of what it would as its weight says.
Interventions with_weighed_readings(Interventions interventions);

// Of every question the reading that is right in a world, by its place in the list.
using RightReadings = std::vector<std::size_t>;

} // namespace lokus
