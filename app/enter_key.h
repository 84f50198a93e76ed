#pragma once

#include <QObject>

namespace quadrille {

/// Makes the Enter of the keypad the same key as Return for all that takes keys in the window. Shortcuts are looked up
/// before anybody sees a key, so commands name both themselves. Installed as an event filter of the application.
class EnterKey : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject* receiver, QEvent* event) override;
};

} // namespace quadrille
