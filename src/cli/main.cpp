#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/signals.hpp"
#include "core/error.hpp"
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <sys/resource.h>

namespace {

// On a smaller stack the first deep call would end the program without a word.
void require_stack() {
  constexpr rlim_t least = rlim_t{1} << 20;
  rlimit limit{};
  if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur < least)
    throw lokus::Error(
        lokus::ErrorKind::failure,
        lokus::phrase("tumpukan (stack) hanya {0} KiB, padahal perlu {1} KiB; jalankan dulu: ulimit "
                      "-s 8192",
                      "the stack has only {0} KiB, but {1} KiB are needed; run first: ulimit -s 8192",
                      limit.rlim_cur / 1024, least / 1024));
}

// The language must be known before the arguments are, because wrong arguments are explained in it.
lokus::Language language_of(int argc, char **argv) {
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--lang=en") == 0)
      return lokus::Language::en;
    if (i + 1 < argc && std::strcmp(argv[i], "--lang") == 0 && std::strcmp(argv[i + 1], "en") == 0)
      return lokus::Language::en;
  }
  return lokus::Language::id;
}

// Where standard output is a file, a full disk shows only here.
int all_printed(int code) {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
    return code;
  throw lokus::Error(lokus::ErrorKind::failure,
                     lokus::phrase("keluaran tidak dapat ditulis; periksa ruang kosong tempat tujuannya",
                                   "the output could not be written; check the free space where it goes"));
}

int run(int argc, char **argv) {
  const lokus::cli::CommandLine line = lokus::cli::parse(argc, argv);
  if (line.version) {
    std::puts("lokus " LOKUS_VERSION);
    return 0;
  }
  for (const lokus::cli::Command &command : lokus::cli::all_commands())
    if (command.name == line.arguments.command)
      return command.run(line.arguments);
  return 2;
}

} // namespace

int main(int argc, char **argv) {
  const lokus::Language language = language_of(argc, argv);
  lokus::cli::catch_interrupts();
  try {
    require_stack();
    return all_printed(run(argc, argv));
  } catch (const lokus::Error &error) {
    std::fprintf(stderr, "lokus: %s\n", error.sentence().in(language).c_str());
    return static_cast<int>(error.kind());
  } catch (const std::filesystem::filesystem_error &error) {
    std::fprintf(stderr,
                 language == lokus::Language::en ? "lokus: %s: refused by the system: %s\n"
                                                 : "lokus: %s: ditolak sistem: %s\n",
                 error.path1().c_str(), error.code().message().c_str());
    return 3;
  } catch (const std::exception &error) {
    std::fprintf(stderr,
                 language == lokus::Language::en ? "lokus: failed while running: %s\n"
                                                 : "lokus: gagal di tengah jalan: %s\n",
                 lokus::cause_of(error).in(language).c_str());
    return 3;
  }
}
