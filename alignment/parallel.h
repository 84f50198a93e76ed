#pragma once

#include <cstddef>
#include <functional>

namespace quadrille {

/// Does `task` for 0 to `count` - 1, at most `threads` at a time. `progress` is called by the calling thread with the
/// part that is done. When a task throws, no further ones are begun, and it is thrown on when all have ended.
void forEach(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& task,
             const std::function<void(double)>& progress);

} // namespace quadrille
