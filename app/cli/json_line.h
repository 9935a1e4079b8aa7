#pragma once
#include <QStringView>
#include <string>

/// One line of JSON, written as it goes: for lists of hundreds of thousands of lines, where building a document for
/// each costs more than what it says. Whoever writes it keeps keys and brackets in order; the bytes are those of
/// printLine() when keys come in the order of the alphabet.
namespace spotcheck::cli {

class JsonLine {
public:
    JsonLine& open(char bracket);
    JsonLine& close(char bracket);
    JsonLine& key(const char* name);
    JsonLine& text(QStringView text);
    JsonLine& number(qint64 number);
    JsonLine& truth(bool truth);
    void print(); ///< with a line feed on stdout; what follows is another line

private:
    void comma();
    void escaped(char c);
    std::string m_line;
};

} // namespace spotcheck::cli
