#include "corpus/op_ed.h"

namespace quadrille {

namespace embedded {
std::string_view op_ed_en();
std::string_view op_ed_ru();
std::string_view op_ed_uk();
std::string_view op_ed_lv();
} // namespace embedded

std::vector<SampleText> opEd() {
    return {{"en", embedded::op_ed_en()},
            {"ru", embedded::op_ed_ru()},
            {"uk", embedded::op_ed_uk()},
            {"lv", embedded::op_ed_lv()}};
}

NewDocument opEdDocument(const std::stop_token& stop) {
    std::vector<NewColumn> columns;
    for (const SampleText& sample : opEd()) {
        NewColumn& column = columns.emplace_back(segmentColumn(std::string(sample.tag), sample.text));
        column.fileName = column.tag + ".txt";
    }
    return alignColumns("Op-ed", std::move(columns), {}, stop);
}

} // namespace quadrille
