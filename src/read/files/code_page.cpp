#include "read/files/code_page.hpp"
#include "core/error.hpp"
#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <memory>

namespace lokus::read {

std::string utf8_from(std::string_view bytes, const char *code_page) {
  const iconv_t opened = iconv_open("UTF-8", code_page);
  if (opened == reinterpret_cast<iconv_t>(-1))
    throw Error(ErrorKind::failure, phrase("iconv tidak mengenal {}", "iconv does not know {}", code_page));
  const std::unique_ptr<void, int (*)(iconv_t)> page(opened, iconv_close);
  const bool wide = std::string_view(code_page).starts_with("UTF-16");
  std::string text;
  char *from = const_cast<char *>(bytes.data()); // iconv leaves what it reads as it is
  std::size_t left = bytes.size();
  std::array<char, 1 << 16> piece;
  while (left > 0) {
    char *to = piece.data();
    std::size_t room = piece.size();
    const bool done = iconv(page.get(), &from, &left, &to, &room) != static_cast<std::size_t>(-1);
    text.append(piece.data(), to);
    if (done || errno == E2BIG)
      continue;
    const std::size_t skipped = std::min<std::size_t>(wide ? 2 : 1, left);
    text += "\xef\xbf\xbd";
    from += skipped;
    left -= skipped;
  }
  return text;
}

} // namespace lokus::read
