// What a screen reader finds, asked over AT-SPI as a screen reader asks: on a bus of its own, beside the window.
#include "corpus/op_ed.h"
#include "corpus/project.h"
#include "tests/window/screen.h"

#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QDBusVariant>
#include <QString>
#include <catch2/catch.hpp>

using namespace quadrille;
using namespace quadrille::tests;

namespace {

/// Where an accessible object is: the name of its program on the bus, and its path.
struct Place {
    QString bus;
    QDBusObjectPath path;
};

QDBusArgument& operator<<(QDBusArgument& out, const Place& place) {
    out.beginStructure();
    out << place.bus << place.path;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, Place& place) {
    in.beginStructure();
    in >> place.bus >> place.path;
    in.endStructure();
    return in;
}

struct Node {
    QString role;
    QString name;
    QString description;
    std::vector<Node> children;
};

} // namespace

Q_DECLARE_METATYPE(Place)

namespace {

class Reader {
public:
    explicit Reader(const QString& address)
        : m_bus(QDBusConnection::connectToBus(address, QStringLiteral("accessibility"))) {
        qDBusRegisterMetaType<Place>();
        qDBusRegisterMetaType<QList<Place>>();
    }
    ~Reader() { QDBusConnection::disconnectFromBus(QStringLiteral("accessibility")); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    [[nodiscard]] Node desktop() const {
        return read({QStringLiteral("org.a11y.atspi.Registry"),
                     QDBusObjectPath(QStringLiteral("/org/a11y/atspi/accessible/root"))});
    }

private:
    // No QDBusInterface: it would ask what there is first, which not every program answers.
    [[nodiscard]] QDBusMessage ask(const Place& place, const char* interface, const char* method,
                                   const QVariantList& arguments = {}) const {
        QDBusMessage call = QDBusMessage::createMethodCall(place.bus, place.path.path(), interface, method);
        call.setArguments(arguments);
        return m_bus.call(call);
    }
    [[nodiscard]] QString property(const Place& place, const char* name) const {
        const QDBusReply<QDBusVariant> reply =
            ask(place, "org.freedesktop.DBus.Properties", "Get", {"org.a11y.atspi.Accessible", name});
        return reply.value().variant().toString();
    }
    [[nodiscard]] Node read(const Place& place) const {
        Node node;
        node.role = QDBusReply<QString>(ask(place, "org.a11y.atspi.Accessible", "GetRoleName")).value();
        node.name = property(place, "Name");
        node.description = property(place, "Description");
        const QDBusReply<QList<Place>> children = ask(place, "org.a11y.atspi.Accessible", "GetChildren");
        for (const Place& child : children.value()) {
            node.children.push_back(read(child));
        }
        return node;
    }

    QDBusConnection m_bus;
};

/// All nodes of a role, in the order of the tree.
void collect(const Node& node, const QString& role, std::vector<const Node*>& found) {
    if (node.role == role) {
        found.push_back(&node);
    }
    for (const Node& child : node.children) {
        collect(child, role, found);
    }
}

std::vector<const Node*> all(const Node& node, const char* role) {
    std::vector<const Node*> found;
    collect(node, QString::fromLatin1(role), found);
    return found;
}

bool anyStarts(const std::vector<const Node*>& nodes, const char* start) {
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const Node* node) { return node->name.startsWith(QString::fromUtf8(start)); });
}

std::string busAddress(const std::string& file) {
    // It may stand behind a warning.
    std::string address;
    eventually([&] {
        const std::string said = contents(file);
        const std::size_t begin = said.find("unix:");
        const std::size_t end = said.find('\n', begin);
        address = begin == std::string::npos || end == std::string::npos ? "" : said.substr(begin, end - begin);
        return !address.empty();
    });
    return address;
}

} // namespace

TEST_CASE("A screen reader finds the rows, their cells by language, and every control by name") {
    Screen screen;
    const std::string project = screen.folder().at("read.quadrille");
    const NewDocument text = opEdDocument();
    Project::create(project, std::span(&text, 1));
    const std::string addresses = screen.folder().at("bus");
    const Process bus({"dbus-daemon", "--session", "--nofork", "--print-address"}, {}, addresses);
    const std::string session = "DBUS_SESSION_BUS_ADDRESS=" + busAddress(addresses);
    const Process launcher(
        {"/usr/libexec/at-spi-bus-launcher", "--launch-immediately"},
        {session, "DISPLAY=" + screen.display(), "XDG_RUNTIME_DIR=" + screen.folder().path().string()},
        screen.folder().at("launcher.log"));
    screen.open({project}, {session, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1"});

    QDBusConnection asked = QDBusConnection::connectToBus(QString::fromStdString(busAddress(addresses)), "session");
    QDBusInterface status("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", asked);
    Node tree;
    const bool there = eventually([&] {
        const QDBusReply<QString> address = status.call("GetAddress");
        if (!address.isValid()) {
            return false;
        }
        tree = Reader(address.value()).desktop();
        return !all(tree, "cell").empty();
    });
    INFO(contents(screen.folder().at("launcher.log")) << screen.said());
    REQUIRE(there);

    const auto rows = all(tree, "row");
    REQUIRE(rows.size() > 3);
    CHECK(rows.front()->name == "Row 1");
    const auto cells = all(*rows.front(), "cell");
    REQUIRE(cells.size() == 4);
    for (const char* start : {"English, row 1: ", "Русский, row 1: ", "Українська, row 1: ", "Latviešu, row 1: "}) {
        CHECK(anyStarts(cells, start));
    }
    CHECK(cells[0]->description == "source");
    CHECK(cells[1]->description == "translated");
    // The cell in hand is an editor with a name.
    CHECK(anyStarts(all(tree, "text"), "Text of "));
    CHECK(anyStarts(all(tree, "push button"), "Menu"));
    CHECK(anyStarts(all(tree, "list"), "Headings"));
    for (const char* role : {"push button", "cell", "list item", "column header", "progress bar"}) {
        for (const Node* node : all(tree, role)) {
            INFO(role);
            CHECK_FALSE(node->name.isEmpty());
        }
    }
    QDBusConnection::disconnectFromBus("session");
}
