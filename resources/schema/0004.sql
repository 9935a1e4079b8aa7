-- Version 4: sampling within the limits, and what follows a failure. Columns are added at the end of their tables,
-- with defaults.

-- == Enterprises: one record over all sources.
ALTER TABLE enterprise ADD COLUMN no_code_reason TEXT NOT NULL DEFAULT ''; -- why there is no credit code
ALTER TABLE enterprise ADD COLUMN old_no TEXT NOT NULL DEFAULT '';         -- registration number of 15 digits, organisation code
ALTER TABLE enterprise ADD COLUMN parent_id INTEGER REFERENCES enterprise(id); -- the enterprise it is a branch of, or its group
ALTER TABLE enterprise ADD COLUMN state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 4); -- 0 not said 1 在业 2 停业 3 注销/吊销 4 无法联系
ALTER TABLE enterprise ADD COLUMN merged_into INTEGER REFERENCES enterprise(id); -- a duplicate points to the record that is kept
ALTER TABLE enterprise ADD COLUMN longitude REAL;
ALTER TABLE enterprise ADD COLUMN latitude REAL;
-- What else it is or was called, and where it was.
CREATE TABLE enterprise_alias (
  id INTEGER PRIMARY KEY, enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4), -- 1 former name 2 other spelling 3 former address 4 former number
  text TEXT NOT NULL CHECK (text <> ''), from_on TEXT NOT NULL DEFAULT '', until_on TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '',
  UNIQUE (enterprise_id, kind, text)
) STRICT;
CREATE INDEX enterprise_alias_text ON enterprise_alias(text, kind);
-- A merge remembers every reference it moved, so that it can be taken back years later.
CREATE TABLE enterprise_merge (
  id INTEGER PRIMARY KEY, kept_id INTEGER NOT NULL REFERENCES enterprise(id), dropped_id INTEGER NOT NULL REFERENCES enterprise(id),
  reason TEXT NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL,
  undone_at INTEGER, undone_by TEXT NOT NULL DEFAULT '', undone_reason TEXT NOT NULL DEFAULT '',
  kept_roles INTEGER NOT NULL DEFAULT 0 -- of the kept record before: what a merge added can be taken back
) STRICT;
CREATE TABLE enterprise_merge_ref (
  merge_id INTEGER NOT NULL REFERENCES enterprise_merge(id), table_name TEXT NOT NULL, column_name TEXT NOT NULL, row_id INTEGER NOT NULL,
  PRIMARY KEY (merge_id, table_name, column_name, row_id)
) STRICT, WITHOUT ROWID;
-- Two records that look alike and are not the same.
CREATE TABLE not_duplicate (
  id INTEGER PRIMARY KEY, one_id INTEGER NOT NULL REFERENCES enterprise(id), other_id INTEGER NOT NULL REFERENCES enterprise(id),
  reason TEXT NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL, UNIQUE (one_id, other_id), CHECK (one_id < other_id)
) STRICT;

-- == Visits: planned ones hold a place in the enterprise's year.
CREATE TABLE visit (
  id INTEGER PRIMARY KEY, enterprise_id INTEGER NOT NULL REFERENCES enterprise(id), office TEXT NOT NULL,
  planned_on TEXT NOT NULL, notice_no TEXT NOT NULL DEFAULT '', team TEXT NOT NULL DEFAULT '', samplers TEXT NOT NULL DEFAULT '',
  tasks TEXT NOT NULL DEFAULT '', -- task numbers (products where there is none yet), with ；between
  batches INTEGER NOT NULL DEFAULT 1 CHECK (batches >= 0), -- of one task at most
  mode INTEGER NOT NULL DEFAULT 1 CHECK (mode BETWEEN 1 AND 4),
  state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2), -- 0 planned (holds a place) 1 done 2 given up
  place_no INTEGER NOT NULL DEFAULT 0, -- order within the day of a team
  draw_id INTEGER, note TEXT NOT NULL DEFAULT '', made_by TEXT NOT NULL DEFAULT '', made_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX visit_enterprise ON visit(enterprise_id, planned_on);
CREATE INDEX visit_day ON visit(planned_on, office, team);
-- "In principle": going beyond a limit needs a reason, the clause it rests on and a name, and is counted.
CREATE TABLE burden_override (
  id INTEGER PRIMARY KEY, enterprise_id INTEGER NOT NULL REFERENCES enterprise(id), year INTEGER NOT NULL, office TEXT NOT NULL,
  limit_kind INTEGER NOT NULL CHECK (limit_kind BETWEEN 1 AND 4), -- 1 visits 2 tasks a visit 3 batches a task 4 six months
  subject_kind TEXT NOT NULL DEFAULT '', subject_id INTEGER NOT NULL DEFAULT 0, -- the visit or batch it was made for
  reason TEXT NOT NULL CHECK (reason <> ''), clause TEXT NOT NULL CHECK (clause <> ''), person TEXT NOT NULL CHECK (person <> ''), at INTEGER NOT NULL
) STRICT;
CREATE INDEX burden_override_enterprise ON burden_override(enterprise_id, year);

-- == The draw.
CREATE TABLE sampler (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), body TEXT NOT NULL DEFAULT '', certificate TEXT NOT NULL DEFAULT '',
  products TEXT NOT NULL DEFAULT '', district TEXT NOT NULL DEFAULT '', state INTEGER NOT NULL DEFAULT 1 CHECK (state IN (0,1)), -- 1 available
  note TEXT NOT NULL DEFAULT '', UNIQUE (name, body)
) STRICT;
CREATE TABLE sampler_conflict (
  id INTEGER PRIMARY KEY, sampler_id INTEGER NOT NULL REFERENCES sampler(id), party TEXT NOT NULL CHECK (party <> ''), reason TEXT NOT NULL DEFAULT '',
  UNIQUE (sampler_id, party)
) STRICT;
CREATE TABLE venue (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), kind TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', UNIQUE (name, region)
) STRICT;
CREATE TABLE draw (
  id INTEGER PRIMARY KEY, task_no TEXT NOT NULL DEFAULT '', kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3), -- 1 enterprises 2 samplers 3 venues
  commitment TEXT NOT NULL, committed_at INTEGER NOT NULL, committed_by TEXT NOT NULL DEFAULT '', -- SHA-256 of the seed, before the list is known
  seed TEXT NOT NULL DEFAULT '', size INTEGER NOT NULL DEFAULT 0, population_hash TEXT NOT NULL DEFAULT '', population_at INTEGER,
  drawn_at INTEGER, drawn_by TEXT NOT NULL DEFAULT '', certificate TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '' -- certificate: JSON, whole
) STRICT;
CREATE INDEX draw_task ON draw(task_no);

-- == What a sampling form says beyond the register, and its evidence.
ALTER TABLE batch ADD COLUMN sampled_place TEXT NOT NULL DEFAULT '';    -- 抽样地点
ALTER TABLE batch ADD COLUMN pay_account TEXT NOT NULL DEFAULT '';      -- order 18, article 26: the four of an online purchase
ALTER TABLE batch ADD COLUMN shop_account TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN delivery_address TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN delivery_contact TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN parcel_no TEXT NOT NULL DEFAULT '';        -- of the record and notice sent to the seller
ALTER TABLE batch ADD COLUMN dispatched_on TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN marked INTEGER NOT NULL DEFAULT 0;         -- bits: 1 试制 2 处理 4 样品 8 仅供出口: must not be sampled
ALTER TABLE batch ADD COLUMN signed INTEGER NOT NULL DEFAULT 0 CHECK (signed BETWEEN 0 AND 2); -- 0 not said 1 signed 2 refused to sign
ALTER TABLE batch ADD COLUMN witness TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN outcome_reason TEXT NOT NULL DEFAULT '';   -- of a refusal, a not-found, a stop
ALTER TABLE batch ADD COLUMN told_organiser_on TEXT NOT NULL DEFAULT ''; -- order 18, articles 17, 20, 21: the two to be told
ALTER TABLE batch ADD COLUMN told_county_on TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN marked_price INTEGER CHECK (marked_price >= 0); -- fen
ALTER TABLE batch ADD COLUMN rule_code TEXT NOT NULL DEFAULT '';        -- implementation rule and its version
ALTER TABLE batch ADD COLUMN visit_id INTEGER REFERENCES visit(id);
ALTER TABLE batch ADD COLUMN entered_by TEXT NOT NULL DEFAULT '';
CREATE INDEX batch_producer ON batch(producer_id, sampled_on);
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL REFERENCES batch(id), kind TEXT NOT NULL, -- code of resources/sampling/evidence.csv
  attachment_id INTEGER REFERENCES attachment(id), taken_on TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  person TEXT NOT NULL DEFAULT '', at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX evidence_batch ON evidence(batch_id, kind);

-- == Custody: sent is not received until the receipt is there.
CREATE TABLE custody (
  id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL REFERENCES batch(id), part INTEGER NOT NULL CHECK (part BETWEEN 1 AND 3), -- 1 检验样品 2 备用样品 3 both
  from_party TEXT NOT NULL, from_person TEXT NOT NULL DEFAULT '', to_party TEXT NOT NULL, to_person TEXT NOT NULL DEFAULT '',
  sent_on TEXT NOT NULL, received_on TEXT NOT NULL DEFAULT '', refused_on TEXT NOT NULL DEFAULT '', refusal_reason TEXT NOT NULL DEFAULT '',
  seals TEXT NOT NULL DEFAULT '', condition TEXT NOT NULL DEFAULT '', carrier TEXT NOT NULL DEFAULT '', parcel_no TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX custody_batch ON custody(batch_id, sent_on);
CREATE TABLE reserve_sample (
  id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL UNIQUE REFERENCES batch(id), place TEXT NOT NULL DEFAULT '', keeper TEXT NOT NULL DEFAULT '',
  state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 5), -- 0 kept 1 used for a retest 2 released 3 returned 4 disposed of 5 hidden, moved, sold or damaged
  settled_on TEXT NOT NULL DEFAULT '', disposal TEXT NOT NULL DEFAULT '', person TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''
) STRICT;

-- == A case per party of a failed batch.
ALTER TABLE aftermath_case ADD COLUMN batch_id INTEGER REFERENCES batch(id);
ALTER TABLE aftermath_case ADD COLUMN party_id INTEGER REFERENCES enterprise(id);
ALTER TABLE aftermath_case ADD COLUMN opened_on TEXT NOT NULL DEFAULT '';
ALTER TABLE aftermath_case ADD COLUMN state TEXT NOT NULL DEFAULT '';          -- code of resources/aftermath/states.csv; '': read from the dates
ALTER TABLE aftermath_case ADD COLUMN lane INTEGER NOT NULL DEFAULT 0 CHECK (lane IN (0,1)); -- 1 fast: 即检即报告、即送达即处置
ALTER TABLE aftermath_case ADD COLUMN known_at INTEGER;                       -- the failure was known: the fast lane counts hours
ALTER TABLE aftermath_case ADD COLUMN authority TEXT NOT NULL DEFAULT '';      -- outside the city: whom we told (article 44)
ALTER TABLE aftermath_case ADD COLUMN authority_told_on TEXT NOT NULL DEFAULT '';
ALTER TABLE aftermath_case ADD COLUMN authority_replied_on TEXT NOT NULL DEFAULT '';
ALTER TABLE aftermath_case ADD COLUMN cause TEXT NOT NULL DEFAULT '';          -- cause analysis of the rectification report
ALTER TABLE aftermath_case ADD COLUMN actions TEXT NOT NULL DEFAULT '';
ALTER TABLE aftermath_case ADD COLUMN stock_quantity TEXT NOT NULL DEFAULT '';
ALTER TABLE aftermath_case ADD COLUMN sold_quantity TEXT NOT NULL DEFAULT '';
ALTER TABLE aftermath_case ADD COLUMN recalled_quantity TEXT NOT NULL DEFAULT '';
ALTER TABLE aftermath_case ADD COLUMN recognised_on TEXT NOT NULL DEFAULT '';  -- the pass was recognised: may make and sell again
ALTER TABLE aftermath_case ADD COLUMN suspended_on TEXT NOT NULL DEFAULT '';
ALTER TABLE aftermath_case ADD COLUMN suspended_until TEXT NOT NULL DEFAULT '';
ALTER TABLE aftermath_case ADD COLUMN third_on TEXT NOT NULL DEFAULT '';
ALTER TABLE aftermath_case ADD COLUMN third_conclusion TEXT NOT NULL DEFAULT '';
ALTER TABLE aftermath_case ADD COLUMN revoked_on TEXT NOT NULL DEFAULT '';
ALTER TABLE aftermath_case ADD COLUMN close_reason INTEGER NOT NULL DEFAULT 0; -- 0 none 1 复查合格 2 不再生产销售、无法复查 3 无法后处理 4 移送 5 吊销 6 复检合格 7 其他
ALTER TABLE aftermath_case ADD COLUMN handler TEXT NOT NULL DEFAULT '';        -- the person in charge
ALTER TABLE aftermath_case ADD COLUMN clue_on TEXT NOT NULL DEFAULT '';        -- a clue to a violation was taken up: fifteen working days to decide on filing
CREATE INDEX aftermath_case_batch ON aftermath_case(batch_id);
CREATE INDEX aftermath_case_party ON aftermath_case(party_id);
CREATE INDEX aftermath_case_open ON aftermath_case(done_on, office);
-- Every step and every sending back; none erases another.
CREATE TABLE case_event (
  id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES aftermath_case(id), no INTEGER NOT NULL, -- the order within the case
  step TEXT NOT NULL, from_state TEXT NOT NULL DEFAULT '', to_state TEXT NOT NULL DEFAULT '',
  happened_on TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', document TEXT NOT NULL DEFAULT '', person TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE INDEX case_event_case ON case_event(case_id, no);
-- Which paper reached whom, how and when: the clock of that recipient starts from it.
CREATE TABLE service (
  id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES aftermath_case(id),
  document_kind INTEGER NOT NULL DEFAULT 1 CHECK (document_kind BETWEEN 1 AND 9), document_no TEXT NOT NULL DEFAULT '',
  recipient TEXT NOT NULL CHECK (recipient <> ''), recipient_role INTEGER NOT NULL DEFAULT 0, -- bits of 生产者 销售者 平台; 8 authority
  method INTEGER NOT NULL DEFAULT 0 CHECK (method BETWEEN 0 AND 7), -- 0 not said 1 直接 2 留置 3 邮寄 4 电子 5 委托 6 转交 7 公告
  sent_on TEXT NOT NULL DEFAULT '', arrived_on TEXT NOT NULL DEFAULT '', deemed_on TEXT NOT NULL DEFAULT '', proof TEXT NOT NULL DEFAULT '',
  proof_attachment_id INTEGER REFERENCES attachment(id), person TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX service_case ON service(case_id, document_kind);
CREATE TABLE objection (
  id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES aftermath_case(id), kind INTEGER NOT NULL DEFAULT 3 CHECK (kind BETWEEN 1 AND 3), -- 1 抽样过程 2 样品真实性 3 检验结论
  received_on TEXT NOT NULL, grounds TEXT NOT NULL DEFAULT '', accepted_on TEXT NOT NULL DEFAULT '', refused_on TEXT NOT NULL DEFAULT '', refusal_reason TEXT NOT NULL DEFAULT '',
  retest_notice_on TEXT NOT NULL DEFAULT '', formalities_on TEXT NOT NULL DEFAULT '', lab_named_on TEXT NOT NULL DEFAULT '',
  retest_lab TEXT NOT NULL DEFAULT '', same_lab_reason TEXT NOT NULL DEFAULT '',
  reserve_state INTEGER NOT NULL DEFAULT 0 CHECK (reserve_state BETWEEN 0 AND 2), -- 0 not said 1 sound 2 hidden, moved, sold or damaged
  ended_on TEXT NOT NULL DEFAULT '', ended_reason TEXT NOT NULL DEFAULT '', retest_on TEXT NOT NULL DEFAULT '', conclusion INTEGER NOT NULL DEFAULT 0 CHECK (conclusion BETWEEN 0 AND 2), -- 1 pass 2 fail
  answered_on TEXT NOT NULL DEFAULT '', cost_bearer INTEGER NOT NULL DEFAULT 0 CHECK (cost_bearer BETWEEN 0 AND 2), -- 1 applicant 2 organiser
  cost INTEGER CHECK (cost >= 0), note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX objection_case ON objection(case_id);
CREATE TABLE measure (
  id INTEGER PRIMARY KEY, case_id INTEGER REFERENCES aftermath_case(id), office TEXT NOT NULL DEFAULT '',
  kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 12), -- kMeasures
  number TEXT NOT NULL DEFAULT '', happened_on TEXT NOT NULL DEFAULT '', until_on TEXT NOT NULL DEFAULT '', ended_on TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '', people TEXT NOT NULL DEFAULT '', counterpart TEXT NOT NULL DEFAULT '',
  ground TEXT NOT NULL DEFAULT '', demands TEXT NOT NULL DEFAULT '', outcome TEXT NOT NULL DEFAULT '', person TEXT NOT NULL DEFAULT '', at INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX measure_case ON measure(case_id);
-- Time that does not count (检验、鉴定、公告、中止 …).
CREATE TABLE clock_pause (
  id INTEGER PRIMARY KEY, subject_kind TEXT NOT NULL DEFAULT 'case', subject_id INTEGER NOT NULL, clock TEXT NOT NULL, from_on TEXT NOT NULL, until_on TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL
) STRICT;
CREATE INDEX clock_pause_subject ON clock_pause(subject_kind, subject_id);
CREATE TABLE snooze (
  id INTEGER PRIMARY KEY, subject_kind TEXT NOT NULL, subject_id INTEGER NOT NULL, clock TEXT NOT NULL, until_on TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''), person TEXT NOT NULL, at INTEGER NOT NULL, UNIQUE (subject_kind, subject_id, clock)
) STRICT;

-- == Causes and advice.
CREATE TABLE cause (
  id INTEGER PRIMARY KEY, kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5), -- 1 设计 2 材料 3 工艺 4 标识 5 其他
  product_name TEXT NOT NULL DEFAULT '', item TEXT NOT NULL DEFAULT '', text TEXT NOT NULL CHECK (text <> ''), advice TEXT NOT NULL DEFAULT '',
  UNIQUE (kind, product_name, item, text)
) STRICT;
CREATE TABLE case_cause (
  id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES aftermath_case(id), cause_id INTEGER NOT NULL REFERENCES cause(id), item TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '', UNIQUE (case_id, cause_id, item)
) STRICT;

-- == Papers: their numbers without gaps, their templates, and what was printed from which state of the file.
CREATE TABLE document_number (
  id INTEGER PRIMARY KEY, word TEXT NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL CHECK (serial > 0),
  state INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0,1)), void_reason TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '', taken_on TEXT NOT NULL DEFAULT '', person TEXT NOT NULL DEFAULT '',
  UNIQUE (word, year, serial)
) STRICT;
CREATE TABLE document_template (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL UNIQUE, body TEXT NOT NULL, changed_by TEXT NOT NULL, changed_at INTEGER NOT NULL
) STRICT;
CREATE TABLE document (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject_kind TEXT NOT NULL, subject_id INTEGER NOT NULL, number_id INTEGER REFERENCES document_number(id),
  title TEXT NOT NULL DEFAULT '', content_hash TEXT NOT NULL, head TEXT NOT NULL, entries INTEGER NOT NULL, made_by TEXT NOT NULL, made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX document_subject ON document(subject_kind, subject_id);
-- A district's own words beside what the figures say of it.
CREATE TABLE office_reply (
  id INTEGER PRIMARY KEY, office TEXT NOT NULL, topic TEXT NOT NULL, year INTEGER NOT NULL DEFAULT 0, subject_kind TEXT NOT NULL DEFAULT '', subject_id INTEGER NOT NULL DEFAULT 0,
  text TEXT NOT NULL CHECK (text <> ''), person TEXT NOT NULL, at INTEGER NOT NULL DEFAULT 0
) STRICT;

-- == The failures of five years, without reading every report.
CREATE INDEX report_failed ON report(batch_id) WHERE kind = 1 AND (our_verdict = 2 OR (our_verdict = 3 AND lab_verdict = 2));
CREATE INDEX batch_refused ON batch(sampled_on) WHERE outcome = 2;
CREATE INDEX report_retest_passed ON report(batch_id) WHERE kind = 2 AND our_verdict = 1;
CREATE INDEX batch_follow_up ON batch(sampled_id, sampled_on) WHERE mode = 3;

-- == Whoever is deleted (or whose entry is undone) is looked for among those who point to it: never by reading the table.
CREATE INDEX enterprise_parent ON enterprise(parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX enterprise_merged ON enterprise(merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX batch_visit ON batch(visit_id) WHERE visit_id IS NOT NULL;
