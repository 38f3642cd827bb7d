#include "tables/texts/round_texts.hpp"

namespace lokus {
namespace {

// "tahap 3 (diseminasi)"
Phrase stage_words(const AuditStage &stage) {
  const std::string name = stage.name.empty() ? "" : " (" + stage.name + ")";
  return phrase("tahap {0}{1}", "stage {0}{1}", stage.number, name);
}

// Empty of what lacks nothing.
Phrase lack_of(const Audit::StageHeld &held) {
  const Phrase stage = stage_words(held.stage);
  const Date planned = held.stage.planned;
  switch (held.state) {
  case StageState::overdue:
    return phrase("{0} belum selesai, {1} hari lewat rencana ({2:02}/{3:02}/{4:04})",
                  "{0} is not done, {1} days after it was planned ({2:02}/{3:02}/{4:04})", stage,
                  held.days_late, planned.day, planned.month, planned.year);
  case StageState::undated:
    return phrase("{0} belum selesai dan tidak ada tanggalnya", "{0} is not done and has no day", stage);
  case StageState::untold:
    return phrase("{0} tidak disebut pada [[audit.stage]]", "{0} is not told by [[audit.stage]]", stage);
  case StageState::planned:
  case StageState::done:
  case StageState::done_late:
    break;
  }
  return {};
}

// "Kebun: kurang dari 2 kasus pada catin (0), bufas (1)"; empty where no group has fewer than the least.
Phrase short_groups(const std::vector<Audit::Quota> &quotas, DistrictId district, const std::string &name) {
  std::string groups;
  int least = 0;
  for (const Audit::Quota &quota : quotas)
    if (quota.district == district && quota.cases < quota.least) {
      least = quota.least;
      groups += fmt::format("{}{} ({})", groups.empty() ? "" : ", ",
                            audit_group_names[static_cast<std::size_t>(quota.group)], quota.cases);
    }
  if (groups.empty())
    return {};
  return phrase("{0}: kurang dari {1} kasus pada {2}", "{0}: fewer than {1} cases of {2}", name, least,
                groups);
}

} // namespace

std::vector<Phrase> lacking_in_round(const Audit &audit, const Districts &districts) {
  std::vector<Phrase> lacks;
  const auto note = [&](Phrase lack) {
    if (!lack.id.empty())
      lacks.push_back(std::move(lack));
  };
  for (const Audit::StageHeld &held : audit.stages)
    note(lack_of(held));
  for (const DistrictId district : districts.code.all())
    note(short_groups(audit.quotas, district, districts.name[district]));
  return lacks;
}

} // namespace lokus
