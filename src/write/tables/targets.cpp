#include "tables/targets.hpp"
#include "core/display.hpp"
#include "write/report/markup.hpp"
#include "write/tables/targets.hpp"

namespace lokus::write {
namespace {

constexpr std::size_t most_districts = 5; // in the report; the table has them all

std::vector<TargetChance> chances_of(const Prepared &prepared, const Decision &decision,
                                     const ProjectSettings &settings) {
  return target_chances(prepared.inputs.area, decision.none, decision.planned, settings.target_percent);
}

// One of a hundred draws more or less says nothing: whole percent.
std::string percent(double chance, Language language) {
  return show_percent(chance, 0, language);
}

} // namespace

Table target_table(const Prepared &prepared, const Decision &decision, const ProjectSettings &settings) {
  const std::vector<TargetChance> chances = chances_of(prepared, decision, settings);
  const Area &area = prepared.inputs.area;
  Table t = table_for("peluang_target", chances.size());
  t.add(text("level", "district (kabupaten/kota) atau village (desa)", "district or village"),
        [&](std::size_t r) { return std::string(chances[r].village ? "village" : "district"); });
  t.add(code("code", "kode wilayah", "code of the area"), [&](std::size_t r) {
    return chances[r].village ? area.villages.code[*chances[r].village]
                              : area.districts.code[chances[r].district];
  });
  t.add(text("name", "nama wilayah", "name of the area"), [&](std::size_t r) {
    return chances[r].village ? area.villages.name[*chances[r].village]
                              : area.districts.name[chances[r].district];
  });
  t.add(whole("month", "months", "bulan ke depan", "months ahead"),
        [&](std::size_t r) { return chances[r].months; });
  t.add(share("target", "prevalensi sasaran", "prevalence to get under"),
        [&](std::size_t r) { return chances[r].target; });
  t.add(from(Origin::targets_without, share("chance_none", "peluang di bawah sasaran tanpa aksi baru",
                                            "chance of being under the target without new action")),
        [&](std::size_t r) { return chances[r].none; });
  t.add(share("chance_plan", "peluang di bawah sasaran dengan rencana",
              "chance of being under the target with the plan"),
        [&](std::size_t r) { return chances[r].planned; });
  return t;
}

std::string target_sentences(const Publication &from) {
  const Language language = from.record.language;
  const Districts &districts = from.prepared.inputs.area.districts;
  std::string paragraphs;
  for (const TargetChance &c : chances_of(from.prepared, from.decision, from.record.scenario.project)) {
    if (c.village || c.months != from.decision.none.horizons.back() || c.district.row() >= most_districts)
      continue;
    const Phrase sentence = {
        "<p>{0}: peluang prevalensi di bawah {1} dalam {2} bulan {3} tanpa aksi baru, {4} dengan "
        "rencana.</p>\n",
        "<p>{0}: the chance of a prevalence under {1} within {2} months is {3} without new "
        "action, {4} with the plan.</p>\n"};
    paragraphs += fmt::format(fmt::runtime(sentence.in(language)), escaped(districts.name[c.district]),
                              show_percent(c.target, 2, language), c.months, percent(c.none, language),
                              percent(c.planned, language));
  }
  return paragraphs;
}

} // namespace lokus::write
