-- Version 1. One file per version, never edited after a release.
-- Dates: TEXT YYYY-MM-DD (the office's local day). Moments: INTEGER milliseconds UTC. Money: INTEGER fen.
-- Codes are small integers; their words stand in core/registry/codes.h. Ids are 63-bit: derived from the natural
-- key where the domain has one, time-ordered random where it has none (core/base/ids.h).

CREATE TABLE meta (
  key TEXT PRIMARY KEY, value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Append-only: one entry per change, each hashed over the one before.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('baseline','change','undo','redo')),
  target INTEGER REFERENCES journal(seq),        -- the entry an undo or redo speaks of
  office TEXT NOT NULL, person TEXT NOT NULL,
  command TEXT NOT NULL,                         -- stable code, e.g. plan.edit
  title TEXT NOT NULL,                           -- the words shown in Edit > Undo
  at_ms INTEGER NOT NULL,
  rows INTEGER NOT NULL, raw_size INTEGER NOT NULL,
  tables TEXT NOT NULL,                          -- the changed ones, comma separated: history skips the rest
  changeset BLOB NOT NULL,                       -- SQLite changeset, deflated (qCompress)
  previous BLOB NOT NULL, hash BLOB NOT NULL     -- SHA-256
) STRICT;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- Derived: how many rows each table holds, kept by the one door.
CREATE TABLE row_count (
  name TEXT PRIMARY KEY, rows INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE office (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  level INTEGER NOT NULL DEFAULT 2               -- 1 municipal, 2 district, 3 other branch
) STRICT;
CREATE TABLE region (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'current'
) STRICT;

CREATE TABLE product (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  parent_id INTEGER REFERENCES product(id),
  catalogues INTEGER NOT NULL DEFAULT 0,         -- bits: 1 全国重点, 2 上海重点, 4 自定义
  risk TEXT NOT NULL DEFAULT '', fast_track INTEGER NOT NULL DEFAULT 0 CHECK (fast_track IN (0,1)),
  season TEXT NOT NULL DEFAULT '', authorities TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX product_name ON product(name);

CREATE TABLE enterprise (
  id INTEGER PRIMARY KEY,
  uscc TEXT NOT NULL DEFAULT '',                 -- '' = unknown
  name TEXT NOT NULL CHECK (name <> ''),
  roles INTEGER NOT NULL DEFAULT 0,              -- bits: 1 生产者, 2 销售者, 4 平台
  region TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '', legal_person TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '',
  size INTEGER NOT NULL DEFAULT 0 CHECK (size BETWEEN 0 AND 4),  -- 0 unknown, 1 大, 2 中, 3 小, 4 微
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX enterprise_uscc ON enterprise(uscc) WHERE uscc <> '';
CREATE INDEX enterprise_name ON enterprise(name);

CREATE TABLE lab (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, uscc TEXT NOT NULL DEFAULT '', cma_no TEXT NOT NULL DEFAULT '',
  cma_until TEXT NOT NULL DEFAULT '', scope TEXT NOT NULL DEFAULT '', first_year INTEGER
) STRICT;
CREATE TABLE bid (
  id INTEGER PRIMARY KEY, year INTEGER NOT NULL, task_no TEXT NOT NULL, lab_id INTEGER NOT NULL REFERENCES lab(id),
  unit_price INTEGER CHECK (unit_price >= 0), total_price INTEGER CHECK (total_price >= 0),
  UNIQUE (year, task_no, lab_id)
) STRICT;

-- 实施细则: one row per version
CREATE TABLE rule (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL, version TEXT NOT NULL, product_name TEXT NOT NULL,
  published_on TEXT NOT NULL DEFAULT '', effective_on TEXT NOT NULL DEFAULT '',
  inspect_quantity TEXT NOT NULL DEFAULT '', reserve_quantity TEXT NOT NULL DEFAULT '', quantity_unit TEXT NOT NULL DEFAULT '',
  UNIQUE (code, version)
) STRICT;
CREATE TABLE rule_item (
  id INTEGER PRIMARY KEY, rule_id INTEGER NOT NULL REFERENCES rule(id), no INTEGER NOT NULL, name TEXT NOT NULL,
  basis TEXT NOT NULL DEFAULT '', method TEXT NOT NULL DEFAULT '', limit_text TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '',
  mandatory INTEGER NOT NULL DEFAULT 0,          -- 0 not said, 1 强制, 2 推荐
  key_safety INTEGER NOT NULL DEFAULT 0 CHECK (key_safety IN (0,1)),
  comparison INTEGER NOT NULL DEFAULT 0 CHECK (comparison IN (0,1)), -- 0 全数值, 1 修约值
  UNIQUE (rule_id, no)
) STRICT;

CREATE TABLE plan (
  id INTEGER PRIMARY KEY, year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100), office TEXT NOT NULL, title TEXT NOT NULL,
  status INTEGER NOT NULL DEFAULT 0 CHECK (status IN (0,1)), -- 0 draft, 1 approved
  approved_by TEXT NOT NULL DEFAULT '', approved_on TEXT NOT NULL DEFAULT '',
  UNIQUE (year, office)
) STRICT;
CREATE TABLE plan_item (
  id INTEGER PRIMARY KEY, plan_id INTEGER NOT NULL REFERENCES plan(id), no INTEGER NOT NULL,
  product_name TEXT NOT NULL CHECK (product_name <> ''), category TEXT NOT NULL DEFAULT '', product_id INTEGER REFERENCES product(id),
  mode INTEGER NOT NULL DEFAULT 1 CHECK (mode BETWEEN 1 AND 4),
  evaluative INTEGER NOT NULL DEFAULT 0 CHECK (evaluative IN (0,1)),
  batches_production INTEGER NOT NULL DEFAULT 0 CHECK (batches_production >= 0),
  batches_store INTEGER NOT NULL DEFAULT 0 CHECK (batches_store >= 0),
  batches_online INTEGER NOT NULL DEFAULT 0 CHECK (batches_online >= 0),
  batches_total INTEGER NOT NULL DEFAULT 0 CHECK (batches_total >= 0), -- as declared; rules compare it with the sum
  items TEXT NOT NULL DEFAULT '', must_items TEXT NOT NULL DEFAULT '', -- '；' separated
  areas TEXT NOT NULL DEFAULT '', venues TEXT NOT NULL DEFAULT '', reasons TEXT NOT NULL DEFAULT '',
  rule_code TEXT NOT NULL DEFAULT '',
  unit_price INTEGER NOT NULL DEFAULT 0 CHECK (unit_price >= 0), budget INTEGER NOT NULL DEFAULT 0 CHECK (budget >= 0), -- fen
  lab TEXT NOT NULL DEFAULT '', starts_on TEXT NOT NULL DEFAULT '', ends_on TEXT NOT NULL DEFAULT '', publish_on TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX plan_item_plan ON plan_item(plan_id, no);

CREATE TABLE batch (
  id INTEGER PRIMARY KEY,                        -- from the sampling number
  sample_no TEXT NOT NULL UNIQUE CHECK (sample_no <> ''), task_no TEXT NOT NULL DEFAULT '', office TEXT NOT NULL DEFAULT '',
  product_name TEXT NOT NULL DEFAULT '', product_id INTEGER,
  mode INTEGER NOT NULL DEFAULT 1 CHECK (mode BETWEEN 1 AND 4), stage INTEGER NOT NULL DEFAULT 0 CHECK (stage BETWEEN 0 AND 3), -- 1 生产 2 流通 3 网络
  notice_no TEXT NOT NULL DEFAULT '', sampled_on TEXT NOT NULL DEFAULT '',
  outcome INTEGER NOT NULL DEFAULT 1 CHECK (outcome BETWEEN 1 AND 4), -- 1 已抽样 2 拒检 3 未抽到样品 4 终止抽样
  sampled_id INTEGER REFERENCES enterprise(id), producer_id INTEGER REFERENCES enterprise(id),
  platform TEXT NOT NULL DEFAULT '', shop TEXT NOT NULL DEFAULT '', link TEXT NOT NULL DEFAULT '', order_no TEXT NOT NULL DEFAULT '',
  trademark TEXT NOT NULL DEFAULT '', model TEXT NOT NULL DEFAULT '', lot TEXT NOT NULL DEFAULT '', grade TEXT NOT NULL DEFAULT '', standard TEXT NOT NULL DEFAULT '',
  base_quantity TEXT NOT NULL DEFAULT '', inspect_quantity TEXT NOT NULL DEFAULT '', reserve_quantity TEXT NOT NULL DEFAULT '', quantity_unit TEXT NOT NULL DEFAULT '',
  unit_price INTEGER CHECK (unit_price >= 0),
  samplers TEXT NOT NULL DEFAULT '', inspect_seal TEXT NOT NULL DEFAULT '', reserve_seal TEXT NOT NULL DEFAULT '', reserve_place TEXT NOT NULL DEFAULT '',
  lab_id INTEGER REFERENCES lab(id), received_on TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX batch_sampled_on ON batch(sampled_on);
CREATE INDEX batch_task ON batch(task_no);

CREATE TABLE report (
  id INTEGER PRIMARY KEY,                        -- from sampling number + report number
  batch_id INTEGER REFERENCES batch(id), sample_no TEXT NOT NULL, report_no TEXT NOT NULL DEFAULT '', lab_id INTEGER REFERENCES lab(id),
  lab_verdict INTEGER NOT NULL DEFAULT 0,        -- 0 not given, 1 pass, 2 fail, 3 other words
  lab_verdict_text TEXT NOT NULL DEFAULT '',
  our_verdict INTEGER NOT NULL DEFAULT 3,        -- 1 pass, 2 fail, 3 cannot tell
  received_on TEXT NOT NULL DEFAULT '', finished_on TEXT NOT NULL DEFAULT '', reported_on TEXT NOT NULL DEFAULT '',
  state INTEGER NOT NULL DEFAULT 0,              -- 0 new, 1 accepted, 2 returned to laboratory, 3 cannot tell, 4 signed
  attention INTEGER NOT NULL DEFAULT 0,          -- how many things to look at; the review grid sorts by it
  entered_by TEXT NOT NULL DEFAULT '', reviewed_by TEXT NOT NULL DEFAULT '', reviewed_at INTEGER, review_reason TEXT NOT NULL DEFAULT '',
  signed_by TEXT NOT NULL DEFAULT '', signed_at INTEGER,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX report_sample ON report(sample_no);
CREATE INDEX report_review ON report(state, attention);

-- What was tested: item, basis, method, limit and unit repeat over millions of results; kept once.
CREATE TABLE test_spec (
  id INTEGER PRIMARY KEY,                        -- from all five texts
  item TEXT NOT NULL, basis TEXT NOT NULL DEFAULT '', method TEXT NOT NULL DEFAULT '', limit_text TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE result (
  report_id INTEGER NOT NULL REFERENCES report(id), no INTEGER NOT NULL,
  spec_id INTEGER NOT NULL REFERENCES test_spec(id),
  value TEXT NOT NULL DEFAULT '', lod TEXT NOT NULL DEFAULT '', uncertainty TEXT NOT NULL DEFAULT '',
  lab_verdict TEXT NOT NULL DEFAULT '',          -- as written
  our_verdict INTEGER NOT NULL DEFAULT 3,        -- 1 pass, 2 fail, 3 cannot tell
  agrees INTEGER,                                -- 1, 0 or null: the laboratory gave none, or we cannot tell
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (report_id, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE aftermath_case (
  id INTEGER PRIMARY KEY,                        -- from sampling number + party
  sample_no TEXT NOT NULL, party TEXT NOT NULL, party_uscc TEXT NOT NULL DEFAULT '', party_role INTEGER NOT NULL DEFAULT 0, office TEXT NOT NULL DEFAULT '',
  served_on TEXT NOT NULL DEFAULT '', objection_on TEXT NOT NULL DEFAULT '', objection_accepted_on TEXT NOT NULL DEFAULT '',
  retest_lab TEXT NOT NULL DEFAULT '', retest_conclusion TEXT NOT NULL DEFAULT '',
  order_no TEXT NOT NULL DEFAULT '', ordered_on TEXT NOT NULL DEFAULT '', order_served_on TEXT NOT NULL DEFAULT '',
  rectified_on TEXT NOT NULL DEFAULT '', reinspected_on TEXT NOT NULL DEFAULT '', reinspection TEXT NOT NULL DEFAULT '',
  reported_up_on TEXT NOT NULL DEFAULT '', announced_on TEXT NOT NULL DEFAULT '', second_on TEXT NOT NULL DEFAULT '', second_conclusion TEXT NOT NULL DEFAULT '',
  talked_on TEXT NOT NULL DEFAULT '', filed_on TEXT NOT NULL DEFAULT '', closed_case_on TEXT NOT NULL DEFAULT '',
  abnormal_on TEXT NOT NULL DEFAULT '', serious_on TEXT NOT NULL DEFAULT '', transferred_to TEXT NOT NULL DEFAULT '', transferred_on TEXT NOT NULL DEFAULT '',
  advice_on TEXT NOT NULL DEFAULT '', impossible_reason TEXT NOT NULL DEFAULT '', done_on TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  UNIQUE (sample_no, party, party_role)
) STRICT;

CREATE TABLE waiver (
  id INTEGER PRIMARY KEY, rule TEXT NOT NULL, subject_kind TEXT NOT NULL, subject_id INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''), person TEXT NOT NULL, waived_at INTEGER NOT NULL,
  UNIQUE (rule, subject_kind, subject_id)
) STRICT;
-- A remembered mapping of a sender's columns.
CREATE TABLE import_profile (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, sender TEXT NOT NULL, mapping TEXT NOT NULL, UNIQUE (kind, sender)
) STRICT;
CREATE TABLE import_receipt (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, source TEXT NOT NULL, sha256 TEXT NOT NULL, person TEXT NOT NULL, imported_at INTEGER NOT NULL,
  rows_read INTEGER NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL, same INTEGER NOT NULL, rejected INTEGER NOT NULL
) STRICT;
