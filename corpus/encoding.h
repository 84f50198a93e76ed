#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// Bytes of a file as text.
struct Decoded {
    std::string text;     ///< UTF-8, without a byte order mark
    std::string encoding; ///< ICU's name
    bool byteOrderMark = false;
    bool exact = true; ///< encoding the text again gives the bytes back
};

/// Reads `bytes` in `encoding` (a name ICU knows) or, when that is empty, in the one that makes the best text of the
/// language `tag`. Nothing is ever replaced: bytes that stand for no character make it throw std::runtime_error.
/// `name` is the file's, for messages, each of which is a full sentence.
Decoded decode(std::string_view bytes, std::string_view tag, std::string_view encoding, std::string_view name);

/// The encodings tried for a text that is not UTF-8, as ICU names them, likeliest first for equal scores.
std::vector<std::string_view> encodingsTried();

} // namespace quadrille
