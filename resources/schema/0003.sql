-- Version 3: planning the year. Columns are added at the end of their tables, with defaults.

-- The life of a plan: 0 draft 1 reviewed 2 budget declared 3 approved 4 filed with the municipality 5 in force 6 closed.
-- `status` stays what it was: 1 while the lines may not be edited. It decides: undoing an approval that an older program
-- wrote changes it alone, so a phase that disagrees is read as draft or approved (core/plan/plan_summary.h).
ALTER TABLE plan ADD COLUMN phase INTEGER NOT NULL DEFAULT 0 CHECK (phase BETWEEN 0 AND 6);
ALTER TABLE plan ADD COLUMN declared_budget INTEGER NOT NULL DEFAULT 0 CHECK (declared_budget >= 0); -- fen, as applied for
ALTER TABLE plan ADD COLUMN filing_no TEXT NOT NULL DEFAULT '';       -- 文号 of the letter that files it (抄报)

-- What the mode of a line asks for, and how an evaluative line was designed.
ALTER TABLE plan_item ADD COLUMN instruction TEXT NOT NULL DEFAULT ''; -- special: the instruction or event it answers
ALTER TABLE plan_item ADD COLUMN scheme TEXT NOT NULL DEFAULT '';      -- linked: the one scheme
ALTER TABLE plan_item ADD COLUMN partners TEXT NOT NULL DEFAULT '';    -- linked: the offices that run it, '；' separated
ALTER TABLE plan_item ADD COLUMN design TEXT NOT NULL DEFAULT '';      -- evaluative: sample size and why, in words
ALTER TABLE plan_item ADD COLUMN purchase_price INTEGER NOT NULL DEFAULT 0 CHECK (purchase_price >= 0); -- fen a batch
ALTER TABLE plan_item ADD COLUMN package TEXT NOT NULL DEFAULT '';     -- 包号 of the tender

-- Every step of a plan's life, so that going back erases none.
CREATE TABLE plan_event (
  id INTEGER PRIMARY KEY, plan_id INTEGER NOT NULL REFERENCES plan(id), from_phase INTEGER NOT NULL, to_phase INTEGER NOT NULL,
  person TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '', document TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX plan_event_plan ON plan_event(plan_id, at);
-- The lines of a plan as they stood when it was frozen; `content` is a JSON object by field.
CREATE TABLE plan_baseline (
  id INTEGER PRIMARY KEY, plan_id INTEGER NOT NULL REFERENCES plan(id), no INTEGER NOT NULL,
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '', UNIQUE (plan_id, no)
) STRICT;
CREATE TABLE plan_baseline_item (
  baseline_id INTEGER NOT NULL REFERENCES plan_baseline(id), item_id INTEGER NOT NULL, content TEXT NOT NULL,
  PRIMARY KEY (baseline_id, item_id)
) STRICT, WITHOUT ROWID;

-- Why a product is a candidate, and why one is not.
ALTER TABLE product ADD COLUMN required_by TEXT NOT NULL DEFAULT '';   -- law or file that asks for it to be checked
ALTER TABLE product ADD COLUMN market_share TEXT NOT NULL DEFAULT '';  -- percent, as typed
CREATE TABLE incident (
  id INTEGER PRIMARY KEY, happened_on TEXT NOT NULL, source INTEGER NOT NULL CHECK (source BETWEEN 1 AND 4), -- 1 日常监管 2 投诉举报 3 专项整治 4 其他
  product_name TEXT NOT NULL CHECK (product_name <> ''), product_id INTEGER REFERENCES product(id), region TEXT NOT NULL DEFAULT '',
  enterprise TEXT NOT NULL DEFAULT '', what TEXT NOT NULL DEFAULT '', reference TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX incident_product ON incident(product_name, happened_on);
-- The official catalogues, edition by edition.
CREATE TABLE catalogue_entry (
  id INTEGER PRIMARY KEY, catalogue INTEGER NOT NULL CHECK (catalogue IN (1,2,4)), -- 1 全国重点 2 上海重点 4 自定义
  edition TEXT NOT NULL, published_on TEXT NOT NULL DEFAULT '', no TEXT NOT NULL DEFAULT '', category TEXT NOT NULL DEFAULT '',
  product_name TEXT NOT NULL CHECK (product_name <> ''), product_id INTEGER REFERENCES product(id), source TEXT NOT NULL DEFAULT '',
  UNIQUE (catalogue, edition, product_name)
) STRICT;
CREATE TABLE left_out (
  id INTEGER PRIMARY KEY, year INTEGER NOT NULL, office TEXT NOT NULL, product_name TEXT NOT NULL CHECK (product_name <> ''),
  product_id INTEGER REFERENCES product(id), reason TEXT NOT NULL CHECK (reason <> ''), person TEXT NOT NULL, at INTEGER NOT NULL,
  UNIQUE (year, office, product_name)
) STRICT;

-- Sampling numbers a task may give out: prefix, running number, check digit.
ALTER TABLE task ADD COLUMN number_prefix TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN number_first INTEGER CHECK (number_first > 0);
ALTER TABLE task ADD COLUMN number_last INTEGER CHECK (number_last > 0);
-- Who was sampled for a product, and an enterprise's year: overlaps of plans, burden.
CREATE INDEX batch_product ON batch(product_name, sampled_on, sampled_id);
CREATE INDEX batch_sampled ON batch(sampled_id, sampled_on);

-- One scheme that several offices carry out at the same time.
CREATE TABLE campaign (
  id INTEGER PRIMARY KEY, year INTEGER NOT NULL, name TEXT NOT NULL CHECK (name <> ''), plan_item_id INTEGER REFERENCES plan_item(id),
  lead_office TEXT NOT NULL, scheme TEXT NOT NULL DEFAULT '',
  starts_on TEXT NOT NULL DEFAULT '', ends_on TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', UNIQUE (year, name)
) STRICT;
CREATE TABLE campaign_office (
  id INTEGER PRIMARY KEY, campaign_id INTEGER NOT NULL REFERENCES campaign(id), office TEXT NOT NULL, product_name TEXT NOT NULL DEFAULT '',
  batches INTEGER NOT NULL DEFAULT 0 CHECK (batches >= 0), sent_at INTEGER, sent_by TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  UNIQUE (campaign_id, office, product_name)
) STRICT;

-- Days the office entered itself, before the program ships the next notice: holidays and make-up days, festivals.
CREATE TABLE calendar_day (
  id INTEGER PRIMARY KEY, day TEXT NOT NULL UNIQUE, off INTEGER NOT NULL CHECK (off IN (0,1)), name TEXT NOT NULL DEFAULT '',
  year INTEGER NOT NULL, source TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE festival_day (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), day TEXT NOT NULL, source TEXT NOT NULL DEFAULT '', UNIQUE (name, day)
) STRICT;
