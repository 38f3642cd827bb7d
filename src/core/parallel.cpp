#include "core/parallel.hpp"
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <pthread.h>
#include <sched.h>
#include <vector>

#if defined(__SANITIZE_THREAD__)
#define LOKUS_THREADS_WATCHED // as g++ says it
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define LOKUS_THREADS_WATCHED // as clang says it
#endif
#endif

namespace lokus {
namespace parallel_detail {
namespace {

constexpr std::size_t stack_bytes = std::size_t{8} << 20;

// A loop that is being run, and what its rows threw.
struct Loop {
  std::size_t rows, members;
  bool uneven;
  void *body;
  Call call;
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::size_t failed_row = 0;
  std::exception_ptr failure;

  void call_row(std::size_t row) {
    try {
      call(body, row);
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!failure || row < failed_row)
        failed_row = row, failure = std::current_exception();
    }
  }
  void share_of(std::size_t member) {
    if (uneven) {
      const auto taken = [&] { return next.fetch_add(1, std::memory_order_relaxed); };
      for (std::size_t row = taken(); row < rows; row = taken())
        call_row(row);
      return;
    }
    const std::size_t each = rows / members, more = rows % members;
    const std::size_t first = member * each + std::min(member, more);
    for (std::size_t row = first; row < first + each + (member < more ? 1 : 0); ++row)
      call_row(row);
  }
};

thread_local bool inside = false;

std::size_t processors() {
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  const int count = sched_getaffinity(0, sizeof allowed, &allowed) == 0 ? CPU_COUNT(&allowed) : 1;
  return static_cast<std::size_t>(std::max(count, 1));
}

// Threads that wait for the next loop; the caller is member 0.
class Team {
public:
  Team() = default;
  Team(const Team &) = delete;
  Team &operator=(const Team &) = delete;
  ~Team();
  void want(std::size_t members) { wanted_ = members; }
  std::size_t members() const { return std::min(wanted_, most_); }
  void run(Loop &loop);

private:
  struct Seat {
    Team *team;
    std::size_t member;
    std::uint64_t round; // that had begun when the thread was made
  };
  static void *sit(void *seat);
  void serve(const Seat &seat);
  void all_begin(std::unique_lock<std::mutex> &lock);
  void grow(std::size_t members);

  std::mutex caller_, mutex_;
  std::condition_variable begins_, begun_, ended_;
  std::vector<pthread_t> threads_;
  Loop *loop_ = nullptr;
  std::uint64_t round_ = 0;
  std::size_t busy_ = 0, to_begin_ = 0;
  bool over_ = false;
  std::size_t wanted_ = processors(), most_ = static_cast<std::size_t>(-1);
};

Team::~Team() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
  }
  begins_.notify_all();
  for (const pthread_t thread : threads_)
    pthread_join(thread, nullptr);
}

void *Team::sit(void *seat) {
  const Seat own = *static_cast<Seat *>(seat);
  delete static_cast<Seat *>(seat);
  inside = true;
  own.team->serve(own);
  return nullptr;
}

void Team::serve(const Seat &seat) {
  std::unique_lock lock(mutex_);
  for (std::uint64_t seen = seat.round;;) {
    begins_.wait(lock, [&] { return over_ || round_ != seen; });
    if (over_)
      return;
    seen = round_;
    if (loop_ == nullptr || seat.member >= loop_->members)
      continue;
    Loop &loop = *loop_;
    all_begin(lock);
    lock.unlock();
    loop.share_of(seat.member);
    lock.lock();
    if (--busy_ == 0)
      ended_.notify_one();
  }
}

// Under ThreadSanitizer no member does a row before all have begun: one that came late would take the lock
// after the others' rows, which then count as done before its own, and no race with them would be seen.
void Team::all_begin([[maybe_unused]] std::unique_lock<std::mutex> &lock) {
#if defined(LOKUS_THREADS_WATCHED)
  if (!inside || --to_begin_ > 0)
    begun_.wait(lock, [&] { return to_begin_ == 0; });
  else
    begun_.notify_all();
#endif
}

// Where the system gives no further thread, the team stays as it is.
void Team::grow(std::size_t members) {
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0)
    return;
  pthread_attr_setstacksize(&attributes, stack_bytes);
  threads_.reserve(members);
  while (threads_.size() + 1 < std::min(members, most_)) {
    auto *seat = new Seat{this, threads_.size() + 1, round_};
    pthread_t thread{};
    if (pthread_create(&thread, &attributes, sit, seat) == 0) {
      threads_.push_back(thread);
      continue;
    }
    delete seat;
    most_ = threads_.size() + 1;
  }
  pthread_attr_destroy(&attributes);
}

void Team::run(Loop &loop) {
  const std::size_t members = inside ? 1 : std::min(loop.rows, wanted_);
  std::unique_lock caller(caller_, std::defer_lock);
  if (members < 2 || !caller.try_lock()) {
    loop.share_of(0);
    return;
  }
  std::unique_lock lock(mutex_);
  grow(members);
  loop.members = std::min(members, threads_.size() + 1);
  loop_ = &loop;
  busy_ = to_begin_ = loop.members - 1;
  ++round_;
  begins_.notify_all();
  all_begin(lock);
  lock.unlock();
  inside = true;
  loop.share_of(0);
  inside = false;
  lock.lock();
  ended_.wait(lock, [&] { return busy_ == 0; });
  loop_ = nullptr;
}

Team &team() {
  static Team team;
  return team;
}

} // namespace

void run(std::size_t rows, bool uneven, void *body, Call call) {
  if (rows == 0)
    return;
  Loop loop{rows, 1, uneven, body, call, {}, {}, 0, {}};
  team().run(loop);
  if (loop.failure)
    std::rethrow_exception(loop.failure);
}

} // namespace parallel_detail

void use_threads(int threads) {
  parallel_detail::team().want(threads > 0 ? static_cast<std::size_t>(threads)
                                           : parallel_detail::processors());
}
int threads_in_use() {
  return static_cast<int>(parallel_detail::team().members());
}

} // namespace lokus
