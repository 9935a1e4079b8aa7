"""Edits the plan's workbook the way people do: edit_plan.py IN OUT EDIT. What the program of the edit would not store
(values of formulas) is left to LibreOffice, which the test has save the result."""
import sys

import openpyxl
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter

HEADER, FIRST = 3, 5
KEY = "记录键(勿改)"


class Table:
    """The rows of the plan's sheet as lists; formulas follow their rows."""

    def __init__(self, path, values):
        self.book = openpyxl.load_workbook(path, data_only=values)
        self.sheet = self.book["抽查计划"]
        for merged in list(self.sheet.merged_cells.ranges):
            self.sheet.unmerge_cells(str(merged))
        self.rows = [
            (n, [c.value for c in row]) for n, row in enumerate(self.sheet.iter_rows(min_row=FIRST), FIRST)
        ]
        self.width = self.sheet.max_column
        self.heads = [[self.sheet.cell(r, c).value for c in range(1, self.width + 1)] for r in (HEADER, HEADER + 1)]

    def column(self, header):
        for row in (1, 0):
            for c, text in enumerate(self.heads[row]):
                if text and text.replace("\n", "") == header:
                    return c
        raise KeyError(header)

    def row(self, product):
        at = self.column("产品名称")
        return next(i for i, (_, row) in enumerate(self.rows) if row[at] == product)

    def set(self, product, header, value):
        self.rows[self.row(product)][1][self.column(header)] = value

    def write(self, path):
        for head, n in zip(self.heads, (HEADER, HEADER + 1)):
            for c in range(self.width):
                self.sheet.cell(n, c + 1).value = head[c] if c < len(head) else None
        for at, (origin, row) in enumerate(self.rows, FIRST):
            for c in range(self.width):
                value = row[c] if c < len(row) else None
                if isinstance(value, str) and value.startswith("="):
                    letter = get_column_letter(c + 1)
                    value = Translator(value, f"{letter}{origin}").translate_formula(f"{letter}{at}")
                self.sheet.cell(at, c + 1).value = value
        for n in range(FIRST + len(self.rows), self.sheet.max_row + 1):
            for c in range(1, self.width + 1):
                self.sheet.cell(n, c).value = None
        self.book.save(path)


def lines(t):
    key = t.column(KEY)
    return [i for i, (_, row) in enumerate(t.rows) if row[key]]


def text_cell(t):
    t.set("产品003", "抽查场所", "大型商场")


def number_cell(t):
    t.set("产品004", "流通", 99)


def number_of_twelve(t):
    t.set("产品012", "流通", 50)


def code_and_date(t):
    t.set("产品005", "抽查方式", "专项")
    t.set("产品005", "计划开始", "2027年4月5日")


def emptied_cell(t):
    t.set("产品006", "重点区域", None)


def new_row(t):
    at = t.row("产品010")
    row = [None] * t.width
    for header, value in (("产品名称", "电热水壶"), ("产品类别", "家电"), ("抽查方式", "常规"), ("生产", 2), ("流通", 3),
                          ("网络", 1), ("合计", 6), ("单价(元/批次)", 1000), ("预算(元)", 6000)):
        row[t.column(header)] = value
    t.rows.insert(at + 1, (t.rows[at][0], row))


def deleted_row(t):
    del t.rows[t.row("产品011")]


def sorted_rows(t):
    at = lines(t)
    moved = [t.rows[i] for i in reversed(at)]
    for i, row in zip(at, moved):
        t.rows[i] = row


def sorted_without_keys(t):
    key = t.column(KEY)
    at = lines(t)
    keys = [t.rows[i][1][key] for i in at]
    sorted_rows(t)
    for i, value in zip(at, keys):
        t.rows[i] = (t.rows[i][0], list(t.rows[i][1]))
        t.rows[i][1][key] = value


def each_row(t, change):
    for head in t.heads:
        change(head)
    for _, row in t.rows:
        change(row)


def moved_columns(t):
    source = t.column("检验项目")
    each_row(t, lambda row: row.insert(1, row.pop(source)))
    source = t.column("预算(元)")
    each_row(t, lambda row: row.insert(0, row.pop(source)))
    gone = t.column("备注")
    each_row(t, lambda row: row.pop(gone))


def renamed_headers(t):
    for old, new in (("产品名称", "抽查产品"), ("预算(元)", "合计(元)"), ("计划开始", "开始日期")):
        at = t.column(old)
        t.heads[0][at] = new


def title_row(t):
    t.sheet.insert_rows(1)
    t.sheet.cell(1, 1).value = "请各处室于本月底前反馈"
    t.titled = True


def title_between(t):
    row = [None] * t.width
    row[0] = "第二部分 日用品"
    t.rows.insert(t.row("产品020"), (FIRST, row))


def sheets_reordered(t):
    t.book.move_sheet("抽查计划", offset=2)


def texts(t):
    for name in ("序号", "生产", "流通", "网络", "单价(元/批次)"):
        at = t.column(name)
        for i in lines(t):
            row = t.rows[i][1]
            row[at] = str(row[at])
    for name in ("计划开始", "计划完成"):
        at = t.column(name)
        for i in lines(t):
            row = t.rows[i][1]
            if row[at] is not None:
                row[at] = row[at].strftime("%Y年%m月%d日")


def full_width(t):
    at = t.column("流通")
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    for i in lines(t):
        t.rows[i][1][at] = str(t.rows[i][1][at]).translate(wide)


def hidden_rows(t):
    for n in range(20, 60):
        t.sheet.row_dimensions[n].hidden = True


VALUES = {"moved_columns", "texts", "full_width", "title_row"}


def main(source, target, edit):
    table = Table(source, edit in VALUES)
    globals()[edit](table)
    if getattr(table, "titled", False):
        table.book.save(target)
    else:
        table.write(target)


main(*sys.argv[1:])
