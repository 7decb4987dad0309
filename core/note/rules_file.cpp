// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/note/rules_file.h"

#include "core/base/text.h"
#include "core/base/yaml_file.h"

#include <algorithm>
#include <iterator>
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

template <class T> void append(std::vector<T>& to, std::vector<T> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void describeLetters(const YAML::Node& node, Language& language) {
    const auto letters = node["letters"].as<std::string>("latin");
    if (letters != "latin" && letters != "cyrillic")
        throw Refusal(node["letters"].Mark(), "letters are \"latin\" or \"cyrillic\"");
    language.view = letters == "cyrillic" ? View::Cyrillic : View::Latin;
    language.wordsAreApart = node["blanks"].as<bool>(true);
    language.endings = node["endings"].as<std::string>("");
}

void addWords(const YAML::Node& node, Language& language) {
    append(language.leads, leadWords(node["openers"], true));
    append(language.leads, leadWords(node["leads"], false));
    append(language.tails, leadWords(node["tails"], false));
    append(language.negations, texts(node["negations"]));
    append(language.followers, texts(node["followers"]));
    append(language.refusals, texts(node["refusals"]));
    append(language.objects, texts(node["objects"]));
    append(language.denials, texts(node["denials"]));
    append(language.rejections, texts(node["rejections"]));
    append(language.placesBefore, texts(node["places before"]));
    append(language.placesAfter, texts(node["places after"]));
    append(language.verbs, texts(node["verbs"]));
    append(language.participles, texts(node["participles"]));
    append(language.contrasts, texts(node["contrasts"]));
    append(language.together, texts(node["together"]));
    append(language.joiners, texts(node["joiners"]));
    append(language.likenesses, texts(node["likenesses"]));
    append(language.longWords, texts(node["long words"]));
    append(language.rightWords, texts(node["right words"]));
}

void readLanguage(const std::string& name, const YAML::Node& node, const std::string& file, RulesFile& rules) {
    checkKeys(node, {"letters",       "blanks",       "endings",    "openers",     "leads",     "tails",
                     "negations",     "followers",    "refusals",   "objects",     "denials",   "rejections",
                     "places before", "places after", "verbs",      "participles", "contrasts", "together",
                     "joiners",       "likenesses",   "long words", "right words"});
    const auto [language, isNew] = rules.languages.try_emplace(name);
    for (const char* fixed : {"letters", "blanks", "endings"}) {
        if (!isNew && node[fixed])
            throw Refusal(node[fixed].Mark(),
                          "the language \"" + name + "\" is known: it can get more words, not other " + fixed);
    }
    if (isNew)
        describeLetters(node, language->second);
    addWords(node, language->second);
    language->second.file = file;
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

NoteClass classOf(const YAML::Node& node) {
    const auto noteClass = noteClassFromName(node.as<std::string>());
    if (!noteClass || *noteClass == NoteClass::None)
        throw Refusal(node.Mark(), "the class is none of smo, military, aid, dual-use, civilian");
    return *noteClass;
}

double confidenceOf(const YAML::Node& node) {
    const auto confidence = node.as<double>();
    if (!(confidence > 0 && confidence <= 1))
        throw Refusal(node.Mark(), "the confidence is between 0 and 1");
    return confidence;
}

RuleSpec ruleOf(const std::string& id, const YAML::Node& node, const RulesFile& rules) {
    for (const char* needed : {"class", "language", "phrases", "english", "confidence"}) {
        if (!node[needed])
            throw Refusal(node.Mark(), std::string("the rule has no \"") + needed + '"');
    }
    RuleSpec result;
    result.id = id;
    result.noteClass = classOf(node["class"]);
    result.language = node["language"].as<std::string>();
    if (!rules.languages.contains(result.language))
        throw Refusal(node["language"].Mark(), "the language \"" + result.language + "\" is not described");
    result.phrases = texts(node["phrases"]);
    result.anchors = node["anchors"] ? texts(node["anchors"]) : result.phrases;
    if (result.phrases.empty() || result.anchors.empty())
        throw Refusal(node.Mark(), "the rule needs phrases, and anchors that are not an empty list");
    result.lead = leadOf(node["lead"]);
    result.tail = node["tail"].as<bool>(false);
    result.glued = node["glued"].as<bool>(false);
    result.require = context(node["require"]);
    result.forbid = context(node["forbid"]);
    for (const auto& covered : node["covers"])
        result.covers.push_back(classOf(covered));
    result.english = node["english"].as<std::string>();
    result.confidence = confidenceOf(node["confidence"]);
    result.source = node["source"].as<std::string>("");
    return result;
}

// Adds a rule, puts it in the place of the one with its id, or takes that one out. Returns the id.
std::string readRule(const YAML::Node& node, const std::string& file, RulesFile& rules) {
    checkKeys(node, {"id", "off", "class", "language", "phrases", "anchors", "lead", "tail", "glued", "require",
                     "forbid", "covers", "english", "confidence", "source"});
    if (!node["id"])
        throw Refusal(node.Mark(), "the rule has no \"id\"");
    const auto id = node["id"].as<std::string>();
    const auto known =
        std::find_if(rules.rules.begin(), rules.rules.end(), [&id](const RuleSpec& rule) { return rule.id == id; });
    if (node["off"].as<bool>(false)) {
        if (known == rules.rules.end())
            throw Refusal(node.Mark(), "there is no such rule to switch off");
        rules.rules.erase(known);
        return id;
    }
    RuleSpec rule = ruleOf(id, node, rules);
    rule.file = file;
    rule.line = node.Mark().line + 1;
    if (known == rules.rules.end())
        rules.rules.push_back(std::move(rule));
    else
        *known = std::move(rule);
    return id;
}

// What is wrong with a rule names the rule, where it has a name.
std::string nameOf(const YAML::Node& rule) {
    if (!rule.IsMap() || !rule["id"] || !rule["id"].IsScalar())
        return {};
    return "rule \"" + rule["id"].Scalar() + "\": ";
}

void readRuleList(const YAML::Node& list, const std::string& file, RulesFile& rules) {
    std::set<std::string> ids;
    for (const auto& entry : list) {
        try {
            const std::string id = readRule(entry, file, rules);
            if (!ids.insert(id).second)
                throw Refusal(entry.Mark(), "the id is there twice");
        } catch (const Refusal& refusal) {
            YAML::Mark mark;
            mark.line = refusal.line - 1;
            throw Refusal(mark, nameOf(entry) + refusal.what());
        } catch (const YAML::Exception& exception) {
            throw Refusal(exception.mark, nameOf(entry) + exception.msg);
        }
    }
}

tl::unexpected<Error> refused(const std::string& file, const std::string& why, int line) {
    return failure({ErrorCode::BadInput, QStringLiteral("Cannot read the rule book"), toQString(why),
                    QStringLiteral("Correct that line of the rule book."), toQString(file), line});
}

} // namespace

Result<RulesFile> readRules(std::string_view yaml, const std::string& file, RulesFile before) {
    try {
        const YAML::Node root = YAML::Load(std::string(yaml));
        checkKeys(root, {"languages", "rules"});
        RulesFile rules = std::move(before);
        if (root["languages"] && !root["languages"].IsMap())
            throw Refusal(root["languages"].Mark(), "\"languages\" is no list of languages by name");
        if (root["rules"] && !root["rules"].IsSequence())
            throw Refusal(root["rules"].Mark(), "\"rules\" is no list of rules");
        for (const auto& entry : root["languages"])
            readLanguage(entry.first.as<std::string>(), entry.second, file, rules);
        readRuleList(root["rules"], file, rules);
        if (rules.rules.empty())
            return refused(file, "it holds no rules", 1);
        return rules;
    } catch (const Refusal& refusal) {
        return refused(file, refusal.what(), refusal.line);
    } catch (const YAML::Exception& exception) {
        return refused(file, exception.msg, exception.mark.line + 1);
    }
}

} // namespace waybill::note
