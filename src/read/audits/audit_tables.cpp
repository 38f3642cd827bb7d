#include "read/audits/audit_tables.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/audits/audit_columns.hpp"
#include "read/audits/audit_form.hpp"
#include "read/children/erase.hpp"
#include "read/files/text_lines.hpp"
#include "read/layout/fills.hpp"
#include "read/layout/layout.hpp"
#include "read/workbooks/workbook.hpp"
#include "settings/memory.hpp"
#include "settings/whole_file.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

[[noreturn]] void refuse_file(const AuditSource &source) {
  throw Error(
      ErrorKind::request,
      phrase(
          "{0}: tidak ada tabel audit: kepala tabel harus memuat desa (kode_desa, atau kecamatan dan desa) "
          "dan kelompok, faktor_risiko atau rekomendasi; atau formulir dengan label itu di setiap kasus. "
          "Isi berkas tidak ditampilkan",
          "{0}: there is no table of an audit: the header must hold the village (kode_desa, or kecamatan "
          "and desa) and kelompok, faktor_risiko or rekomendasi; or a form with these labels for each "
          "case. What the file holds is not shown",
          source.path.written));
}

// A number that is merged over lines speaks for each: what is left merged are texts.
void fill_numbers(BookSheet &sheet) {
  const auto line_of = [&](std::size_t number) {
    return std::ranges::find(sheet.lines, number, &CellLine::line);
  };
  std::erase_if(sheet.merged, [&](const CellRange &range) {
    const auto first = line_of(range.first.line);
    if (range.last.line == range.first.line || first == sheet.lines.end() ||
        range.first.column >= first->cells.size() || !parse_number(first->cells[range.first.column]))
      return false;
    const std::string number = first->cells[range.first.column];
    for (auto line = first; line != sheet.lines.end() && line->line <= range.last.line; ++line) {
      if (line->cells.size() <= range.first.column)
        line->cells.resize(range.first.column + 1);
      line->cells[range.first.column] = number;
    }
    return true;
  });
}

// Of what the layout says only what quotes nothing, in words of our own where it lists columns.
void take_findings(const Findings &of_layout, Findings &findings) {
  for (Finding finding : of_layout.rows) {
    if (finding.rule == "merged_number" || finding.rule == "total_differs")
      continue;
    if (finding.rule == "header_joined")
      finding.sentence =
          phrase("{0}: kepala tabel dibaca dari beberapa baris, sampai baris {1}",
                 "{0}: the header is read from several lines, up to line {1}", finding.file, finding.row);
    findings.add(std::move(finding));
  }
}

void tell_sheet_left_out(const AuditSource &source, std::size_t number, const Phrase &why,
                         Findings &findings) {
  findings.add({Severity::warning, "audit_sheet_left_out", source.path.written, 0, "",
                phrase("{0}: lembar ke-{1} tidak dibaca: {2}", "{0}: sheet {1} is not read: {2}",
                       source.path.written, number, why)});
}

Header header_of(const TextTable &table) {
  Header header;
  header.names = table.columns;
  header.groups.resize(header.names.size());
  return header;
}

// The table or the form of a sheet; nothing where it is neither.
std::optional<AuditSheet> audit_in(const AuditSource &source, BookSheet sheet, bool workbook,
                                   Findings &findings) {
  std::erase_if(sheet.lines, [](const CellLine &line) { return filled_cells(line) == 0; });
  const PlainNames known = plain_names(audit_column_names(source.names));
  AuditSheet read;
  if (const Header header = find_header(sheet.lines, known); holds_audit(header, source.names)) {
    for (std::size_t i = 0; i < header.first; ++i)
      for (const std::string &cell : sheet.lines[i].cells)
        read.title += cell + " ";
    fill_numbers(sheet);
    name_grouped_causes(sheet.lines, header, known);
    const bool joined = join_causes_below(sheet, header, known);
    const std::vector<std::size_t> left =
        carry_on_lines(sheet, find_header(sheet.lines, known), source.names);
    if (!left.empty())
      findings.add(
          {Severity::warning, "audit_lines_left_out", source.path.written, left.front(), "",
           phrase("{0}: baris {1}: satu sel saja, tanpa nomor kasus di atasnya; tidak dibaca. Isi nomor "
                  "kasus pada setiap baris",
                  "{0}: lines {1}: one cell alone, without a case number above; not read. Give every "
                  "line its case number",
                  source.path.written, number_list(left))});
    Findings of_layout;
    read.table = laid_out(source.path.written, std::move(sheet), workbook, known, {}, of_layout);
    take_findings(of_layout, findings);
    if (joined)
      findings.add({Severity::warning, "header_joined", source.path.written, read.table.header_line, "",
                    phrase("{0}:{1}: penyebab di bawah kepala tabel dibaca sebagai kolom tersendiri",
                           "{0}:{1}: the causes below the header are read as columns of their own",
                           source.path.written, read.table.header_line)});
    return read;
  }
  read.table = form_table(source.path.written, sheet.lines, known);
  if (!holds_audit(header_of(read.table), source.names))
    erase(read.table);
  read.form = true;
  erase(sheet.lines);
  if (read.table.rows() == 0)
    return std::nullopt;
  return read;
}

bool is_sheet_asked(const AuditSource &source, const std::string &name, std::size_t number) {
  return source.sheets.empty() || std::ranges::any_of(source.sheets, [&](const std::string &asked) {
           return lower(trim(asked)) == lower(trim(name)) || asked == std::to_string(number);
         });
}

// "Rekap semua" beside the sheets that it puts together would count every case twice.
void leave_summaries(const AuditSource &source, std::vector<AuditSheet> &sheets,
                     std::vector<std::size_t> &number, Findings &findings) {
  const auto is_summary = [](const AuditSheet &sheet) {
    const std::string name = lower(sheet.name);
    return name.find("rekap") != std::string::npos || name.find("gabungan") != std::string::npos;
  };
  if (!source.sheets.empty() || std::ranges::all_of(sheets, is_summary))
    return;
  std::vector<AuditSheet> kept;
  std::vector<std::size_t> kept_number;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (is_summary(sheets[i])) {
      tell_sheet_left_out(source, number[i],
                          {"rekapitulasi lembar lain; sebut lembarnya bila memang berisi kasus tersendiri",
                           "it sums up other sheets; name it where it has cases of its own"},
                          findings);
      continue;
    }
    kept.push_back(std::move(sheets[i]));
    kept_number.push_back(number[i]);
  }
  sheets.swap(kept);
  number.swap(kept_number);
}

std::vector<AuditSheet> sheets_of_book(const AuditSource &source, const Workbook &book, Findings &findings) {
  std::vector<AuditSheet> read;
  std::vector<std::size_t> number;
  for (std::size_t i = 0; i < book.sheets().size(); ++i) {
    const SheetName &name = book.sheets()[i];
    if (!is_sheet_asked(source, name.name, i + 1))
      continue;
    if (name.hidden && source.sheets.empty()) {
      tell_sheet_left_out(source, i + 1, {"tersembunyi", "it is hidden"}, findings);
      continue;
    }
    BookSheet sheet = book.sheet(i);
    take_as_shown(sheet.lines);
    auto audit = audit_in(source, std::move(sheet), true, findings);
    if (!audit) {
      tell_sheet_left_out(
          source, i + 1, {"bukan tabel atau formulir audit", "it is no table or form of an audit"}, findings);
      continue;
    }
    audit->name = name.name;
    read.push_back(std::move(*audit));
    number.push_back(i + 1);
  }
  leave_summaries(source, read, number, findings);
  for (std::size_t i = 0; i < read.size() && read.size() > 1; ++i)
    read[i].table.file = fmt::format("{}#{}", source.path.written, number[i]);
  return read;
}

} // namespace

AuditSheet::~AuditSheet() {
  erase(table);
  erase(name);
  erase(title);
}

std::vector<AuditSheet> audit_sheets(const AuditSource &source, Findings &findings) {
  std::string bytes = settings::whole_file(source.path, settings::largest_file);
  const FileKind kind = kind_of(bytes);
  std::vector<AuditSheet> read;
  if (kind == FileKind::package) {
    const Workbook book(source.path, std::move(bytes));
    read = sheets_of_book(source, book, findings);
  } else if (kind == FileKind::text_or_none) {
    BookSheet text;
    text.lines = text_lines(source.path.written, std::move(bytes),
                            plain_names(audit_column_names(source.names)), findings);
    if (auto audit = audit_in(source, std::move(text), false, findings))
      read.push_back(std::move(*audit));
  }
  if (read.empty())
    refuse_file(source);
  return read;
}

} // namespace lokus::read
