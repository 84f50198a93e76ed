#pragma once

#include "app/wrong_word.h"
#include "dictionaries/added_words.h"
#include "dictionaries/speller.h"

#include <QString>

#include <map>
#include <memory>
#include <string>

namespace quadrille {

/// The words people have added to one language, the person's and the project's together.
using SharedWords = std::shared_ptr<const AddedWords>;

/// The speller of each language, made when it is first asked for, with what people have added. Belongs to one thread.
class Spellers {
public:
    /// The speller of the language of `tag`, to which exactly `added` (never null) has been added. Takes up to 0.2 s
    /// when there is none yet, or when it was given words that are not among them. Throws std::invalid_argument for a
    /// tag that is no language.
    Speller& of(const std::string& tag, const SharedWords& added);

private:
    struct One {
        std::unique_ptr<Speller> speller;
        SharedWords added;
    };
    std::map<std::string, One> m_spellers;
};

/// The misspelt words of `text`, in order.
WrongWords wrongWords(Speller& speller, const QString& text);

} // namespace quadrille
