#include "project/effects.hpp"
#include "core/choice.hpp"
#include "core/random.hpp"
#include "core/refusable.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

// The two interventions of a joint effect carry no other (cohort.md section 5).
Refusable<std::size_t> partner_of(const Interventions &interventions, InterventionId latrine,
                                  const Effect &effect) {
  const auto found = std::find(interventions.code.begin(), interventions.code.end(), effect.partner);
  if (found == interventions.code.end())
    return phrase("intervensi air \"{}\" tidak ada dalam skenario; tambahkan",
                  "the water intervention \"{}\" is not in the scenario; add it", effect.partner);
  const auto water = static_cast<std::size_t>(found - interventions.code.begin());
  if (water == latrine.row())
    return Phrase{"partner menunjuk ke intervensi itu sendiri", "partner names the intervention itself"};
  if (!interventions.effects[InterventionId{water}].empty() || interventions.effects[latrine].size() != 1)
    return phrase(
        "intervensi air \"{}\" dan jambannya tidak boleh punya pengaruh lain di samping water_latrine",
        "the water intervention \"{}\" and its latrine may have no effect besides water_latrine",
        effect.partner);
  return water;
}

Refusable<Effects::Row> row_of(const Interventions &interventions, InterventionId k, const Effect &effect,
                               std::span<const Mechanism> family) {
  const auto mechanism = mechanism_index(effect.mechanism, family);
  if (!mechanism)
    return unknown_choice("effects.mechanism", effect.mechanism, names_in(family));
  if (const Fault fault = family[*mechanism].check(effect))
    return *fault;
  const Refusable<std::size_t> partner =
      effect.partner.empty() ? k.row() : partner_of(interventions, k, effect);
  if (!partner)
    return partner.reason();
  Effects::Row row;
  row.mechanism = *mechanism;
  row.leader = *mechanism_index(family[*mechanism].acts_with, family);
  row.intervention = k.row();
  row.partner = *partner;
  row.effect = effect;
  return row;
}

void find_reading(const std::vector<Question> &questions, Effects::Row &row) {
  if (row.effect.question.empty())
    return;
  const auto question = std::ranges::find(questions, row.effect.question, &Question::name);
  row.question = static_cast<std::size_t>(question - questions.begin());
  row.reading = static_cast<std::size_t>(
      std::ranges::find(question->readings, row.effect.reading, &Reading::name) - question->readings.begin());
}

} // namespace

Effects effects_of(const Interventions &interventions, std::span<const Mechanism> family) {
  Effects effects;
  effects.family = family;
  effects.questions = questions_of(interventions);
  for (InterventionId k : interventions.code.all()) {
    const std::string &code = interventions.code[k];
    effects.codes.push_back(code);
    std::uint64_t index = 0;
    for (const Effect &effect : interventions.effects[k]) {
      const Refusable<Effects::Row> made = row_of(interventions, k, effect, family);
      if (!made)
        throw Error(ErrorKind::request, made.reason()).at(phrase("intervensi {}", "intervention {}", code));
      Effects::Row row = *made;
      row.first_number = effects.numbers;
      row.key = code_key(code) + index++;
      find_reading(effects.questions, row);
      effects.numbers += effect.estimate.size();
      effects.rows.push_back(std::move(row));
    }
  }
  return effects;
}

void require_known_mechanisms(const Interventions &interventions) {
  effects_of(interventions);
}

} // namespace lokus::project
