#include "tables/inputs/evidence.hpp"
#include "core/error.hpp"
#include <algorithm>
#include <cmath>

namespace lokus {
namespace {

[[noreturn]] void refuse_weights(const std::string &code, const Phrase &sentence) {
  throw Error(ErrorKind::request, sentence).at(phrase("intervensi {}", "intervention {}", code));
}

void take(const std::string &code, const Effect &effect, std::vector<Question> &questions) {
  auto question = std::ranges::find(questions, effect.question, &Question::name);
  if (question == questions.end())
    question = questions.insert(questions.end(), {effect.question, {}});
  const auto reading = std::ranges::find(question->readings, effect.reading, &Reading::name);
  if (reading == question->readings.end())
    question->readings.push_back({effect.reading, effect.weight});
  else if (reading->weight != effect.weight)
    refuse_weights(
        code,
        phrase("bacaan \"{0}\" dari pertanyaan \"{1}\" berbobot {2}, di tempat lain {3}; tulis bobot yang "
               "sama",
               "the reading \"{0}\" of the question \"{1}\" has the weight {2}, elsewhere {3}; write the "
               "same weight",
               effect.reading, effect.question, effect.weight, reading->weight));
  double total = 0;
  for (const Reading &one : question->readings)
    total += one.weight;
  if (total > 1 + 1e-9)
    refuse_weights(
        code, phrase("bobot bacaan pertanyaan \"{0}\" berjumlah {1}; diharapkan paling banyak 1",
                     "the weights of the readings of the question \"{0}\" add up to {1}; expected at most 1",
                     effect.question, total));
}

} // namespace

std::vector<Question> questions_of(const Interventions &interventions) {
  std::vector<Question> questions;
  for (const InterventionId k : interventions.code.all())
    for (const Effect &effect : interventions.effects[k])
      if (!effect.question.empty())
        take(interventions.code[k], effect, questions);
  for (Question &question : questions) {
    double left = 1;
    for (const Reading &reading : question.readings)
      left -= reading.weight;
    if (left > 1e-9)
      question.readings.push_back({no_effect_reading, left});
  }
  return questions;
}

namespace {

template <class Change>
Interventions with_effects(Interventions interventions, Change &&change) {
  Lists<InterventionId, Effect> effects;
  for (const InterventionId k : interventions.code.all()) {
    const auto &before = interventions.effects[k];
    std::vector<Effect> after(before.begin(), before.end());
    change(after);
    effects.push_back(after);
  }
  interventions.effects = std::move(effects);
  return interventions;
}

} // namespace

Interventions with_reading(Interventions interventions, const std::string &question,
                           const std::string &reading) {
  return with_effects(std::move(interventions), [&](std::vector<Effect> &effects) {
    std::erase_if(effects, [&](const Effect &e) { return e.question == question && e.reading != reading; });
    for (Effect &effect : effects)
      if (effect.question == question) {
        effect.question.clear();
        effect.reading.clear();
        effect.weight = 1;
      }
  });
}

Interventions with_weighed_readings(Interventions interventions) {
  return with_effects(std::move(interventions), [](std::vector<Effect> &effects) {
    for (Effect &effect : effects)
      effect.question.clear();
  });
}

} // namespace lokus
