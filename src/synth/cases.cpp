#include "synth/cases.hpp"
#include "core/phrase.hpp"
#include "core/random.hpp"
#include "synth/worksheets.hpp"
#include <algorithm>
#include <array>
#include <string_view>

namespace lokus::synth {
namespace {

using enum AuditGroup;

struct Cause {
  AuditGroup group;
  std::string_view factor, recommendation, opd;
};

constexpr std::string_view dinkes = "Dinas Kesehatan", dp2kb = "DP2KB", dinsos = "Dinas Sosial",
                           pupr = "Dinas PUPR";

constexpr std::array<Cause, 20> causes_made_up = {
    {{catin, "anemia", "TTD dan pemeriksaan Hb", dinkes},
     {catin, "KEK", "pendampingan gizi tiga bulan sebelum menikah", dp2kb},
     {bumil, "anemia", "TTD dan pemeriksaan Hb", dinkes},
     {bumil, "KEK", "PMT ibu hamil", dinkes},
     {bumil, "usia terlalu tua", "ANC dan konseling KB pascasalin", dp2kb},
     {bufas, "jarak kehamilan terlalu dekat", "KB pascasalin", dp2kb},
     {bufas, "berat lahir rendah", "perawatan metode kanguru dan rujukan", dinkes},
     {baduta, "tidak ASI eksklusif", "konseling menyusui", dinkes},
     {baduta, "MP-ASI kurang", "PMT lokal dan DASHAT", dinkes},
     {baduta, "berat badan tidak naik", "pemantauan tiap bulan di posyandu", dinkes},
     {baduta, "berat lahir rendah", "rujukan ke dokter anak", dinkes},
     {baduta, "diare berulang", "jamban bersama air minum aman", pupr},
     {baduta, "imunisasi tidak lengkap", "imunisasi kejar", dinkes},
     {baduta, "perokok di rumah", "PHBS keluarga", dinkes},
     {balita, "gizi kurang", "PKMK dan rujukan", dinkes},
     {balita, "tidak ada jamban", "jamban bersama air minum aman", pupr},
     {balita, "ISPA berulang", "PHBS keluarga dan pemeriksaan TB", dinkes},
     {balita, "keluarga miskin", "PKH dan BPNT", dinsos},
     {balita, "pola asuh", "kelas BKB", dp2kb},
     {balita, "kecacingan", "obat cacing", dinkes}}};

constexpr std::uint64_t choice_of_cases = 300, details_of_case = 301,
                        worksheet_of_case = 302; // what a random number is for

std::string_view status_at_first(AuditGroup group, std::uint64_t dice) {
  if (group == baduta || group == balita)
    return dice % 4 == 0 ? "sangat pendek" : "pendek";
  return "berisiko";
}

std::string_view status_later(AuditGroup group, std::string_view before, std::uint64_t dice) {
  if (dice % 5 < 3)
    return before;
  if (before == "sangat pendek")
    return "pendek";
  return group == baduta || group == balita ? "normal" : "tidak berisiko";
}

std::vector<VillageId> audited_villages(const Area &area, const SynthSettings &settings, std::size_t cases) {
  std::vector<std::pair<std::uint64_t, VillageId>> order;
  for (VillageId v : area.villages.code.all())
    order.emplace_back(
        random_bits({settings.seed, Purpose::synth_counts, code_key(area.villages.code[v]), choice_of_cases},
                    0)[0],
        v);
  std::sort(order.begin(), order.end());
  std::vector<VillageId> villages;
  for (std::size_t i = 0; i < cases && !order.empty(); ++i)
    villages.push_back(order[i % ((order.size() + 1) / 2)].second);
  return villages;
}

struct Round {
  std::string name;
  int due_month; // of 2026; due then or in the two months after
  unsigned done_of_ten;
};

void make_up_case(AuditCases &cases, const Round &round, std::size_t number,
                  std::pair<VillageId, std::uint64_t> village, const SynthSettings &settings) {
  const auto bits = random_bits({settings.seed, Purpose::synth_counts, number, details_of_case}, 0);
  const Cause &cause = causes_made_up[bits[0] % causes_made_up.size()];
  std::vector<CauseSaid> factors = {{std::string(cause.factor), "", false}};
  const Cause &second = causes_made_up[bits[1] % causes_made_up.size()];
  if (second.group == cause.group && second.factor != cause.factor)
    factors.push_back({std::string(second.factor), "", false});
  const std::string_view before = status_at_first(cause.group, bits[2]);
  const bool done = bits[3] % 10 < round.done_of_ten;
  const int day = static_cast<int>(1 + bits[3] / 16 % 28);
  cases.ref.push_back(fmt::format("K{:03}", number));
  cases.round.push_back(round.name);
  cases.village.push_back(village.first);
  cases.group.push_back(cause.group);
  cases.factors.push_back(factors);
  cases.recommendation.push_back(std::string(cause.recommendation));
  cases.opd.push_back(std::string(cause.opd));
  cases.due.push_back({2026, round.due_month + static_cast<int>(bits[2] / 16 % 3), day});
  cases.done.push_back(done ? Date{2026, round.due_month, day} : Date{});
  cases.status_before.push_back(std::string(before));
  cases.status_after.push_back(done ? std::string(status_later(cause.group, before, bits[1] / 64)) : "");
  cases.values.push_back(
      worksheet_made_up(cause.group, factors,
                        {settings.seed, Purpose::synth_counts, village.second, worksheet_of_case}, number));
  cases.row.push_back(cases.rows() + 1); // the ref of this case is in already; line 1 is the header
}

// A case whose follow-up is still open appears again as it was.
void add_again(AuditCases &cases, const Round &round, const AuditCases &last, CaseId c) {
  cases.ref.push_back(last.ref[c]);
  cases.round.push_back(round.name);
  cases.village.push_back(last.village[c]);
  cases.group.push_back(last.group[c]);
  cases.factors.push_back(last.factors[c]);
  cases.recommendation.push_back(last.recommendation[c]);
  cases.opd.push_back(last.opd[c]);
  cases.due.push_back(last.due[c]);
  cases.done.push_back({});
  cases.status_before.push_back(last.status_before[c]);
  cases.status_after.push_back("");
  cases.values.push_back(last.values[c]);
  cases.row.push_back(cases.rows() + 1);
}

} // namespace

RoundsMadeUp rounds_made_up(const Area &area, const SynthSettings &settings) {
  const std::size_t each = std::clamp<std::size_t>(area.villages.rows() / 6, 4, 30);
  const auto villages = audited_villages(area, settings, 2 * each);
  const Round last{"2025-2", 2, 6}, now{"2026-1", 9, 3};
  RoundsMadeUp rounds;
  if (villages.empty())
    return rounds;
  const auto keyed = [&](std::size_t i) {
    return std::pair(villages[i], code_key(area.villages.code[villages[i]]));
  };
  for (std::size_t i = 0; i < each; ++i)
    make_up_case(rounds.last, last, i + 1, keyed(i), settings);
  for (CaseId c : rounds.last.ref.all())
    if (!rounds.last.done[c].given())
      add_again(rounds.now, now, rounds.last, c);
  for (std::size_t i = each; i < 2 * each; ++i)
    make_up_case(rounds.now, now, i + 1, keyed(i), settings);
  return rounds;
}

} // namespace lokus::synth
