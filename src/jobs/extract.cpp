#include "jobs/extract.hpp"
#include "core/choice.hpp"
#include "core/text.hpp"
#include "jobs/extract_experts.hpp"
#include "lokus/audience.hpp"
#include "lokus/stages.hpp"
#include "tables/texts/offices.hpp"
#include "write/files/csv.hpp"
#include "write/files/workbook.hpp"
#include "write/papers/paper_html.hpp"
#include "write/papers/recipient_papers.hpp"
#include "write/tables/audits/extract_tables.hpp"
#include "write/tables/audits/ledger.hpp"
#include "write/tables/audits/reminders.hpp"
#include "write/tables/result_tables.hpp"
#include <array>
#include <filesystem>
#include <map>
#include <set>

namespace lokus {
namespace {

constexpr std::array by_words = {"kecamatan", "puskesmas", "opd", "desa", "pakar", "diseminasi", "tim"};
constexpr const char *note_name = "keterangan.txt", *reminder_name = "pengingat.txt",
                     *task_name = "audit_tugas";

// A recipient, its tasks, and how its counts are called among those that are told.
struct Recipient {
  std::string code, name;
  std::vector<Audit::Task> tasks;
};
using Recipients = std::map<std::string, Recipient>; // by what tells them apart

// Small letters and digits, all else hyphens; never empty, no name of a device, no way to another folder.
std::string folder_name(const std::string &kind, const Recipient &recipient) {
  constexpr std::size_t longest = 60;
  std::string name = kind + "-";
  for (const char c : lower(recipient.code + " " + recipient.name)) {
    const bool is_kept = (c >= 'a' && c <= 'z') || is_digit(c);
    if (is_kept)
      name += c;
    else if (name.back() != '-')
      name += '-';
    if (name.size() >= longest)
      break;
  }
  while (name.back() == '-')
    name.pop_back();
  return name == kind ? kind + "-tanpa-nama" : name;
}

std::string recipient_key(const Prepared &prepared, ExtractBy by, const Audit::Task &task) {
  const Area &area = prepared.inputs.area;
  switch (by) {
  case ExtractBy::subdistrict:
    return area.subdistricts.code[area.villages.subdistrict[task.village]];
  case ExtractBy::puskesmas:
    return prepared.inputs.puskesmas_given[task.village];
  case ExtractBy::village:
    return area.villages.code[task.village];
  case ExtractBy::experts:
  case ExtractBy::opd:
  case ExtractBy::meeting:
  case ExtractBy::team:
    break;
  }
  return office_key(task.opd);
}

void name_recipient(const Prepared &prepared, ExtractBy by, const Audit::Task &task, Recipient &recipient) {
  const Area &area = prepared.inputs.area;
  const SubdistrictId s = area.villages.subdistrict[task.village];
  switch (by) {
  case ExtractBy::subdistrict:
    recipient.code = area.subdistricts.code[s];
    recipient.name = area.subdistricts.name[s];
    return;
  case ExtractBy::puskesmas:
    recipient.name = prepared.inputs.puskesmas_given[task.village];
    return;
  case ExtractBy::village:
    recipient.code = area.villages.code[task.village];
    recipient.name = area.villages.name[task.village];
    return;
  case ExtractBy::experts:
  case ExtractBy::opd:
  case ExtractBy::meeting:
  case ExtractBy::team:
    recipient.name = std::string(trim(task.opd));
  }
}

CountedPlace counted_as(ExtractBy by) {
  return by == ExtractBy::puskesmas ? CountedPlace::puskesmas : CountedPlace::subdistrict;
}

bool gets_counts(ExtractBy by) {
  return by == ExtractBy::subdistrict || by == ExtractBy::puskesmas;
}

void add_counted_places(const Audit &audit, ExtractBy by, Recipients &recipients) {
  if (!gets_counts(by))
    return;
  for (const ToldCounts &round : audit.told)
    for (const ToldCounts::ToldPlace &place : round.places)
      if (place.kind == counted_as(by) && place.cases > 0) {
        Recipient &recipient = recipients[by == ExtractBy::puskesmas ? place.name : place.code];
        recipient.code = place.code;
        recipient.name = place.name;
      }
}

Recipients recipients_of(const Prepared &prepared, ExtractBy by) {
  Recipients recipients;
  for (const Audit::Task &task : prepared.audit.tasks) {
    const std::string key = recipient_key(prepared, by, task);
    if (by == ExtractBy::puskesmas && key.empty())
      continue;
    Recipient &recipient = recipients[key];
    if (recipient.name.empty())
      name_recipient(prepared, by, task, recipient);
    recipient.tasks.push_back(task);
  }
  add_counted_places(prepared.audit, by, recipients);
  return recipients;
}

void require_work_areas(const Prepared &prepared, const RunRecord &record) {
  if (prepared.inputs.puskesmas_given.rows() == 0)
    throw Error(ErrorKind::request,
                phrase("{0}: --by puskesmas perlu wilayah kerja; isi facilities.work_areas dengan tabel kode "
                       "desa dan nama puskesmas",
                       "{0}: --by puskesmas needs the working areas; name a table of village codes and their "
                       "puskesmas with facilities.work_areas",
                       record.scenario.file));
}

const char *word_of(ExtractBy by) {
  return by_words[static_cast<std::size_t>(by)];
}

Phrase note_for(ExtractBy by, const Recipient &recipient, const RunRecord &record) {
  const Phrase made = phrase("{0}\nPetikan audit kasus untuk: {1} {2}\nDibuat {3:04}-{4:02}-{5:02}\n",
                             "{0}\nExtract of the case audit for: {1} {2}\nMade {3:04}-{4:02}-{5:02}\n",
                             record.scenario.title, word_of(by), recipient.name, record.made.year,
                             record.made.month, record.made.day);
  const Phrase tasks = {
      "\n- lembar.html: isi folder ini untuk dicetak.\n- audit_tugas.csv: tugas tindak lanjut. Isi kolom "
      "done, evidence, evidence_number, evidence_date, "
      "evidence_by; jangan ubah kolom task dan version. Kembalikan kepada tim audit, yang menggabungkannya "
      "dengan "
      "lokus audit merge.\n- audit_tugas.xlsx: tabel yang sama; kolom kuning untuk diisi, lainnya terkunci. "
      "Isi "
      "salah satu saja.\n- pengingat.txt, audit_pengingat.csv: yang lewat tenggat atau segera jatuh tempo.\n",
      "\n- lembar.html: what is in this folder, to print.\n- audit_tugas.csv: tasks of the follow-up. Fill "
      "in done, evidence, evidence_number, evidence_date, "
      "evidence_by; leave the columns task and version as they are. Give it back to the audit team, who "
      "joins it "
      "by lokus audit merge.\n- audit_tugas.xlsx: the same table; yellow columns are to be filled in, the "
      "others "
      "are locked. Fill in one of the two.\n- pengingat.txt, audit_pengingat.csv: what is overdue or soon "
      "due.\n"};
  const Phrase counts = {
      "\n- audit_hitungan.csv: kasus dan penyebabnya. \"hidden\" berarti ada, tetapi bilangannya ditutup; "
      "penyebab yang tidak disebut tidak diberitahukan atau tidak ada. Kasus dipilih karena sulit, bukan "
      "diambil "
      "acak: bukan ukuran prevalensi.\n",
      "\n- audit_hitungan.csv: cases and their causes. \"hidden\": there are some, how many is not told; of "
      "a "
      "cause that is not named nothing is told, or there is none. Cases are chosen because they are hard, "
      "not "
      "sampled: no measure of prevalence.\n"};
  const Phrase page = {
      "\n- halaman.html: yang harus dikerjakan di desa ini, oleh siapa dan sampai kapan, untuk dicetak.\n"
      "- audit_halaman.csv: yang sama sebagai tabel.\n",
      "\n- halaman.html: what is to be done in this village, by whom and until when, to print.\n"
      "- audit_halaman.csv: the same as a table.\n"};
  const Phrase closing = {
      "\nUntuk penerima ini saja. Jangan diteruskan, jangan digabung dengan petikan lain.\n",
      "\nFor this recipient alone. Not to be passed on, nor put together with other extracts.\n"};
  return made + (by == ExtractBy::village ? page : tasks) + (gets_counts(by) ? counts : Phrase{}) + closing;
}

// What all recipients share.
struct ExtractFrom {
  const Prepared &prepared;
  ExtractBy by;
  const RunRecord &record;
  std::string version; // of the ledger
};

void add_tasks(const ExtractFrom &from, const Recipient &recipient, Results &results) {
  const Area &area = from.prepared.inputs.area;
  const Date today = from.prepared.audit.today;
  const int days = from.record.scenario.audit.remind_days;
  results.tables.push_back(write::task_table(area, recipient.tasks, from.version));
  results.tables.push_back(
      write::reminder_table(area, write::to_remind_of(recipient.tasks, today, days), today));
  const std::string called = fmt::format("{} {}", word_of(from.by), recipient.name);
  results.texts.emplace_back(
      reminder_name,
      write::reminder_text(area, recipient.tasks, called, today, days).in(from.record.language));
}

const ToldCounts::ToldPlace *newest_told(const ExtractFrom &from, const Recipient &recipient) {
  if (!gets_counts(from.by) || from.prepared.audit.told.empty())
    return nullptr;
  for (const ToldCounts::ToldPlace &place : from.prepared.audit.told.back().places)
    if (place.kind == counted_as(from.by) &&
        (from.by == ExtractBy::puskesmas ? place.name == recipient.name : place.code == recipient.code))
      return &place;
  return nullptr;
}

std::pair<std::string, std::string> page_for(const ExtractFrom &from, const Recipient &recipient) {
  const Area &area = from.prepared.inputs.area;
  const bool is_village = from.by == ExtractBy::village;
  const Paper paper = is_village ? write::village_paper(area, recipient.tasks, from.record)
                                 : write::task_paper(area, recipient.tasks, newest_told(from, recipient),
                                                     recipient.name, from.record);
  const std::vector<Picture> no_pictures;
  const Decision no_decision;
  return {is_village ? "halaman.html" : "lembar.html",
          write::paper_html(paper, {from.prepared, no_decision, no_pictures, from.record})};
}

Results results_for(const ExtractFrom &from, const Recipient &recipient) {
  Results results;
  if (from.by == ExtractBy::village)
    results.tables.push_back(write::village_page_table(from.prepared.inputs.area, recipient.tasks));
  else
    add_tasks(from, recipient, results);
  if (gets_counts(from.by))
    results.tables.push_back(
        write::told_table(from.prepared.audit.told, counted_as(from.by),
                          from.by == ExtractBy::puskesmas ? recipient.name : recipient.code));
  results.texts.push_back(page_for(from, recipient));
  results.texts.emplace_back(note_name, note_for(from.by, recipient, from.record).in(from.record.language));
  return results;
}

std::string free_name(const std::string &wanted, std::set<std::string> &taken) {
  std::string name = wanted;
  for (int n = 2; !taken.insert(name).second; ++n)
    name = fmt::format("{}-{}", wanted, n);
  return name;
}

} // namespace

ExtractBy extract_by(const std::string &word) {
  const std::vector<std::string> names(by_words.begin(), by_words.end());
  const auto found = std::ranges::find(names, word);
  if (found == names.end())
    throw Error(ErrorKind::request, unknown_choice("--by", word, names));
  return static_cast<ExtractBy>(found - names.begin());
}

std::vector<Extract> extracts(const Prepared &prepared, ExtractBy by, const RunRecord &record) {
  if (by == ExtractBy::puskesmas)
    require_work_areas(prepared, record);
  if (by == ExtractBy::experts)
    return {extract_for_experts(prepared, record)};
  const ExtractFrom from{prepared, by, record, write::ledger_version(write::follow_up_table(prepared))};
  std::vector<Extract> all;
  std::set<std::string> taken;
  for (const auto &[key, recipient] : recipients_of(prepared, by))
    all.push_back({free_name(folder_name(word_of(by), recipient), taken), recipient.name,
                   results_for(from, recipient)});
  std::ranges::sort(all, {}, &Extract::folder);
  return all;
}

void publish_extracts(const std::vector<Extract> &all, const Prepared &prepared, const RunRecord &record,
                      const Destination &to, Watch &watch) {
  const Scenario &scenario = record.scenario;
  require_internal(scenario.write);
  write_folder(to, watch, [&](const write::OutputFolder &folder) {
    for (const Extract &extract : all) {
      for (write::Table table : extract.results.tables) {
        if (table.name == task_name)
          write::write_workbook(folder, extract.folder + "/" + table.name + ".xlsx", table,
                                {write::ledger_fill_in, write::ledger_days}, scenario.write, record.language);
        write::add_synthetic(table, scenario.write);
        write::write_text(folder, extract.folder + "/" + table.name + ".csv",
                          write::csv_text(table, write::csv_style(scenario.write)));
      }
      for (const auto &[name, text] : extract.results.texts)
        write::write_text(folder, extract.folder + "/" + name, text);
      for (const Picture &picture : extract.pictures)
        write::write_text(folder, extract.folder + "/" + picture.name, picture.bytes);
    }
    write::run_record(folder, record, nullptr, prepared.findings);
    write::log_export(
        std::filesystem::path(scenario.file).parent_path().string(), scenario.write.export_log,
        {to.made, scenario.name, to.folder, "internal", prepared.inputs.area.villages.rows(), true});
  });
}

} // namespace lokus
