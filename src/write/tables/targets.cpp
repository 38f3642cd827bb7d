#include "write/tables/targets.hpp"
#include "tables/plan/targets.hpp"
#include "write/outputs.hpp"

namespace lokus::write {
Table target_table(const Prepared &prepared, const Decision &decision, const ProjectSettings &settings) {
  const Area &area = prepared.inputs.area;
  const std::vector<TargetChance> chances =
      target_chances(area, decision.none, decision.planned, settings.target_percent,
                     next_survey(prepared.estimates, settings, prepared.inputs.timeline.lead));
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
  t.add(months_of_plan("month"), [&](std::size_t r) { return chances[r].months; });
  t.add(calendar_month(),
        [&](std::size_t r) { return written_month(prepared.inputs.timeline.month(chances[r].months)); });
  t.add(share("target", "prevalensi sasaran", "prevalence to get under"),
        [&](std::size_t r) { return chances[r].target; });
  t.add(from(Origin::targets_without,
             share("chance_true_none", "peluang prevalensi sebenarnya di bawah sasaran tanpa aksi baru",
                   "chance of the true prevalence being under the target without new action")),
        [&](std::size_t r) { return chances[r].none; });
  t.add(share("chance_true_plan", "peluang prevalensi sebenarnya di bawah sasaran dengan rencana",
              "chance of the true prevalence being under the target with the plan"),
        [&](std::size_t r) { return chances[r].planned; });
  t.add(
      from(
          Origin::targets_without,
          share("chance_survey_none",
                "peluang angka survei berikutnya, bila diadakan bulan itu, di bawah sasaran tanpa aksi baru; "
                "kosong untuk desa dan tanpa survei",
                "chance of the next survey's figure, if held in that month, being under the target without "
                "new action; empty for villages and without a survey")),
      [&](std::size_t r) { return chances[r].figure_none; });
  t.add(share("chance_survey_plan", "peluang angka survei berikutnya di bawah sasaran dengan rencana",
              "chance of the next survey's figure being under the target with the plan"),
        [&](std::size_t r) { return chances[r].figure_planned; });
  return t;
}

} // namespace lokus::write
