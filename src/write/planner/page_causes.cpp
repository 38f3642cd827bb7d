#include "write/planner/json_text.hpp"
#include "write/planner/page_data.hpp"
#include "write/tables/audits/answers.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

// The row of the kecamatan; null: the whole area.
std::string row_of_place(const Area &area, const ToldCounts::ToldPlace &place) {
  const auto &codes = area.subdistricts.code;
  for (const SubdistrictId s : codes.all())
    if (place.kind == CountedPlace::subdistrict && codes[s] == place.code)
      return fmt::format("{}", s.row());
  return "null";
}

} // namespace

std::string page_causes(const Publication &from) {
  if (from.record.scenario.write.audience == "public")
    return "[]";
  std::vector<CauseAnswer> told = cause_answers(from.prepared, from.decision);
  std::erase_if(told,
                [](const CauseAnswer &answer) { return answer.place->kind == CountedPlace::puskesmas; });
  return page_list(told, [&](const CauseAnswer &answer) {
    return fmt::format(
        R"({{"subdistrict":{},"cause":{},"cases":{},"of":{},"answeredBy":{}}})",
        row_of_place(from.prepared.inputs.area, *answer.place), page_text(answer.count->factor),
        answer.count->told == Told::number ? fmt::format("{}", answer.count->cases) : "null",
        answer.place->counted ? fmt::format("{}", answer.place->cases) : "null",
        page_list(answer.on_offer, [](InterventionId k) { return fmt::format("{}", k.row()); }));
  });
}

} // namespace lokus::write
