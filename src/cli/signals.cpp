#include "cli/signals.hpp"
#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>
#include <unistd.h>

namespace lokus::cli {
namespace {

volatile std::sig_atomic_t interrupt_seen = 0;
volatile std::sig_atomic_t files_unfinished = 0;
std::array<char, 256> notice{};
volatile std::sig_atomic_t notice_size = 0;

void write_all(const char *text, std::size_t size) {
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text, size);
}

extern "C" void on_interrupt(int) {
  if (files_unfinished == 0)
    _exit(130);
  interrupt_seen = 1;
}

extern "C" void on_alarm(int) {
  write_all(notice.data(), static_cast<std::size_t>(notice_size));
}

} // namespace

void catch_interrupts() {
  std::signal(SIGINT, on_interrupt);
  std::signal(SIGTERM, on_interrupt);
  std::signal(SIGALRM, on_alarm);
  std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow further is a failed write, which says so
}

bool interrupted() {
  return interrupt_seen != 0;
}
void set_writing(bool writing) {
  files_unfinished = writing ? 1 : 0;
}

void notice_after_two_seconds(const std::string &line) {
  if (isatty(STDERR_FILENO) == 0)
    return;
  const std::size_t size = std::min(line.size(), notice.size() - 1);
  std::memcpy(notice.data(), line.data(), size);
  notice[size] = '\n';
  notice_size = static_cast<std::sig_atomic_t>(size + 1);
  alarm(2);
}

void cancel_notice() {
  alarm(0);
}

void show_progress(const std::string &line) {
  if (isatty(STDERR_FILENO) == 0)
    return;
  const std::string text = "\r\033[K" + line;
  write_all(text.data(), text.size());
}

} // namespace lokus::cli
