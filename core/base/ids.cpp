#include "core/base/ids.h"

#include <QRandomGenerator>
#include <sodium.h>

namespace spotcheck {

qint64 naturalId(std::string_view kind, std::string_view key)
{
    // BLAKE2b keyed by the kind: fast, and no two kinds share a space.
    unsigned char hash[16];
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, sizeof hash);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(kind.data()), kind.size());
    const unsigned char separator = 0x1f;
    crypto_generichash_update(&state, &separator, 1);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(key.data()), key.size());
    crypto_generichash_final(&state, hash, sizeof hash);
    quint64 id = 0;
    for (int i = 0; i < 8; ++i)
        id = (id << 8) | hash[i];
    id &= 0x7fffffffffffffffULL;
    return id == 0 ? 1 : qint64(id);
}

qint64 randomId(qint64 nowMs)
{
    const quint64 time = quint64(nowMs) & ((1ULL << 41) - 1);
    return qint64(((time << 22) | (QRandomGenerator::system()->generate() & 0x3fffff)));
}

} // namespace spotcheck
