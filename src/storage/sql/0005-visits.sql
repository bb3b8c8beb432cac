-- Version 5 of the journal: visits, questions to ask there, the PEG scale and answers about warning signs.
--
-- SPDX-License-Identifier: GPL-3.0-or-later

-- In these four tables import_id is NULL once the user changed the row, and recorded is when it was first stored. A row
-- that an import replaced, which another import had brought, is kept aside with replaced_by set, so that undoing the
-- import is exact.

-- A visit to somebody who looks after the back; one of a later day is to come.
CREATE TABLE visit (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL CHECK (length (uuid) BETWEEN 1 AND 100),
  day TEXT NOT NULL CHECK (date (day) IS day AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  with_whom TEXT CHECK (length (with_whom) BETWEEN 1 AND 80),
  agreed TEXT CHECK (agreed <> ''),
  note TEXT CHECK (note <> ''),
  recorded INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -1440 AND 1440),
  import_id INTEGER REFERENCES import (id),
  replaced_by INTEGER REFERENCES import (id)
) STRICT;

CREATE UNIQUE INDEX visit_by_uuid ON visit (uuid) WHERE replaced_by IS NULL;
CREATE INDEX visit_by_import ON visit (import_id, uuid) WHERE import_id IS NOT NULL;
CREATE INDEX visit_by_replacement ON visit (replaced_by) WHERE replaced_by IS NOT NULL;

-- Something to ask. visit: at which it was asked, by its uuid; NULL as long as it is still to ask.
CREATE TABLE question (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL CHECK (length (uuid) BETWEEN 1 AND 100),
  text TEXT NOT NULL CHECK (length (text) BETWEEN 1 AND 240),
  visit TEXT CHECK (length (visit) BETWEEN 1 AND 100),
  recorded INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -1440 AND 1440),
  import_id INTEGER REFERENCES import (id),
  replaced_by INTEGER REFERENCES import (id)
) STRICT;

CREATE UNIQUE INDEX question_by_uuid ON question (uuid) WHERE replaced_by IS NULL;
CREATE INDEX question_by_visit ON question (visit) WHERE visit IS NOT NULL;
CREATE INDEX question_by_import ON question (import_id, uuid) WHERE import_id IS NOT NULL;
CREATE INDEX question_by_replacement ON question (replaced_by) WHERE replaced_by IS NOT NULL;

-- The PEG scale, at most once a day; NULL: not answered.
CREATE TABLE peg (
  id INTEGER PRIMARY KEY,
  day TEXT NOT NULL CHECK (date (day) IS day AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  pain INTEGER CHECK (pain BETWEEN 0 AND 10),
  enjoyment INTEGER CHECK (enjoyment BETWEEN 0 AND 10),
  activity INTEGER CHECK (activity BETWEEN 0 AND 10),
  recorded INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -1440 AND 1440),
  import_id INTEGER REFERENCES import (id),
  replaced_by INTEGER REFERENCES import (id),
  CHECK (coalesce (pain, enjoyment, activity) IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX peg_by_day ON peg (day) WHERE replaced_by IS NULL;
CREATE INDEX peg_by_import ON peg (import_id, day) WHERE import_id IS NOT NULL;
CREATE INDEX peg_by_replacement ON peg (replaced_by) WHERE replaced_by IS NOT NULL;

-- What was answered about a warning sign; what was not answered has no row.
CREATE TABLE red_flag_answer (
  id INTEGER PRIMARY KEY,
  flag TEXT NOT NULL CHECK (length (flag) BETWEEN 1 AND 80),
  day TEXT NOT NULL CHECK (date (day) IS day AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  yes INTEGER NOT NULL CHECK (yes IN (0, 1)),
  recorded INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -1440 AND 1440),
  import_id INTEGER REFERENCES import (id),
  replaced_by INTEGER REFERENCES import (id)
) STRICT;

CREATE UNIQUE INDEX red_flag_answer_by_flag ON red_flag_answer (flag, day) WHERE replaced_by IS NULL;
CREATE INDEX red_flag_answer_by_import ON red_flag_answer (import_id, flag, day) WHERE import_id IS NOT NULL;
CREATE INDEX red_flag_answer_by_replacement ON red_flag_answer (replaced_by) WHERE replaced_by IS NOT NULL;

-- What the user removed of them, by table and uuid, day, or sign and day: nothing of what it said, only that no import
-- brings it again.
CREATE TABLE removed (
  kind TEXT NOT NULL CHECK (kind IN ('visit', 'question', 'peg', 'red_flag_answer')),
  identity TEXT NOT NULL CHECK (length (identity) BETWEEN 1 AND 200),
  PRIMARY KEY (kind, identity)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 5;
