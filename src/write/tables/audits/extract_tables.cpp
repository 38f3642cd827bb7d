#include "write/tables/audits/extract_tables.hpp"
#include "write/tables/audits/ledger.hpp"
#include "write/tables/audits/task_columns.hpp"
#include "write/tables/result_tables.hpp"
#include <algorithm>
#include <set>
#include <tuple>

namespace lokus::write {
namespace {

constexpr std::array place_kind_names = {"area", "subdistrict", "puskesmas"};
constexpr std::array told_names = {"number", "hidden", "untold"};

struct ToldRow {
  std::string round;
  const ToldCounts::ToldPlace *place;
  const ToldCounts::Count *count; // null: the cases of the round
};

bool is_place(const ToldCounts::ToldPlace &place, CountedPlace kind, const std::string &key) {
  return place.kind == kind && (kind == CountedPlace::subdistrict ? place.code : place.name) == key;
}

std::vector<ToldRow> told_rows(const std::vector<ToldCounts> &rounds, CountedPlace kind,
                               const std::string &key) {
  std::vector<ToldRow> rows;
  for (const ToldCounts &round : rounds)
    for (const ToldCounts::ToldPlace &place : round.places)
      if (is_place(place, kind, key) && place.counted && !round.round.empty()) {
        rows.push_back({round.round, &place, nullptr});
        for (const ToldCounts::Count &count : place.counts)
          rows.push_back({round.round, &place, &count});
      }
  return rows;
}

double told_cases(const ToldRow &row) {
  if (row.count == nullptr)
    return row.place->cases;
  return row.count->told == Told::number ? row.count->cases : nan();
}

// That a person moved or died is not for the village to read here.
bool is_for_the_village(const Audit::Task &task) {
  return is_owed(task.state) || is_done(task.state);
}

// How far a task is, for people who need not know by whom it was looked at.
TaskState shown_state(TaskState state) {
  return is_evidenced(state) ? TaskState::evidenced : state;
}

auto page_key(const Audit::Task &task) {
  return std::make_tuple(task.opd, task.recommendation, iso_date(task.due), shown_state(task.state));
}

} // namespace

std::vector<Audit::Task> village_page_rows(const std::vector<Audit::Task> &tasks) {
  std::vector<Audit::Task> rows;
  std::set<decltype(page_key(tasks.front()))> seen;
  for (const Audit::Task &task : tasks)
    if (is_for_the_village(task) && seen.insert(page_key(task)).second)
      rows.push_back(task);
  std::ranges::sort(rows, {}, [](const Audit::Task &task) { return page_key(task); });
  return rows;
}

Table told_table(const std::vector<ToldCounts> &rounds, CountedPlace kind, const std::string &key) {
  const std::vector<ToldRow> rows = told_rows(rounds, kind, key);
  Table t = table_for("audit_hitungan", rows.size());
  t.add(code("round", "putaran audit", "round of the audit"), [&](std::size_t r) { return rows[r].round; });
  t.add(text("level", "subdistrict atau puskesmas", "subdistrict or puskesmas"), [&](std::size_t r) {
    return std::string(place_kind_names[static_cast<std::size_t>(rows[r].place->kind)]);
  });
  t.add(code("code", "kode kecamatan", "code of the subdistrict"),
        [&](std::size_t r) { return rows[r].place->code; });
  t.add(text("name", "nama kecamatan atau puskesmas", "name of the subdistrict or puskesmas"),
        [&](std::size_t r) { return rows[r].place->name; });
  t.add(text("factor", "faktor risiko; kosong: semua kasus putaran itu",
             "risk factor; empty: all cases of the round"),
        [&](std::size_t r) { return rows[r].count == nullptr ? std::string() : rows[r].count->factor; });
  t.add(code("cause", "kode pada daftar penyebab; kosong: tidak ada di daftar",
             "code in the list of causes; empty: not in the list"),
        [&](std::size_t r) { return rows[r].count == nullptr ? std::string() : rows[r].count->code; });
  t.add(
      text(
          "told",
          "number: bilangannya; hidden: ada, bilangannya ditutup agar tidak menunjuk orang; 0 berarti tidak "
          "ada",
          "number: as it is; hidden: there are some, how many is hidden lest it tell of a person; 0 is none"),
      [&](std::size_t r) {
        const Told told = rows[r].count == nullptr ? Told::number : rows[r].count->told;
        return std::string(told_names[static_cast<std::size_t>(told)]);
      });
  t.add(whole("cases", "cases",
              "kasus dengan faktor itu; kasus berfaktor dua terhitung pada keduanya; kosong: ditutup",
              "cases with the factor; a case with two factors counts in both; empty: hidden"),
        [&](std::size_t r) { return told_cases(rows[r]); });
  return t;
}

Table task_table(const Area &area, const std::vector<Audit::Task> &rows, const std::string &version) {
  Table t = table_for("audit_tugas", rows.size());
  add_task_id(t, rows);
  t.add(code("round", "putaran audit", "round of the audit"), [&](std::size_t r) { return rows[r].round; });
  add_village(t, area, [&](std::size_t r) { return rows[r].village; });
  add_group(t, rows);
  add_owner(t, rows);
  add_progress(t, rows);
  add_version(t, version);
  return t;
}

Table village_page_table(const Area &area, const std::vector<Audit::Task> &tasks) {
  const std::vector<Audit::Task> rows = village_page_rows(tasks);
  Table t = table_for("audit_halaman", rows.size());
  add_village(t, area, [&](std::size_t r) { return rows[r].village; });
  t.add(text("opd", "penanggung jawab", "owner of the follow-up"),
        [&](std::size_t r) { return rows[r].opd; });
  t.add(text("recommendation", "tindakan yang disarankan", "action recommended"),
        [&](std::size_t r) { return rows[r].recommendation; });
  t.add(code("due", "tenggat, TTTT-BB-HH; kosong: tidak ada", "due date, YYYY-MM-DD; empty: none"),
        [&](std::size_t r) { return iso_date(rows[r].due); });
  t.add(text("state", "open, overdue; claimed: dinyatakan selesai; evidenced: selesai dan berbukti",
             "open, overdue; claimed: said to be done; evidenced: done with evidence"),
        [&](std::size_t r) {
          return std::string(task_state_names[static_cast<std::size_t>(shown_state(rows[r].state))]);
        });
  return t;
}

} // namespace lokus::write
