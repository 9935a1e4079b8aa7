#pragma once
#include <optional>
#include <QString>
#include <utility>
#include <variant>

/// How every operation that may fail answers. An Error carries the kind (which decides the exit code and the
/// colour of the message bar), one sentence in the user's language (what happened, that nothing was lost, what
/// to do) and an untranslated detail for the log.
namespace spotcheck {

enum class ErrorKind {
    Usage,        ///< asked wrongly (exit 2)
    InputRefused, ///< a file from outside cannot be taken; nothing changed (exit 3)
    NotOurs,      ///< not a Spotcheck workspace (exit 4)
    Newer,        ///< written by a newer version (exit 4)
    Locked,       ///< in use by somebody else (exit 4)
    ReadOnly,     ///< cannot be written (exit 4)
    Damaged,      ///< not whole (exit 4)
    NotFound,     ///< the record does not exist (exit 3)
    Conflict,     ///< changed meanwhile; nothing overwritten (exit 3)
    Refused,      ///< a rule of the domain forbids it (exit 3)
    Cancelled,    ///< the user stopped it; nothing changed (exit 3)
    Io            ///< disk full, no permission … (exit 4)
};

struct Error {
    ErrorKind kind = ErrorKind::Io;
    QString message;
    QString detail = {};
};

template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }
    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T operator*() && { return std::get<0>(std::move(m_state)); } ///< by value: what a loop runs over stays alive
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
class [[nodiscard]] Status {
public:
    Status() = default;
    Status(Error error) : m_error(std::move(error)) {}
    explicit operator bool() const { return !m_error; }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

inline Status ok()
{
    return {};
}

} // namespace spotcheck
