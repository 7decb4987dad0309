// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/note/rules_file.h"

#include "core/base/text.h"
#include "core/base/yaml_file.h"

#include <set>

namespace waybill::note {

namespace {

using yaml::checkKeys;
using yaml::Refusal;
using yaml::texts;

// Each entry is "phrase: rendering".
std::vector<LeadWord> leadWords(const YAML::Node& node, bool opens) {
    std::vector<LeadWord> result;
    if (!node)
        return result;
    for (const auto& entry : node)
        result.push_back({entry.first.as<std::string>(), entry.second.as<std::string>(""), opens});
    return result;
}

Language language(const YAML::Node& node) {
    checkKeys(node,
              {"letters", "blanks", "openers", "leads", "tails", "negations", "followers", "refusals", "joiners"});
    Language result;
    const auto letters = node["letters"].as<std::string>("latin");
    if (letters != "latin" && letters != "cyrillic")
        throw Refusal(node["letters"].Mark(), "letters are \"latin\" or \"cyrillic\"");
    result.view = letters == "cyrillic" ? View::Cyrillic : View::Latin;
    result.wordsAreApart = node["blanks"].as<bool>(true);
    result.leads = leadWords(node["openers"], true);
    const std::vector<LeadWord> others = leadWords(node["leads"], false);
    result.leads.insert(result.leads.end(), others.begin(), others.end());
    result.tails = leadWords(node["tails"], false);
    result.negations = texts(node["negations"]);
    result.followers = texts(node["followers"]);
    result.refusals = texts(node["refusals"]);
    result.joiners = texts(node["joiners"]);
    return result;
}

Context context(const YAML::Node& node) {
    if (!node)
        return {};
    if (!node.IsMap())
        return {texts(node), 0};
    checkKeys(node, {"phrases", "within"});
    return {texts(node["phrases"]), node["within"].as<std::size_t>(0)};
}

Lead leadOf(const YAML::Node& node) {
    const auto text = node.as<std::string>("none");
    if (text == "none")
        return Lead::None;
    if (text == "allowed")
        return Lead::Allowed;
    if (text == "required")
        return Lead::Required;
    throw Refusal(node.Mark(), "lead is none, allowed or required");
}

RuleSpec rule(const YAML::Node& node, const RulesFile& file) {
    checkKeys(node, {"id", "class", "language", "phrases", "anchors", "lead", "tail", "glued", "require", "forbid",
                     "english", "confidence", "source"});
    for (const char* needed : {"id", "class", "language", "phrases", "anchors", "english", "confidence"}) {
        if (!node[needed])
            throw Refusal(node.Mark(), std::string("the rule has no \"") + needed + '"');
    }
    RuleSpec result;
    result.id = node["id"].as<std::string>();
    const auto noteClass = noteClassFromName(node["class"].as<std::string>());
    if (!noteClass || *noteClass == NoteClass::None)
        throw Refusal(node["class"].Mark(), "the class is none of smo, military, aid, dual-use, civilian");
    result.noteClass = *noteClass;
    result.language = node["language"].as<std::string>();
    if (!file.languages.contains(result.language))
        throw Refusal(node["language"].Mark(), "the language \"" + result.language + "\" is not described");
    result.phrases = texts(node["phrases"]);
    result.anchors = texts(node["anchors"]);
    if (result.phrases.empty() || result.anchors.empty())
        throw Refusal(node.Mark(), "the rule needs phrases and anchors");
    result.lead = leadOf(node["lead"]);
    result.tail = node["tail"].as<bool>(false);
    result.glued = node["glued"].as<bool>(false);
    result.require = context(node["require"]);
    result.forbid = context(node["forbid"]);
    result.english = node["english"].as<std::string>();
    result.confidence = node["confidence"].as<double>();
    if (!(result.confidence > 0 && result.confidence <= 1))
        throw Refusal(node["confidence"].Mark(), "the confidence is between 0 and 1");
    result.source = node["source"].as<std::string>("");
    return result;
}

tl::unexpected<Error> refused(const std::string& why, int line) {
    return failure({ErrorCode::BadInput, QStringLiteral("Cannot read the rule book"), toQString(why),
                    QStringLiteral("Correct that line of the rule book."), QString(), line});
}

} // namespace

Result<RulesFile> readRules(std::string_view yaml) {
    try {
        const YAML::Node root = YAML::Load(std::string(yaml));
        checkKeys(root, {"languages", "rules"});
        RulesFile file;
        for (const auto& entry : root["languages"])
            file.languages.emplace(entry.first.as<std::string>(), language(entry.second));
        std::set<std::string> ids;
        for (const auto& entry : root["rules"]) {
            file.rules.push_back(rule(entry, file));
            if (!ids.insert(file.rules.back().id).second)
                throw Refusal(entry.Mark(), "the id \"" + file.rules.back().id + "\" is there twice");
        }
        if (file.rules.empty())
            return refused("it holds no rules", 1);
        return file;
    } catch (const Refusal& refusal) {
        return refused(refusal.what(), refusal.line);
    } catch (const YAML::Exception& exception) {
        return refused(exception.msg, exception.mark.line + 1);
    }
}

} // namespace waybill::note
