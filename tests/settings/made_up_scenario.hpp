#pragma once
#include "settings/setting.hpp"
#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

// Scenarios in which any setting may hold any value that a file may give it.

namespace lokus::settings::made_up {

class Maker {
public:
  explicit Maker(unsigned seed) : bits_(seed) {}

  // Required settings, about half of the others, and up to three rows of each repeated table.
  Scenario scenario() {
    Scenario s;
    for (const RepeatedTable &table : repeated_tables())
      for (unsigned rows = below(4); rows > 0; --rows) {
        s.places[row_name(table, table.rows(s))] = "given";
        table.add_row(s);
      }
    for (const auto &[key, setting] : every_setting(s))
      if (setting.required || below(2) == 0) {
        range_ = setting.range;
        std::visit([this](auto *field) { *field = value(*field); }, setting.field);
        s.places[key] = "given";
      }
    return s;
  }

private:
  unsigned below(unsigned n) { return static_cast<unsigned>(bits_() % n); }
  double unit() { return static_cast<double>(bits_()) / 18446744073709551616.0; }

  double in_range() {
    const double least = std::isinf(range_.least) ? -1e9 : range_.least;
    const double most =
        std::isinf(range_.most) ? std::max(least, 1.0) * std::pow(10, below(12)) : range_.most;
    const double some = least + unit() * (most - least);
    switch (below(5)) {
    case 0:
      return least;
    case 1:
      return std::isinf(range_.most) ? some : most;
    case 2:
      return std::clamp(std::round(some * 10) / 10, least, most);
    default:
      return some;
    }
  }
  std::int64_t whole() { return static_cast<std::int64_t>(std::floor(in_range())); }

  std::string value(const std::string &) {
    static const std::vector<std::string> pieces = {"\"",      "\\",
                                                    "\n",      "\t",
                                                    "\r",      "\x01",
                                                    "\x7f",    "#",
                                                    "'",       "[",
                                                    "]",       "=",
                                                    ",",       " ",
                                                    "a",       "Z9",
                                                    "é",       "文",
                                                    "\\u0041", "\"\"\"",
                                                    "nan",     "{0}",
                                                    "%s",      "true",
                                                    "\\",      "\xf0\x9f\x97\xba",
                                                    "."};
    std::string text;
    for (unsigned length = below(8); length > 0; --length)
      text += pieces[below(static_cast<unsigned>(pieces.size()))];
    return text;
  }
  FilePath value(const FilePath &) { return {value(std::string()), ""}; }
  bool value(bool) { return below(2) == 0; }
  int value(int) { return static_cast<int>(std::clamp<std::int64_t>(whole(), -1000000000, 1000000000)); }
  std::int64_t value(std::int64_t) { return whole(); }
  double value(double) { return in_range(); }
  Share value(Share) { return Share(in_range() / 100); }
  Rupiah value(Rupiah) { return Rupiah(whole()); }
  Metres value(Metres) { return Metres(in_range()); }
  template <class Element>
  std::vector<Element> value(const std::vector<Element> &) {
    std::vector<Element> list(below(4));
    for (Element &element : list)
      element = value(element);
    if constexpr (std::is_same_v<Element, double>)
      if (range_.gaps && !list.empty() && below(2) == 0)
        list.front() = nan();
    return list;
  }

  std::mt19937_64 bits_;
  Range range_;
};

} // namespace lokus::settings::made_up
