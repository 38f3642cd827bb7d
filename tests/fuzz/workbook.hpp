#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fuzz {

// A zip archive of stored (not compressed) files: PKWARE APPNOTE 4.3.7, 4.3.12 and 4.3.16.
inline std::string zipped(const std::vector<std::pair<std::string, std::string>> &files) {
  const auto crc32 = [](std::string_view bytes) {
    std::uint32_t crc = 0xffffffffu;
    for (char c : bytes) {
      crc ^= static_cast<unsigned char>(c);
      for (int bit = 0; bit < 8; ++bit)
        crc = crc >> 1 ^ (crc & 1u ? 0xedb88320u : 0u);
    }
    return ~crc;
  };
  const auto put = [](std::string &out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
      out += static_cast<char>(value >> (8 * i) & 0xff);
  };
  std::string archive, directory;
  for (const auto &[name, text] : files) {
    const std::size_t at = archive.size();
    std::string common; // what both headers share
    put(common, 20, 2), put(common, 0, 2), put(common, 0, 2), put(common, 0, 2), put(common, 33, 2);
    put(common, crc32(text), 4), put(common, text.size(), 4), put(common, text.size(), 4);
    put(common, name.size(), 2), put(common, 0, 2);
    put(archive, 0x04034b50, 4);
    archive += common + name + text;
    put(directory, 0x02014b50, 4), put(directory, 20, 2);
    directory += common;
    put(directory, 0, 2), put(directory, 0, 2), put(directory, 0, 2), put(directory, 0, 4),
        put(directory, at, 4);
    directory += name;
  }
  const std::size_t begins = archive.size();
  archive += directory;
  put(archive, 0x06054b50, 4), put(archive, 0, 4);
  put(archive, files.size(), 2), put(archive, files.size(), 2);
  put(archive, directory.size(), 4), put(archive, begins, 4), put(archive, 0, 2);
  return archive;
}

inline constexpr const char *xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr const char *main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

// A workbook with one sheet (ECMA-376 part 1, 18): style 0 plain, 1 a date, 2 a date with its time.
inline std::string workbook(const std::string &sheet, const std::string &shared_strings) {
  const std::string head = xml_head, space = main_space;
  const std::string types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string package = "http://schemas.openxmlformats.org/package/2006/";
  const auto relation = [&](const char *id, const char *type, const char *target) {
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + relations + "/" + type + "\" Target=\"" +
           target + "\"/>";
  };
  return zipped(
      {{"[Content_Types].xml",
        head + "<Types xmlns=\"" + package +
            "content-types\"><Default Extension=\"rels\" "
            "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
            "Extension=\"xml\" "
            "ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" +
            types + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" +
            types + "worksheet+xml\"/></Types>"},
       {"_rels/.rels", head + "<Relationships xmlns=\"" + package + "relationships\">" +
                           relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
       {"xl/workbook.xml",
        head + "<workbook xmlns=\"" + space + "\" xmlns:r=\"" + relations +
            "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels", head + "<Relationships xmlns=\"" + package + "relationships\">" +
                                          relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                          relation("rId2", "styles", "styles.xml") +
                                          relation("rId3", "sharedStrings", "sharedStrings.xml") +
                                          "</Relationships>"},
       {"xl/styles.xml",
        head + "<styleSheet xmlns=\"" + space +
            "\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" "
            "applyNumberFormat=\"1\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs>"
            "</styleSheet>"},
       {"xl/sharedStrings.xml", shared_strings},
       {"xl/worksheets/sheet1.xml", sheet}});
}

} // namespace fuzz
