// Speed of the parts, on the op-ed that comes with the program repeated to the size wanted.

#include "alignment/segmenter.h"
#include "corpus/intake.h"
#include "corpus/op_ed.h"
#include "corpus/project.h"
#include "dictionaries/language.h"

#include <benchmark/benchmark.h>
#include <filesystem>
#include <unistd.h>

namespace {

using namespace quadrille;

std::string repeated(const std::string& text, std::int64_t times) {
    std::string result;
    for (std::int64_t i = 0; i < times; ++i) {
        result += text;
        result += '\n';
    }
    return result;
}

NewDocument document(std::int64_t times) {
    std::vector<NewColumn> columns;
    for (const SampleText& sample : opEd()) {
        columns.push_back(segmentColumn(std::string(sample.tag), repeated(std::string(sample.text), times)));
    }
    return alignColumns("bench", std::move(columns));
}

void segmentText(benchmark::State& state, std::size_t which) {
    const auto samples = opEd();
    const std::string text = repeated(std::string(samples[which].text), state.range(0));
    std::size_t sentences = 0;
    for (auto _ : state) {
        sentences += segment(text, language(samples[which].tag)).size();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size() * state.iterations()));
    state.counters["sentences/s"] = benchmark::Counter(static_cast<double>(sentences), benchmark::Counter::kIsRate);
}

void alignText(benchmark::State& state) {
    std::vector<NewColumn> columns;
    for (const SampleText& sample : opEd()) {
        columns.push_back(segmentColumn(std::string(sample.tag), repeated(std::string(sample.text), state.range(0))));
    }
    const std::size_t sentences = columns.front().segments.size();
    for (auto _ : state) {
        benchmark::DoNotOptimize(alignColumns("bench", columns));
    }
    state.counters["sentences/s"] =
        benchmark::Counter(static_cast<double>(sentences * state.iterations()), benchmark::Counter::kIsRate);
}

class ScratchFile {
public:
    ScratchFile()
        : m_path(std::filesystem::temp_directory_path() /
                 ("quadrille-bench-" + std::to_string(::getpid()) + ".quadrille")) {}
    ~ScratchFile() { remove(); }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    void remove() const { std::filesystem::remove(m_path); }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

void createProject(benchmark::State& state) {
    const ScratchFile file;
    const NewDocument made = document(state.range(0));
    for (auto _ : state) {
        Project::create(file.path(), {&made, 1});
        state.PauseTiming();
        state.counters["bytes/unit"] =
            static_cast<double>(std::filesystem::file_size(file.path())) / static_cast<double>(made.units.size());
        file.remove();
        state.ResumeTiming();
    }
    state.counters["units"] = static_cast<double>(made.units.size());
}

void openAndReadRows(benchmark::State& state) {
    const ScratchFile file;
    const NewDocument made = document(state.range(0));
    Project::create(file.path(), {&made, 1});
    for (auto _ : state) {
        const Project project = Project::open(file.path(), Project::Access::ReadOnly);
        const DocumentId id = project.documents().front().id;
        const Outline outline = project.outline(id);
        const std::span<const UnitId> units = outline.units;
        benchmark::DoNotOptimize(
            project.units(id, units.subspan(units.size() / 2, std::min<std::size_t>(50, units.size() / 2))));
    }
    state.counters["units"] = static_cast<double>(made.units.size());
}

BENCHMARK_CAPTURE(segmentText, en, 0)->Arg(40)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(segmentText, ru, 1)->Arg(40)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(segmentText, uk, 2)->Arg(40)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(segmentText, lv, 3)->Arg(40)->Unit(benchmark::kMillisecond);
BENCHMARK(alignText)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK(createProject)->Arg(1)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK(openAndReadRows)->Arg(1)->Arg(100)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
