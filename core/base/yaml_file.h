// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <stdexcept>
#include <string>
#include <vector>
#include <yaml-cpp/yaml.h>

/// What reading a YAML resource has in common. Only for sources that link yaml-cpp; nothing here may leave a folder as
/// an exception: the reader of a resource catches Refusal and YAML::Exception.
namespace waybill::yaml {

/// Why a file is refused, and in which line, from 1.
struct Refusal : std::runtime_error {
    Refusal(const YAML::Mark& at, const std::string& why) : std::runtime_error(why), line(at.line + 1) {}
    int line;
};

/// Refuses a node that is no map, and keys that nobody would read: they are typing errors.
inline void checkKeys(const YAML::Node& node, const std::set<std::string>& known) {
    if (!node.IsMap())
        throw Refusal(node.Mark(), "a list of \"key: value\" is expected here");
    for (const auto& entry : node) {
        const auto key = entry.first.as<std::string>();
        if (!known.contains(key))
            throw Refusal(entry.first.Mark(), "\"" + key + "\" is not a known key");
    }
}

/// A list of texts, or one text alone; empty when there is no node.
inline std::vector<std::string> texts(const YAML::Node& node) {
    if (!node)
        return {};
    if (node.IsScalar())
        return {node.as<std::string>()};
    std::vector<std::string> result;
    for (const auto& entry : node)
        result.push_back(entry.as<std::string>());
    return result;
}

} // namespace waybill::yaml
