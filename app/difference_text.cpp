#include "app/difference_text.h"

#include "app/drawing/laid_text.h"
#include "app/mark_objects.h"
#include "app/text.h"
#include "app/word_differences.h"

#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace quadrille {
namespace {

/// As many of `marks` as `text` has signs of, from the `taken`-th on, which are taken then.
CellMarks next(const CellMarks& marks, std::size_t& taken, const QString& text) {
    const auto from = std::min(taken, marks.all.size());
    taken += static_cast<std::size_t>(text.count(QChar::ObjectReplacementCharacter));
    const auto to = std::min(taken, marks.all.size());
    return {std::vector<Mark>(marks.all.begin() + static_cast<std::ptrdiff_t>(from),
                              marks.all.begin() + static_cast<std::ptrdiff_t>(to))};
}

/// What went out has no chips: nobody knows what its marks were.
QString withoutChips(QString text) {
    return text.replace(QChar::ObjectReplacementCharacter, DifferenceText::tr("[mark]"));
}

} // namespace

DifferenceText::~DifferenceText() = default;

QStringList DifferenceText::labels() const {
    return m_objects ? m_objects->labels() : QStringList();
}

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
    m_objects = std::make_unique<MarkObjects>(*document);
    m_objects->setFont(m_labelFont);
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
    std::size_t marks = 0;
    for (const WordRun& run : wordDifferences(m_before, m_after, fromQt(m_tag))) {
        if (afterOut && run.kind == WordRun::In) {
            cursor.insertText(QStringLiteral(" "), between); // so that what went out and what came in stay apart
        }
        afterOut = run.kind == WordRun::Out;
        if (run.kind == WordRun::Out) {
            cursor.insertText(withoutChips(run.text), out);
            words += tr("out: %1").arg(withoutChips(run.text).trimmed());
            continue;
        }
        m_objects->insert(cursor, run.text, next(m_marks, marks, run.text), run.kind == WordRun::In ? in : same);
        if (run.kind == WordRun::In) {
            words += tr("in: %1").arg(withoutChips(run.text).trimmed());
        }
    }
    m_inWords = words.join(QStringLiteral("; "));
    emit drawn();
}

} // namespace quadrille
