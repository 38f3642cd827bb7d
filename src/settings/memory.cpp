#include "settings/memory.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <fstream>
#include <sstream>
#include <sys/resource.h>
#include <unistd.h>

namespace lokus::settings {
namespace {

using Bytes = std::optional<std::uint64_t>;

void keep_least(Bytes &least, Bytes other) {
  if (other && (!least || *other < *least))
    least = other;
}

std::uint64_t bytes_beyond(std::uint64_t most, std::uint64_t used) {
  return most > used ? most - used : 0;
}

// The number in a file of one, "max" for none.
Bytes number_in_file(const std::string &path) {
  std::ifstream in(path);
  std::uint64_t number = 0;
  return in >> number ? Bytes(number) : std::nullopt;
}

// The number after a word at the beginning of a line, in units of `unit` bytes.
Bytes number_after(const std::string &path, const std::string &word, std::uint64_t unit) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(word)) {
      std::istringstream rest(line.substr(word.size()));
      std::uint64_t number = 0;
      return rest >> number ? Bytes(number * unit) : std::nullopt;
    }
  return std::nullopt;
}

// Of one control group: pages of files that nobody has read lately are given back on demand.
Bytes left_of_group(const std::string &folder, const char *most_file, const char *used_file,
                    const char *cache_word) {
  const Bytes most = number_in_file(folder + "/" + most_file),
              used = number_in_file(folder + "/" + used_file);
  if (!most || !used)
    return std::nullopt;
  const std::uint64_t cache = number_after(folder + "/memory.stat", cache_word, 1).value_or(0);
  return bytes_beyond(*most, bytes_beyond(*used, cache));
}

// Of the program's groups and all above them.
Bytes left_of_groups() {
  Bytes least;
  std::ifstream in("/proc/self/cgroup");
  for (std::string line; std::getline(in, line);) {
    const auto parts = split(line, ':');
    if (parts.size() != 3)
      continue;
    const bool second = parts[1].empty();
    if (!second && parts[1] != "memory")
      continue;
    const std::string root = second ? "/sys/fs/cgroup" : "/sys/fs/cgroup/memory";
    for (std::string path = parts[2]; !path.empty(); path.erase(path.rfind('/'))) {
      const std::string folder = root + (path == "/" ? "" : path);
      keep_least(least, second ? left_of_group(folder, "memory.max", "memory.current", "inactive_file ")
                               : left_of_group(folder, "memory.limit_in_bytes", "memory.usage_in_bytes",
                                               "total_inactive_file "));
    }
    keep_least(least, second ? left_of_group(root, "memory.max", "memory.current", "inactive_file ")
                             : left_of_group(root, "memory.limit_in_bytes", "memory.usage_in_bytes",
                                             "total_inactive_file "));
  }
  return least;
}

Bytes left_of_address_space() {
  rlimit limit{};
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
    return std::nullopt;
  const Bytes pages = number_in_file("/proc/self/statm");
  const auto page = static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
  return bytes_beyond(limit.rlim_cur, pages.value_or(0) * page);
}

std::string gigabytes(double bytes) {
  return fmt::format("{:.{}f}", bytes / 1e9, bytes < 10e9 ? 2 : 0);
}

} // namespace

std::optional<std::uint64_t> memory_left() {
  Bytes least = number_after("/proc/meminfo", "MemAvailable:", 1024);
  keep_least(least, left_of_groups());
  keep_least(least, left_of_address_space());
  return least;
}

void require_memory(const MemoryForecast &forecast) {
  const Bytes left = memory_left();
  if (!left || forecast.bytes <= static_cast<double>(*left))
    return;
  throw Error(ErrorKind::failure,
              phrase("{0} memerlukan kira-kira {1} GB memori, padahal hanya {2} GB yang tersisa; {3}",
                     "{0} will take some {1} GB of memory, but only {2} GB are left; {3}", forecast.of,
                     gigabytes(forecast.bytes), gigabytes(static_cast<double>(*left)), forecast.advice));
}

} // namespace lokus::settings
