#include "core/display.hpp"
#include <array>
#include <cmath>

namespace lokus {
namespace {

constexpr std::array months_id = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                                  "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
constexpr std::array months_en = {"January", "February", "March",     "April",   "May",      "June",
                                  "July",    "August",   "September", "October", "November", "December"};

std::string month_name(int month, Language language) {
  const auto i = static_cast<std::size_t>(month - 1);
  return language == Language::en ? months_en.at(i) : months_id.at(i);
}

std::string with_thousands(const std::string &digits, Language language) {
  const char mark = language == Language::en ? ',' : '.';
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0)
      out += mark;
    out += digits[i];
  }
  return out;
}

} // namespace

std::string show_number(double value, int decimals, Language language) {
  if (std::isnan(value))
    return "–";
  const std::string plain = fmt::format("{:.{}f}", std::fabs(value), decimals);
  const auto point = plain.find('.');
  std::string out = with_thousands(plain.substr(0, point), language);
  if (point != std::string::npos)
    out += (language == Language::en ? '.' : ',') + plain.substr(point + 1);
  const bool is_zero = plain.find_first_not_of("0.") == std::string::npos;
  return value < 0 && !is_zero ? "-" + out : out;
}

std::string show_count(std::size_t n, Language language) {
  return show_number(static_cast<double>(n), 0, language);
}

std::string show_percent(double share, int decimals, Language language) {
  return std::isnan(share) ? "–" : show_number(100 * share, decimals, language) + " %";
}

std::string show_rupiah(Rupiah amount, Language language) {
  struct Scale {
    double one;
    const char *id;
    const char *en;
  };
  constexpr std::array scales = {Scale{1e12, "triliun", "trillion"}, Scale{1e9, "miliar", "billion"},
                                 Scale{1e6, "juta", "million"}};
  const double value = static_cast<double>(amount.value);
  for (const Scale &scale : scales) {
    const double scaled = value / scale.one;
    if (std::fabs(scaled) < 0.9995)
      continue;
    const int decimals = std::fabs(scaled) >= 99.95 ? 0 : std::fabs(scaled) >= 9.995 ? 1 : 2;
    return "Rp " + show_number(scaled, decimals, language) + " " +
           (language == Language::en ? scale.en : scale.id);
  }
  return show_rupiah_full(amount, language);
}

std::string show_rupiah_full(Rupiah amount, Language language) {
  const std::string plain = fmt::format("{}", amount.value);
  return amount.value < 0 ? "Rp -" + with_thousands(plain.substr(1), language)
                          : "Rp " + with_thousands(plain, language);
}

std::string show_date(Date date, Language language) {
  return fmt::format("{} {} {}", date.day, month_name(date.month, language), date.year);
}

std::string show_month(YearMonth month, Language language) {
  return fmt::format("{} {}", month_name(month.month, language), month.year);
}

Phrase show_number(double value, int decimals) {
  return both([&](Language l) { return show_number(value, decimals, l); });
}

Phrase show_count(std::size_t n) {
  return both([&](Language l) { return show_count(n, l); });
}

Phrase show_percent(double share, int decimals) {
  return both([&](Language l) { return show_percent(share, decimals, l); });
}

Phrase show_rupiah(Rupiah amount) {
  return both([&](Language l) { return show_rupiah(amount, l); });
}

Phrase show_rupiah_full(Rupiah amount) {
  return both([&](Language l) { return show_rupiah_full(amount, l); });
}

Phrase show_date(Date date) {
  return both([&](Language l) { return show_date(date, l); });
}

Phrase show_month(YearMonth month) {
  return both([&](Language l) { return show_month(month, l); });
}

} // namespace lokus
