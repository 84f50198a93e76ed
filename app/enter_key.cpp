#include "app/enter_key.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace quadrille {

bool EnterKey::eventFilter(QObject* receiver, QEvent* event) {
    if (!receiver->isWindowType() || (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease)) {
        return false;
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Enter) {
        return false;
    }
    QKeyEvent same(key->type(), Qt::Key_Return, key->modifiers() & ~Qt::KeypadModifier, key->text(),
                   key->isAutoRepeat(), static_cast<quint16>(key->count()));
    QCoreApplication::sendEvent(receiver, &same);
    event->setAccepted(same.isAccepted());
    return true;
}

} // namespace quadrille
