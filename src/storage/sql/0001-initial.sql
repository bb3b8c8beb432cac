-- Version 1 of the journal. A released step is never edited: what changes later goes into a step of its own.
--
-- SPDX-License-Identifier: GPL-3.0-or-later

PRAGMA application_id = 0x4c4d4252; -- "LMBR"

-- Files that were read in. AUTOINCREMENT, because people undo an import by its number: a number never comes back.
-- An exported journal says which of its entries came from which file before: each such file is an import of its own,
-- with the exported journal's as its parent, and is undone together with it.
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  format TEXT NOT NULL CHECK (format <> ''),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  imported INTEGER NOT NULL,
  parent INTEGER REFERENCES import (id)
) STRICT;

-- One moment of a day. NULL is "not recorded"; no_pain is the explicit answer.
-- A row an import replaced is kept aside with replaced_by set, so that undoing the import is exact.
CREATE TABLE check_in (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL CHECK (uuid <> ''),
  day TEXT NOT NULL CHECK (date (day) IS day AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  time INTEGER CHECK (time BETWEEN 0 AND 1439),
  recorded INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -1440 AND 1440),
  import_id INTEGER REFERENCES import (id),
  replaced_by INTEGER REFERENCES import (id),
  no_pain INTEGER NOT NULL DEFAULT 0 CHECK (no_pain IN (0, 1)),
  anxiety INTEGER CHECK (anxiety BETWEEN 0 AND 10),
  note TEXT CHECK (note <> '')
) STRICT;

CREATE UNIQUE INDEX check_in_by_uuid ON check_in (uuid) WHERE replaced_by IS NULL;
CREATE INDEX check_in_by_day ON check_in (day) WHERE replaced_by IS NULL;
CREATE INDEX check_in_by_import ON check_in (import_id, uuid) WHERE import_id IS NOT NULL;
CREATE INDEX check_in_by_replacement ON check_in (replaced_by) WHERE replaced_by IS NOT NULL;

CREATE TABLE pain (
  check_in INTEGER NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
  region TEXT NOT NULL CHECK (region <> ''),
  nrs INTEGER NOT NULL CHECK (nrs BETWEEN 0 AND 10),
  qualities INTEGER NOT NULL DEFAULT 0 CHECK (qualities BETWEEN 0 AND 255),
  position INTEGER NOT NULL,
  PRIMARY KEY (check_in, region)
) STRICT, WITHOUT ROWID;

-- A term a check-in is marked with. helped: 0 not, 1 a little, 2 a lot.
CREATE TABLE mark (
  check_in INTEGER NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('symptom', 'tag', 'treatment')),
  key TEXT NOT NULL CHECK (key <> ''),
  helped INTEGER CHECK (helped IS NULL OR (helped BETWEEN 0 AND 2 AND kind = 'treatment')),
  position INTEGER NOT NULL,
  PRIMARY KEY (check_in, kind, key)
) STRICT, WITHOUT ROWID;

-- What the user decided about a term. A term that is only used needs no row.
CREATE TABLE term (
  kind TEXT NOT NULL CHECK (kind IN ('symptom', 'tag', 'treatment')),
  key TEXT NOT NULL CHECK (key <> ''),
  name TEXT CHECK (length (name) BETWEEN 1 AND 80),
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

-- Numbers a day can carry: the built-in ones (name NULL, shown translated) and the user's own.
CREATE TABLE measure (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  name TEXT CHECK (name <> ''),
  unit TEXT NOT NULL CHECK (unit IN ('count', 'gram', 'minute')),
  minimum REAL NOT NULL,
  maximum REAL NOT NULL CHECK (maximum > minimum)
) STRICT, WITHOUT ROWID;

INSERT INTO measure (id, unit, minimum, maximum) VALUES
  ('steps', 'count', 0, 200000),
  ('weight', 'gram', 20000, 400000),
  ('sleep', 'minute', 0, 1440),
  ('active', 'minute', 0, 1440),
  ('routine', 'minute', 0, 1440);

CREATE TABLE reading (
  id INTEGER PRIMARY KEY,
  day TEXT NOT NULL CHECK (date (day) IS day AND day BETWEEN '1900-01-01' AND '2199-12-31'),
  measure TEXT NOT NULL REFERENCES measure (id),
  value REAL NOT NULL CHECK (
    CASE measure
      WHEN 'steps' THEN value BETWEEN 0 AND 200000
      WHEN 'weight' THEN value BETWEEN 20000 AND 400000
      WHEN 'sleep' THEN value BETWEEN 0 AND 1440
      WHEN 'active' THEN value BETWEEN 0 AND 1440
      WHEN 'routine' THEN value BETWEEN 0 AND 1440
      ELSE abs (value) < 1e15
    END),
  recorded INTEGER NOT NULL,
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -1440 AND 1440),
  import_id INTEGER REFERENCES import (id),
  replaced_by INTEGER REFERENCES import (id)
) STRICT;

CREATE UNIQUE INDEX reading_by_day ON reading (day, measure) WHERE replaced_by IS NULL;
CREATE INDEX reading_by_import ON reading (import_id, day, measure) WHERE import_id IS NOT NULL;
CREATE INDEX reading_by_replacement ON reading (replaced_by) WHERE replaced_by IS NOT NULL;

PRAGMA user_version = 1;
