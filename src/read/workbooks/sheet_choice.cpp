#include "read/workbooks/sheet_choice.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/month_words.hpp"
#include "read/children/erase.hpp"
#include "read/workbooks/sheet_month.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

struct Candidate {
  std::size_t index = 0, matches = 0;
  std::optional<YearMonth> month; // in its name
};

std::string sheet_list(const std::vector<SheetName> &sheets, const std::vector<Candidate> &candidates) {
  std::vector<std::string> names;
  for (const Candidate &c : candidates)
    names.push_back(sheets[c.index].name);
  return joined(names, ", ");
}

std::string all_names(const std::vector<SheetName> &sheets, const char *hidden) {
  std::vector<std::string> names;
  for (const SheetName &sheet : sheets)
    names.push_back(sheet.name + (sheet.hidden ? hidden : ""));
  return joined(names, ", ");
}

[[noreturn]] void refuse_sheets(const FilePath &path, const std::vector<SheetName> &sheets,
                                const WantedSheet &wanted, const Phrase &why) {
  const Phrase what_to_do = wanted.setting.empty()
                                ? Phrase{"Simpan lembar yang dimaksud sebagai berkas sendiri",
                                         "Save the sheet that is meant as a file of its own"}
                                : phrase("Sebut lembarnya dengan {0} = \"...\"",
                                         "Name the sheet with {0} = \"...\"", wanted.setting);
  throw Error(
      ErrorKind::request,
      phrase("{0}: {1}; lembar yang ada: {2}. {3}", "{0}: {1}; the sheets are: {2}. {3}", path.written, why,
             Phrase{all_names(sheets, " (tersembunyi)"), all_names(sheets, " (hidden)")}, what_to_do));
}

void tell_sheet(const FilePath &path, const char *rule, const std::string &sheet, const Phrase &sentence,
                Findings &findings) {
  findings.add({Severity::warning, rule, path.written, 0, sheet, sentence});
}

std::size_t named_sheet(const std::vector<SheetName> &sheets, const FilePath &path, const WantedSheet &wanted,
                        Findings &findings) {
  const auto same = [&](const SheetName &sheet) { return trim(sheet.name) == trim(wanted.name); };
  auto found = std::find_if(sheets.begin(), sheets.end(), same);
  if (found == sheets.end())
    found = std::find_if(sheets.begin(), sheets.end(), [&](const SheetName &sheet) {
      return lower(trim(sheet.name)) == lower(trim(wanted.name));
    });
  if (found == sheets.end())
    throw Error(ErrorKind::failure,
                phrase("{0}: tidak ada lapisan atau lembar \"{1}\"; yang ada: {2}",
                       "{0}: there is no layer or sheet \"{1}\"; there are: {2}", path.written, wanted.name,
                       Phrase{all_names(sheets, " (tersembunyi)"), all_names(sheets, " (hidden)")}));
  if (found->hidden)
    tell_sheet(path, "sheet_hidden", found->name,
               phrase("{0}: lembar \"{1}\" tersembunyi, tetapi disebut dan dibaca",
                      "{0}: sheet \"{1}\" is hidden, but named and read", path.written, found->name),
               findings);
  const auto month = month_named(found->name);
  if (wanted.month.given() && month && !month_fits(*month, wanted.month))
    tell_sheet(path, "sheet_of_other_month", found->name,
               phrase("{0}: nama lembar \"{1}\" menyebut bulan lain dari {2}; periksa bulannya",
                      "{0}: the name of sheet \"{1}\" speaks of another month than {2}; check the month",
                      path.written, found->name, written_month(wanted.month)),
               findings);
  return static_cast<std::size_t>(found - sheets.begin());
}

// Visible sheets with text, by how many known columns they have.
std::vector<Candidate> candidates_of(const Workbook &book, const PlainNames &known) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < book.sheets().size(); ++i) {
    if (book.sheets()[i].hidden)
      continue;
    std::vector<CellLine> lines = book.first_lines(i, lines_for_header);
    if (!lines.empty())
      candidates.push_back({i, find_header(lines, known).matches, month_named(book.sheets()[i].name)});
    erase(lines);
  }
  return candidates;
}

std::size_t most_columns_of(const std::vector<Candidate> &candidates) {
  std::size_t most = 0;
  for (const Candidate &c : candidates)
    most = std::max(most, c.matches);
  return most;
}

// A sheet with half the columns of another is none of its months.
std::vector<Candidate> with_columns(std::vector<Candidate> candidates) {
  const std::size_t most = most_columns_of(candidates);
  std::erase_if(candidates, [&](const Candidate &c) { return 2 * c.matches < most + (most > 0); });
  return candidates;
}

std::vector<Candidate> with_most_columns(std::vector<Candidate> candidates) {
  const std::size_t most = most_columns_of(candidates);
  std::erase_if(candidates, [&](const Candidate &c) { return c.matches < most; });
  return candidates;
}

// Sheets whose names speak of the month, where any does; all where none speaks of a month.
std::vector<Candidate> of_month(const std::vector<Candidate> &candidates, YearMonth month) {
  std::vector<Candidate> fitting, silent;
  for (const Candidate &c : candidates) {
    if (!c.month)
      silent.push_back(c);
    else if (month_fits(*c.month, month))
      fitting.push_back(c);
  }
  return fitting.empty() ? silent : fitting;
}

} // namespace

std::size_t chosen_sheet(const Workbook &book, const FilePath &path, const WantedSheet &wanted,
                         const PlainNames &known, Findings &findings) {
  const std::vector<SheetName> &sheets = book.sheets();
  if (!wanted.name.empty())
    return named_sheet(sheets, path, wanted, findings);
  const std::vector<Candidate> candidates = candidates_of(book, known);
  if (candidates.empty())
    refuse_sheets(path, sheets, wanted,
                  {"tidak ada lembar yang terlihat dan berisi", "no sheet is visible and filled"});
  const std::vector<Candidate> tables = with_columns(candidates);
  if (tables.size() > 1 && tables.front().matches == 0)
    refuse_sheets(
        path, sheets, wanted,
        {"tidak ada lembar yang memuat kolom yang dicari", "no sheet holds the columns that are looked for"});
  const std::vector<Candidate> fitting = wanted.month.given() ? of_month(tables, wanted.month) : tables;
  if (fitting.empty())
    refuse_sheets(path, sheets, wanted,
                  phrase("bulan {0} dicari, tetapi nama lembar {1} menyebut bulan lain",
                         "the month {0} is wanted, but the names of the sheets {1} speak of other months",
                         written_month(wanted.month), sheet_list(sheets, tables)));
  const std::vector<Candidate> best = with_most_columns(fitting);
  if (best.size() > 1)
    refuse_sheets(path, sheets, wanted,
                  phrase("lembar {0} sama-sama memuat kolom yang dicari",
                         "the sheets {0} all hold the columns that are looked for",
                         sheet_list(sheets, best)));
  const std::size_t index = best.front().index;
  if (sheets.size() > 1)
    tell_sheet(path, "sheet_chosen", sheets[index].name,
               phrase("{0}: yang dibaca lembar \"{1}\"; lembar yang ada: {2}",
                      "{0}: sheet \"{1}\" is read; the sheets are: {2}", path.written, sheets[index].name,
                      Phrase{all_names(sheets, " (tersembunyi)"), all_names(sheets, " (hidden)")}),
               findings);
  return index;
}

} // namespace lokus::read
