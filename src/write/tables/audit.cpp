#include "write/tables/audits/ledger.hpp"
#include "write/tables/audits/task_columns.hpp"
#include "write/tables/result_tables.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

struct CauseRow {
  const char *level;
  std::string code, name, factor;
  int cases;
  int of_cases;              // all cases of the place; 0: not told
  const Audit::Cause *whole; // known for the whole area only
};

std::vector<CauseRow> cause_rows(const Prepared &prepared) {
  const Area &area = prepared.inputs.area;
  const Audit &audit = prepared.audit;
  std::vector<CauseRow> rows;
  for (const Audit::Cause &cause : audit.causes)
    rows.push_back({"area", "", "", cause.factor, cause.cases, audit.total.cases, &cause});
  for (SubdistrictId s : audit.subdistrict_causes.all())
    for (const auto &cause : audit.subdistrict_causes[s])
      rows.push_back({"subdistrict", area.subdistricts.code[s], area.subdistricts.name[s], cause.first,
                      cause.second, audit.subdistrict_total[s].cases, nullptr});
  for (VillageId v : audit.village_causes.all())
    for (const auto &cause : audit.village_causes[v])
      rows.push_back(
          {"village", area.villages.code[v], area.villages.name[v], cause.first, cause.second, 0, nullptr});
  return rows;
}

// Of the causes of the whole area what others than the team are told; 0 where the number is hidden.
std::vector<CauseRow> passed_on_rows(const Audit &audit) {
  std::vector<CauseRow> rows;
  for (const ToldCounts::Count &told : audit.told.back().places.front().counts) {
    const auto cause = std::ranges::find(audit.causes, told.factor, &Audit::Cause::factor);
    rows.push_back({"area", "", "", told.factor, told.cases, 0, &*cause});
  }
  std::ranges::stable_sort(rows, [](const CauseRow &a, const CauseRow &b) {
    return a.cases != b.cases ? a.cases > b.cases : a.factor < b.factor;
  });
  return rows;
}

constexpr std::array group_meanings = {
    std::pair{"calon pengantin", "brides and grooms to be"}, std::pair{"ibu hamil", "pregnant women"},
    std::pair{"ibu nifas", "women after birth"}, std::pair{"anak di bawah 2 tahun", "children under two"},
    std::pair{"anak di bawah 5 tahun", "children under five"}};

void add_effect(Table &t, const std::vector<Audit::Task> &rows) {
  t.add(whole("score", "",
              "nilai rekomendasi, 0 sampai 6: khusus (2), cocok dengan penyebab, cara, pelaksana, waktu",
              "score of the recommendation, 0 to 6: specific (2), fits a cause, how, who, when"),
        [&](std::size_t r) { return rows[r].score; });
  t.add(flag("in_last_round", "1: kasusnya sudah ada pada putaran lalu", "1: the case was in the last round"),
        [&](std::size_t r) { return rows[r].in_last_round; });
  t.add(flag("returned", "1: penyebab yang tugasnya dinyatakan selesai pada putaran lalu kembali",
             "1: a cause returns whose task was said to be done in the last round"),
        [&](std::size_t r) { return rows[r].returned; });
  t.add(text("status_before", "status sebelum", "status before"),
        [&](std::size_t r) { return rows[r].status_before; });
  t.add(text("status_after", "status sesudah", "status after"),
        [&](std::size_t r) { return rows[r].status_after; });
}

void add_cause_columns(Table &t, const std::vector<CauseRow> &rows) {
  t.add(text("level", "area, subdistrict, atau village", "area, subdistrict or village"),
        [&](std::size_t r) { return std::string(rows[r].level); });
  t.add(code("code", "kode kecamatan atau desa; kosong: seluruh wilayah",
             "code of the subdistrict or village; empty: whole area"),
        [&](std::size_t r) { return rows[r].code; });
  t.add(text("name", "nama kecamatan atau desa", "name of the subdistrict or village"),
        [&](std::size_t r) { return rows[r].name; });
  t.add(text("factor", "faktor risiko, dalam sebutan yang terbanyak dipakai",
             "risk factor, in the spelling that is used most"),
        [&](std::size_t r) { return rows[r].factor; });
  t.add(code("cause", "kode pada daftar penyebab; kosong: tidak ada di daftar",
             "code in the list of causes; empty: not in the list"),
        [&](std::size_t r) { return rows[r].whole != nullptr ? rows[r].whole->code : std::string(); });
  t.add(whole("cases", "cases",
              "kasus dengan faktor itu; kasus berfaktor dua terhitung pada keduanya; kosong: kurang dari 5, "
              "disembunyikan di luar tim audit",
              "cases with the factor; a case with two factors counts in both; empty: fewer than 5, hidden "
              "outside the audit team"),
        [&](std::size_t r) { return rows[r].cases > 0 ? rows[r].cases : nan(); });
  t.add(share("share", "bagian dari kasus; jumlahnya dapat melebihi 100 %; bukan prevalensi",
              "share of the cases; they may add up to more than 100 %; no prevalence"),
        [&](std::size_t r) {
          return rows[r].of_cases > 0 ? static_cast<double>(rows[r].cases) / rows[r].of_cases : nan();
        });
}

struct TotalRow {
  const char *level;
  std::string code, name;
  Audit::Total total;
};

std::vector<TotalRow> total_rows(const Prepared &prepared) {
  const Area &area = prepared.inputs.area;
  std::vector<TotalRow> rows;
  if (!prepared.audit.empty())
    rows.push_back({"area", "", "", prepared.audit.total});
  for (const SubdistrictId s : prepared.audit.subdistrict_total.all())
    if (prepared.audit.subdistrict_total[s].cases > 0)
      rows.push_back({"subdistrict", area.subdistricts.code[s], area.subdistricts.name[s],
                      prepared.audit.subdistrict_total[s]});
  return rows;
}

} // namespace

Table cause_table(const Prepared &prepared) {
  const std::vector<CauseRow> rows = cause_rows(prepared);
  Table t = table_for("audit_penyebab", rows.size());
  add_cause_columns(t, rows);
  t.add(text("whose",
             "milik siapa menurut daftar penyebab: person, household (rumah tangga), service (layanan), "
             "administration (administrasi); kosong: tidak ada di daftar",
             "whose it is by the list of causes: person, household, service, administration; empty: not in "
             "the list"),
        [&](std::size_t r) { return rows[r].whole != nullptr ? rows[r].whole->level : std::string(); });
  t.add(whole("main", "cases", "kasus yang penyebab utamanya ini", "cases of which it is the main cause"),
        [&](std::size_t r) { return rows[r].whole != nullptr ? rows[r].whole->main : nan(); });
  for (std::size_t g = 0; g < audit_groups; ++g)
    t.add(whole(std::string(audit_group_names[g]).c_str(), "cases", group_meanings[g].first,
                group_meanings[g].second),
          [&](std::size_t r) { return rows[r].whole != nullptr ? rows[r].whole->by_group[g] : nan(); });
  return t;
}

Table passed_on_cause_table(const Prepared &prepared) {
  const std::vector<CauseRow> rows = passed_on_rows(prepared.audit);
  Table t = table_for("audit_penyebab", rows.size());
  add_cause_columns(t, rows);
  return t;
}

Table case_table(const Prepared &prepared) {
  const std::vector<TotalRow> rows = total_rows(prepared);
  Table t = table_for("audit_ringkasan", rows.size());
  t.add(text("level", "area atau subdistrict", "area or subdistrict"),
        [&](std::size_t r) { return std::string(rows[r].level); });
  t.add(code("code", "kode kecamatan; kosong: seluruh wilayah", "code of the subdistrict; empty: whole area"),
        [&](std::size_t r) { return rows[r].code; });
  t.add(text("name", "nama kecamatan", "name of the subdistrict"),
        [&](std::size_t r) { return rows[r].name; });
  t.add(whole("cases", "cases", "kasus putaran ini", "cases of this round"),
        [&](std::size_t r) { return rows[r].total.cases; });
  t.add(whole("mentions", "mentions", "sebutan penyebab, satu tiap kasus dan penyebab",
              "mentions of causes, one for each case and cause"),
        [&](std::size_t r) { return rows[r].total.mentions; });
  t.add(whole("without_cause", "cases", "kasus tanpa penyebab", "cases without a cause"),
        [&](std::size_t r) { return rows[r].total.without_cause; });
  const auto of_the_area = [&](std::size_t r, int count) { return rows[r].code.empty() ? count : nan(); };
  t.add(whole("persons", "persons", "orang pada semua putaran yang dibaca; hanya seluruh wilayah",
              "people of all rounds that were read; of the whole area alone"),
        [&](std::size_t r) { return of_the_area(r, prepared.audit.persons); });
  t.add(whole("audits", "audits", "audit pada semua putaran yang dibaca: satu tiap orang dan putaran",
              "audits of all rounds that were read: one for each person and round"),
        [&](std::size_t r) { return of_the_area(r, prepared.audit.audits); });
  return t;
}

Table spelling_table(const Prepared &prepared) {
  const std::vector<UnknownCause> &rows = prepared.audit.unknown_causes;
  Table t = table_for("audit_sebutan", rows.size());
  t.add(text("written", "sebutan penyebab yang tidak ada di daftar penyebab",
             "spelling of a cause that the list of causes does not have"),
        [&](std::size_t r) { return rows[r].written; });
  t.add(text("nearest", "sebutan terdekat di daftar; tidak disamakan",
             "the nearest of the list; not taken for it"),
        [&](std::size_t r) { return rows[r].nearest; });
  t.add(whole("rows", "rows", "baris yang menyebutnya", "rows that name it"),
        [&](std::size_t r) { return rows[r].rows; });
  return t;
}

Table action_table(const Prepared &prepared) {
  const std::vector<Audit::Action> &rows = prepared.audit.actions;
  Table t = table_for("audit_tindakan", rows.size());
  t.add(text("factor", "faktor risiko", "risk factor"), [&](std::size_t r) { return rows[r].factor; });
  t.add(text("recommendation", "tindakan yang disarankan", "action recommended"),
        [&](std::size_t r) { return rows[r].recommendation; });
  t.add(text("opd", "penanggung jawab", "owner of the follow-up"),
        [&](std::size_t r) { return rows[r].opd; });
  t.add(whole("cases", "tasks", "tugas", "tasks"), [&](std::size_t r) { return rows[r].cases; });
  t.add(whole("open", "tasks", "belum selesai, belum lewat tenggat", "not done, not past due"),
        [&](std::size_t r) { return rows[r].open; });
  t.add(whole("overdue", "tasks", "lewat tenggat", "past due"),
        [&](std::size_t r) { return rows[r].overdue; });
  t.add(whole("done", "tasks", "dinyatakan selesai, berbukti atau tidak",
              "said to be done, with evidence or without"),
        [&](std::size_t r) { return rows[r].done; });
  t.add(whole("evidenced", "tasks", "di antaranya yang berbukti", "of these with evidence"),
        [&](std::size_t r) { return rows[r].evidenced; });
  return t;
}

Table office_table(const Prepared &prepared) {
  const std::vector<Audit::Office> &rows = prepared.audit.offices;
  Table t = table_for("audit_opd", rows.size());
  t.add(text("opd", "penanggung jawab; kosong: tidak disebut", "owner of the follow-up; empty: not named"),
        [&](std::size_t r) { return rows[r].opd; });
  t.add(whole("tasks", "tasks", "tugas", "tasks"), [&](std::size_t r) { return rows[r].tasks; });
  t.add(whole("open", "tasks", "belum selesai, belum lewat tenggat", "not done, not past due"),
        [&](std::size_t r) { return rows[r].open; });
  t.add(whole("overdue", "tasks", "lewat tenggat", "past due"),
        [&](std::size_t r) { return rows[r].overdue; });
  t.add(whole("evidenced", "tasks", "selesai dan berbukti", "done with evidence"),
        [&](std::size_t r) { return rows[r].evidenced; });
  t.add(whole("done", "tasks", "dinyatakan selesai, berbukti atau tidak",
              "said to be done, with evidence or without"),
        [&](std::size_t r) { return rows[r].done; });
  t.add(whole("ended", "tasks", "orangnya pindah, meninggal, lewat usia, atau hilang",
              "the person moved, died, grew out or was lost"),
        [&](std::size_t r) { return rows[r].ended; });
  t.add(number("score", "", "rata-rata nilai rekomendasinya, 0 sampai 6",
               "mean score of its recommendations, 0 to 6"),
        [&](std::size_t r) { return rows[r].score; });
  t.add(whole("vague", "tasks", "rekomendasi bernilai 3 atau kurang", "recommendations that score 3 or less"),
        [&](std::size_t r) { return rows[r].vague; });
  t.add(whole("with_days", "tasks", "tugas yang tanggal pemberiannya diketahui",
              "tasks of which the day they were given is known"),
        [&](std::size_t r) { return rows[r].with_days; });
  t.add(
      whole("median_days", "days",
            "hari sampai separuh dinyatakan selesai, yang masih terbuka ikut dihitung; kosong: belum separuh",
            "days until half are said to be done, open ones counted; empty: fewer than half"),
      [&](std::size_t r) { return rows[r].median_days < 0 ? nan() : rows[r].median_days; });
  t.add(share("still_open", "bagian yang masih terbuka sampai hari penyelesaian terakhir",
              "share still open as of the last day on which one was done"),
        [&](std::size_t r) { return rows[r].still_open; });
  return t;
}

Table change_table(const Prepared &prepared) {
  constexpr std::array done_names = {"evidenced", "claimed", "not_done"};
  const Audit::Changes &changes = prepared.audit.changes;
  Table t = table_for("audit_perubahan", done_names.size());
  t.add(text("done",
             "evidenced: semua tugas kasus itu berbukti; claimed: semua dinyatakan selesai, tidak semua "
             "berbukti; "
             "not_done: ada yang belum",
             "evidenced: all tasks of the case with evidence; claimed: all said to be done, not all with "
             "evidence; not_done: some are not"),
        [&](std::size_t r) { return std::string(done_names[r]); });
  t.add(whole("changed", "cases",
              "status sesudah lain dari sebelum; bukan bukti bahwa tugasnya menolong: HAZ yang terbaca -2,1 "
              "terbaca -2 atau lebih pada pengukuran berikutnya pada empat sampai lima dari sepuluh anak "
              "tanpa apa pun berubah",
              "status after differs from before; no proof that the task helped: a HAZ read as -2.1 reads -2 "
              "or better next time in four to five children of ten though nothing changed"),
        [&](std::size_t r) { return changes[r][0]; });
  t.add(whole("same", "cases", "status sesudah sama dengan sebelum", "status after is that before"),
        [&](std::size_t r) { return changes[r][1]; });
  t.add(whole("not_known", "cases", "status sebelum atau sesudah tidak ada",
              "the status before or after is not given"),
        [&](std::size_t r) { return changes[r][2]; });
  return t;
}

Table follow_up_table(const Prepared &prepared) {
  const std::vector<Audit::Task> &rows = prepared.audit.tasks;
  Table t = table_for("audit_tindak_lanjut", rows.size());
  add_task_id(t, rows);
  t.add(code("person", "kunci orang dari secrets.key_file; kosong: tidak dikenali",
             "key of the person from secrets.key_file; empty: not known"),
        [&](std::size_t r) { return rows[r].person; });
  t.add(code("round", "putaran audit", "round of the audit"), [&](std::size_t r) { return rows[r].round; });
  add_village(t, prepared.inputs.area, [&](std::size_t r) { return rows[r].village; });
  add_group(t, rows);
  t.add(text("causes", "penyebab yang dijawab tugas ini, dipisah titik koma",
             "causes that the task answers, parted by semicolons"),
        [&](std::size_t r) { return rows[r].causes; });
  add_owner(t, rows);
  add_progress(t, rows);
  add_effect(t, rows);
  add_version(t, ledger_version(t));
  return t;
}

} // namespace lokus::write
