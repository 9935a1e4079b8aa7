#!/usr/bin/python3
"""Makes the example workbooks of this folder from the demo workspace (`demo FILE --scale small --seed 1`).

usage: make.py FILE.spotcheck. The results are those of one laboratory for the batches the demo leaves waiting;
among them are faults to be found, listed in results_lab_a.faults.txt. Needs python3-openpyxl.
"""
import csv
import datetime
import os
import random
import sqlite3
import sys

import openpyxl
from openpyxl.styles import Alignment, Font

HERE = os.path.dirname(os.path.abspath(__file__))
LAB = '华申质量检验（上海）有限公司'
HEADERS = ['抽样单编号', '报告编号', '检验项目', '检验依据', '检验方法', '标准要求', '实测值', '单位', '检出限', '单项判定', '综合判定', '收样日期', '检验完成日期',
           '报告日期', '承检机构', '备注']


def rules():
    """The newest rule's items of every product, with the recipes of their values."""
    found = {}
    with open(os.path.join(HERE, '..', 'demo', 'rules.csv'), encoding='utf-8') as f:
        for row in csv.DictReader(f):
            items = found.setdefault(row['产品名称'], {})
            items.setdefault(row['细则编号'], []).append(row)
    return {product: list(versions.values())[-1] for product, versions in found.items()}


def value(recipe, dice):
    """A text and its detection limit, see core/demo/value_pool.cpp."""
    kind, _, rest = recipe.partition(':')
    parts = rest.split(':')
    if kind == 'nd' and dice.random() < 0.5:
        return '未检出', parts[0]
    if kind in ('num', 'nd'):
        low, high, places = parts[-3:]
        return f'{dice.uniform(float(low), float(high)):.{int(places)}f}', ''
    if kind == 'ndonly':
        return '未检出', rest
    if kind == 'ndlt':
        return '<' + rest, rest
    return dice.choice(rest.split('|')), ''


def results(connection):
    dice = random.Random(20261120)
    known = rules()
    waiting = connection.execute(
        'SELECT b.sample_no, b.product_name, b.received_on FROM batch b JOIN lab l ON l.id = b.lab_id '
        'WHERE l.name = ? AND b.outcome = 1 AND b.sample_no NOT IN (SELECT sample_no FROM report) '
        "AND b.sampled_on >= '2026-11-01' ORDER BY b.sample_no", (LAB,)).fetchall()
    rows, faults = [], []
    for n, (sample, product, received) in enumerate(waiting):
        got = datetime.date.fromisoformat(received)
        done = got + datetime.timedelta(days=dice.randint(1, 2))
        reported = done + datetime.timedelta(days=1)
        items = known[product]
        failing = {dice.randrange(len(items))} if n % 9 == 4 else set()
        if n % 9 == 4:
            faults.append((sample, '有一项不合格，报告判定为不合格（如实）'))
        mode = {2: 'contradiction', 8: 'overall', 11: 'missing', 14: 'dates', 17: 'contradiction', 20: 'lod', 24: 'slip'}.get(n)
        special = None
        for i, it in enumerate(items):
            numeric = it['演示不合格值'].startswith('num:')
            if special is None and ((mode in ('contradiction', 'overall') and numeric) or (mode == 'missing' and it['重点安全项目'] == '是')
                                    or (mode == 'lod' and it['演示合格值'].startswith('nd:')) or (mode == 'slip' and it['单位'] == 'mA')):
                special = i
        block = []
        for i, it in enumerate(items):
            fails = i in failing or (i == special and mode in ('contradiction', 'overall'))
            text, lod = value(it['演示不合格值'] if fails else it['演示合格值'], dice)
            limit, unit, verdict = it['标准要求'], it['单位'], '不合格' if fails else '合格'
            if i == special and mode == 'missing':
                faults.append((sample, f'缺少重点安全项目“{it["检验项目"]}”'))
                continue
            if i == special and mode == 'contradiction':
                verdict = '合格'
                faults.append((sample, f'“{it["检验项目"]}”实测值{text}，要求{limit}{unit}，单项却判合格'))
            if i == special and mode == 'lod':
                lod = f'{float(limit.lstrip("≤")) * 10:g}'
                text = '未检出'
                faults.append((sample, f'“{it["检验项目"]}”未检出，但检出限{lod}高于限值{limit}，不能判定'))
            if i == special and mode == 'slip':
                limit, unit = limit + 'mA', 'A'
                faults.append((sample, f'“{it["检验项目"]}”要求以mA计，单位栏写成A'))
            block.append([sample, f'HS2026-{n + 1:04d}', it['检验项目'], it['检验依据'], it['检验方法'], limit, text, unit, lod, verdict,
                          None, got, done, reported, LAB, None])
        overall = '不合格' if failing else '所检项目未发现不合格'
        if mode == 'overall':
            faults.append((sample, '有一项判不合格，综合判定却为合格'))
        if mode == 'dates':
            done = got - datetime.timedelta(days=2)
            faults.append((sample, '检验完成日期早于收样日期'))
        for line in block:
            line[10], line[12] = overall, done
        rows += block
    return [w[0] for w in waiting], rows, faults


def save(name, title, headers, rows, widths):
    book = openpyxl.Workbook()
    book.properties.creator = '演示'
    book.properties.created = book.properties.modified = datetime.datetime(2026, 11, 20)
    sheet = book.active
    sheet.title = title
    sheet.append(headers)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(horizontal='center', vertical='center', wrap_text=True)
    for row in rows:
        sheet.append(row)
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            if isinstance(cell.value, datetime.date):
                cell.number_format = 'yyyy-mm-dd'
    for n, width in enumerate(widths):
        sheet.column_dimensions[openpyxl.utils.get_column_letter(n + 1)].width = width
    sheet.freeze_panes = 'A2'
    book.save(os.path.join(HERE, name))


PLAN = ['序号', '年度', '组织单位', '产品名称', '产品类别', '抽查方式', '评价性抽查', '生产领域批次', '流通领域批次', '网络批次', '抽查批次', '检验项目', '必检项目', '重点区域',
        '抽查场所', '列入理由', '实施细则', '单价(元/批次)', '预算(元)', '承检机构', '计划开始', '计划完成', '公布日期', '备注']


def plan():
    """A district's plan for the next year; two lines lack an element of clause (一), one total is wrong."""
    rows = []
    known = rules()
    with open(os.path.join(HERE, '..', 'demo', 'catalogue.csv'), encoding='utf-8') as f:
        catalogue = {row['产品名称']: row for row in csv.DictReader(f)}
    names = {row['产品代码']: name for name, row in catalogue.items()}
    with open(os.path.join(HERE, '..', 'demo', 'mix.csv'), encoding='utf-8') as f:
        lines = list(csv.DictReader(f))[:12]
    for n, line in enumerate(lines, 1):
        product = line['产品名称']
        items = known[product]
        shares = [int(line[c]) // 2 for c in ('生产批次', '流通批次', '网络批次')]
        total, price = sum(shares), int(line['单价'])
        month = 3 + n % 7
        rows.append([n, 2027, '上海市浦东新区市场监督管理局', product, names[catalogue[product]['上级代码']], '常规', '是' if n == 6 else '否', *shares,
                     total + (2 if n == 9 else 0), '；'.join(i['检验项目'] for i in items), '；'.join(i['检验项目'] for i in items if i['重点安全项目'] == '是'),
                     '' if n == 4 else '产业聚集区；城乡结合部', '' if n == 7 else '生产企业；专业市场', '上年不合格率较高；投诉举报较多', items[0]['细则编号'], price,
                     price * total, '', datetime.date(2027, month, 1), datetime.date(2027, month + 1, 28), datetime.date(2027, month + 2, 28), ''])
    save('plan_2027_pudong.xlsx', '计划', PLAN, rows, [6, 8, 34, 24, 22, 10, 10, 10, 10, 10, 10, 40, 30, 22, 22, 28, 18, 12, 12, 24, 12, 12, 12, 16])


if __name__ == '__main__':
    numbers, result_rows, planted = results(sqlite3.connect(sys.argv[1]))
    save('results_lab_a.xlsx', '检验结果', HEADERS, result_rows, [18, 14, 34, 26, 28, 26, 12, 10, 8, 10, 22, 12, 14, 12, 30, 12])
    with open(os.path.join(HERE, 'results_lab_a.numbers.txt'), 'w', encoding='utf-8') as out:
        out.write('\n'.join(numbers) + '\n')
    with open(os.path.join(HERE, 'results_lab_a.faults.txt'), 'w', encoding='utf-8') as out:
        out.writelines(f'{sample} {what}\n' for sample, what in sorted(planted))
    plan()
