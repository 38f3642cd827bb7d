#include "read/files/package.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/children/erase.hpp"
#include "settings/memory.hpp"
#include <algorithm>
#include <zip.h>

namespace lokus::read {
namespace {

constexpr std::uint64_t most_bytes = std::uint64_t{1} << 30;

std::string error_words(zip_error_t &error) {
  std::string words = zip_error_strerror(&error);
  zip_error_fini(&error);
  return words;
}

std::string last_words(zip_t *zip) {
  return zip_error_strerror(zip_get_error(zip));
}

// The cells of one sheet and the texts of all are held at a time: measured on registers of 100,000 and
// 300,000 children, 2.1 to 2.5 bytes for each of their XML.
constexpr double memory_of_a_byte = 2.5;

// Of the largest part of XML and the texts that its cells share, as the directory of the archive tells;
// pictures are not read.
double unpacked_bytes(zip_t *zip) {
  double largest = 0, texts = 0;
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
    zip_stat_t stat;
    if (zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0)
      continue;
    const std::string name = (stat.valid & ZIP_STAT_NAME) != 0 ? lower(stat.name) : "";
    const auto size = static_cast<double>(stat.size);
    if (name.ends_with("sharedstrings.xml"))
      texts = size;
    else if (name.ends_with(".xml"))
      largest = std::max(largest, size);
  }
  return largest + texts;
}

void require_room(const FilePath &path, double unpacked) {
  constexpr double worth_asking = 8 << 20;
  if (unpacked >= worth_asking)
    settings::require_memory(
        {memory_of_a_byte * unpacked,
         phrase("isi {}", "what {} holds", path.written),
         {"bagi bukunya, misalnya per kabupaten", "part the workbook, for example by kabupaten"}});
}

struct CloseFile {
  void operator()(zip_file_t *file) const { zip_fclose(file); }
};

} // namespace

// The bytes may be a register of children: they are erased also where they are no package.
struct Package::Open {
  Open() = default;
  Open(const Open &) = delete;
  Open &operator=(const Open &) = delete;
  ~Open() {
    if (zip != nullptr)
      zip_discard(zip);
    erase(bytes);
  }
  std::string bytes;
  zip_t *zip = nullptr;
};

Package::Package(const FilePath &path, std::string bytes) : path_(path), open_(std::make_unique<Open>()) {
  open_->bytes = std::move(bytes);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(open_->bytes.data(), open_->bytes.size(), 0, &error);
  open_->zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (open_->zip == nullptr) {
    if (source != nullptr)
      zip_source_free(source);
    damaged_workbook(path_, error_words(error));
  }
  require_room(path_, unpacked_bytes(open_->zip));
}

Package::~Package() = default;

std::optional<std::string> Package::part(const std::string &name) const {
  zip_stat_t stat;
  if (zip_stat(open_->zip, name.c_str(), ZIP_FL_NOCASE, &stat) != 0)
    return std::nullopt;
  if ((stat.valid & ZIP_STAT_SIZE) == 0 || stat.size > most_bytes)
    damaged_workbook(path_, name + " > 1 GiB");
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(open_->zip, stat.index, 0));
  if (!file)
    damaged_workbook(path_, last_words(open_->zip));
  std::string bytes(stat.size, '\0');
  const zip_int64_t read = zip_fread(file.get(), bytes.data(), bytes.size());
  char behind = 0; // only at the end of a part is its checksum compared
  if (read < 0 || static_cast<std::uint64_t>(read) != stat.size || zip_fread(file.get(), &behind, 1) != 0)
    damaged_workbook(path_, name + ": " + zip_file_strerror(file.get()));
  return bytes;
}

void damaged_workbook(const FilePath &path, const std::string &reason) {
  throw Error(
      ErrorKind::failure,
      phrase("{0}: buku kerja tidak dapat dibaca ({1}); buka di Excel atau LibreOffice dan simpan lagi "
             "sebagai .xlsx, atau minta berkas yang utuh",
             "{0}: the workbook cannot be read ({1}); open it in Excel or LibreOffice and save it again "
             "as .xlsx, or ask for a whole file",
             path.written, reason));
}

} // namespace lokus::read
