#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace lokus::read {

enum class XmlEvent { start, end, text, done };

// Walks through an XML text. Names are without prefix: <x:row> and <row> are both "row". Every start has its
// end, that of <row/> too. A text with a DOCTYPE is refused as broken: no part of a workbook has one, and
// what it declares may grow without bound; so is one with elements deeper than 256.
class XmlReader {
public:
  explicit XmlReader(std::string_view bytes); // must outlive the reader
  ~XmlReader();
  XmlReader(const XmlReader &) = delete;
  XmlReader &operator=(const XmlReader &) = delete;

  XmlEvent next();
  std::string_view name() const;                      // of the start or end
  std::string attribute(std::string_view name) const; // of the start; empty where it has none
  std::string_view text() const;                      // of the text; until next()
  void skip();                                        // from a start to its end
  // It ended before its end, or is no XML; known once next() gave done.
  bool broken() const { return broken_; }

private:
  struct Open;
  std::unique_ptr<Open> open_;
  bool broken_ = false, ends_ = false; // the start that next() gave is its end too
};

} // namespace lokus::read
