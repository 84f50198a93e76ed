#include "corpus/realigning.h"

#include "corpus/realigning_stretch.h"
#include "corpus/terms.h"

#include <algorithm>

namespace quadrille {

RealignPlan planRealignment(const Project& project, const RealignScope& scope, const std::stop_token& stop,
                            const std::function<void(double)>& report) {
    std::vector<Unit> units;
    std::vector<const Language*> languages;
    Glossary terms;
    project.onOneView([&] {
        terms = projectTerms(project);
        for (const DocumentInfo& info : project.documents()) {
            for (std::size_t column = 0; info.id == scope.document && column < info.columns.size(); ++column) {
                languages.push_back(&language(info.columns[column].tag));
            }
        }
        std::vector<UnitId> ids = project.outline(scope.document).units;
        if (scope.last != 0) {
            ids.erase(std::find(ids.begin(), ids.end(), scope.last) +
                          (std::count(ids.begin(), ids.end(), scope.last) > 0),
                      ids.end());
        }
        if (scope.first != 0) {
            ids.erase(ids.begin(), std::find(ids.begin(), ids.end(), scope.first));
        }
        units = project.units(scope.document, ids);
    });
    if (units.empty()) {
        return {};
    }
    return Stretch(std::move(units), std::move(languages), terms, scope).plan(stop, report);
}

} // namespace quadrille
