#!/usr/bin/python3
"""The same import as `spotcheck-cli import results`, the way one writes it in an afternoon: openpyxl read-only, sqlite3.

import_peer.py SOURCE.xlsx [DATABASE]   prints the rows and the seconds.

It finds the header, folds full width, knows the marks of emptiness, reads dates, carries blank sample cells down, judges
each item against simple limits (≤, <, ≥, >, a~b; a×10ⁿ; <x), and stores reports, specs and results in one transaction.
It keeps no journal, no undo, no rejects: what is compared is the least that could be called the same work.
"""
import datetime
import re
import sqlite3
import sys
import time
import unicodedata
from decimal import Decimal, InvalidOperation

import openpyxl

FIELDS = ['抽样单编号', '报告编号', '检验项目', '检验依据', '检验方法', '标准要求', '实测值', '单位', '检出限', '单项判定', '综合判定', '收样日期',
          '检验完成日期', '报告日期', '承检机构']
EMPTY = {'', '/', '-', '—', '——', '\\', '无'}
SUPER = str.maketrans('⁰¹²³⁴⁵⁶⁷⁸⁹⁻', '0123456789-')


def fold(text):
    return unicodedata.normalize('NFKC', text.translate(SUPER)) if not text.isascii() else text


def clean(value):
    if value is None:
        return ''
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    text = str(value).strip()
    return '' if text in EMPTY else text


def date(text):
    if not text:
        return ''
    found = re.match(r'(\d{4})\D?(\d{1,2})\D?(\d{1,2})', fold(text))
    return datetime.date(*map(int, found.groups())).isoformat() if found else None


def number(text):
    found = re.match(r'^([+-]?\d+(?:\.\d+)?)(?:[×x*]10\^?(-?\d+))?$', text)
    if not found:
        return None
    try:
        return Decimal(found.group(1)).scaleb(int(found.group(2) or 0))
    except InvalidOperation:
        return None


def sci(text):
    """10⁴ keeps its exponent apart: ×10⁴ becomes ×10^4 before folding."""
    return re.sub(r'10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)', lambda m: '10^' + m.group(1).translate(SUPER), text)


def judge(limit, value):
    limit, value = fold(sci(limit)), fold(sci(value))
    if value in ('未检出', 'ND'):
        return 1
    censored = value.startswith('<')
    v = number(value.lstrip('<'))
    between = re.match(r'^(.+)[~～-](.+)$', limit)
    if v is None:
        return 1 if value == limit or value in ('符合', '合格') else 3
    if limit[:1] in '≤<≥>':
        bound = number(limit[1:])
        if bound is None:
            return 3
        if limit[0] in '≤<':
            return 1 if (v <= bound if limit[0] == '≤' or censored else v < bound) else 3 if censored else 2
        return 3 if censored else 1 if (v >= bound if limit[0] == '≥' else v > bound) else 2
    if between:
        low, high = number(between.group(1)), number(between.group(2))
        if low is not None and high is not None:
            return 1 if low <= v <= high else 2
    return 3


def main():
    start = time.perf_counter()
    book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
    db = sqlite3.connect(sys.argv[2] if len(sys.argv) > 2 else ':memory:')
    db.executescript('''CREATE TABLE report (id INTEGER PRIMARY KEY, sample_no TEXT, report_no TEXT, overall TEXT, received TEXT, finished TEXT,
                          reported TEXT, lab TEXT, our INTEGER, UNIQUE (sample_no, report_no));
                        CREATE TABLE spec (id INTEGER PRIMARY KEY, item TEXT, basis TEXT, method TEXT, lim TEXT, unit TEXT);
                        CREATE TABLE result (report INTEGER, no INTEGER, spec INTEGER, value TEXT, lod TEXT, lab_verdict TEXT, our INTEGER, agrees INTEGER,
                          PRIMARY KEY (report, no)) WITHOUT ROWID;''')
    reports, specs, results, columns, rows, sample, number_ = {}, {}, [], None, 0, '', ''
    for cells in book.worksheets[0].iter_rows(values_only=True):
        if columns is None:
            names = [re.sub(r'\s', '', str(c or '')) for c in cells]
            if '抽样单编号' in names:
                columns = [names.index(f) for f in FIELDS]
            continue
        v = [clean(cells[c]) for c in columns]
        if not any(v):
            continue
        rows += 1
        sample, number_ = fold(v[0]) or sample, fold(v[1]) or number_
        report = reports.setdefault((sample, number_), [len(reports) + 1, v[10], date(v[11]), date(v[12]), date(v[13]), v[14], 1, 0])
        spec = specs.setdefault(tuple(v[2:6]) + (v[7],), len(specs) + 1)
        ours = judge(v[5], v[6])
        report[6] = 2 if 2 in (ours, report[6]) else max(ours, report[6])
        report[7] += 1
        agrees = None if ours == 3 or not v[9] else int((ours == 1) == (v[9] in ('合格', '符合', 'P')))
        results.append((report[0], report[7], spec, v[6], v[8], v[9], ours, agrees))
    db.executemany('INSERT INTO report VALUES (?,?,?,?,?,?,?,?,?)', [(r[0], k[0], k[1], r[1], r[2], r[3], r[4], r[5], r[6]) for k, r in reports.items()])
    db.executemany('INSERT INTO spec VALUES (?,?,?,?,?,?)', [(i,) + s for s, i in specs.items()])
    db.executemany('INSERT INTO result VALUES (?,?,?,?,?,?,?,?)', results)
    db.commit()
    print(f'{rows} {time.perf_counter() - start:.3f}')


if __name__ == '__main__':
    main()
