#include "core/registry/duplicate_finder.h"

#include <algorithm>
#include <optional>
#include <QCoreApplication>
#include <string_view>
#include <tuple>

namespace spotcheck {

namespace {

constexpr int kSameName = 95, kSameAddress = 85, kNear = 70;
constexpr int kCodesDiffer = 30;
constexpr qsizetype kShortest = 4; ///< shorter names are too often near each other by chance
constexpr ptrdiff_t kLargestBlock = 1000, kNeighbours = 20;
constexpr qint64 kProgressBlocks = 4096;
constexpr char16_t kTakenOut = u'□';

using Key = std::vector<char16_t>;

void append(Key& key, QStringView text)
{
    for (const QChar c : text)
        key.push_back(c.unicode());
}

quint64 hashOf(const Key& key)
{
    return std::hash<std::u16string_view>()({key.data(), key.size()});
}

quint64 keyOf(char16_t kind, QStringView text, QStringView region = {})
{
    Key key{kind};
    append(key, region);
    key.push_back(u'|');
    append(key, text);
    return hashOf(key);
}

quint64 nameKey(const DuplicateRecord& record)
{
    return keyOf(u'=', record.bare);
}

quint64 addressKey(const DuplicateRecord& record)
{
    return keyOf(u'@', record.bareAddress);
}

/// The name less its letter `at`; the whole name when there is no such letter.
quint64 nearKey(const DuplicateRecord& record, qsizetype at)
{
    return keyOf(u'~', QString(record.bare).remove(at, 1), record.region);
}

/// Different names of which one is the other once a letter is changed, put in or taken out.
bool isOneLetterOff(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    qsizetype same = 0;
    while (same < a.size() && a[same] == b[same])
        ++same;
    return a.sliced(std::min(a.size(), a.size() == b.size() ? same + 1 : same)) ==
           b.sliced(std::min(b.size(), same + 1));
}

std::optional<std::pair<Likeness, int>> likenessOf(const DuplicateRecord& a, const DuplicateRecord& b)
{
    if (a.bare == b.bare && !a.bare.isEmpty())
        return std::pair(Likeness::SameName, kSameName);
    const bool sameAddress = !a.bareAddress.isEmpty() && a.bareAddress == b.bareAddress;
    if (sameAddress && (a.bare.contains(b.bare) || b.bare.contains(a.bare)))
        return std::pair(Likeness::WithinAtAddress, kSameAddress);
    if (std::min(a.bare.size(), b.bare.size()) < kShortest || a.region != b.region || !isOneLetterOff(a.bare, b.bare))
        return std::nullopt;
    return sameAddress ? std::pair(Likeness::NearAtAddress, kSameAddress) : std::pair(Likeness::Near, kNear);
}

} // namespace

void DuplicateFinder::meet(quint32 place)
{
    const DuplicateRecord& record = m_records[place];
    if (record.bare.size() >= 2)
        m_meetings.push_back({nameKey(record), place});
    if (!record.bareAddress.isEmpty())
        m_meetings.push_back({addressKey(record), place});
    if (record.bare.size() + 1 < kShortest)
        return;
    for (qsizetype at = 0; at <= record.bare.size(); ++at)
        m_meetings.push_back({nearKey(record, at), place});
}

Status DuplicateFinder::run(Progress* progress)
{
    for (quint32 place = 0; place < m_records.size(); ++place)
        meet(place);
    const auto before = [](const Meeting& a, const Meeting& b) {
        return a.key != b.key ? a.key < b.key : a.record < b.record;
    };
    std::sort(m_meetings.begin(), m_meetings.end(), before);
    qint64 blocks = 0;
    for (Block first = m_meetings.begin(), past = first; first != m_meetings.end(); first = past) {
        past = std::find_if(first, m_meetings.end(), [&](const Meeting& one) { return one.key != first->key; });
        if (++blocks % kProgressBlocks == 0 && progress != nullptr &&
            !progress->report(past - m_meetings.begin(), qint64(m_meetings.size())))
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("registry", "Stopped.")};
        past - first > kLargestBlock ? compareNeighbours(first, past) : compareBlock(first, past);
    }
    sort();
    return ok();
}

void DuplicateFinder::compareBlock(Block first, Block past)
{
    for (Block a = first; a != past; ++a)
        for (Block b = a + 1; b != past; ++b)
            compare(a->record, b->record);
}

void DuplicateFinder::compareNeighbours(Block first, Block past)
{
    const quint64 key = first->key;
    m_coarse << CoarseBlock{sharedBy(key, m_records[first->record]), past - first};
    std::sort(first, past, [this](const Meeting& a, const Meeting& b) {
        return std::tie(m_records[a.record].bare, a.record) < std::tie(m_records[b.record].bare, b.record);
    });
    for (Block a = first; a != past; ++a)
        for (Block b = a + 1; b != past && b - a <= kNeighbours; ++b)
            compare(a->record, b->record);
}

void DuplicateFinder::compare(quint32 a, quint32 b)
{
    if (a == b) // a letter that stands twice is taken out to the same
        return;
    const auto [low, high] = std::minmax(a, b);
    const DuplicateRecord &one = m_records[low], &other = m_records[high];
    if (const auto found = likenessOf(one, other))
        m_pairs.push_back(
            {low, high, found->second - (one.code.isEmpty() || other.code.isEmpty() ? 0 : kCodesDiffer), found->first});
}

/// What a record shares with the others of its block, as people read it.
QString DuplicateFinder::sharedBy(quint64 key, const DuplicateRecord& record) const
{
    if (key == nameKey(record))
        return record.name;
    if (key == addressKey(record))
        return record.address;
    QString name = record.bare;
    for (qsizetype at = 0; at < name.size(); ++at)
        if (key == nearKey(record, at))
            return name.replace(at, 1, QChar(kTakenOut));
    return name;
}

/// Two may meet in several blocks.
void DuplicateFinder::sort()
{
    m_meetings = {};
    const auto pairOf = [](const LikelyPair& pair) { return std::pair(pair.a, pair.b); };
    std::sort(m_pairs.begin(), m_pairs.end(),
              [&](const LikelyPair& a, const LikelyPair& b) { return pairOf(a) < pairOf(b); });
    m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end(),
                              [&](const LikelyPair& a, const LikelyPair& b) { return pairOf(a) == pairOf(b); }),
                  m_pairs.end());
    std::stable_sort(m_pairs.begin(), m_pairs.end(), [this](const LikelyPair& a, const LikelyPair& b) {
        return a.score != b.score ? a.score > b.score : m_records[a.a].name < m_records[b.a].name;
    });
    std::sort(m_coarse.begin(), m_coarse.end(), [](const CoarseBlock& a, const CoarseBlock& b) {
        return a.records != b.records ? a.records > b.records : a.key < b.key;
    });
}

} // namespace spotcheck
