#include "write/tables/targets.hpp"
#include "tables/plan/targets.hpp"
#include "write/outputs.hpp"

namespace lokus::write {
Table target_table(const Prepared &prepared, const Decision &decision, const ProjectSettings &settings) {
  const Area &area = prepared.inputs.area;
  const std::vector<TargetChance> chances =
      target_chances(area, decision.none, decision.planned, settings.target_percent);
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
  t.add(from(Origin::targets_without, share("chance_none", "peluang di bawah sasaran tanpa aksi baru",
                                            "chance of being under the target without new action")),
        [&](std::size_t r) { return chances[r].none; });
  t.add(share("chance_plan", "peluang di bawah sasaran dengan rencana",
              "chance of being under the target with the plan"),
        [&](std::size_t r) { return chances[r].planned; });
  return t;
}

} // namespace lokus::write
