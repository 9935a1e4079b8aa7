#pragma once
#include "ui/common/grid_page.h"

/// 抽样证据: photographs, captures and videos by batch; files are kept in the workspace by their hash.
namespace spotcheck {

class EvidencePage : public GridPage {
    Q_OBJECT
public:
    explicit EvidencePage(Session& session, QWidget* parent = nullptr);

private:
    void addFile();
};

} // namespace spotcheck
