#pragma once
#include "core/error.hpp"
#include "tables/findings.hpp"
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <unistd.h>

// A folder for the files of one test, gone at its end.
class TemporaryFolder {
public:
  TemporaryFolder() {
    static std::atomic<int> number{0};
    folder_ = std::filesystem::temp_directory_path() /
              ("lokus-read-" + std::to_string(getpid()) + "-" + std::to_string(++number));
    std::filesystem::create_directories(folder_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  TemporaryFolder(const TemporaryFolder &) = delete;
  TemporaryFolder &operator=(const TemporaryFolder &) = delete;

  std::string path(const std::string &name) const { return (folder_ / name).string(); }
  std::string write(const std::string &name, const std::string &text) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return path(name);
  }

private:
  std::filesystem::path folder_;
};

// The English sentence of the Error that `act` throws; empty when it throws none.
template <class Act>
std::string error_of(Act &&act) {
  try {
    act();
  } catch (const lokus::Error &error) {
    return error.sentence().en;
  }
  return "";
}

template <class Act>
int exit_code_of(Act &&act) {
  try {
    act();
  } catch (const lokus::Error &error) {
    return static_cast<int>(error.kind());
  }
  return 0;
}

inline std::size_t count_of(const lokus::Findings &findings, const std::string &rule) {
  std::size_t n = 0;
  for (const lokus::Finding &finding : findings.rows)
    n += finding.rule == rule;
  return n;
}

// The first finding of a rule; an empty one when there is none.
inline lokus::Finding first_of(const lokus::Findings &findings, const std::string &rule) {
  for (const lokus::Finding &finding : findings.rows)
    if (finding.rule == rule)
      return finding;
  return {};
}

inline std::optional<std::string> shared_data() {
  const char *folder = std::getenv("LOKUS_SHARED");
  if (folder == nullptr)
    return std::nullopt;
  return std::string(folder) + "/data";
}

// Converts a vector file with ogr2ogr; false where that program is missing or fails.
inline bool convert(const std::string &from, const std::string &to, const std::string &options) {
  const std::string command = "ogr2ogr " + options + " '" + to + "' '" + from + "' >/dev/null 2>&1";
  return std::system(command.c_str()) == 0;
}

#define LOKUS_NEEDS_SHARED_DATA()                                                                            \
  if (!shared_data())                                                                                        \
  GTEST_SKIP() << "set LOKUS_SHARED to the folder with the real data to run this test"

// Four villages as one-degree-hundredths squares in two kecamatan of one district:
//   C D
//   A B
inline const char *square_villages() {
  return R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"kode_desa":"63.06.02.2001","desa":"Delta","kec":"Utara","kab":"Contoh"},"geometry":{"type":"Polygon","coordinates":[[[115.01,-2.99],[115.02,-2.99],[115.02,-2.98],[115.01,-2.98],[115.01,-2.99]]]}},
{"type":"Feature","properties":{"kode_desa":"63.06.01.2001","desa":"Alfa","kec":"Selatan","kab":"Contoh"},"geometry":{"type":"Polygon","coordinates":[[[115.00,-3.00],[115.01,-3.00],[115.01,-2.99],[115.00,-2.99],[115.00,-3.00]]]}},
{"type":"Feature","properties":{"kode_desa":"63.06.01.2002","desa":"Beta II","kec":"Selatan","kab":"Contoh"},"geometry":{"type":"Polygon","coordinates":[[[115.01,-3.00],[115.02,-3.00],[115.02,-2.99],[115.01,-2.99],[115.01,-3.00]]]}},
{"type":"Feature","properties":{"kode_desa":"63.06.02.2002","desa":"Charlie","kec":"Utara","kab":"Contoh"},"geometry":{"type":"Polygon","coordinates":[[[115.00,-2.99],[115.01,-2.99],[115.01,-2.98],[115.00,-2.98],[115.00,-2.99]]]}}
]})";
}
