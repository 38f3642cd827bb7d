#pragma once
#include <cstddef>

namespace lokus {

// Whether the system would start so many threads at once now, with stacks of its usual size: asked before a
// library is called that ends the program where a thread of its own cannot be started.
bool threads_can_start(std::size_t count);

} // namespace lokus
