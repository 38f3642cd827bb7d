#pragma once
#include <cstddef>
#include <memory>
#include <type_traits>

namespace lokus {

// The only parallel loop of the program. Calls body(row) once for every row 0..rows-1, on all
// threads, rows dealt out in fixed contiguous blocks. Rows must write only to their own cells, so
// the result never depends on the number of threads. If rows throw, the exception of the lowest row
// is rethrown after the loop. Not nested: called from inside itself it runs serially.
template <class Body>
void for_each_row(std::size_t rows, Body &&body);

// As for_each_row, for rows of very unequal cost: rows are handed out one by one.
template <class Body>
void for_each_uneven_row(std::size_t rows, Body &&body);

// Threads that the loop will use; set once by the program from --threads (0 = all cores). Each has a stack of
// 8 MiB, whatever the environment says. Where the system gives fewer, the loop does with those.
void use_threads(int threads);
int threads_in_use();

namespace parallel_detail {
using Call = void (*)(void *body, std::size_t row);
void run(std::size_t rows, bool uneven, void *body, Call call);
template <class Body>
void run(std::size_t rows, bool uneven, Body &body) {
  using Plain = std::remove_const_t<Body>;
  run(rows, uneven, const_cast<Plain *>(std::addressof(body)),
      [](void *b, std::size_t row) { (*static_cast<Body *>(b))(row); });
}
} // namespace parallel_detail

template <class Body>
void for_each_row(std::size_t rows, Body &&body) {
  parallel_detail::run(rows, false, body);
}
template <class Body>
void for_each_uneven_row(std::size_t rows, Body &&body) {
  parallel_detail::run(rows, true, body);
}

} // namespace lokus
