#pragma once
#include "core/registry/enterprise_duplicates.h"
#include "core/registry/enterprise_merge.h"
#include "ui/common/answer_page.h"

class QPushButton;

/// 疑似重复企业: pairs that are likely one, with the reason; merged, declared to be two, or taken apart again.
namespace spotcheck {

class DuplicatesPage : public AnswerPage {
    Q_OBJECT
public:
    explicit DuplicatesPage(Session& session, QWidget* parent = nullptr);
    void merge();

protected:
    void ask() override;

private:
    void takePairs(const EnterpriseDuplicates& answer);
    void takeMerges(const QList<EnterpriseMerge>& merges);
    bool showsMerges() const;
    const DuplicatePair* current() const;
    void declare();
    void takeBack();
    QComboBox* m_which;
    QPushButton* m_merge;
    QPushButton* m_two;
    QPushButton* m_back;
    QList<DuplicatePair> m_pairs;
};

} // namespace spotcheck
