#include "write/report/html.hpp"
#include "write/report/markup.hpp"
#include <algorithm>
#include <array>
#include <cassert>

namespace lokus::write {
namespace {

// HTML Living Standard, "Void elements"
constexpr std::array<std::string_view, 13> elements_without_end = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"};

bool has_no_end(std::string_view tag) {
  return std::ranges::find(elements_without_end, tag) != elements_without_end.end();
}

// Values stand between double quotes: a single one is only itself.
std::string in_quotes(std::string_view value) {
  constexpr std::string_view single = "&#39;";
  std::string out = escaped(value);
  for (auto at = out.find(single); at != std::string::npos; at = out.find(single, at))
    out.replace(at, single.size(), "'");
  return "\"" + out + "\"";
}

} // namespace

Html Html::with(const char *attribute, std::string value) && {
  assert(*tag_ != '\0');
  if (!value.empty())
    attributes_.emplace_back(attribute, std::move(value));
  return std::move(*this);
}

std::string_view Html::leading_text() const {
  if (*tag_ != '\0')
    return "";
  return children_.empty() ? std::string_view(text_) : children_.front().leading_text();
}

std::string Html::written() const {
  std::string out;
  write(out);
  return out;
}

void Html::write(std::string &out) const {
  const std::string_view tag = tag_;
  if (!tag.empty())
    out.append("<").append(tag);
  for (const auto &[name, value] : attributes_)
    out.append(" ").append(name).append("=").append(in_quotes(value));
  if (!tag.empty())
    out += ">";
  out += escaped(text_);
  for (const Html &child : children_)
    if (tag == "style")
      out += child.leading_text();
    else
      child.write(out);
  if (!tag.empty() && !has_no_end(tag))
    out.append("</").append(tag).append(">");
}

Html element(const char *tag, Html children) {
  assert(!has_no_end(tag) || children.empty());
  assert(std::string_view(tag) != "style" || children.leading_text().find("</") == std::string_view::npos);
  Html made;
  made.tag_ = tag;
  if (!children.empty())
    made.children_.push_back(std::move(children));
  return made;
}

std::string html_file(const Html &html) {
  return "<!DOCTYPE html>\n" + html.written() + "\n";
}

Html woven(const char *pattern, std::span<const Html> nodes) {
  std::vector<Html> row;
  for (PatternReader reader(pattern); !reader.done();) {
    const PatternPiece piece = reader.next();
    row.push_back(piece.is_text() ? Html(piece.text) : nodes[piece.argument]);
  }
  return row;
}

} // namespace lokus::write
