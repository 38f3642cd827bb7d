#include "project/effects.hpp"
#include "core/error.hpp"
#include "core/random.hpp"
#include "core/text.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

Error refusal(const std::string &code, const Error &why) {
  return why.at(phrase("intervensi {}", "intervention {}", code));
}

[[noreturn]] void refuse_mechanism(const std::string &name) {
  std::vector<std::string> known;
  for (const Mechanism &m : mechanisms())
    known.emplace_back(m.name);
  const auto near = nearest(name, known);
  throw Error(ErrorKind::request, phrase("mekanisme \"{}\" tidak dikenal; mungkin maksudnya \"{}\"",
                                         "the mechanism \"{}\" is unknown; did you mean \"{}\"", name,
                                         near ? *near : known.front()));
}

// The two interventions of a joint effect carry no other (cohort.md section 5).
std::size_t partner_of(const Interventions &interventions, InterventionId latrine, const Effect &effect) {
  const auto found = std::find(interventions.code.begin(), interventions.code.end(), effect.partner);
  if (found == interventions.code.end())
    throw Error(ErrorKind::request,
                phrase("intervensi air \"{}\" tidak ada dalam skenario; tambahkan",
                       "the water intervention \"{}\" is not in the scenario; add it", effect.partner));
  const auto water = static_cast<std::size_t>(found - interventions.code.begin());
  if (water == latrine.row())
    throw Error(ErrorKind::request, phrase("partner menunjuk ke intervensi itu sendiri",
                                           "partner names the intervention itself"));
  if (!interventions.effects[InterventionId{water}].empty() || interventions.effects[latrine].size() != 1)
    throw Error(
        ErrorKind::request,
        phrase("intervensi air \"{}\" dan jambannya tidak boleh punya pengaruh lain di samping water_latrine",
               "the water intervention \"{}\" and its latrine may have no effect besides water_latrine",
               effect.partner));
  return water;
}

Effects::Row row_of(const Interventions &interventions, InterventionId k, const Effect &effect) {
  const auto mechanism = mechanism_index(effect.mechanism);
  if (!mechanism)
    refuse_mechanism(effect.mechanism);
  mechanisms()[*mechanism].check(effect);
  Effects::Row row;
  row.mechanism = *mechanism;
  row.leader = leader_of(*mechanism);
  row.intervention = k.row();
  row.partner = effect.partner.empty() ? k.row() : partner_of(interventions, k, effect);
  row.effect = effect;
  return row;
}

} // namespace

Effects effects_of(const Interventions &interventions) {
  Effects effects;
  for (InterventionId k : interventions.code.all()) {
    effects.codes.push_back(interventions.code[k]);
    std::uint64_t index = 0;
    for (const Effect &effect : interventions.effects[k]) {
      try {
        Effects::Row row = row_of(interventions, k, effect);
        row.first_number = effects.numbers;
        row.key = code_key(interventions.code[k]) + index++;
        effects.numbers += effect.estimate.size();
        effects.rows.push_back(std::move(row));
      } catch (const Error &why) {
        throw refusal(interventions.code[k], why);
      }
    }
  }
  return effects;
}

void require_known_mechanisms(const Interventions &interventions) {
  effects_of(interventions);
}

std::vector<NameAndSummary> mechanism_names() {
  std::vector<NameAndSummary> names;
  for (const Mechanism &m : mechanisms())
    names.push_back({std::string(m.name), {std::string(m.summary_id), std::string(m.summary_en)}});
  return names;
}

} // namespace lokus::project
