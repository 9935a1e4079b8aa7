#pragma once
#include "core/exchange/import_loader.h"
#include "core/exchange/import_report.h"
#include "core/registry/party_finder.h"

/// Writes the reports of a sheet into the file: new ones as they are, known ones item by item where they differ. A
/// report that is accepted or signed is not touched; it must be returned to the laboratory first.
namespace spotcheck {

class ReportWriter {
public:
    ReportWriter(const ImportContext& context, const ReportBook& book) : m_context(context), m_book(book) {}
    Status open(const Database& db, const std::string& decision);

    enum class Answer { Taken, Locked };
    Result<Answer> write(const SheetReport& report, ImportCounts& counts);
    qint64 keptItems() const { return m_keptItems; } ///< stored items that the sheet no longer names
    PartyFinder& parties() { return m_parties; }

private:
    struct Stored {
        int no = 0;
        qint64 spec = 0;
        SpecTexts specTexts;
        std::array<std::string, ReportItem::TextCount> texts;
        JudgedItem judged;
        bool matched = false;
    };
    struct Known {
        qint64 id = 0;
        int state = 0;
        int revision = 1;
        std::array<std::string, SheetReport::HeadCount> head; ///< the laboratory by its id
        std::vector<Stored> items;
    };
    Result<bool> find(const SheetReport& report, Known& known);
    Status loadItems(Known& known);
    Status insert(const SheetReport& report, qint64 lab, ImportCounts& counts);
    Result<Answer> update(const SheetReport& report, Known& known,
                          const std::array<std::string, SheetReport::HeadCount>& head, ImportCounts& counts);
    bool merge(const ReportItem& item, Stored& stored, const SheetReport& report);
    Status keepRevision(const Known& known);
    Result<qint64> specId(const SpecTexts& texts);
    Status insertItem(qint64 report, int no, qint64 spec, const Stored& item);
    Status insertItem(qint64 report, int no, const ReportItem& item);
    Status bindHead(Statement& q, qint64 id, const SheetReport& report,
                    const std::array<std::string, SheetReport::HeadCount>& head, const std::vector<Stored>* items);

    const ImportContext& m_context;
    const ReportBook& m_book;
    ReportJudge m_judge;
    PartyFinder m_parties;
    Statement m_find, m_items, m_insert, m_update, m_insertItem, m_updateItem, m_insertSpec, m_keepHead, m_keepItems,
        m_insertEvent;
    std::unordered_map<std::string, qint64> m_specIds;
    std::vector<qint64> m_bookSpecIds;
    bool m_hasReports = true;
    qint64 m_keptItems = 0;
};

} // namespace spotcheck
