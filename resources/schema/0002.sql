-- Version 2: the offline review of laboratory reports. Columns are added at the end of their tables, with defaults.

ALTER TABLE batch ADD COLUMN purchased_on TEXT NOT NULL DEFAULT '';  -- by the sampled party; tells the edition of a standard
ALTER TABLE lab ADD COLUMN scope_items TEXT NOT NULL DEFAULT '';     -- items the CMA certificate covers, '；' separated; '' = not known
ALTER TABLE rule_item ADD COLUMN made_from TEXT NOT NULL DEFAULT ''; -- the item holds for products made from … until
ALTER TABLE rule_item ADD COLUMN made_until TEXT NOT NULL DEFAULT '';
ALTER TABLE rule_item ADD COLUMN aspect INTEGER NOT NULL DEFAULT 0 CHECK (aspect BETWEEN 0 AND 2); -- 0 by its name, 1 physical, 2 label
ALTER TABLE result ADD COLUMN declared TEXT NOT NULL DEFAULT '';     -- what the product itself declares for the item
ALTER TABLE report ADD COLUMN kind INTEGER NOT NULL DEFAULT 1 CHECK (kind BETWEEN 1 AND 3); -- 1 初检 2 复检 3 复查
ALTER TABLE report ADD COLUMN testers TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN physical_verdict INTEGER NOT NULL DEFAULT 0; -- recomputed: 0 no such item, else as our_verdict
ALTER TABLE report ADD COLUMN label_verdict INTEGER NOT NULL DEFAULT 0;
ALTER TABLE report ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;   -- 2: corrected once by the laboratory …
CREATE INDEX report_lab ON report(lab_id, state);
CREATE INDEX report_number ON report(report_no);
CREATE INDEX report_batch ON report(batch_id);

-- Every decision on a report, so that a correction or a new decision erases none.
CREATE TABLE review_event (
  id INTEGER PRIMARY KEY, report_id INTEGER NOT NULL REFERENCES report(id), revision INTEGER NOT NULL,
  action INTEGER NOT NULL CHECK (action BETWEEN 1 AND 5), -- 1 accepted 2 returned 3 cannot tell 4 signed 5 corrected
  person TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '',
  proven INTEGER NOT NULL DEFAULT 0 CHECK (proven IN (0,1)) -- the person had shown their passphrase
) STRICT;
CREATE INDEX review_event_report ON review_event(report_id, at);
CREATE INDEX review_event_action ON review_event(action, at);
-- What a report said before the laboratory corrected it.
CREATE TABLE report_revision (
  report_id INTEGER NOT NULL REFERENCES report(id), revision INTEGER NOT NULL,
  replaced_at INTEGER NOT NULL, replaced_by TEXT NOT NULL,
  lab_verdict_text TEXT NOT NULL DEFAULT '', received_on TEXT NOT NULL DEFAULT '', finished_on TEXT NOT NULL DEFAULT '', reported_on TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (report_id, revision)
) STRICT, WITHOUT ROWID;
CREATE TABLE result_revision (
  report_id INTEGER NOT NULL, revision INTEGER NOT NULL, no INTEGER NOT NULL,
  spec_id INTEGER NOT NULL REFERENCES test_spec(id), value TEXT NOT NULL DEFAULT '', lod TEXT NOT NULL DEFAULT '', uncertainty TEXT NOT NULL DEFAULT '',
  lab_verdict TEXT NOT NULL DEFAULT '', our_verdict INTEGER NOT NULL DEFAULT 3, note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (report_id, revision, no), FOREIGN KEY (report_id, revision) REFERENCES report_revision(report_id, revision)
) STRICT, WITHOUT ROWID;

-- Persons with a passphrase of their own, so that two persons are two persons. The hash is argon2id, salt included.
CREATE TABLE identity (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (name <> ''), passphrase TEXT NOT NULL, made_at INTEGER NOT NULL, made_by TEXT NOT NULL
) STRICT;

-- Files kept in the workspace, each once, by the SHA-256 of its content; and what they belong to.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, media TEXT NOT NULL, size INTEGER NOT NULL, content BLOB NOT NULL
) STRICT;
CREATE TABLE attachment_link (
  id INTEGER PRIMARY KEY, attachment_id INTEGER NOT NULL REFERENCES attachment(id), subject_kind TEXT NOT NULL, subject_id INTEGER NOT NULL,
  name TEXT NOT NULL, note TEXT NOT NULL DEFAULT '', added_by TEXT NOT NULL, added_at INTEGER NOT NULL,
  UNIQUE (attachment_id, subject_kind, subject_id)
) STRICT;
CREATE INDEX attachment_link_subject ON attachment_link(subject_kind, subject_id);

-- Standards and their editions: when each was in force, and what took its place.
CREATE TABLE standard (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE CHECK (code <> ''), title TEXT NOT NULL DEFAULT '',
  in_force_on TEXT NOT NULL DEFAULT '', withdrawn_on TEXT NOT NULL DEFAULT '', replaced_by TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '', mark TEXT NOT NULL DEFAULT ''
) STRICT;
-- Whom a laboratory must not test for: order 18, article 14.
CREATE TABLE lab_conflict (
  id INTEGER PRIMARY KEY, lab_id INTEGER NOT NULL REFERENCES lab(id), party TEXT NOT NULL CHECK (party <> ''), product TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '', from_on TEXT NOT NULL DEFAULT '', until_on TEXT NOT NULL DEFAULT '', UNIQUE (lab_id, party, product)
) STRICT;
CREATE TABLE task (
  id INTEGER PRIMARY KEY, task_no TEXT NOT NULL UNIQUE CHECK (task_no <> ''), plan_item_id INTEGER REFERENCES plan_item(id),
  office TEXT NOT NULL DEFAULT '', product_name TEXT NOT NULL DEFAULT '', mode INTEGER NOT NULL DEFAULT 1 CHECK (mode BETWEEN 1 AND 4),
  lab_id INTEGER REFERENCES lab(id), batches INTEGER NOT NULL DEFAULT 0 CHECK (batches >= 0),
  sample_from TEXT NOT NULL DEFAULT '', sample_until TEXT NOT NULL DEFAULT '', report_due_on TEXT NOT NULL DEFAULT '',
  report_days INTEGER CHECK (report_days > 0),   -- working days from the receipt of a sample to its report
  note TEXT NOT NULL DEFAULT ''
) STRICT;
-- Wordings people use again: reasons of a return …
CREATE TABLE phrase (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, text TEXT NOT NULL CHECK (text <> ''), UNIQUE (kind, text)
) STRICT;
-- A choice the office made, from a day on, with its source: the decision rule, the numbers of a clock …
CREATE TABLE setting (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, applies_from TEXT NOT NULL DEFAULT '', value TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '', UNIQUE (key, applies_from)
) STRICT;
