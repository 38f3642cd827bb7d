#include "core/file_name.hpp"
#include "core/signs.hpp"
#include "core/text.hpp"
#include <algorithm>

namespace lokus {

bool is_file_name(const std::string &text) {
  constexpr std::size_t longest = 100;
  if (text.empty() || text.size() > longest || text.front() == '.' || text.front() == '-' ||
      trim(text) != text)
    return false;
  std::string seen = text;
  plain_blanks(seen); // what is not seen, and blanks that end a line, would go or change
  const bool odd_sign = seen.size() != text.size();
  return !odd_sign && std::ranges::none_of(text, [](unsigned char c) {
    return c < 0x20 || c == 0x7f || c == '/' || c == '\\';
  });
}

Phrase no_file_name(const std::string &text, const std::string &setting) {
  std::string shown = text.substr(0, 60);
  std::ranges::replace_if(
      shown, [](unsigned char c) { return c < 0x20 || c == 0x7f; }, '?');
  return phrase(
      "{0} = \"{1}\" bukan nama berkas: tulis nama tanpa folder (tanpa \"/\", \"\\\" dan \"..\"), tidak "
      "berawal titik atau tanda hubung, tanpa tanda yang tidak terlihat, paling panjang 100 bita",
      "{0} = \"{1}\" is no name of a file: write a name without a folder (no \"/\", \"\\\" or \"..\"), not "
      "beginning with a point or a hyphen, without signs that are not seen, of at most 100 bytes",
      setting, shown);
}

} // namespace lokus
