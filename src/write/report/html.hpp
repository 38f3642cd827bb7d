#pragma once
#include "core/phrase.hpp"
#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

namespace lokus::write {

// A node of a page: text, an element with attributes and children, or nodes in a row. What is given as text
// or as the value of an attribute is escaped when the page is written, so that nothing of the data and no
// translation can become a tag. There is no way to put in a tag as text; pictures are images with a data:
// address.
class Html {
public:
  Html() = default; // nothing
  Html(const std::convertible_to<std::string_view> auto &text) : text_(std::string_view(text)) {}
  Html(std::initializer_list<Html> row) : children_(row) {}
  Html(std::vector<Html> row) : children_(std::move(row)) {}

  Html &add(Html node) {
    children_.push_back(std::move(node));
    return *this;
  }
  // The element with one attribute more; without a value nothing is added.
  Html with(const char *attribute, std::string value) &&;

  // Nothing, or a row of nothing.
  bool empty() const {
    return *tag_ == '\0' && text_.empty() &&
           std::ranges::all_of(children_, [](const Html &child) { return child.empty(); });
  }
  // The first text of the node or of what it holds; empty where it begins with an element.
  std::string_view leading_text() const;
  // The node as it stands in a file: no space but what is there as text.
  std::string written() const;

private:
  friend Html element(const char *tag, Html children);
  void write(std::string &out) const;

  const char *tag_ = ""; // text or a row where empty
  std::string text_;
  std::vector<std::pair<const char *, std::string>> attributes_;
  std::vector<Html> children_;
};

// Elements without an end tag (HTML standard, "void elements") take no children; the text of a style sheet
// is not escaped, as the standard says of <style>, and must not hold an end tag. Breaking either is an error
// of the program.
Html element(const char *tag, Html children = {});

// A whole file: the document type and the element.
std::string html_file(const Html &html);

// A sentence whose placeholders are nodes.
Html woven(const char *pattern, std::span<const Html> nodes);

template <class... Nodes>
Html woven(Language language, Pattern<kind_of<Nodes>...> id, Pattern<kind_of<Nodes>...> en,
           const Nodes &...nodes) {
  const std::array<Html, sizeof...(Nodes)> all = {Html(nodes)...};
  return woven((language == Language::en ? en : id).text(), all);
}

} // namespace lokus::write
