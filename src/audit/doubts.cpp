#include "audit/audit.hpp"
#include "audit/case_keys.hpp"
#include "audit/tasks.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace lokus::audit {
namespace {

// Told for the first twenty; then how many more there are.
constexpr std::size_t most_told = 20;

class Teller {
public:
  explicit Teller(Findings &findings) : findings_(findings) {}
  void tell(const char *rule, const AuditCases &round, CaseId c, const Phrase &sentence) {
    if (told_[rule]++ < most_told)
      findings_.add({Severity::warning, rule, round.file[c], round.row[c], "", sentence});
  }

private:
  Findings &findings_;
  std::map<std::string, std::size_t> told_;
};

void tell_future(const AuditCases &round, Date today, Teller &teller) {
  for (const CaseId c : round.ref.all())
    if (today.given() && today < round.done[c])
      teller.tell(
          "done_in_future", round, c,
          phrase("{0}:{1}: selesai pada tanggal sesudah hari penilaian; dibaca sebagai belum selesai, "
                 "perbaiki tanggalnya",
                 "{0}:{1}: done on a day after the day of judging; read as not done, mend the date",
                 round.file[c], round.row[c]));
}

void tell_old(const AuditCases &round, Date today, Teller &teller) {
  for (const CaseId c : round.ref.all()) {
    if (is_done_before_agreed(round, c))
      teller.tell(
          "done_before_agreed", round, c,
          phrase("{0}:{1}: selesai sebelum tugasnya disepakati; dibaca sebagai belum selesai. Tulis "
                 "lanjutan bila tugas lama memang diteruskan",
                 "{0}:{1}: done before the task was agreed on; read as not done. Write lanjutan where "
                 "an older task goes on",
                 round.file[c], round.row[c]));
    if (has_impossible_evidence(round, c, today))
      teller.tell("evidence_in_future", round, c,
                  phrase("{0}:{1}: bukti bertanggal sesudah hari penilaian; dibaca sebagai belum berbukti, "
                         "perbaiki tanggalnya",
                         "{0}:{1}: evidence of a day after the day of judging; read as none, mend the date",
                         round.file[c], round.row[c]));
  }
}

using TasksByCase = std::map<std::string, std::vector<KeyedTask>>;

// A task of an earlier round whose day of being done stands again.
void tell_again(const AuditCases &round, const std::vector<KeyedTask> &tasks, const TasksByCase &before,
                Teller &teller) {
  for (const KeyedTask &task : tasks) {
    const auto of_case = before.find(task.of_case);
    if (of_case == before.end() || std::ranges::none_of(of_case->second, [&](const KeyedTask &old) {
          return is_same_task_again(task, old) && has_date_of_the_round_before(task, old);
        }))
      continue;
    teller.tell("done_date_again", round, task.first,
                phrase("{0}:{1}: tanggal selesainya tanggal putaran sebelumnya; dibaca sebagai belum "
                       "selesai. Tulis lanjutan bila tugas lama memang diteruskan",
                       "{0}:{1}: it is done on the day of an earlier round; read as not done. Write "
                       "lanjutan where the older task goes on",
                       round.file[task.first], round.row[task.first]));
  }
}

// A key that joins what two numbers of a round would keep apart: one person, or a NIK copied into the wrong
// row.
void tell_persons(const AuditCases &round, Teller &teller) {
  std::map<std::string, std::map<std::string, CaseId>> by_person; // round, person and group: ref
  for (const CaseId c : round.ref.all())
    if (!round.person[c].empty() && !round.ref[c].empty() && round.joins[c] != 0)
      by_person[round.round[c] + "|" + case_key(round, c)].emplace(round.ref[c], c);
  for (const auto &[person, refs] : by_person)
    if (refs.size() > 1)
      for (const auto &[ref, c] : refs)
        teller.tell("person_of_several_numbers", round, c,
                    phrase("{0}:{1}: kasus {2}: NIK yang sama dipakai nomor kasus lain pada putaran ini; "
                           "dihitung satu orang. Periksa apakah NIK-nya tersalin",
                           "{0}:{1}: case {2}: another case number of this round has the same NIK; they "
                           "count as one person. See whether the NIK was copied",
                           round.file[c], round.row[c], ref));
}

// The same village and group, and numbers that would be one but for capitals, blanks or signs.
void tell_alike_over_rounds(const std::vector<AuditCases> &rounds, Teller &teller) {
  std::map<std::string, std::map<std::string, std::pair<const AuditCases *, CaseId>>> by_bare;
  for (const AuditCases &round : rounds)
    for (const CaseId c : round.ref.all())
      if (!round.ref[c].empty() && round.joins[c] != 0 && round.person[c].empty())
        by_bare[fmt::format("{}|{}|{}", bare_number(round.ref[c]), round.village[c].row(),
                            static_cast<int>(round.group[c]))][round.ref[c]] = {&round, c};
  for (const auto &[bare, refs] : by_bare) {
    const auto newest = std::ranges::max_element(refs, {}, [](const auto &ref) { return ref.second.first; });
    if (std::ranges::all_of(refs, [&](const auto &ref) { return ref.second.first == newest->second.first; }))
      continue; // of one round alone
    const auto &[round, c] = newest->second;
    teller.tell("case_numbers_alike", *round, c,
                phrase("{0}:{1}: nomor kasus {2} berbeda dari nomor putaran lain hanya pada huruf besar, "
                       "spasi, atau tanda; tidak disambungkan",
                       "{0}:{1}: case number {2} differs from one of another round only in capitals, blanks "
                       "or signs; they are not joined",
                       round->file[c], round->row[c], newest->first));
  }
}

void tell_numbers(const AuditCases &round, Teller &teller) {
  std::map<std::string, std::map<std::string, CaseId>> by_ref; // round and ref: case_key
  std::map<std::string, std::map<std::string, CaseId>> by_bare;
  for (const CaseId c : round.ref.all()) {
    if (round.ref[c].empty() || round.joins[c] == 0)
      continue;
    by_ref[round.round[c] + "|" + round.ref[c]].emplace(case_key(round, c), c);
    by_bare[round.round[c] + "|" + bare_number(round.ref[c])].emplace(round.ref[c], c);
  }
  for (const auto &[ref, cases] : by_ref)
    if (cases.size() > 1)
      for (const auto &[key, c] : cases)
        teller.tell(
            "case_number_of_several", round, c,
            phrase("{0}:{1}: nomor kasus {2} dipakai untuk beberapa orang (desa atau kelompoknya "
                   "berbeda); masing-masing dihitung sendiri",
                   "{0}:{1}: case number {2} stands for several people (other village or group); each "
                   "counts by itself",
                   round.file[c], round.row[c], round.ref[c]));
  for (const auto &[bare, refs] : by_bare)
    if (refs.size() > 1)
      for (const auto &[ref, c] : refs)
        teller.tell("case_numbers_alike", round, c,
                    phrase("{0}:{1}: nomor kasus {2} berbeda dari nomor lain hanya pada huruf besar, spasi, "
                           "atau tanda; tidak disambungkan",
                           "{0}:{1}: case number {2} differs from another only in capitals, blanks or signs; "
                           "they are not joined",
                           round.file[c], round.row[c], ref));
}

void tell_twice(const AuditCases &round, const std::vector<KeyedTask> &tasks, Teller &teller) {
  for (const KeyedTask &keyed : tasks)
    if (keyed.told_twice)
      teller.tell("task_told_twice", round, keyed.first,
                  phrase("{0}:{1}: kasus {2}: satu tugas tertulis dua kali dengan hasil yang berbeda; yang "
                         "belum selesai dipakai. Tanyakan kepada kedua dinas",
                         "{0}:{1}: case {2}: one task stands twice with different results; the one that is "
                         "not done stands. Ask both offices",
                         round.file[keyed.first], round.row[keyed.first], keyed.task.ref));
}

void tell_spellings(const std::vector<UnknownCause> &unknown, Findings &findings) {
  if (!unknown.empty())
    findings.add({Severity::warning, "cause_spelling", "", 0, "",
                  phrase("{} sebutan penyebab tidak ada di daftar penyebab dan dihitung seperti tertulis; "
                         "lihat audit_sebutan.csv, lalu samakan sebutannya atau isi audit.cause_list",
                         "{} spellings of causes are not in the list of causes and count as written; see "
                         "audit_sebutan.csv, then write them alike or set audit.cause_list",
                         unknown.size())});
}

} // namespace

Findings doubts(const AuditRounds &audit, const Area &area, Date today) {
  Findings findings;
  Teller teller(findings);
  TasksByCase before;
  for (const AuditCases &round : audit.rounds) {
    tell_future(round, today, teller);
    tell_old(round, today, teller);
    tell_numbers(round, teller);
    tell_persons(round, teller);
    std::vector<KeyedTask> tasks = tasks_of(round, area, today);
    tell_twice(round, tasks, teller);
    tell_again(round, tasks, before, teller);
    for (KeyedTask &task : tasks)
      before[task.of_case].push_back(std::move(task));
  }
  tell_alike_over_rounds(audit.rounds, teller);
  tell_spellings(audit.unknown_causes, findings);
  if (!today.given() && !audit.rounds.empty())
    findings.add({Severity::warning,
                  "audit_today_unknown",
                  "",
                  0,
                  "",
                  {"audit.today kosong: tidak ada tugas yang dinilai lewat tenggat",
                   "audit.today is empty: no task is judged overdue"}});
  return findings;
}

} // namespace lokus::audit
