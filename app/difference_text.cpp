#include "app/difference_text.h"

#include "app/drawing/laid_text.h"
#include "app/text.h"
#include "app/word_differences.h"

#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>

namespace quadrille {

DifferenceText::DifferenceText(QObject* parent)
    : QObject(parent) {
    // Properties come one after another; the text is made once, when all are there.
    connect(this, &DifferenceText::changed, this, [this] {
        if (!m_due) {
            m_due = true;
            QMetaObject::invokeMethod(this, &DifferenceText::draw, Qt::QueuedConnection);
        }
    });
}

void DifferenceText::draw() {
    m_due = false;
    QTextDocument* document = m_document ? m_document->textDocument() : nullptr;
    if (!document) {
        return;
    }
    document->setUndoRedoEnabled(false);
    document->clear();
    QTextCursor cursor(document);
    QTextBlockFormat block;
    block.setLineHeight(m_lineHeight, QTextBlockFormat::FixedHeight);
    cursor.setBlockFormat(block);
    const QTextCharFormat same = cursor.charFormat();
    QTextCharFormat out = same;
    out.setForeground(m_outInk);
    out.setBackground(m_outGround);
    out.setFontStrikeOut(true);
    out.setProperty(LaidText::notOfText, true);
    QTextCharFormat between = same;
    between.setProperty(LaidText::notOfText, true);
    QTextCharFormat in = same;
    in.setForeground(m_inInk);
    in.setBackground(m_inGround);
    in.setFontUnderline(true);
    QStringList words;
    bool afterOut = false;
    for (const WordRun& run : wordDifferences(m_before, m_after, fromQt(m_tag))) {
        if (afterOut && run.kind == WordRun::In) {
            cursor.insertText(QStringLiteral(" "), between); // so that what went out and what came in stay apart
        }
        afterOut = run.kind == WordRun::Out;
        cursor.insertText(run.text, run.kind == WordRun::Out ? out : run.kind == WordRun::In ? in : same);
        if (run.kind != WordRun::Same) {
            words += (run.kind == WordRun::Out ? tr("out: %1") : tr("in: %1")).arg(run.text.trimmed());
        }
    }
    m_inWords = words.join(QStringLiteral("; "));
    emit drawn();
}

} // namespace quadrille
