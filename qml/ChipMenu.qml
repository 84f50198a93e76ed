pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// What can be done with the cell in hand in Align.
MenuFrame {
    id: menu

    required property Session session
    required property Commands commands

    readonly property AligningCommands aligning: commands.aligning
    readonly property ChangingCommands changing: commands.changing
    /// Its segments can be changed: there are some, and nothing holds them.
    readonly property bool free: visible && session.cell.segments > 0 && session.units.revision >= 0 && session.whyFixed(session.activeRow, session.activeColumn).length === 0

    function showFirst(item: Item, x: real, y: real): void {
        popup(item, x, y);
        currentIndex = 0;
    }

    margins: Theme.px(6)
    implicitWidth: Theme.px(370)

    component Act: CommandItem {
        property bool possible: true
        enabled: command.enabled && possible
    }

    Act {
        command: menu.aligning.moveUp
        possible: menu.free && menu.session.activeRow > 0
    }
    Act {
        command: menu.aligning.moveDown
        possible: menu.free
    }
    MenuLine {}
    Act {
        command: menu.changing.split
        possible: menu.free
    }
    Act {
        command: menu.changing.join
        possible: menu.free && menu.session.segment + 1 < menu.session.cell.segments && menu.session.cell.segments > 1
    }
    Act {
        command: menu.aligning.unlink
        possible: menu.free
    }
    MenuLine {}
    Act {
        command: menu.aligning.push
    }
    Act {
        command: menu.aligning.pull
    }
    MenuLine {}
    Act {
        command: menu.changing.lock
    }
    Act {
        command: menu.commands.copy
    }
}
