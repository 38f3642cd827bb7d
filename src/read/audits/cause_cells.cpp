#include "read/audits/cause_cells.hpp"
#include "core/signs.hpp"
#include "core/text.hpp"
#include "read/audits/audit_words.hpp"
#include <algorithm>
#include <array>

namespace lokus::read {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Where an item of a numbered list begins and where its text does.
struct ItemMark {
  std::size_t first = 0, text = 0;
  bool found = false;
};

// "2.", "2)", "(2)" or "b." as the mark of the item after the one counted `last`; no decimal number.
ItemMark mark_at(std::string_view text, std::size_t at, int item, bool letters) {
  if (at > 0 && !is_blank(text[at - 1]) && text[at - 1] != ';' && text[at - 1] != ',')
    return {};
  std::size_t i = at + (at < text.size() && text[at] == '(' ? 1 : 0);
  if (letters) {
    if (i >= text.size() || (text[i] | 32) != 'a' + item - 1)
      return {};
    ++i;
  } else {
    const std::string number = std::to_string(item);
    if (!text.substr(std::min(i, text.size())).starts_with(number))
      return {};
    i += number.size();
  }
  if (i >= text.size() || (text[i] != '.' && text[i] != ')'))
    return {};
  ++i;
  if (i >= text.size() || is_digit(text[i]) || (letters && !is_blank(text[i])))
    return {};
  return {at, i, true};
}

// Parts of a list whose items are counted 1, 2, 3 or a, b, c; the whole where it is none.
std::vector<std::string> items_of(std::string_view text) {
  for (const bool letters : {false, true}) {
    std::vector<ItemMark> marks;
    for (std::size_t at = 0; at < text.size(); ++at)
      if (const ItemMark mark = mark_at(text, at, static_cast<int>(marks.size()) + 1, letters); mark.found)
        marks.push_back(mark);
    if (marks.empty() || (letters && (marks.size() < 2 || !trim(text.substr(0, marks[0].first)).empty())))
      continue;
    std::vector<std::string> items{std::string(text.substr(0, marks.front().first))};
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const std::size_t end = i + 1 < marks.size() ? marks[i + 1].first : text.size();
      items.emplace_back(text.substr(marks[i].text, end - marks[i].text));
    }
    return items;
  }
  return {std::string(text)};
}

std::vector<std::string> parted_at(std::string_view text, std::string_view separators) {
  std::vector<std::string> parts(1);
  int brackets = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    brackets += (c == '(') - (c == ')' && brackets > 0);
    const bool decimal =
        c == ',' && i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
    if (c == '\n' || c == '\r' || (brackets == 0 && !decimal && separators.find(c) != std::string_view::npos))
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

std::string without_bullet(std::string text) {
  for (const std::string_view bullet : {"•", "·", "●", "▪", "-", "*", ">", "–"})
    if (std::string_view(trim(text)).starts_with(bullet))
      text = std::string(trim(trim(text).substr(bullet.size())));
  return std::string(trim(text));
}

// Behind the last opening bracket, where the text ends with its closing one.
std::string_view in_last_brackets(std::string_view text) {
  const std::size_t open = text.rfind('(');
  return open == std::string_view::npos || !text.ends_with(')')
             ? std::string_view()
             : trim(text.substr(open + 1, text.size() - open - 2));
}

std::string_view before_last_brackets(std::string_view text) {
  return trim(text.substr(0, text.rfind('(')));
}

bool denies(std::string_view remark) {
  constexpr std::array<std::string_view, 14> words = {
      "tidak punya", "tidak memiliki", "belum", "negatif", "tidak",  "tdk", "tidak ada",
      "neg",         "disangkal",      "bukan", "no",      "normal", "0",   "tidak ditemukan"};
  const std::string folded = folded_words(remark);
  return trim(remark) == "-" || trim(remark) == "–" || std::ranges::find(words, folded) != words.end();
}

std::vector<std::string> parted_at_word(const std::string &text, std::string_view word) {
  std::vector<std::string> parts;
  std::string rest = text;
  for (std::size_t at = lower(rest).find(word); at != std::string::npos; at = lower(rest).find(word)) {
    parts.emplace_back(trim(std::string_view(rest).substr(0, at)));
    rest = rest.substr(at + word.size());
  }
  parts.emplace_back(trim(rest));
  return parts;
}

// Parted once more by words that may belong to a name: only where every part is in the list.
std::vector<std::string> parted_where_known(const std::string &text, const CauseList &list) {
  if (list.find(text) != nullptr)
    return {text};
  constexpr std::array<std::string_view, 9> words = {" dan/atau ", " dan ", " & ",     "&",  "/",
                                                     " + ",        "+",     " serta ", " - "};
  const auto are_known = [&](const std::vector<std::string> &parts) {
    return parts.size() > 1 &&
           std::ranges::all_of(parts, [&](const std::string &part) { return list.find(part) != nullptr; });
  };
  std::vector<std::string> at_all{text}; // at every one of the words
  for (const std::string_view word : words) {
    if (const std::vector<std::string> parts = parted_at_word(text, word); are_known(parts))
      return parts;
    std::vector<std::string> finer;
    for (const std::string &part : at_all)
      for (std::string &one : parted_at_word(part, word))
        finer.push_back(std::move(one));
    at_all.swap(finer);
  }
  return are_known(at_all) ? at_all : std::vector<std::string>{text};
}

// "anemia", "anemia dan KEK": nothing but causes of the list.
bool are_all_known(const std::string &text, const CauseList &list) {
  const std::vector<std::string> parts = parted_where_known(text, list);
  return list.find(parts.front()) != nullptr;
}

// What a cell says of a thing by a remark: "jamban: tidak", "jamban (-)", "jamban = ada".
struct Remarked {
  std::string thing, remark; // empty: there is no remark
};
Remarked remarked_in(std::string_view text) {
  if (const std::string_view remark = in_last_brackets(text); !remark.empty())
    return {std::string(before_last_brackets(text)), std::string(remark)};
  for (const char mark : {':', '='})
    if (const std::size_t at = text.rfind(mark); at != std::string_view::npos)
      return {std::string(trim(text.substr(0, at))), std::string(trim(text.substr(at + 1)))};
  const std::string folded = folded_words(text);
  for (const std::string_view behind :
       {" tidak ada", " tdk ada", " tidak punya", " tidak memiliki", " belum ada"})
    if (folded.ends_with(behind))
      return {folded.substr(0, folded.size() - behind.size()), "tidak ada"};
  return {};
}

// The cause of the list that it is to be without the thing; empty where there is none, or the thing is a
// cause.
std::string cause_of_lacking(const std::string &thing, const CauseList &list) {
  if (!thing.empty() && list.find(thing) == nullptr)
    for (const std::string_view before : {"tidak ada ", "tidak punya ", "tidak memiliki ", "tidak "})
      if (const std::string lacking = std::string(before) + thing; list.find(lacking) != nullptr)
        return lacking;
  return {};
}

// "anemia (-)", "anemia: tidak", "KEK: -", "anemia negatif"; "tidak anemia" where that is no cause of the
// list. Signs at its end are no part of a cause's name, and say first whether it is there.
bool is_denied(std::string_view text, const CauseList &list) {
  if (const std::string_view remark = in_last_brackets(text); !remark.empty() && denies(remark))
    return true;
  for (const char mark : {':', '='})
    if (const std::size_t at = text.rfind(mark); at != std::string_view::npos && denies(text.substr(at + 1)))
      return true;
  const std::string folded = folded_words(text);
  for (const std::string_view behind : {" negatif", " disangkal", " (-"})
    if (folded.ends_with(behind))
      return true;
  for (const std::string_view behind : {" tidak ada", " tdk ada"})
    if (folded.ends_with(behind) && are_all_known(folded.substr(0, folded.size() - behind.size()), list))
      return true;
  if (trim(text).ends_with(" -"))
    return true;
  if (list.find(text) != nullptr)
    return false;
  for (const std::string_view before :
       {"tidak ada ", "tidak ditemukan ", "tidak terdapat ", "tidak mengalami ", "riwayat tidak ", "tidak ",
        "tdk ", "bukan ", "tanpa ", "belum ada ", "belum "})
    if (folded.starts_with(before) && are_all_known(folded.substr(before.size()), list))
      return true;
  return false;
}

// Without "(+)", "(Hb 9,8)", ": ya" and the like behind the cause.
std::string without_remark(std::string text, const CauseList &list) {
  if (list.find(text) != nullptr)
    return text;
  if (const std::string_view remark = in_last_brackets(text); !remark.empty()) {
    const std::string before(before_last_brackets(text));
    const bool measured = std::ranges::any_of(remark, is_digit);
    if (!before.empty() && (remark == "+" || measured || list.find(before) != nullptr))
      return before;
  }
  // "Penyakit penyerta: TB": a kind of causes, and one of them.
  if (const std::size_t at = text.rfind(':'); at != std::string::npos)
    if (std::string behind(trim(std::string_view(text).substr(at + 1))); list.find(behind) != nullptr)
      return behind;
  for (const char mark : {':', '='})
    if (const std::size_t at = text.rfind(mark); at != std::string::npos) {
      const std::string before(trim(std::string_view(text).substr(0, at)));
      const Tick tick = tick_in(std::string_view(text).substr(at + 1));
      const bool measured = std::ranges::any_of(std::string_view(text).substr(at + 1), is_digit);
      if (!before.empty() && (tick == Tick::yes || (measured && list.find(before) != nullptr)))
        return before;
    }
  return text;
}

// Without signs and words at the ends that only part it from its neighbours.
std::string without_end_signs(std::string_view text) {
  std::string_view kept = trim(text);
  // "anemia, dan KEK": what the comma left of the list.
  for (const std::string_view word : {"dan/atau ", "dan ", "serta ", "atau ", "& ", "+ "})
    if (lower(kept).starts_with(word))
      kept = trim(kept.substr(word.size()));
  while (!kept.empty() &&
         (kept.back() == '.' || kept.back() == ',' || kept.back() == ';' || kept.back() == ':'))
    kept = trim(kept.substr(0, kept.size() - 1));
  return std::string(kept);
}

// "anemia, dll": that there is more is no cause.
bool says_and_so_on(const std::string &text) {
  constexpr std::array<std::string_view, 5> words = {"dll", "dlsb", "dsb", "dst", "etc"};
  return std::ranges::find(words, folded_words(text)) != words.end();
}

void add_said(const std::string &part, const CauseList &list, std::vector<CauseSaid> &causes) {
  std::string text = without_end_signs(without_bullet(part));
  const Remarked remarked = remarked_in(text);
  if (const std::string lacking = cause_of_lacking(remarked.thing, list); !lacking.empty()) {
    if (tick_in(remarked.remark) == Tick::yes)
      return; // there is one
    if (denies(remarked.remark))
      text = lacking;
  }
  // "Jamban: tidak layak", "JKN: tidak aktif"
  if (const std::string joined = remarked.thing + " " + remarked.remark;
      list.find(remarked.thing) == nullptr && list.find(joined) != nullptr)
    text = joined;
  if (says_nothing(text) || says_and_so_on(text) || is_denied(text, list))
    return;
  // "anemia (KEK)": the remark is a cause too.
  if (const std::string_view remark = in_last_brackets(text);
      list.find(text) == nullptr && !remark.empty() && list.find(remark) != nullptr)
    add_said(std::string(remark), list, causes);
  for (const std::string &one : parted_where_known(without_remark(text, list), list)) {
    const KnownCause *known = list.find(one);
    const std::string code = known == nullptr ? "" : known->code;
    const bool twice = std::ranges::any_of(causes, [&](const CauseSaid &said) {
      return code.empty() ? folded_words(said.written) == folded_words(one) : said.code == code;
    });
    if (!twice && !says_nothing(one))
      causes.push_back({one, code, false});
  }
}

} // namespace

std::vector<CauseSaid> causes_in(std::string_view written, std::string_view separators,
                                 const CauseList &list) {
  std::string text = plain_signs(written);
  std::vector<CauseSaid> causes;
  for (const std::string &item : items_of(text))
    for (const std::string &part : parted_at(item, separators))
      for (const std::string &inner : items_of(part))
        add_said(inner, list, causes);
  return causes;
}

Tick tick_in(std::string_view cell) {
  constexpr std::array<std::string_view, 13> yes = {"v",  "vv",  "√", "✓",   "✔", "☑",      "1",
                                                    "ya", "ada", "+", "(+)", "y", "positif"};
  constexpr std::array<std::string_view, 10> no = {"0",   "tidak",     "-",       "(-)", "t",
                                                   "tdk", "tidak ada", "negatif", "n",   "no"};
  const std::string text = lower(trim(plain_signs(cell)));
  if (text.empty())
    return Tick::empty;
  if (std::ranges::find(yes, text) != yes.end() || text == "✅" || text == "yes")
    return Tick::yes;
  if (std::ranges::find(no, text) != no.end())
    return Tick::no;
  return text == "x" || text == "✗" || text == "✘" || text == "×" ? Tick::unclear : Tick::other;
}

} // namespace lokus::read
