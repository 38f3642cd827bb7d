#include "read/children/child_reasons.hpp"
#include <algorithm>
#include <array>

namespace lokus::read {
namespace {

struct Reason {
  Reject reject;
  const char *rule, *id, *en;
};

constexpr std::array<Reason, 10> reasons = {{
    {Reject::note_line, "note_line", "baris catatan dengan satu sel terisi", "notes with one filled cell"},
    {Reject::ragged_row, "ragged_row", "jumlah sel berbeda dari kepala tabel; isinya mungkin bergeser",
     "another number of cells than the header; values may have shifted"},
    {Reject::repeated_header, "repeated_header", "kepala tabel yang terulang", "the header once more"},
    {Reject::ambiguous_date, "ambiguous_date", "tanggal yang dapat berarti dua hari",
     "a date that may be two days"},
    {Reject::unreadable_date, "unreadable_date",
     "tanggal lahir atau tanggal ukur terisi tetapi bukan tanggal",
     "a date of birth or measurement that is none"},
    {Reject::measured_before_birth, "measured_before_birth", "diukur sebelum lahir", "measured before birth"},
    {Reject::not_under_five, "not_under_five", "umur 61 bulan atau lebih saat diukur",
     "61 months or older when measured"},
    {Reject::outside_area, "outside_area", "di luar wilayah skenario", "outside the scenario's area"},
    {Reject::unmatched_village, "unmatched_village",
     "desanya tidak dikenal; isi kode_desa di tinjauan.csv lalu pakai dengan --name-map",
     "an unknown village; fill in kode_desa in tinjauan.csv and use it with --name-map"},
    {Reject::duplicate_measurement, "duplicate_measurement",
     "anak dan hari yang sama tertulis lagi; yang dipakai baris yang paling lengkap ukurannya, di antara "
     "yang "
     "sama lengkap satu yang diundi menurut angkanya",
     "the same child and day again; the line with most measures is used, of lines alike one drawn by its "
     "figures"},
}};

} // namespace

void Lines::reject(Reject reason, std::size_t line) {
  lines_[reason].push_back(line);
}

Intake Lines::intake(std::size_t used) const {
  Intake intake;
  intake.file = file_;
  intake.used = intake.rows_in = used;
  for (const Reason &reason : reasons)
    if (const auto found = lines_.find(reason.reject); found != lines_.end()) {
      const std::vector<std::size_t> &lines = found->second;
      intake.rejected.push_back(
          {reason.rule, {reason.id, reason.en}, lines.size(), *std::min_element(lines.begin(), lines.end())});
      intake.rows_in += found->second.size();
    }
  return intake;
}

void Lines::explain(Findings &findings) const {
  for (const Reason &reason : reasons) {
    const auto found = lines_.find(reason.reject);
    if (found == lines_.end() || reason.reject == Reject::ambiguous_date)
      continue;
    const std::vector<std::size_t> &lines = found->second;
    findings.add({Severity::warning,
                  reason.rule,
                  file_,
                  *std::min_element(lines.begin(), lines.end()),
                  "",
                  {fmt::format("{}: {} baris tidak dipakai: {} (baris {})", file_, lines.size(), reason.id,
                               first_lines(lines)),
                   fmt::format("{}: {} lines are not used: {} (lines {})", file_, lines.size(), reason.en,
                               first_lines(lines))}});
  }
}

std::string first_lines(const std::vector<std::size_t> &lines) {
  constexpr std::size_t shown = 10;
  std::vector<std::size_t> sorted(lines);
  std::sort(sorted.begin(), sorted.end());
  std::string list;
  for (std::size_t i = 0; i < sorted.size() && i < shown; ++i)
    list += (list.empty() ? "" : ", ") + std::to_string(sorted[i]);
  return sorted.size() > shown ? list + ", …" : list;
}

void warn_of_lines(const TextTable &table, const char *rule, const std::vector<std::size_t> &lines,
                   const char *id, const char *en, Findings &findings) {
  if (lines.empty())
    return;
  findings.add({Severity::warning,
                rule,
                table.file,
                *std::min_element(lines.begin(), lines.end()),
                "",
                {fmt::format("{}: {} {} (baris {})", table.file, lines.size(), id, first_lines(lines)),
                 fmt::format("{}: {} {} (lines {})", table.file, lines.size(), en, first_lines(lines))}});
}

} // namespace lokus::read
