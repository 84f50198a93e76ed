# quadrille_embed(target symbol file): puts the bytes of `file` into `target`, to be read through
# `std::string_view quadrille::embedded::symbol()`, which the caller declares.
function(quadrille_embed target symbol file)
  get_filename_component(path "${file}" ABSOLUTE)
  set(source "${CMAKE_CURRENT_BINARY_DIR}/embedded/${symbol}.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[
#include <string_view>

asm(".section .rodata,\"a\"\n"
    ".balign 16\n"
    "quadrille_@symbol@_begin:\n"
    ".incbin \"@path@\"\n"
    "quadrille_@symbol@_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" const char quadrille_@symbol@_begin[];
extern "C" const char quadrille_@symbol@_end[];

namespace quadrille::embedded {
std::string_view @symbol@();
std::string_view @symbol@() {
    return {quadrille_@symbol@_begin, static_cast<std::size_t>(quadrille_@symbol@_end - quadrille_@symbol@_begin)};
}
} // namespace quadrille::embedded
]])
  set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${path}")
  target_sources(${target} PRIVATE "${source}")
endfunction()
