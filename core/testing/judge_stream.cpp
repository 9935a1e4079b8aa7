#include "core/testing/judge_stream.h"

#include "core/testing/judge_csv.h"
#include "core/testing/judge_writer.h"
#include <algorithm>
#include <deque>
#include <future>
#include <memory>
#include <QCoreApplication>
#include <string>
#include <thread>
#include <vector>

namespace spotcheck {

namespace {

constexpr std::size_t kBlock = 1 << 20;

/// Whole records of the input, cut where a record ends.
class BlockReader {
public:
    explicit BlockReader(std::FILE* in) : m_in(in) {}

    /// False at the end. `block` keeps its capacity from call to call.
    bool next(std::string& block)
    {
        block.swap(m_rest);
        m_rest.clear();
        m_scanned = 0;
        m_cut = 0;
        m_quoted = false;
        while (true) {
            const std::size_t before = block.size();
            block.resize(before + kBlock);
            const std::size_t got = std::fread(block.data() + before, 1, kBlock, m_in);
            block.resize(before + got);
            if (got == 0)
                return !block.empty();
            scan(block);
            if (m_cut == 0)
                continue;
            m_rest.assign(block, m_cut);
            block.resize(m_cut);
            return true;
        }
    }
    bool failed() const { return std::ferror(m_in) != 0; }

private:
    /// Finds the last record end; a line feed inside quotes ends nothing.
    void scan(const std::string& block)
    {
        for (std::size_t i = m_scanned; i < block.size(); ++i) {
            if (block[i] == '"')
                m_quoted = !m_quoted;
            else if (block[i] == '\n' && !m_quoted)
                m_cut = i + 1;
        }
        m_scanned = block.size();
    }

    std::FILE* m_in;
    std::string m_rest;
    std::size_t m_scanned = 0;
    std::size_t m_cut = 0;
    bool m_quoted = false;
};

struct Worker {
    Worker(const JudgeColumns& columns, const ReasonTexts& texts) : writer(columns, texts) {}
    JudgeWriter writer;
    std::string block;
    std::string out;
    std::future<void> done;
};

Error refused(const char* sentence)
{
    return {ErrorKind::InputRefused, QCoreApplication::translate("testing", sentence), {}};
}

class Pipeline {
public:
    Pipeline(std::FILE* out, const JudgeColumns& columns) : m_out(out)
    {
        const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1u, 4u);
        for (unsigned i = 0; i < threads; ++i)
            m_workers.push_back(std::make_unique<Worker>(columns, m_texts));
    }
    ~Pipeline()
    {
        for (Worker* worker : m_running)
            worker->done.wait();
    }
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    /// A free worker's block, to be filled and then started.
    std::string& block() { return current().block; }
    bool start(std::size_t skip)
    {
        Worker& worker = current();
        worker.out.clear();
        worker.done = std::async(std::launch::async, [&worker, skip] {
            worker.writer.run(std::string_view(worker.block).substr(skip), worker.out);
        });
        m_running.push_back(&worker);
        m_next = (m_next + 1) % m_workers.size();
        return m_running.size() < m_workers.size() || drainOne();
    }
    /// The only block of a small input: no thread is worth starting.
    bool runHere(std::size_t skip)
    {
        Worker& worker = current();
        worker.writer.run(std::string_view(worker.block).substr(skip), worker.out);
        return write(worker.out);
    }
    bool drain()
    {
        while (!m_running.empty()) {
            if (!drainOne())
                return false;
        }
        return std::fflush(m_out) == 0;
    }
    JudgeSummary summary() const
    {
        JudgeSummary sum;
        for (const auto& worker : m_workers) {
            const JudgeSummary& one = worker->writer.summary();
            sum.rows += one.rows;
            sum.passed += one.passed;
            sum.failed += one.failed;
            sum.cannotTell += one.cannotTell;
            sum.disagree += one.disagree;
        }
        return sum;
    }

private:
    Worker& current() { return *m_workers[m_next]; }
    bool write(const std::string& text) { return std::fwrite(text.data(), 1, text.size(), m_out) == text.size(); }
    bool drainOne()
    {
        Worker* worker = m_running.front();
        m_running.pop_front();
        worker->done.get();
        return write(worker->out);
    }

    std::FILE* m_out;
    const ReasonTexts m_texts;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::deque<Worker*> m_running;
    std::size_t m_next = 0;
};

Error outputFailed()
{
    return {ErrorKind::Io, QCoreApplication::translate("testing", "The answers could not be written."), {}};
}

bool runAll(BlockReader& reader, Pipeline& pipeline, std::string first, std::size_t skip)
{
    std::string next;
    bool more = reader.next(next);
    pipeline.block() = std::move(first);
    if (!more)
        return pipeline.runHere(skip) && pipeline.drain();
    while (true) {
        if (!pipeline.start(skip))
            return false;
        skip = 0;
        if (!more)
            return pipeline.drain();
        pipeline.block().swap(next);
        more = reader.next(next);
    }
}

} // namespace

Result<JudgeSummary> judgeStream(std::FILE* in, std::FILE* out)
{
    BlockReader reader(in);
    std::string first;
    if (!reader.next(first))
        return refused(QT_TRANSLATE_NOOP(
            "testing", "The input is empty; a first line with the columns limit and value is needed."));
    std::size_t skip = first.starts_with("\xef\xbb\xbf") ? 3 : 0;
    const auto columns = readJudgeHeader(first, skip);
    if (!columns)
        return refused(QT_TRANSLATE_NOOP(
            "testing", "The first line must name the columns limit and value, each once; nothing was judged."));
    Pipeline pipeline(out, *columns);
    if (!runAll(reader, pipeline, std::move(first), skip))
        return outputFailed();
    if (reader.failed())
        return Error{
            ErrorKind::Io, QCoreApplication::translate("testing", "The input could not be read to its end."), {}};
    return pipeline.summary();
}

} // namespace spotcheck
