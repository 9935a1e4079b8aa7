#!/usr/bin/python3
"""Makes the dirty results workbooks of this folder, each another way, and beside each what an importer must find.

The files are committed; this script documents how they came about. It needs python3-openpyxl, libreoffice-calc-nogui
and gnumeric. What is expected comes from the model below, never from our importer. All names are invented.
"""
import datetime
import html
import json
import os
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

HERE = os.path.dirname(os.path.abspath(__file__))


class Report:
    def __init__(self, sample, number, lab, received, finished, reported, verdict, items):
        self.sample, self.number, self.lab = sample, number, lab
        self.received, self.finished, self.reported, self.verdict = received, finished, reported, verdict
        self.items = items


def item(name, basis, method, limit, value, unit, lod='', verdict='合格'):
    return dict(item=name, basis=basis, method=method, limit=limit, value=value, unit=unit, lod=lod, verdict=verdict)


SHOE = [
    item('甲醛', 'GB 30585-2014', 'GB/T 2912.1-2009', '≤75', '未检出', 'mg/kg', '20'),
    item('富马酸二甲酯', 'GB 30585-2014', 'GB/T 26713-2011', '≤0.1', '＜0.05', 'mg/kg', '0.05'),
    item('外底耐磨性能', 'QB/T 4331-2021', 'GB/T 3903.2-2017', '≤14.0', '9.6', 'mm'),
    item('物理机械安全性能', 'GB 30585-2014', 'GB 6675.2-2014', '符合GB 30585-2014要求', '符合', ''),
]
PAPER = [
    item('菌落总数', 'GB 4806.8-2022', 'GB 14934-2016', '≤1×10⁴', '3.6×10³', 'CFU/g'),
    item('总迁移量', 'GB 4806.8-2022', 'GB 31604.8-2021', '≤10', '1.2', 'mg/dm²'),
    item('铅', 'GB 4806.8-2022', 'GB 31604.34-2016', '≤3.0', '＜0.01', 'mg/kg', '0.01'),
]
FERTILIZER = [
    item('总养分', 'GB/T 15063-2020', 'GB/T 15063-2020', '≥45.0', '44.2', '%', verdict='不合格'),
    item('硫含量', 'GB/T 15063-2020', 'GB/T 15063-2020', '1.2~1.6', '1.35', '%'),
]


def iso(y, m, d):
    return datetime.date(y, m, d)


def model(prefix, count=4):
    """`count` reports over the three item lists, dates ascending, one of them failing."""
    kinds = [('合格', SHOE), ('合格', PAPER), ('不合格', FERTILIZER)]
    reports = []
    for i in range(count):
        verdict, items = kinds[i % 3]
        day = iso(2026, 3, 5) + datetime.timedelta(days=3 * i)
        reports.append(Report(f'{prefix}{i + 1:04d}', f'BG-{prefix}{i + 1:03d}', '沪测产品检测技术中心',
                              day, day + datetime.timedelta(days=12), day + datetime.timedelta(days=14), verdict, items))
    return reports


COLUMNS = [('抽样单编号', 'sample'), ('报告编号', 'number'), ('检验项目', 'item'), ('检验依据', 'basis'), ('检验方法', 'method'),
           ('标准要求', 'limit'), ('实测值', 'value'), ('单位', 'unit'), ('检出限', 'lod'), ('单项判定', 'verdict'),
           ('综合判定', 'overall'), ('收样日期', 'received'), ('检验完成日期', 'finished'), ('报告日期', 'reported'), ('承检机构', 'lab')]
PER_REPORT = {'sample', 'number', 'overall', 'received', 'finished', 'reported', 'lab'}


def cell(report, it, key, date):
    if key in ('received', 'finished', 'reported'):
        return date(getattr(report, key))
    if key == 'overall':
        return report.verdict
    if key in PER_REPORT:
        return getattr(report, key)
    return it[key]


def table(reports, columns=None, blank_repeats=True, date=lambda d: d.isoformat(), change=lambda key, text: text):
    """Data rows; per-report cells only in a report's first row when `blank_repeats`."""
    rows = []
    for report in reports:
        for n, it in enumerate(report.items):
            rows.append([None if blank_repeats and n > 0 and key in PER_REPORT else change(key, cell(report, it, key, date))
                         for _, key in (columns or COLUMNS)])
    return rows


def expected(name, reports, rejected=(), rows=None, **more):
    """`rows`: item rows in the sheet (title, header, blank and 合计 rows are none); `rejected`: their 1-based sheet rows."""
    found = [dict(sample_no=r.sample, report_no=r.number, lab=r.lab, reported_on=r.reported.isoformat(), verdict=r.verdict,
                  items=[dict(item=i['item'], value=i['value'], limit=i['limit'], unit=i['unit']) for i in r.items]) for r in reports]
    items = sum(len(r.items) for r in reports)
    body = dict(kind='results', rows=items + len(rejected) if rows is None else rows, reports=len(reports), items=items,
                rejected=list(rejected), **more, records=found)
    with open(os.path.join(HERE, name + '.expected.json'), 'w', encoding='utf-8') as f:
        json.dump(body, f, ensure_ascii=False, indent=1)
        f.write('\n')


def path(name):
    return os.path.join(HERE, name)


def headers(columns=None):
    return [h for h, _ in (columns or COLUMNS)]


# ------------------------------------------------------------------ LibreOffice, from flat ODF written here
FODS = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="{sheet}">{rows}</table:table></office:spreadsheet></office:body></office:document>'''


def fods_cell(value):
    columns, rows, span = 1, 1, ''
    if isinstance(value, tuple):
        value, columns, rows = value
        span = f' table:number-columns-spanned="{columns}" table:number-rows-spanned="{rows}"'
    if value is None:
        return '<table:table-cell/>' * columns
    if isinstance(value, datetime.date):
        return f'<table:table-cell{span} office:value-type="date" office:date-value="{value.isoformat()}"><text:p>{value}</text:p></table:table-cell>'
    if isinstance(value, (int, float)):
        return f'<table:table-cell{span} office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
    lines = ''.join(f'<text:p>{html.escape(line)}</text:p>' for line in str(value).split('\n'))
    return f'<table:table-cell{span} office:value-type="string">{lines}</table:table-cell>' + '<table:covered-table-cell/>' * (columns - 1)


def libreoffice(name, rows, sheet='检验结果'):
    body = ''.join('<table:table-row>' + ''.join(fods_cell(v) for v in row) + '</table:table-row>' for row in rows)
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, name.rsplit('.', 1)[0] + '.fods')
        with open(source, 'w', encoding='utf-8') as f:
            f.write(FODS.format(sheet=sheet, rows=body))
        subprocess.run(['soffice', '--headless', '--convert-to', name.rsplit('.', 1)[1], '--outdir', HERE, source], check=True,
                       stdout=subprocess.DEVNULL, env=dict(os.environ, HOME=folder))


def make_01():
    """Title over merged cells, unit and date line, header below, units in the header, a 合计 row."""
    reports = model('CJA2026', 3)
    columns = [('抽样单编号', 'sample'), ('报告编号', 'number'), ('检验项目', 'item'), ('技术要求', 'limit'), ('检测结果', 'value'), ('单位', 'unit'),
               ('检出限', 'lod'), ('单项结论', 'verdict'), ('检验结论', 'overall'), ('签发日期', 'reported'), ('承检机构', 'lab')]
    rows = [[('2026年产品质量监督抽查检验结果汇总表', len(columns), 1)], [('填报单位：沪测产品检测技术中心　　填报日期：2026年4月2日', len(columns), 1)],
            [], headers(columns)]
    rows += table(reports, columns, date=lambda d: d)
    rows += [['合计', None, '9项', None, None, None, None, None, '不合格1批次']]
    libreoffice('01_libreoffice_title.xlsx', rows)
    expected('01_libreoffice_title.xlsx', reports, totals_rows=1)


def make_02():
    """Header over two rows, groups merged above, line feeds inside the words."""
    reports = model('CJB2026', 4)
    columns = [('抽样单编号', 'sample'), ('报告编号', 'number'), ('检验项目', 'item'), ('标准值', 'limit'), ('实测值', 'value'), ('单位', 'unit'), ('单项判定', 'verdict'),
               ('综合判定', 'overall'), ('报告日期', 'reported'), ('承检机构', 'lab')]
    top = [('抽样单\n编号', 1, 2), ('报告\n编号', 1, 2), ('检验内容', 5, 1), ('综合\n判定', 1, 2), ('报告日期', 1, 2), ('承检机构', 1, 2)]
    second = [None, None, '检验\n项目', '标准值', '实测值', '单位', '单项判定', None, None, None]
    rows = [['检验结果登记'], top, second] + table(reports, columns, date=lambda d: d)
    libreoffice('02_libreoffice_two_row_header.xlsx', rows)
    expected('02_libreoffice_two_row_header.xlsx', reports)


def make_03():
    """.ods; repeated cells blank, numbers as numbers, a blank row between samples."""
    reports = model('CJC2026', 5)
    rows = [headers()]
    for report in reports:
        rows += table([report], date=lambda d: d)
        rows.append([])
    for row in rows[1:]:
        for n, value in enumerate(row):
            if COLUMNS[n][1] == 'value' and value == '9.6':
                row[n] = 9.6
    libreoffice('03_libreoffice.ods', rows)
    expected('03_libreoffice.ods', reports)


# ------------------------------------------------------------------ gnumeric, from CSV
def csv_text(rows, quote='"'):
    def field(value):
        text = '' if value is None else str(value)
        return quote + text.replace('"', '""') + quote if any(c in text for c in ',"\n') else text
    return '\r\n'.join(','.join(field(v) for v in row) for row in rows) + '\r\n'


def gnumeric(name, rows):
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'source.csv')
        with open(source, 'w', encoding='utf-8') as f:
            f.write(csv_text(rows))
        kind = {'xlsx': 'Gnumeric_Excel:xlsx', 'ods': 'Gnumeric_OpenCalc:odf'}[name.rsplit('.', 1)[1]]
        subprocess.run(['ssconvert', '--import-encoding=UTF-8', '-T', kind, source, path(name)], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


SPELLINGS = [lambda d: f'{d.year}年{d.month}月{d.day}日', lambda d: f'{d.year}.{d.month}.{d.day}', lambda d: f'{d.year}/{d.month}/{d.day}',
             lambda d: d.strftime('%Y%m%d'), lambda d: d.isoformat(), lambda d: f'{d.year}年{d.month:02d}月{d.day:02d}日']


def make_04():
    """Dates in every spelling, one report each; gnumeric turns some into real dates and numbers."""
    reports = model('CJD2026', 6)
    rows = [headers()]
    for n, report in enumerate(reports):
        rows += table([report], date=SPELLINGS[n])
    gnumeric('04_gnumeric_dates.xlsx', rows)
    expected('04_gnumeric_dates.xlsx', reports)


def make_05():
    """.ods of gnumeric; another order of columns and other header words, a title row above."""
    reports = model('CJE2026', 3)
    columns = [('承检机构', 'lab'), ('样品编号', 'sample'), ('报告编号', 'number'), ('检验项目', 'item'), ('单位', 'unit'), ('标准值', 'limit'), ('检验结果', 'value'),
               ('单项结论', 'verdict'), ('检验结论', 'overall'), ('签发日期', 'reported')]
    gnumeric('05_gnumeric_order.ods', [['检验结果（电子版）'], headers(columns)] + table(reports, columns, blank_repeats=False))
    expected('05_gnumeric_order.ods', reports)


# ------------------------------------------------------------------ by hand: raw XML
TYPES = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
         '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
         '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>{more}</Types>')
RELS = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '{items}</Relationships>')
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'


def rel(number, kind, target):
    return f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def zipped(name, files):
    with zipfile.ZipFile(path(name), 'w', zipfile.ZIP_DEFLATED) as z:
        for inner, text in files.items():
            info = zipfile.ZipInfo(inner, (2026, 4, 2, 8, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(info, text)


def make_06():
    """Inline strings only: no shared strings, no styles; header words broken by line feeds."""
    reports = model('CJF2026', 4)
    rows = [['抽样单\n编号', '报告\n编号'] + headers()[2:]] + table(reports)
    body = ''
    for r, row in enumerate(rows, 1):
        cells = ''.join(f'<c r="{get_column_letter(c)}{r}" t="inlineStr"><is><t xml:space="preserve">{html.escape(str(v))}</t></is></c>'
                        for c, v in enumerate(row, 1) if v is not None)
        body += f'<row r="{r}">{cells}</row>'
    zipped('06_hand_inline.xlsx', {
        '[Content_Types].xml': TYPES.format(more=''), '_rels/.rels': RELS.format(items=rel(1, 'officeDocument', 'xl/workbook.xml')),
        'xl/workbook.xml': f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="结果" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': RELS.format(items=rel(1, 'worksheet', 'worksheets/sheet1.xml')),
        'xl/worksheets/sheet1.xml': f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'})
    expected('06_hand_inline.xlsx', reports)


def make_07():
    """Absolute part paths, a namespace prefix, cells without references, rich text in shared strings, dates as serials."""
    reports = model('CJG2026', 5)
    strings, index = [], {}

    def shared(text):
        if text not in index:
            index[text] = len(strings)
            half = len(text) // 2
            rich = f'<x:r><x:t xml:space="preserve">{html.escape(text[:half])}</x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve">{html.escape(text[half:])}</x:t></x:r>'
            strings.append(rich + '<x:rPh sb="0" eb="1"><x:t>yin</x:t></x:rPh>' if len(text) > 3 else f'<x:t>{html.escape(text)}</x:t>')
        return index[text]

    body = ''
    for row in [headers()] + table(reports, date=lambda d: d):
        body += '<x:row>'
        for value in row:
            if value is None:
                body += '<x:c/>'
            elif isinstance(value, datetime.date):
                body += f'<x:c s="1"><x:v>{(value - datetime.date(1899, 12, 30)).days}</x:v></x:c>'
            else:
                body += f'<x:c t="s"><x:v>{shared(str(value))}</x:v></x:c>'
        body += '</x:row>'
    styles = (f'<x:styleSheet xmlns:x="{MAIN}"><x:fonts count="1"><x:font/></x:fonts><x:fills count="1"><x:fill><x:patternFill patternType="none"/></x:fill></x:fills><x:borders count="1"><x:border/></x:borders>'
              '<x:cellStyleXfs count="1"><x:xf/></x:cellStyleXfs><x:cellXfs count="2"><x:xf/><x:xf numFmtId="31" applyNumberFormat="1"/></x:cellXfs></x:styleSheet>')
    more = ('<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
            '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>')
    zipped('07_hand_prefixed.xlsx', {
        '[Content_Types].xml': TYPES.format(more=more), '_rels/.rels': RELS.format(items=rel(1, 'officeDocument', '/xl/workbook.xml')),
        'xl/workbook.xml': f'<x:workbook xmlns:x="{MAIN}" xmlns:r="{OFFICE}"><x:sheets><x:sheet name="数据" sheetId="7" r:id="rId3"/></x:sheets></x:workbook>',
        'xl/_rels/workbook.xml.rels': RELS.format(items=rel(1, 'styles', '/xl/styles.xml') + rel(2, 'sharedStrings', '/xl/sharedStrings.xml')
                                                  + rel(3, 'worksheet', '/xl/worksheets/sheet1.xml')),
        'xl/styles.xml': styles,
        'xl/sharedStrings.xml': f'<x:sst xmlns:x="{MAIN}">' + ''.join(f'<x:si>{s}</x:si>' for s in strings) + '</x:sst>',
        'xl/worksheets/sheet1.xml': f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{body}</x:sheetData></x:worksheet>'})
    expected('07_hand_prefixed.xlsx', reports)


# ------------------------------------------------------------------ openpyxl
def make_08():
    """Sample cells merged over the rows of their items; bold headers, wrapped text."""
    reports = model('CJH2026', 4)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = '检验结果'
    sheet.append(headers())
    for head in sheet[1]:
        head.font = Font(bold=True)
        head.alignment = Alignment(wrap_text=True)
    row = 2
    for report in reports:
        for line in table([report], date=lambda d: d):
            sheet.append(line)
        for n, (_, key) in enumerate(COLUMNS, 1):
            if key in PER_REPORT and len(report.items) > 1:
                sheet.merge_cells(start_row=row, end_row=row + len(report.items) - 1, start_column=n, end_column=n)
        row += len(report.items)
    book.save(path('08_openpyxl_merged.xlsx'))
    expected('08_openpyxl_merged.xlsx', reports)


def wide(text):
    return ''.join(chr(ord(c) + 0xfee0) if '!' <= c <= '~' else c for c in text)


def make_09():
    """Everything typed with a Chinese input method: full-width digits, letters, brackets and signs."""
    reports = model('CJI2026', 4)
    rows = table(reports, date=lambda d: d.isoformat(),
                 change=lambda key, text: wide(text) if key in ('sample', 'value', 'limit', 'reported', 'unit', 'received', 'finished') else text)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(['抽样单编号', '报告编号', '检验项目', '检验依据', '检验方法', '标准要求（限值）', '实测值', '单　位', '检出限', '单项判定', '综合判定', '收样日期', '检验完成日期', '报告日期', '承检机构'])
    for row in rows:
        sheet.append(row)
    book.save(path('09_openpyxl_fullwidth.xlsx'))
    expected('09_openpyxl_fullwidth.xlsx', reports, note='compare after folding full-width to half-width')


def make_12():
    """A cover sheet first, results on the second; real dates, '/' and '——' for empty, 合计 at the end."""
    reports = model('CJL2026', 7)
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = '说明'
    cover.append(['沪测产品检测技术中心'])
    cover.append(['本表由检验部填写，报告以纸质为准。'])
    sheet = book.create_sheet('结果')
    sheet.append(['附件'])
    sheet.append(headers())
    marks = ['/', '——', '-', '无']
    for n, row in enumerate(table(reports, date=lambda d: datetime.datetime(d.year, d.month, d.day), blank_repeats=False)):
        sheet.append([marks[n % 4] if v == '' else v for v in row])
    sheet.append(['合计', '7份'])
    book.save(path('12_openpyxl_second_sheet.xlsx'))
    expected('12_openpyxl_second_sheet.xlsx', reports, sheet='结果', totals_rows=1)


def make_13():
    """Rows that cannot be taken: a date that is none, and an item without any sampling number above it."""
    reports = model('CJM2026', 3)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(headers())
    orphan = table([reports[0]])[1]
    sheet.append(orphan)                                    # row 2: no sampling number yet
    for row in table(reports, blank_repeats=False):
        sheet.append(row)
    broken = Report('CJM20269999', 'BG-CJM999', '沪测产品检测技术中心', iso(2026, 3, 1), iso(2026, 3, 9), iso(2026, 3, 10), '合格', SHOE[:1])
    line = table([broken])[0]
    line[13] = '2026-02-30'
    sheet.append(line)                                      # the last row: 30 February
    book.save(path('13_openpyxl_bad_rows.xlsx'))
    expected('13_openpyxl_bad_rows.xlsx', reports, rejected=[2, sheet.max_row])


def make_14():
    """Units behind the numbers and in the header, 10^4 in three spellings, a formula with its cached value missing is avoided."""
    reports = model('CJN2026', 3)
    spell = {'≤1×10⁴': '≤1×10^4CFU/g', '3.6×10³': '3.6*10^3', '≤10': '不大于10mg/dm²', '1.2~1.6': '1.2%～1.6%', '≤75': '≤75mg/kg'}
    columns = [c for c in COLUMNS if c[1] not in ('unit', 'lod')]
    head = [h + '（按标准）' if k == 'limit' else h for h, k in columns]
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(head)
    for row in table(reports, columns, change=lambda key, text: spell.get(text, text)):
        sheet.append(row)
    book.save(path('14_openpyxl_units.xlsx'))
    for report in reports:
        report.items = [dict(i, limit=spell.get(i['limit'], i['limit']), value=spell.get(i['value'], i['value']), unit='') for i in report.items]
    expected('14_openpyxl_units.xlsx', reports)


# ------------------------------------------------------------------ CSV
def make_10():
    """GBK, as Excel in China saves it; superscripts do not exist there, so 10^4 is typed out."""
    reports = model('CJJ2026', 4)
    for report in reports:
        report.items = [dict(i, limit=i['limit'].replace('10⁴', '10^4'), value=i['value'].replace('10³', '10^3'),
                             unit=i['unit'].replace('dm²', 'dm2')) for i in report.items]
    with open(path('10_gbk.csv'), 'wb') as f:
        f.write(csv_text([headers()] + table(reports, date=SPELLINGS[2])).encode('gbk'))
    expected('10_gbk.csv', reports)


def make_11():
    """UTF-8 with BOM, quoted line feeds in the header, leading and trailing spaces, a blank last line."""
    reports = model('CJK2026', 4)
    rows = [['抽样单\n编号'] + headers()[1:]] + table(reports, change=lambda key, text: f' {text} ' if key in ('value', 'verdict') else text)
    with open(path('11_utf8_bom.csv'), 'wb') as f:
        f.write(b'\xef\xbb\xbf' + csv_text(rows).encode('utf-8') + b'\r\n')
    expected('11_utf8_bom.csv', reports)


# ------------------------------------------------------------------ other shapes: items as columns, several tables, merged cells
KID = [item('甲醛', 'GB 31701-2015', 'GB/T 2912.1-2009', '≤75', '未检出', 'mg/kg'),
       item('pH值', 'GB 31701-2015', 'GB/T 7573-2009', '4.0~8.5', '7.1', ''),
       item('耐水色牢度', 'GB 31701-2015', 'GB/T 5713-2013', '≥3', '4', '级'),
       item('纤维含量', 'GB 31701-2015', 'FZ/T 01057-2007', '符合GB/T 29862-2013要求', '符合', '')]
KID_VALUES = [['未检出', '7.1', '4', '符合'], ['23', '6.4', '3-4', '符合'], ['96', '7.9', '4', '符合'], ['31', '7.3', '', '符合'],
              ['28', '8.8', '4-5', '不符合'], ['＜20', '7.2', '3', '符合']]
KID_PASS = ['合格', '合格', '不合格', '合格', '不合格', '合格']


def kids(prefix, count=6, missing=True):
    """`count` reports of the same items; of the fourth the colour fastness was not tested when `missing`."""
    reports = []
    for i in range(count):
        day = iso(2026, 4, 1) + datetime.timedelta(days=i)
        values = [v or ('' if missing else '3') for v in KID_VALUES[i]]
        items = [dict(it, value=v) for it, v in zip(KID, values) if v]
        reports.append(Report(f'{prefix}{i + 1:04d}', f'BG-{prefix}{i + 1:03d}', '沪测产品检测技术中心', day,
                              day + datetime.timedelta(days=7), day + datetime.timedelta(days=9), KID_PASS[i], items))
    return reports


def value_of(report, name, blank='/'):
    return next((it['value'] for it in report.items if it['item'] == name), blank)


def wide_expected(name, reports, **more):
    expected(name, reports, sheet_rows=len(reports), layout='columns', **more)


def make_15():
    """Items as columns: title, units in the header, rows of limits and methods right below it; LibreOffice."""
    reports = kids('CJO2026')
    names = ['甲醛（mg/kg）', 'pH值', '耐水色牢度\n（级）', '纤维含量']
    rows = [[('儿童服装监督抽查检验结果一览表', 10, 1)],
            ['序号', '样品编号', '样品名称', '报告编号'] + names + ['检验结论', '签发日期', '承检机构'],
            ['标准要求', None, None, None] + [it['limit'] for it in KID], ['检验方法', None, None, None] + [it['method'] for it in KID]]
    for n, r in enumerate(reports, 1):
        rows.append([n, r.sample, '儿童T恤', r.number] + [value_of(r, it['item']) for it in KID] + [r.verdict, r.reported, r.lab])
    libreoffice('15_libreoffice_wide.xlsx', rows)
    wide_expected('15_libreoffice_wide.xlsx', reports, passed=dict(limits=2))


def make_16():
    """Items as columns: units in a row of their own, requirements below the samples, notes; .ods of gnumeric."""
    reports = kids('CJP2026')
    rows = [['抽样单编号', '报告编号', '承检机构'] + [it['item'] for it in KID] + ['综合判定', '报告日期'],
            ['单位', '', ''] + [it['unit'] or '/' for it in KID]]
    for r in reports:
        rows.append([r.sample, r.number, r.lab] + [value_of(r, it['item'], '——') for it in KID] + [r.verdict, SPELLINGS[0](r.reported)])
    rows += [['技术要求', '', ''] + [it['limit'] for it in KID], ['检验依据', '', ''] + [it['basis'] for it in KID],
             ['注：以上结果仅对来样负责。'], ['制表人：甲', '审核：乙']]
    gnumeric('16_gnumeric_wide_bottom.ods', rows)
    wide_expected('16_gnumeric_wide_bottom.ods', reports, passed=dict(limits=3, notes=2))


def make_17():
    """Every item a group of columns: limit, value, verdict under its name; openpyxl, merged above."""
    reports = kids('CJQ2026', missing=False)
    for report in reports:
        report.items = report.items[:3]
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = '汇总'
    sheet.append(['2026年第二季度'])
    heads = ['甲醛(mg/kg)', 'pH值', '耐水色牢度(级)']
    sheet.append(['抽样单编号', '报告编号'] + [c for h in heads for c in (h, None, None)] + ['综合判定', '报告日期', '承检机构'])
    sheet.append([None, None] + ['标准值', '实测值', '单项判定'] * 3)
    for first in range(3, 12, 3):
        sheet.merge_cells(start_row=2, end_row=2, start_column=first, end_column=first + 2)
    for column in (1, 2, 12, 13, 14):
        sheet.merge_cells(start_row=2, end_row=3, start_column=column, end_column=column)
    for r in reports:
        sheet.append([r.sample, r.number] + [c for it in r.items for c in (it['limit'], it['value'], it['verdict'])]
                     + [r.verdict, r.reported, r.lab])
    book.save(path('17_openpyxl_groups.xlsx'))
    wide_expected('17_openpyxl_groups.xlsx', reports)


def make_18():
    """.ods of LibreOffice: sample cells merged over their items, and a limit and a unit merged over two of them; 序号 goes on."""
    reports = model('CJR2026', 3)
    columns = [('抽样单编号', 'sample'), ('报告编号', 'number'), ('检验项目', 'item'), ('标准要求', 'limit'), ('实测值', 'value'), ('单位', 'unit'),
               ('综合判定', 'overall'), ('报告日期', 'reported'), ('承检机构', 'lab')]
    for report in reports:
        report.items = [dict(it) for it in report.items]
        for key in ('limit', 'unit'):
            report.items[1][key] = report.items[0][key]
    rows, number = [['序号'] + headers(columns)], 0
    for report in reports:
        for n, line in enumerate(table([report], columns, date=lambda d: d)):
            number += 1
            for c, (_, key) in enumerate(columns):
                if key in PER_REPORT:
                    line[c] = (line[c], 1, len(report.items)) if n == 0 else None
                elif key in ('limit', 'unit') and n == 0:
                    line[c] = (line[c], 1, 2)
                elif key in ('limit', 'unit') and n == 1:
                    line[c] = None
            rows.append([number] + line)
    libreoffice('18_libreoffice_merged.ods', rows)
    expected('18_libreoffice_merged.ods', reports, sheet_rows=9, layout='rows')


def make_19():
    """Two tables in a sheet, each with its title, the second with other words in another order; subtotals and blank rows."""
    one, two = model('CJS2026', 3), model('CJT2026', 2)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(['一、生产领域'])
    sheet.append(headers())
    for line in table(one):
        sheet.append(line)
    sheet.append(['小计', '3份'])
    sheet.append([])
    sheet.append(['二、流通领域'])
    sheet.append(['填报单位：沪测产品检测技术中心'])
    columns = [('承检机构', 'lab'), ('签发日期', 'reported'), ('检验结论', 'overall'), ('检测项目', 'item'), ('检测结果', 'value'), ('技术要求', 'limit'),
               ('单位', 'unit'), ('样品编号', 'sample'), ('报告编号', 'number')]
    sheet.append(headers(columns))
    for line in table(two, columns):
        sheet.append(line)
    sheet.append(['合计', '5份'])
    book.save(path('19_openpyxl_two_tables.xlsx'))
    expected('19_openpyxl_two_tables.xlsx', one + two, tables=2, passed=dict(totals=2, titles=1, notes=1, headers=1))


def joined(report, key, sign, blank='/'):
    return sign.join(it[key] or blank for it in report.items)


def make_20():
    """One row a sample, its items apart by ║ in every cell; inline strings by hand."""
    reports = model('CJU2026', 4)
    rows = [['抽样单编号', '报告编号', '检验项目', '标准要求', '实测值', '单位', '检验依据', '单项判定', '综合判定', '报告日期', '承检机构']]
    for r in reports:
        rows.append([r.sample, r.number] + [joined(r, k, '║') for k in ('item', 'limit', 'value', 'unit')]
                    + [r.items[0]['basis'], joined(r, 'verdict', '║'), r.verdict, r.reported.isoformat(), r.lab])
    body = ''
    for n, row in enumerate(rows, 1):
        body += f'<row r="{n}">' + ''.join(f'<c r="{get_column_letter(c)}{n}" t="inlineStr"><is><t xml:space="preserve">{html.escape(v)}</t></is></c>'
                                           for c, v in enumerate(row, 1)) + '</row>'
    by_hand('20_hand_double_bars.xlsx', body)
    expected('20_hand_double_bars.xlsx', reports, sheet_rows=4)


def by_hand(name, body, behind=''):
    zipped(name, {
        '[Content_Types].xml': TYPES.format(more=''), '_rels/.rels': RELS.format(items=rel(1, 'officeDocument', 'xl/workbook.xml')),
        'xl/workbook.xml': f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="结果" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': RELS.format(items=rel(1, 'worksheet', 'worksheets/sheet1.xml')),
        'xl/worksheets/sheet1.xml': f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData>{behind}</worksheet>'})


def make_21():
    """GBK: one row a sample, items apart by | in every cell; of the third the results are one short."""
    reports = model('CJV2026', 4)
    for report in reports:
        report.items = [dict(i, limit=i['limit'].replace('10⁴', '10^4'), value=i['value'].replace('10³', '10^3'),
                             unit=i['unit'].replace('dm²', 'dm2')) for i in report.items]
    rows = [['抽样单编号', '报告编号', '检验项目', '限值', '检验结果', '计量单位', '综合判定', '报告日期', '承检机构']]
    for n, r in enumerate(reports):
        line = [r.sample, r.number] + [joined(r, k, '|') for k in ('item', 'limit', 'value', 'unit')] + [r.verdict, SPELLINGS[2](r.reported), r.lab]
        if n == 2:
            line[4] = r.items[0]['value']
        rows.append(line)
    with open(path('21_gbk_bars.csv'), 'wb') as f:
        f.write(csv_text(rows).encode('gbk'))
    del reports[2]
    expected('21_gbk_bars.csv', reports, rejected=[4], sheet_rows=4)


def make_22():
    """Tabs and UTF-16 (little endian, BOM), as Excel writes "Unicode text"; items as columns, limits between header and samples."""
    reports = kids('CJW2026')
    rows = [['抽样单编号'] + [it['item'] + (f"({it['unit']})" if it['unit'] else '') for it in KID] + ['报告编号', '综合判定', '报告日期', '承检机构'],
            ['限值'] + [it['limit'] for it in KID]]
    for r in reports:
        rows.append([r.sample] + [value_of(r, it['item'], '') for it in KID] + [r.number, r.verdict, SPELLINGS[1](r.reported), r.lab])
    with open(path('22_utf16le_tabs.txt'), 'wb') as f:
        f.write(b'\xff\xfe' + ''.join('\t'.join(row) + '\r\n' for row in rows).encode('utf-16-le'))
    wide_expected('22_utf16le_tabs.txt', reports, passed=dict(limits=1))


def make_23():
    """UTF-16 (big endian, BOM), commas: items apart by line feeds in item, requirement and result; one item name that is only wrapped."""
    reports = model('CJX2026', 3)
    rows = [['样品编号', '报告编号', '检验项目', '标准要求', '实测值', '单位', '检验结论', '报告日期', '承检机构']]
    for r in reports:
        rows.append([r.sample, r.number] + [joined(r, k, '\n') for k in ('item', 'limit', 'value', 'unit')] + [r.verdict, r.reported.isoformat(), r.lab])
    wrapped = item('可分解致癌\n芳香胺染料', '', '', '禁用', '未检出', 'mg/kg')
    day = iso(2026, 4, 1)
    reports.append(Report('CJX20260004', 'BG-CJX004', '沪测产品检测技术中心', day, day, day, '合格', [wrapped]))
    rows.append(['CJX20260004', 'BG-CJX004', wrapped['item'], '禁用', '未检出', 'mg/kg', '合格', day.isoformat(), '沪测产品检测技术中心'])
    with open(path('23_utf16be_lines.csv'), 'wb') as f:
        f.write(b'\xfe\xff' + csv_text(rows).encode('utf-16-be'))
    expected('23_utf16be_lines.csv', reports, sheet_rows=4)


def make_24():
    """Printed in pages: title, unit line and header on each, a sample going on over the page, 以下空白 at the end; gnumeric."""
    reports = model('CJY2026', 5)
    columns = [('抽样单编号', 'sample'), ('报告编号', 'number'), ('检验项目', 'item'), ('标准值', 'limit'), ('实测值', 'value'), ('单位', 'unit'),
               ('综合判定', 'overall'), ('报告日期', 'reported'), ('承检机构', 'lab')]
    lines, rows = table(reports, columns), []
    for page in range(0, len(lines), 5):
        rows += [['监督抽查检验结果' + ('（续）' if page else '')], ['填报单位：沪测产品检测技术中心'], headers(columns)]
        rows += lines[page:page + 5]
        rows.append(['制表人：甲', '', '审核：乙'])
    rows.append(['（以下空白）'])
    gnumeric('24_gnumeric_pages.xlsx', rows)
    pages = (len(lines) + 4) // 5
    expected('24_gnumeric_pages.xlsx', reports, tables=1, passed=dict(headers=pages - 1, titles=pages - 1, notes=2 * pages))


def make_25():
    """Items as columns with rows that cannot be taken: no number, nothing tested, a mean, a date that is none; 合计 at the end."""
    reports = kids('CJZ2026', 3, missing=False)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(['抽样单编号', '报告编号'] + [it['item'] for it in KID] + ['综合判定', '报告日期', '承检机构'])
    sheet.append(['指标要求', None] + [it['limit'] for it in KID])
    sheet.append(['计量单位', None] + [it['unit'] for it in KID])
    for r in reports:
        sheet.append([r.sample, r.number] + [value_of(r, it['item']) for it in KID] + [r.verdict, r.reported, r.lab])
    sheet.append([None, 'BG-CJZ900', '20', '7.0'])                                                         # row 7: whose?
    sheet.append(['CJZ20260901', 'BG-CJZ901', '/', '/', '/', '/', '合格', '2026-04-12', '沪测产品检测技术中心'])  # row 8: nothing
    sheet.append(['平均值', None, '25', '7.1'])                                                             # row 9: no sample
    sheet.append(['CJZ20260902', 'BG-CJZ902', '20', '7.0', '4', '符合', '合格', '2026-02-30', '沪测产品检测技术中心'])  # row 10
    sheet.append(['合计', '4批'])
    book.save(path('25_openpyxl_wide_bad_rows.xlsx'))
    expected('25_openpyxl_wide_bad_rows.xlsx', reports, rejected=[7, 7, 8, 9, 9, 10, 10, 10, 10], sheet_rows=7, layout='columns',
             passed=dict(limits=2, totals=1))


def make_26():
    """Merged sample cells by hand; what lay in the covered cells before is still there, as some programs leave it."""
    reports = model('CJAA2026', 3)
    columns = [('抽样单编号', 'sample'), ('报告编号', 'number'), ('检验项目', 'item'), ('限值', 'limit'), ('实测值', 'value'), ('单位', 'unit'),
               ('检验结论', 'overall'), ('报告日期', 'reported'), ('承检机构', 'lab')]
    rows, merges, row = [headers(columns)], [], 2
    for report in reports:
        for n, line in enumerate(table([report], columns)):
            if n > 0:
                line[0], line[1] = 'CJAA旧编号', '旧报告'
            rows.append(line)
        merges += [f'{c}{row}:{c}{row + len(report.items) - 1}' for c in 'ABGHI']
        row += len(report.items)
    body = ''
    for n, line in enumerate(rows, 1):
        body += f'<row r="{n}">' + ''.join(f'<c r="{get_column_letter(c)}{n}" t="inlineStr"><is><t xml:space="preserve">{html.escape(str(v))}</t></is></c>'
                                           for c, v in enumerate(line, 1) if v not in (None, '')) + '</row>'
    behind = f'<mergeCells count="{len(merges)}">' + ''.join(f'<mergeCell ref="{m}"/>' for m in merges) + '</mergeCells>'
    by_hand('26_hand_stale_merged.xlsx', body, behind)
    expected('26_hand_stale_merged.xlsx', reports)


if __name__ == '__main__':
    wanted = sys.argv[1:] # numbers; none: all
    for maker in [v for k, v in sorted(globals().items()) if k.startswith('make_') and (not wanted or k[5:] in wanted)]:
        maker()
