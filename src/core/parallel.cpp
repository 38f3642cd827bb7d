#include "core/parallel.hpp"
#include <exception>
#include <omp.h>

namespace lokus {

void use_threads(int threads) {
  omp_set_num_threads(threads > 0 ? threads : omp_get_num_procs());
}
int threads_in_use() {
  return omp_get_max_threads();
}

namespace parallel_detail {
namespace {

struct FirstFailure {
  std::size_t row = 0;
  std::exception_ptr what;
};

void call_row(void *body, Call call, std::size_t row, FirstFailure &failure) {
  try {
    call(body, row);
  } catch (...) {
#pragma omp critical(lokus_first_failure)
    if (!failure.what || row < failure.row)
      failure = {row, std::current_exception()};
  }
}

} // namespace

void run(std::size_t rows, bool uneven, void *body, Call call) {
  FirstFailure failure;
  const auto n = static_cast<long long>(rows);
  if (uneven) {
#pragma omp parallel for schedule(dynamic, 1)
    for (long long row = 0; row < n; ++row)
      call_row(body, call, static_cast<std::size_t>(row), failure);
  } else {
#pragma omp parallel for schedule(static)
    for (long long row = 0; row < n; ++row)
      call_row(body, call, static_cast<std::size_t>(row), failure);
  }
  if (failure.what)
    std::rethrow_exception(failure.what);
}

} // namespace parallel_detail
} // namespace lokus
