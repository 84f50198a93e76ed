#include "corpus/backup_name.h"

#include <fmt/format.h>

#include <ctime>
#include <regex>

namespace quadrille {

using namespace std::chrono;

weeks BackupTime::week() const {
    constexpr days fromMonday{3}; // 1970-01-01 was a Thursday
    return floor<weeks>(day() + fromMonday);
}

BackupTime backupTime(system_clock::time_point time) {
    const std::time_t seconds = system_clock::to_time_t(time);
    std::tm parts{};
    localtime_r(&seconds, &parts);
    const sys_days date = year{parts.tm_year + 1900} / (parts.tm_mon + 1) / parts.tm_mday;
    return {date.time_since_epoch() + hours(parts.tm_hour) + minutes(parts.tm_min), 1};
}

std::string backupName(const std::string& project, const BackupTime& time) {
    const year_month_day date{sys_days(time.day())};
    const minutes ofDay = time.local - time.day();
    const std::string number = time.number == 1 ? std::string() : fmt::format(" ({})", time.number);
    return fmt::format("{} {:04}-{:02}-{:02} {:02}.{:02}{}.quadrille", project, static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), ofDay.count() / 60,
                       ofDay.count() % 60, number);
}

std::optional<BackupTime> readBackupName(const std::string& project, const std::string& name) {
    static const std::regex form(R"( (\d{4})-(\d\d)-(\d\d) (\d\d)\.(\d\d)(?: \((\d{1,6})\))?\.quadrille)");
    std::smatch parts;
    if (!name.starts_with(project) ||
        !std::regex_match(name.begin() + static_cast<std::ptrdiff_t>(project.size()), name.end(), parts, form)) {
        return std::nullopt;
    }
    const auto number = [&](std::size_t part) { return std::stoi(parts[part].str()); };
    const year_month_day date = year{number(1)} / number(2) / number(3);
    if (!date.ok() || number(4) > 23 || number(5) > 59) {
        return std::nullopt;
    }
    return BackupTime{sys_days(date).time_since_epoch() + hours(number(4)) + minutes(number(5)),
                      parts[6].matched ? number(6) : 1};
}

} // namespace quadrille
