// Stands between a program and the C library (LD_PRELOAD): counts the calls by which it reads, writes and
// moves the files below one folder, writes them down, and lets one of them fail. By the environment:
//   FAULTS_UNDER  the folder; only calls on what lies in it count
//   FAULTS_LOG    a file to which every counted call is appended: its number, its name, milliseconds of the
//                 processor till then, files open below the folder, who called (places in the program,
//                 hashed), its path
//   FAULTS_AT     the number of the call that fails, from 1
//   FAULTS_HOW    how: an error number, or "short" (half of the bytes come or go, as a call may do)
//   FAULTS_FROM   the number of a call before which the program waits for faults to try, so that what comes
//                 before it is done once for all of them
//   FAULTS_SERVE  two open files: from the first comes a line "AT HOW" a fault, tried in a copy of the
//   program as
//                 it stands there (fork); to the second goes a line when the program has come there, then one
//                 a fault with the copy's exit status, as waitpid tells it
// Built as a library of the tests alone; scripts/faults/calls.py drives it.
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <link.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

namespace {

enum class Fault { none, error, shorter };

std::atomic<long> calls{0};
thread_local bool within = false; // our own calls do not count

const char *setting(const char *name) {
  const char *value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string absolute(const char *path) {
  if (path == nullptr || path[0] == '/')
    return path == nullptr ? "" : path;
  char here[4096];
  return std::string(::getcwd(here, sizeof here) == nullptr ? "" : here) + "/" + path;
}

std::string path_of(int file) {
  char link[64], path[4096];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t size = ::readlink(link, path, sizeof path);
  return size < 0 ? "" : std::string(path, static_cast<std::size_t>(size));
}

std::string path_in(int folder, const char *path) {
  return folder == AT_FDCWD || path[0] == '/' ? absolute(path) : path_of(folder) + "/" + path;
}

int open_below(const std::string &under) {
  int open = 0;
  DIR *files = ::opendir("/proc/self/fd");
  while (const dirent *file = files == nullptr ? nullptr : ::readdir(files))
    open += file->d_name[0] != '.' && path_of(std::atoi(file->d_name)).starts_with(under);
  if (files != nullptr)
    ::closedir(files);
  return open;
}

// The places in the program itself, not in libraries, through which the call came.
std::size_t callers() {
  constexpr int most = 64;
  void *places[most];
  const int count = ::backtrace(places, most);
  std::string of_program;
  for (int i = 0; i < count; ++i) {
    Dl_info info{};
    link_map *map = nullptr;
    if (::dladdr1(places[i], &info, reinterpret_cast<void **>(&map), RTLD_DL_LINKMAP) != 0 &&
        map->l_name[0] == '\0')
      of_program += std::to_string(reinterpret_cast<std::uintptr_t>(places[i]) - map->l_addr) + " ";
  }
  return std::hash<std::string>{}(of_program);
}

void write_down(long number, const char *call, const std::string &path) {
  const char *log = setting("FAULTS_LOG");
  if (log[0] == '\0')
    return;
  timespec spent{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
  const std::string line = std::to_string(number) + "\t" + call + "\t" +
                           std::to_string(spent.tv_sec * 1000 + spent.tv_nsec / 1000000) + "\t" +
                           std::to_string(open_below(setting("FAULTS_UNDER"))) + "\t" +
                           std::to_string(callers()) + "\t" + path + "\n";
  const long file = ::syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  ::syscall(SYS_write, file, line.data(), line.size());
  ::syscall(SYS_close, file);
}

// The next fault to be tried; false where there is none left.
bool next_fault(int asked, std::string &at, std::string &how) {
  std::string line;
  for (char c = 0; ::read(asked, &c, 1) == 1 && c != '\n';)
    line += c;
  const std::size_t space = line.find(' ');
  if (space == std::string::npos)
    return false;
  at = line.substr(0, space);
  how = line.substr(space + 1);
  return true;
}

bool answer(int answers, int status) {
  const std::string line = std::to_string(status) + "\n";
  return ::write(answers, line.data(), line.size()) == static_cast<ssize_t>(line.size());
}

// Comes back in every copy, never in the program itself.
void serve() {
  int asked = -1, answers = -1;
  std::sscanf(setting("FAULTS_SERVE"), "%d %d", &asked, &answers);
  if (!answer(answers, 0))
    ::_exit(1);
  for (std::string at, how; next_fault(asked, at, how);) {
    const pid_t copy = ::fork();
    if (copy == 0) {
      ::setenv("FAULTS_AT", at.c_str(), 1);
      ::setenv("FAULTS_HOW", how.c_str(), 1);
      ::close(asked);
      ::close(answers);
      return;
    }
    int status = -1;
    if (copy > 0)
      ::waitpid(copy, &status, 0);
    if (!answer(answers, status))
      break;
  }
  ::_exit(0);
}

Fault fault_at(const char *call, const std::string &path) {
  const std::string under = setting("FAULTS_UNDER");
  if (under.empty() || !path.starts_with(under))
    return Fault::none;
  const long number = ++calls;
  write_down(number, call, path);
  if (number == std::atol(setting("FAULTS_FROM")))
    serve();
  if (number != std::atol(setting("FAULTS_AT")))
    return Fault::none;
  const std::string how = setting("FAULTS_HOW");
  errno = std::atoi(how.c_str());
  return how == "short" ? Fault::shorter : Fault::error;
}

template <class Path>
Fault meet(const char *call, const Path &path) {
  if (within)
    return Fault::none;
  within = true;
  const int before = errno;
  const Fault fault = fault_at(call, path());
  if (fault != Fault::error)
    errno = before;
  within = false;
  return fault;
}

template <class Function>
Function *next(const char *name) {
  return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

bool writes(int flags) {
  return (flags & O_ACCMODE) != O_RDONLY;
}

std::size_t half(std::size_t size) {
  return size > 1 ? size / 2 : size;
}

template <class Call>
ssize_t moved(const char *name, int file, std::size_t size, Call &&call) {
  const Fault fault = meet(name, [&] { return path_of(file); });
  return fault == Fault::error ? -1 : call(fault == Fault::shorter ? half(size) : size);
}

template <class Call>
auto on_path(const char *name, const char *path, Call &&call) {
  return meet(name, [&] { return absolute(path); }) == Fault::error ? -1 : call();
}

} // namespace

#define NEXT(name) static auto *const real = next<decltype(name)>(#name)

#define OPENS(name)                                                                                          \
  int name(const char *path, int flags, ...) {                                                               \
    va_list more;                                                                                            \
    va_start(more, flags);                                                                                   \
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;                                   \
    va_end(more);                                                                                            \
    NEXT(name);                                                                                              \
    return on_path(writes(flags) ? "create" : "open", path, [&] { return real(path, flags, mode); });        \
  }
#define OPENS_AT(name)                                                                                       \
  int name(int folder, const char *path, int flags, ...) {                                                   \
    va_list more;                                                                                            \
    va_start(more, flags);                                                                                   \
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;                                   \
    va_end(more);                                                                                            \
    NEXT(name);                                                                                              \
    const Fault fault = meet(writes(flags) ? "create" : "open", [&] { return path_in(folder, path); });      \
    return fault == Fault::error ? -1 : real(folder, path, flags, mode);                                     \
  }
#define OPENS_STREAM(name)                                                                                   \
  FILE *name(const char *path, const char *mode) {                                                           \
    NEXT(name);                                                                                              \
    const Fault fault = meet(mode[0] == 'r' ? "open" : "create", [&] { return absolute(path); });            \
    return fault == Fault::error ? nullptr : real(path, mode);                                               \
  }
#define MOVES(name, call, bytes)                                                                             \
  ssize_t name(int file, bytes data, std::size_t size) {                                                     \
    NEXT(name);                                                                                              \
    return moved(call, file, size, [&](std::size_t most) { return real(file, data, most); });                \
  }
#define MOVES_AT(name, call, bytes, offset)                                                                  \
  ssize_t name(int file, bytes data, std::size_t size, offset at) {                                          \
    NEXT(name);                                                                                              \
    return moved(call, file, size, [&](std::size_t most) { return real(file, data, most, at); });            \
  }
#define ON_FILE(name)                                                                                        \
  int name(int file) {                                                                                       \
    NEXT(name);                                                                                              \
    return meet(#name, [&] { return path_of(file); }) == Fault::error ? -1 : real(file);                     \
  }
#define LOOKS_AT_FILE(name, entry)                                                                           \
  int name(int file, struct entry *told) {                                                                   \
    NEXT(name);                                                                                              \
    return meet("stat", [&] { return path_of(file); }) == Fault::error ? -1 : real(file, told);              \
  }
// Of what fcntl does, the locks.
#define LOCKS(name)                                                                                          \
  int name(int file, int what, ...) {                                                                        \
    va_list more;                                                                                            \
    va_start(more, what);                                                                                    \
    void *const with = va_arg(more, void *);                                                                 \
    va_end(more);                                                                                            \
    NEXT(name);                                                                                              \
    const bool locks = what == F_SETLK || what == F_SETLKW;                                                  \
    return locks && meet("lock", [&] { return path_of(file); }) == Fault::error ? -1                         \
                                                                                : real(file, what, with);    \
  }
#define SEEKS(name, offset)                                                                                  \
  offset name(int file, offset by, int from) {                                                               \
    NEXT(name);                                                                                              \
    return meet("seek", [&] { return path_of(file); }) == Fault::error ? -1 : real(file, by, from);          \
  }
#define ON_PATH(name)                                                                                        \
  int name(const char *path) {                                                                               \
    NEXT(name);                                                                                              \
    return on_path(#name, path, [&] { return real(path); });                                                 \
  }
#define LOOKS(name, entry)                                                                                   \
  int name(const char *path, struct entry *told) {                                                           \
    NEXT(name);                                                                                              \
    return on_path("stat", path, [&] { return real(path, told); });                                          \
  }

extern "C" {

OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)
OPENS_STREAM(fopen)
OPENS_STREAM(fopen64)
MOVES(read, "read", void *)
MOVES(write, "write", const void *)
MOVES_AT(pread, "read", void *, off_t)
MOVES_AT(pread64, "read", void *, off64_t)
MOVES_AT(pwrite, "write", const void *, off_t)
MOVES_AT(pwrite64, "write", const void *, off64_t)
ON_FILE(fsync)
ON_FILE(fdatasync)
ON_PATH(unlink)
ON_PATH(rmdir)
ON_PATH(remove)
LOOKS(stat, stat)
LOOKS(stat64, stat64)
LOOKS(lstat, stat)
LOOKS(lstat64, stat64)
LOOKS_AT_FILE(fstat, stat)
LOOKS_AT_FILE(fstat64, stat64)
LOCKS(fcntl)
LOCKS(fcntl64)
SEEKS(lseek, off_t)
SEEKS(lseek64, off64_t)

int flock(int file, int how) {
  NEXT(flock);
  return meet("lock", [&] { return path_of(file); }) == Fault::error ? -1 : real(file, how);
}

// A file is closed whatever close says.
int close(int file) {
  NEXT(close);
  const Fault fault = meet("close", [&] { return path_of(file); });
  const int error = errno;
  const int closed = real(file);
  if (fault == Fault::error)
    errno = error;
  return fault == Fault::error ? -1 : closed;
}

int fclose(FILE *stream) {
  NEXT(fclose);
  const Fault fault = meet("close", [&] { return path_of(::fileno(stream)); });
  const int error = errno;
  const int closed = real(stream);
  if (fault == Fault::error)
    errno = error;
  return fault == Fault::error ? EOF : closed;
}

std::size_t fread(void *data, std::size_t size, std::size_t count, FILE *stream) {
  NEXT(fread);
  const bool fails = meet("read", [&] { return path_of(::fileno(stream)); }) == Fault::error;
  return fails ? 0 : real(data, size, count, stream);
}

std::size_t fwrite(const void *data, std::size_t size, std::size_t count, FILE *stream) {
  NEXT(fwrite);
  const bool fails = meet("write", [&] { return path_of(::fileno(stream)); }) == Fault::error;
  return fails ? 0 : real(data, size, count, stream);
}

int rename(const char *from, const char *to) {
  NEXT(rename);
  const Fault fault = meet("rename", [&] { return absolute(from) + "\t" + absolute(to); });
  return fault == Fault::error ? -1 : real(from, to);
}

int mkdir(const char *path, mode_t mode) {
  NEXT(mkdir);
  return on_path("mkdir", path, [&] { return real(path, mode); });
}

int unlinkat(int folder, const char *path, int flags) {
  NEXT(unlinkat);
  const Fault fault = meet("unlink", [&] { return path_in(folder, path); });
  return fault == Fault::error ? -1 : real(folder, path, flags);
}

DIR *opendir(const char *path) {
  NEXT(opendir);
  return meet("opendir", [&] { return absolute(path); }) == Fault::error ? nullptr : real(path);
}

dirent *readdir(DIR *folder) {
  NEXT(readdir);
  return meet("readdir", [&] { return path_of(::dirfd(folder)); }) == Fault::error ? nullptr : real(folder);
}

dirent64 *readdir64(DIR *folder) {
  NEXT(readdir64);
  return meet("readdir", [&] { return path_of(::dirfd(folder)); }) == Fault::error ? nullptr : real(folder);
}

} // extern "C"
