#include "core/thread_start.hpp"
#include <mutex>
#include <pthread.h>
#include <vector>

namespace lokus {
namespace {

void *wait_for_gate(void *gate) {
  const std::lock_guard waited(*static_cast<std::mutex *>(gate));
  return nullptr;
}

} // namespace

bool threads_can_start(std::size_t count) {
  std::mutex gate;
  std::vector<pthread_t> started;
  started.reserve(count);
  {
    const std::lock_guard all_at_once(gate);
    for (pthread_t thread{}; started.size() < count; started.push_back(thread))
      if (pthread_create(&thread, nullptr, wait_for_gate, &gate) != 0)
        break;
  }
  for (const pthread_t thread : started)
    pthread_join(thread, nullptr);
  return started.size() == count;
}

} // namespace lokus
