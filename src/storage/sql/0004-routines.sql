-- Version 4 of the journal: sessions of guided routines, and what the user made and decided about exercises.
--
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One time a routine was done, or begun: the row is there from the start and follows it, so that a program that is
-- killed leaves what was done by then ('running' stays). ended is NULL as long as it has not. effort: 0 easy, 1 right,
-- 2 hard. next_day: 0 worse, 1 same, 2 better. counted: how many of the minutes that were recorded of "routine" for the
-- day are its own. A row an import replaced is kept aside with replaced_by set, so that undoing the import is exact.
CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL CHECK (uuid <> ''),
  routine TEXT NOT NULL CHECK (length (routine) BETWEEN 1 AND 80),
  routine_name TEXT NOT NULL,
  snapshot TEXT CHECK (json_valid (snapshot)),
  day TEXT NOT NULL CHECK (date (day) IS day AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  started INTEGER NOT NULL,
  started_offset INTEGER NOT NULL CHECK (started_offset BETWEEN -1440 AND 1440),
  ended INTEGER,
  end_reason TEXT NOT NULL CHECK (end_reason IN ('running', 'done', 'partial', 'pain', 'slept', 'quit')),
  planned_s INTEGER NOT NULL CHECK (planned_s BETWEEN 0 AND 1000000000),
  active_s INTEGER NOT NULL CHECK (active_s BETWEEN 0 AND 1000000000),
  pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
  pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
  effort INTEGER CHECK (effort BETWEEN 0 AND 2),
  next_day INTEGER CHECK (next_day BETWEEN 0 AND 2),
  phase INTEGER NOT NULL CHECK (phase BETWEEN 0 AND 1000000),
  left_ms INTEGER NOT NULL CHECK (left_ms BETWEEN 0 AND 86400000),
  saved INTEGER NOT NULL,
  counted REAL NOT NULL CHECK (counted BETWEEN 0 AND 1440),
  import_id INTEGER REFERENCES import (id),
  replaced_by INTEGER REFERENCES import (id)
) STRICT;

CREATE UNIQUE INDEX session_by_uuid ON session (uuid) WHERE replaced_by IS NULL;
CREATE INDEX session_by_day ON session (day) WHERE replaced_by IS NULL;
CREATE INDEX session_by_start ON session (started) WHERE replaced_by IS NULL;
CREATE INDEX session_by_import ON session (import_id, uuid) WHERE import_id IS NOT NULL;
CREATE INDEX session_by_replacement ON session (replaced_by) WHERE replaced_by IS NOT NULL;

-- What became of each exercise of the routine, in its order.
CREATE TABLE session_item (
  session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 999),
  exercise TEXT NOT NULL CHECK (length (exercise) BETWEEN 1 AND 80),
  name TEXT NOT NULL,
  planned_s INTEGER NOT NULL CHECK (planned_s BETWEEN 0 AND 1000000000),
  done_s INTEGER NOT NULL CHECK (done_s BETWEEN 0 AND 1000000000),
  planned_reps INTEGER NOT NULL CHECK (planned_reps BETWEEN 0 AND 1000000),
  done_reps INTEGER NOT NULL CHECK (done_reps BETWEEN 0 AND 1000000),
  skipped INTEGER NOT NULL CHECK (skipped IN (0, 1)),
  hurt INTEGER NOT NULL CHECK (hurt IN (0, 1)),
  travelled INTEGER NOT NULL CHECK (travelled IN (0, 1)),
  eased INTEGER NOT NULL CHECK (eased IN (0, 1)),
  PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

-- Exercises and routines of the user's own, as JSON. position: the order they were made in. import_id is NULL once the
-- user changed it.
CREATE TABLE own_text (
  kind TEXT NOT NULL CHECK (kind IN ('exercise', 'routine')),
  id TEXT NOT NULL CHECK (length (id) BETWEEN 1 AND 80),
  json TEXT NOT NULL CHECK (json_valid (json) AND length (json) <= 1048576),
  position INTEGER NOT NULL CHECK (position > 0),
  import_id INTEGER REFERENCES import (id),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- What the user decided about an exercise. One that was taken back keeps its row, so that no import decides it again.
-- since: the day on which what is extra was last changed.
CREATE TABLE exercise_choice (
  exercise TEXT PRIMARY KEY CHECK (length (exercise) BETWEEN 1 AND 80),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  opted_in INTEGER NOT NULL CHECK (opted_in IN (0, 1)),
  extra_reps INTEGER NOT NULL CHECK (extra_reps BETWEEN -30 AND 30),
  extra_hold_s INTEGER NOT NULL CHECK (extra_hold_s BETWEEN -60 AND 60),
  since TEXT CHECK (date (since) IS since AND since BETWEEN '1900-01-01' AND '2199-12-31'),
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;

-- What the user cannot do. One nobody spoke of has no row; one that was said and taken back has holds 0.
CREATE TABLE exercise_limit (
  strain TEXT PRIMARY KEY
    CHECK (strain IN ('flexion', 'extension', 'rotation', 'kneeling', 'wrist', 'balance', 'prone')),
  holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 4;
