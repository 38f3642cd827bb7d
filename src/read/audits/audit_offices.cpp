#include "read/audits/audit_offices.hpp"
#include "core/text.hpp"
#include "tables/texts/offices.hpp"
#include <vector>

namespace lokus::read {
namespace {

// "Dinas Pertanian dan Ketahanan Pangan" is one office, "Dinas Kesehatan dan DP2KB" two, as is what begins
// again with the kind of an office.
bool goes_on_with(const std::string &first, const std::string &rest) {
  const bool begins_anew = !is_office(rest) || is_office_by_kind(rest);
  const bool is_one_word = rest.find(' ') == std::string::npos;
  return lower(first).starts_with("dinas ") && !is_one_word && !begins_anew;
}

// "1. Dinkes" of a numbered list, line by line.
std::string without_numbers(const std::string &text) {
  std::vector<std::string> lines;
  for (const std::string &line : split(text, '\n')) {
    const std::string_view rest = trim(line);
    const std::size_t digits = rest.find_first_not_of("0123456789");
    const bool is_item =
        digits != std::string_view::npos && digits > 0 && (rest[digits] == '.' || rest[digits] == ')');
    lines.emplace_back(trim(is_item ? rest.substr(digits + 1) : rest));
  }
  return joined(lines, "\n");
}

} // namespace

OfficesSaid offices_in(const std::string &cell) {
  const std::string written = without_numbers(cell);
  if (is_known_office(written))
    return {written, ""};
  for (const std::string_view mark : {";", "\n", " / ", "/", "+", ",", " dan ", " & "}) {
    const std::size_t at = written.find(mark);
    if (at == std::string::npos)
      continue;
    const std::string first(trim(std::string_view(written).substr(0, at)));
    const std::string rest(trim(std::string_view(written).substr(at + mark.size())));
    const bool may_be_one_name = mark == " dan " || mark == " & ";
    if (first.empty() || rest.empty() || !is_office(first) ||
        (may_be_one_name && goes_on_with(first, rest)) ||
        !is_office(rest.substr(0, rest.find_first_of(";,/+\n"))))
      continue;
    return {first, rest};
  }
  return {written, ""};
}

} // namespace lokus::read
