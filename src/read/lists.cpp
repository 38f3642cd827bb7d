#include "core/error.hpp"
#include "core/text.hpp"
#include "read/by_hand.hpp"
#include "read/cells/codes.hpp"
#include "read/inputs.hpp"
#include <algorithm>
#include <map>

namespace lokus::read {
namespace {

const std::vector<std::string> change_names = {"perubahan", "keputusan", "masuk_keluar", "status", "change"};
const std::vector<std::string> reason_names = {"alasan", "keterangan", "dasar", "reason"};
const std::vector<std::string> package_names = {"intervensi", "interventions", "paket", "package",
                                                "kegiatan"};

const std::vector<std::string> status_names = {"status"};

struct ListSource {
  std::string setting; // "lists.by_hand"
  const FilePath &path;
  std::vector<std::string> columns; // beside those of a village
};

// Codes below each other and nothing else, not even a header, are a list.
TextTable with_codes_from_first_line(TextTable table) {
  const auto code = table.columns.size() == 1 ? code_in_cell(table.columns.front()) : std::nullopt;
  if (!code || code->size() != std::string_view("63.06.05.1001").size())
    return table;
  table.cells.insert(table.cells.begin(), {*code});
  table.line.insert(table.line.begin(), table.header_line);
  table.columns.front() = "kode_desa";
  table.header_line = 0;
  return table;
}

// One of the lists as text, and how its rows are joined to villages.
class ListFile {
public:
  ListFile(const Scenario &scenario, const ListSource &source, const VillageLookup &lookup,
           Findings &findings, Review &review)
      : scenario_(scenario),
        setting_(source.setting),
        lookup_(lookup),
        findings_(findings),
        review_(review) {
    std::vector<std::string> known = village_column_names();
    known.insert(known.end(), source.columns.begin(), source.columns.end());
    table_ = with_codes_from_first_line(read_table(source.path, "", known, findings));
    where_ = village_columns(scenario, setting_, table_, findings);
  }

  const TextTable &table() const { return table_; }
  std::size_t required(const std::vector<std::string> &names) {
    const auto column = find_column(table_, names, findings_);
    if (!column)
      refuse_without(names.front());
    return *column;
  }
  std::optional<std::size_t> optional(const std::vector<std::string> &names) {
    return find_column(table_, names, findings_);
  }
  // The village of a row, the first time it is named. An unknown or repeated one is an error finding; a row
  // outside boundaries.within is not meant.
  std::optional<VillageId> village(std::size_t row);
  void error(const char *rule, std::size_t row, const std::string &subject, const Phrase &sentence) {
    findings_.add({Severity::error, rule, table_.file, table_.line[row], subject, at(row, sentence)});
  }

  void warning(const char *rule, const std::string &subject, const Phrase &sentence) {
    findings_.add({Severity::warning,
                   rule,
                   table_.file,
                   table_.header_line,
                   subject,
                   {table_.file + ": " + sentence.id, table_.file + ": " + sentence.en}});
  }

private:
  const Scenario &scenario_;
  std::string setting_;
  const VillageLookup &lookup_;
  Findings &findings_;
  Review &review_;
  TextTable table_;
  VillageColumns where_;
  std::map<std::size_t, std::size_t> first_line_; // by village

  Phrase at(std::size_t row, const Phrase &sentence) const {
    const std::string place = fmt::format("{}:{}: ", table_.file, table_.line[row]);
    return {place + sentence.id, place + sentence.en};
  }
  [[noreturn]] void refuse_without(const std::string &column) const {
    throw Error(ErrorKind::request,
                phrase("{0}: {1} tidak punya kolom \"{2}\"; yang ada: {3}",
                       "{0}: {1} has no column \"{2}\"; there are: {3}", scenario_.place(setting_),
                       table_.file, column, column_list(table_)));
  }
};

std::optional<VillageId> ListFile::village(std::size_t row) {
  const std::size_t before = review_.rows.size();
  const auto village = lookup_.find(table_, where_, row, findings_, review_);
  if (!village) {
    if (review_.rows.size() > before)
      error("list_unknown_village", row, "",
            {"desa ini tidak ada di batas desa; perbaiki kodenya atau hapus barisnya (lihat daftar tinjauan)",
             "this village is not in the boundaries; correct its code or remove the line (see the review "
             "table)"});
    return std::nullopt;
  }
  const std::string &code = lookup_.area().villages.code[*village];
  const auto [seen, is_new] = first_line_.emplace(village->row(), table_.line[row]);
  if (!is_new) {
    findings_.add(given_twice_finding("list_repeats_village", table_, row, seen->second, code));
    return std::nullopt;
  }
  return village;
}

std::optional<bool> is_put_in(const std::string &cell) {
  const std::string word = lower(cell);
  for (const char *in : {"masuk", "tambah", "in", "add"})
    if (word == in)
      return true;
  for (const char *out : {"keluar", "hapus", "coret", "out", "drop"})
    if (word == out)
      return false;
  return std::nullopt;
}

std::vector<FiledChange> changes_by_hand(ListFile file) {
  std::vector<FiledChange> changes;
  const std::size_t change_column = file.required(change_names), reason_column = file.required(reason_names);
  for (std::size_t row = 0; row < file.table().rows(); ++row) {
    const auto village = file.village(row);
    if (!village)
      continue;
    const auto in = is_put_in(file.table().cells[row][change_column]);
    const std::string &reason = file.table().cells[row][reason_column];
    if (!in)
      file.error("manual_change_unclear", row, file.table().columns[change_column],
                 {"tulis \"masuk\" atau \"keluar\"", "write \"masuk\" (in) or \"keluar\" (out)"});
    if (reason.empty())
      file.error("manual_change_without_reason", row, file.table().columns[reason_column],
                 {"alasannya kosong; desa yang dimasukkan atau dikeluarkan harus diberi alasan",
                  "the reason is empty; a village put in or taken out needs one"});
    if (in && !reason.empty())
      changes.push_back(
          {{*village, *in, reason}, fmt::format("{}:{}", file.table().file, file.table().line[row])});
  }
  return changes;
}

// daftar_lokus.csv of last year names villages that are not on its list as well.
bool stands_off_the_list(const std::string &status) {
  return status == "dropped" || status == "dropped_unlisted" || status == "displaced";
}

std::vector<VillageId> villages_in(ListFile file) {
  std::vector<VillageId> villages;
  const auto status = file.optional(status_names);
  for (std::size_t row = 0; row < file.table().rows(); ++row)
    if (!stands_off_the_list(cell_in(file.table(), status, row)))
      if (const auto village = file.village(row))
        villages.push_back(*village);
  std::sort(villages.begin(), villages.end());
  return villages;
}

std::optional<InterventionId> intervention_named(const std::string &code, const Interventions &known) {
  const auto found = std::find(known.code.begin(), known.code.end(), lower(code));
  if (found == known.code.end())
    return std::nullopt;
  return InterventionId{static_cast<std::size_t>(found - known.code.begin())};
}

// "sq_lns+asi_eksklusif"; also with comma, semicolon or |. A code that is not in the scenario is an error.
std::vector<InterventionId> interventions_in(ListFile &file, std::size_t row, std::size_t column,
                                             const Interventions &known) {
  std::string cell = file.table().cells[row][column];
  for (char &c : cell)
    c = c == ',' || c == ';' || c == '|' ? '+' : c;
  std::vector<InterventionId> members;
  for (const std::string &part : split(cell, '+')) {
    const std::string code(trim(part));
    if (code.empty())
      continue;
    if (const auto intervention = intervention_named(code, known))
      members.push_back(*intervention);
    else
      file.error("list_unknown_intervention", row, code,
                 phrase("intervensi \"{}\" tidak ada di skenario; pakai kode di [[interventions]]",
                        "the intervention \"{}\" is not in the scenario; use a code of [[interventions]]",
                        code));
  }
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  return members;
}

// Nobody filled in a column of packages: of the list only its villages are meant.
bool is_unfilled(const TextTable &table, std::size_t column) {
  return std::ranges::all_of(table.cells, [&](const auto &row) { return row[column].empty(); });
}

// Without a column of interventions, or where it is empty in all rows, every village gets all of them. A
// village whose cell alone is empty gets nothing.
std::vector<PlannedVillage> plan_by_hand(ListFile file, const Interventions &known) {
  std::vector<InterventionId> all;
  for (const InterventionId k : ids<InterventionId>(known.rows()))
    all.push_back(k);
  std::vector<PlannedVillage> plan;
  auto column = file.optional(package_names);
  if (column && is_unfilled(file.table(), *column)) {
    file.warning(
        "packages_not_filled_in", file.table().columns[*column],
        {"kolom paketnya kosong di semua baris; setiap desa dalam daftar dianggap mendapat semua "
         "intervensi. Isi kolomnya bila bukan itu maksudnya",
         "the column of packages is empty in all rows; every village of the list is taken to get all "
         "interventions. Fill it in where that is not meant"});
    column.reset();
  }
  for (std::size_t row = 0; row < file.table().rows(); ++row) {
    const auto village = file.village(row);
    if (!village)
      continue;
    auto members = column ? interventions_in(file, row, *column, known) : all;
    if (!members.empty())
      plan.push_back({*village, std::move(members)});
  }
  std::sort(plan.begin(), plan.end(),
            [](const PlannedVillage &a, const PlannedVillage &b) { return a.village < b.village; });
  return plan;
}

} // namespace

VillageLists village_lists(const Scenario &scenario, const VillageLookup &lookup,
                           const Interventions &interventions, Findings &findings, Review &review) {
  VillageLists lists;
  const auto file = [&](const char *setting, const FilePath &path, const std::vector<std::string> &own) {
    return ListFile(scenario, {setting, path, own}, lookup, findings, review);
  };
  const ListsSettings &given = scenario.lists;
  std::vector<FiledChange> filed;
  if (given.by_hand.given()) {
    std::vector<std::string> own = change_names;
    own.insert(own.end(), reason_names.begin(), reason_names.end());
    filed = changes_by_hand(file("lists.by_hand", given.by_hand, own));
  }
  lists.by_hand = changes_together(scenario, lookup.area(), std::move(filed));
  if (given.last_year.given())
    lists.last_year = villages_in(file("lists.last_year", given.last_year, status_names));
  if (given.plan.given())
    lists.plan = plan_by_hand(file("lists.plan", given.plan, package_names), interventions);
  return lists;
}

} // namespace lokus::read
