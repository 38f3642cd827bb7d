#include "read/by_hand.hpp"
#include "core/error.hpp"
#include "core/suggestion.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

[[noreturn]] void refuse_at(const std::string &place, const Phrase &sentence) {
  throw Error(ErrorKind::request, sentence).at({place, place});
}

std::optional<VillageId> village_with(const Area &area, const std::string &code) {
  for (VillageId v : area.villages.code.all())
    if (area.villages.code[v] == code)
      return v;
  return std::nullopt;
}

void add_to_changes(std::vector<FiledChange> &all, FiledChange more, const std::string &code) {
  const auto same =
      std::ranges::find(all, more.change.village, [](const FiledChange &f) { return f.change.village; });
  if (same == all.end()) {
    all.push_back(std::move(more));
    return;
  }
  if (same->change.in != more.change.in)
    refuse_at(more.place,
              phrase("desa {0} di sini {1}, di {2} {3}; pilih satu",
                     "the village {0} is {1} here and {3} at {2}; choose one", code,
                     more.change.in ? Phrase{"dimasukkan", "put in"} : Phrase{"dikeluarkan", "taken out"},
                     same->place,
                     same->change.in ? Phrase{"dimasukkan", "put in"} : Phrase{"dikeluarkan", "taken out"}));
  if (same->change.reason != more.change.reason)
    same->change.reason += "; " + more.change.reason;
}

} // namespace

std::vector<ManualChange> changes_together(const Scenario &scenario, const Area &area,
                                           std::vector<FiledChange> filed) {
  for (std::size_t i = 0; i < scenario.by_hand.size(); ++i) {
    const ByHandSettings &given = scenario.by_hand[i];
    const std::string place = scenario.place(fmt::format("by_hand[{}].code", i + 1));
    const auto village = village_with(area, given.code);
    if (village) {
      add_to_changes(filed, {{*village, given.change == "in", given.reason}, place}, given.code);
    } else if (given.code.starts_with(scenario.boundaries.within)) {
      const Phrase hint = did_you_mean(given.code, area.villages.code.values());
      refuse_at(place, phrase("desa {0} tidak ada di batas desa{1}",
                              "the village {0} is not in the boundaries{1}", given.code, hint));
    }
  }
  std::vector<ManualChange> changes;
  for (FiledChange &each : filed)
    changes.push_back(std::move(each.change));
  std::ranges::sort(changes, {}, &ManualChange::village);
  return changes;
}

} // namespace lokus::read
