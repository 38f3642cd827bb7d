#include "write/explain/trace_parts.hpp"
#include "core/text.hpp"
#include "settings/text.hpp"
#include "tables/assumptions/of_villages.hpp"
#include "write/explain/particulars.hpp"
#include <algorithm>
#include <set>

namespace lokus::write {
namespace {

Phrase one_after_the_other(const Phrase &a, const Phrase &b) {
  return b.id.empty() ? a : Phrase{a.id + " " + b.id, a.en + " " + b.en};
}

// "; sha256 1261a7d398d2" where the value of a setting is the name of an input.
std::string checksum(const std::vector<InputFile> &files, const std::string &value) {
  for (const InputFile &file : files)
    if (value == "\"" + file.written + "\"")
      return fmt::format("; sha256 {}", file.sha256.substr(0, 12));
  return "";
}

// Every setting given that bears on the origin, its place, and the checksum of the file it names.
Phrase settings(const OriginFacts &facts, const Publication &from) {
  const Scenario &scenario = from.record.scenario;
  std::string list;
  for (const auto &[key, value] : settings::every_setting_as_written(scenario)) {
    if (bears_on(facts, key) && scenario.places.contains(key))
      list += fmt::format("{}{} = {} ({}{})", list.empty() ? "" : ", ", key, value, scenario.place(key),
                          checksum(from.prepared.inputs.files, value));
  }
  return list.empty() ? Phrase{} : phrase("Setelan: {}.", "Settings: {}.", list);
}

// Of the villages the number is about; and where packages decide, of everything that is on offer.
std::set<std::string> assumed(const Publication &from, const std::vector<Origin> &origins,
                              const std::vector<VillageId> &villages) {
  std::set<std::string> codes;
  const auto add = [&](const std::string &list) {
    for (const std::string &code : split(list, ' '))
      codes.insert(code);
  };
  for (VillageId v : villages)
    add(plan_assumptions(from.prepared, from.decision, v));
  if (std::find(origins.begin(), origins.end(), Origin::interventions) != origins.end()) {
    const auto all = from.prepared.inputs.interventions.code.all();
    std::vector<InterventionId> on_offer;
    for (const InterventionId k : all)
      on_offer.push_back(k);
    add(package_assumptions(from.prepared, on_offer));
  }
  return codes;
}

} // namespace

void add_step(std::vector<Phrase> &said, Origin origin, const Publication &from,
              const std::vector<VillageId> &villages) {
  const OriginFacts &facts = facts_of(origin);
  Phrase step = {fmt::format("- {}: {}", facts.title.id, facts.how.id),
                 fmt::format("- {}: {}", facts.title.en, facts.how.en)};
  const std::vector<Phrase> more = particulars(origin, from, villages);
  if (more.size() == 1)
    step = one_after_the_other(step, more.front());
  step = one_after_the_other(step, settings(facts, from));
  said.push_back(
      *facts.page == '\0' ? step : one_after_the_other(step, phrase("(docs/{})", "(docs/{})", facts.page)));
  if (more.size() > 1)
    for (const Phrase &each : more)
      said.push_back({"  - " + each.id, "  - " + each.en});
}

void say_assumptions(std::vector<Phrase> &said, const Publication &from, const std::vector<Origin> &origins,
                     const std::vector<VillageId> &villages) {
  said.push_back({"Diterima tanpa bukti:", "Taken on trust:"});
  const std::set<std::string> codes = assumed(from, origins, villages);
  for (const Assumption &each : assumptions_of_villages(from.prepared, from.decision))
    if (codes.contains(each.code) &&
        std::find(origins.begin(), origins.end(), each.concerns) != origins.end())
      said.push_back(phrase("- {}", "- {}", each.sentence));
  said.push_back(
      {"Dan dalam seluruh hitungan, apa pun kolomnya:", "And in the whole run, whatever the column:"});
  for (const Assumption &each : from.record.assumptions)
    said.push_back(phrase("- {}", "- {}", each.sentence));
}

// An empty cell for the public may be missing or withheld; nobody can tell which, and that is meant.
Phrase about_withholding(const Publication &from) {
  const WriteSettings &write = from.record.scenario.write;
  if (write.audience != "public")
    return {};
  return phrase(
      "- untuk umum: angka yang kecil, dan yang dapat membukanya, ditutup (write.suppress_below = {}); "
      "kosong dapat berarti ditutup. (docs/methods/public-results.md)",
      "- for the public: small numbers, and those that would give them away, are withheld "
      "(write.suppress_below = {}); empty may mean withheld. (docs/methods/public-results.md)",
      write.suppress_below);
}

} // namespace lokus::write
