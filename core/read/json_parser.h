// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::read {

/// A JSON object laid flat: {"a": {"b": 1}, "c": [2, 3], "d": [{"e": 4}]} is a.b = 1, c = 2; 3, d.1.e = 4. Numbers are
/// kept as written, truth is TRUE or FALSE, and null is empty.
struct JsonRecord {
    struct Cell {
        std::string path;
        std::string text;
        bool continues = false; ///< Belongs to a list of which another cell of the record holds the start.
    };
    std::vector<Cell> cells; ///< In the order of the text; a path may occur twice.
};

/// Parses JSON as it arrives.
class JsonParser {
public:
    enum class Form {
        Record,  ///< One object.
        List,    ///< A list of objects: the document, or one in it.
        Anything ///< Whatever is JSON; nothing comes out.
    };
    using Taker = std::function<void(const JsonRecord&)>;
    /// `take` is given each object once it is complete. `list` is where a list of objects is in the document, by the
    /// keys that lead to it ("response.docs"); what stands around that is passed over.
    JsonParser(Form form, Taker take, std::string list = {});
    JsonParser(JsonParser&& other) noexcept;
    JsonParser& operator=(JsonParser&& other) noexcept;
    ~JsonParser();
    /// Parses on. Says what is wrong, or nothing; afterwards only reset() makes sense. `last`: nothing follows, so that
    /// the document must be complete.
    [[nodiscard]] QString feed(std::string_view text, bool last);
    /// Begins anew.
    void reset();
    /// The longest list of objects that the document, which is one object, holds so far: the keys that lead to it, and
    /// its length. Only for Form::Anything.
    struct ListInside {
        std::string path;
        std::size_t length = 0;
        bool isAlone = false; ///< The document has nothing else.
    };
    [[nodiscard]] const ListInside& listInside() const;
    /// How much of the text is a whole document of any form; 0 when it does not begin with one.
    [[nodiscard]] static std::size_t documentLength(std::string_view text);

private:
    struct Machine;
    std::unique_ptr<Machine> m_machine;
};

} // namespace waybill::read
