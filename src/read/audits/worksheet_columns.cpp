#include "read/audits/worksheet_columns.hpp"
#include "core/text.hpp"
#include "read/audits/audit_words.hpp"
#include "read/audits/column_finder.hpp"
#include <algorithm>
#include <array>

namespace lokus::read {
namespace {

struct ItemNames {
  WorksheetItem item;
  std::string_view names; // parted by |, as plain_name
  double least, most;     // that a person can have
};

using enum WorksheetItem;
constexpr std::array<ItemNames, worksheet_item_names.size()> worksheet_items = {{
    {age_years, "umur|usia|umuribu|usiaibu|umurcatin|usiacatin", 10, 60},
    {haemoglobin, "hb|kadarhb|hemoglobin|kadarhemoglobin|hbterakhir", 2, 25},
    {arm_circumference, "lila|lingkarlenganatas|lilaibu", 10, 60},
    {spacing_months, "jarakkehamilan|jarakkelahiran|jarakanak", 1, 400},
    {birth_weight, "beratlahir|bblahir|beratbadanlahir|bbl", 300, 7000},
    {birth_length, "panjanglahir|pblahir|panjangbadanlahir|pbl", 20, 65},
    {gestation_weeks, "usiagestasi|umurgestasi|usiakehamilansaatlahir|umurkehamilansaatlahir", 20, 45},
    {antenatal_visits, "jumlahanc|kunjungananc|jumlahkunjungananc", 0, 60},
    {iron_tablets, "jumlahttd|ttddiminum|jumlahttddiminum|konsumsittd", 0, 400},
    {parity, "paritas|jumlahanak|jumlahkelahiran|jumlahpersalinan", 0, 20},
    {body_mass_index, "imt|indeksmassatubuh|bmi|imtsebelumhamil", 10, 60},
    {mother_height, "tinggibadanibu|tinggiibu|tbibu", 100, 200},
    {father_height, "tinggibadanayah|tinggiayah|tbayah|tinggibadanbapak", 100, 220},
    {weight, "bb|berat|beratbadan|bbsekarang|beratbadansekarang|bbsaatini|bbterakhir", 1, 200},
    {height, "tb|pb|tbpb|pbtb|tinggi|tinggibadan|panjangbadan|tbsekarang|tinggibadansekarang|tbsaatini", 30,
     220},
    {smoker_at_home, "statusmerokok|statusmerokokayah|kebiasaanmerokok|merokokdirumah|adayangmerokok", 0, 1},
    {safe_water, "airminumlayak|sumberairminumlayak|aksesairminum|aksesairminumlayak|aksesairbersih", 0, 1},
    {latrine, "jamban|kepemilikanjamban|adajamban|punyajamban|aksesjamban", 0, 1},
    {breastfed_alone, "asieksklusif|asiekslusif|riwayatasieksklusif|asix", 0, 1},
    {immunised, "imunisasi|imunisasilengkap|imunisasidasarlengkap|statusimunisasi|idl", 0, 1},
    {weighed_monthly, "rutinkeposyandu|ditimbangrutin|rutinditimbang|kunjunganposyandu", 0, 1},
    {insured, "jkn|kepesertaanjkn|statusjkn|pesertajkn|punyajkn", 0, 1},
    {social_aid, "bantuansosial|bansos|penerimabansos|penerimapkh|pkhbpnt", 0, 1},
}};

struct AnswerWords {
  WorksheetItem item;
  std::string_view yes, no; // parted by |, as folded_words
};
// No ticks: below "Jamban" one may say that there is one, or that it is what is wrong.
constexpr std::string_view always_yes = "ya|ada|punya|memiliki",
                           always_no = "tidak|tdk|tidak ada|tdk ada|tidak punya|tidak memiliki|belum";
constexpr std::array<AnswerWords, 8> answer_words = {{
    {smoker_at_home, "merokok|perokok", "tidak merokok|bukan perokok"},
    {safe_water, "layak|aman", "tidak layak|tidak aman"},
    {latrine, "", ""},
    {breastfed_alone, "eksklusif|asi eksklusif", "tidak eksklusif|tidak asi eksklusif"},
    {immunised, "lengkap", "tidak lengkap|belum lengkap"},
    {weighed_monthly, "rutin", "tidak rutin|jarang"},
    {insured, "aktif|peserta", "tidak aktif|bukan peserta"},
    {social_aid, "menerima|dapat|penerima", "tidak menerima|tidak dapat|bukan penerima"},
}};

bool is_word_of(std::string_view words, const std::string &word) {
  return !word.empty() && std::ranges::count(split(words, '|'), word) > 0;
}

std::optional<double> yes_or_no(const std::string &cell, WorksheetItem item) {
  const std::string word = folded_words(cell);
  const auto own = std::ranges::find(answer_words, item, &AnswerWords::item);
  if (own == answer_words.end())
    return std::nullopt;
  if (is_word_of(always_yes, word) || is_word_of(own->yes, word))
    return 1.0;
  if (is_word_of(always_no, word) || is_word_of(own->no, word))
    return 0.0;
  return std::nullopt;
}

// Behind the number: "11,2 g/dl", "2.400 gram" stays out as its point may part thousands.
constexpr std::array<std::string_view, 10> unit_words = {"gr/dl", "g/dl", "gram",  "kg", "gr",
                                                         "g",     "cm",   "tahun", "th", "bulan"};

std::string without_unit(std::string text) {
  text = lower(trim(text));
  for (const std::string_view unit : unit_words)
    if (text.ends_with(unit) && text.size() > unit.size())
      return std::string(trim(std::string_view(text).substr(0, text.size() - unit.size())));
  return text;
}

std::optional<double> number_before_unit(const std::string &cell) {
  std::string text = without_unit(cell);
  std::ranges::replace(text, ',', '.');
  return parse_number(text);
}

const ItemNames *item_called(const std::string &column) {
  const std::string name = plain_name(without_brackets(column));
  const auto *found = std::ranges::find_if(worksheet_items, [&](const ItemNames &item) {
    return std::ranges::count(split(item.names, '|'), name) > 0;
  });
  return found == worksheet_items.end() ? nullptr : found;
}

bool has_no_answer(const std::string &cell, WorksheetItem item) {
  return cell.empty() || cell == "-" || (is_yes_or_no(item) && (cell == "?" || lower(cell) == "tidak tahu"));
}

std::optional<double> value_in(const std::string &cell, WorksheetItem item) {
  return is_yes_or_no(item) ? yes_or_no(cell, item) : number_before_unit(cell);
}

bool holds_values(const TextTable &table, std::size_t column, WorksheetItem item) {
  bool any = false;
  for (const auto &row : table.cells) {
    if (has_no_answer(row[column], item))
      continue;
    if (!value_in(row[column], item))
      return false;
    any = true;
  }
  return any;
}

// A question below a header of causes is one of them, ticked.
bool is_below_causes(const TextTable &table, std::size_t column) {
  const std::string group = column < table.groups.size() ? plain_name(table.groups[column]) : "";
  return group.starts_with("faktor") || group.starts_with("penyebab");
}

// In which the numbers are, by the name of the column; nothing where it must say it and does not.
std::optional<double> unit_named_in(const std::string &column, WorksheetItem item) {
  const std::string name = lower(column);
  const auto says = [&](std::string_view word) { return name.find(word) != std::string::npos; };
  if (item == spacing_months)
    return says("bulan")                  ? std::optional(1.0)
           : says("tahun") || says("thn") ? std::optional(12.0)
                                          : std::nullopt;
  if (item == age_years && (says("bulan") || says("bln") || says("hari")))
    return std::nullopt;
  return 1.0;
}

} // namespace

std::optional<WorksheetItem> worksheet_item(const std::string &name) {
  const auto own = std::ranges::find(worksheet_item_names, trim(name));
  if (own != worksheet_item_names.end())
    return static_cast<WorksheetItem>(own - worksheet_item_names.begin());
  const ItemNames *item = item_called(name);
  return item == nullptr ? std::nullopt : std::optional(item->item);
}

std::vector<WorksheetColumn> worksheet_columns(const TextTable &table, const CauseList &causes) {
  std::vector<WorksheetColumn> columns;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const ItemNames *item = item_called(table.columns[c]);
    if (item == nullptr || !holds_values(table, c, item->item))
      continue;
    if (is_yes_or_no(item->item) && (causes.find(table.columns[c]) != nullptr || is_below_causes(table, c)))
      continue;
    if (const auto unit = unit_named_in(table.columns[c], item->item))
      columns.push_back({c, item->item, *unit});
  }
  return columns;
}

std::optional<double> worksheet_value(const WorksheetColumn &column, const std::string &cell) {
  const std::optional<double> number = value_in(cell, column.item);
  if (!number)
    return std::nullopt;
  const ItemNames &item = worksheet_items[static_cast<std::size_t>(column.item)];
  constexpr double most_kilograms = 20;
  const double value =
      *number * (column.item == birth_weight && *number < most_kilograms ? 1000 : column.unit);
  return value >= item.least && value <= item.most ? std::optional(value) : std::nullopt;
}

} // namespace lokus::read
