#include "read/files/xml.hpp"
#include <libxml/xmlreader.h>

namespace lokus::read {
namespace {

std::string_view view_of(const xmlChar *text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char *>(text));
}

} // namespace

struct XmlReader::Open {
  explicit Open(xmlTextReaderPtr opened) : reader(opened) {}
  xmlTextReaderPtr reader;
};

namespace {

// The limits of the library are for texts from strangers; these are bounded by their package.
constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE;
constexpr int deepest_element = 256;

} // namespace

XmlReader::XmlReader(std::string_view bytes)
    : open_(std::make_unique<Open>(
          xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options))),
      broken_(open_->reader == nullptr) {}

XmlReader::~XmlReader() {
  if (open_->reader != nullptr)
    xmlFreeTextReader(open_->reader);
}

XmlEvent XmlReader::next() {
  if (ends_) {
    ends_ = false;
    return XmlEvent::end;
  }
  while (!broken_) {
    const int read = xmlTextReaderRead(open_->reader);
    broken_ = read < 0;
    if (read <= 0)
      break;
    switch (xmlTextReaderNodeType(open_->reader)) {
    case XML_READER_TYPE_ELEMENT:
      if (xmlTextReaderDepth(open_->reader) > deepest_element) {
        broken_ = true;
        break;
      }
      ends_ = xmlTextReaderIsEmptyElement(open_->reader) == 1;
      return XmlEvent::start;
    case XML_READER_TYPE_END_ELEMENT:
      return XmlEvent::end;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      return XmlEvent::text;
    case XML_READER_TYPE_DOCUMENT_TYPE:
      broken_ = true;
      break;
    default:
      break;
    }
  }
  return XmlEvent::done;
}

std::string_view XmlReader::name() const {
  return view_of(xmlTextReaderConstLocalName(open_->reader));
}

std::string XmlReader::attribute(std::string_view name) const {
  std::string value;
  for (int more = xmlTextReaderMoveToFirstAttribute(open_->reader); more == 1;
       more = xmlTextReaderMoveToNextAttribute(open_->reader))
    if (view_of(xmlTextReaderConstLocalName(open_->reader)) == name) {
      value = view_of(xmlTextReaderConstValue(open_->reader));
      break;
    }
  xmlTextReaderMoveToElement(open_->reader);
  return value;
}

std::string_view XmlReader::text() const {
  return view_of(xmlTextReaderConstValue(open_->reader));
}

void XmlReader::skip() {
  for (std::size_t depth = 1; depth > 0;) {
    const XmlEvent event = next();
    if (event == XmlEvent::done)
      return;
    depth += event == XmlEvent::start ? 1 : 0;
    depth -= event == XmlEvent::end ? 1 : 0;
  }
}

} // namespace lokus::read
