-- Version 2 of the journal: what the user's own measures need beside a name and a range.
--
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What stands behind a number ("bpm"); of a duration 'h' where a number typed alone means hours, else 'min'.
ALTER TABLE measure ADD COLUMN label TEXT CHECK (length (label) BETWEEN 1 AND 16);

-- How many decimal places a number has at most.
ALTER TABLE measure ADD COLUMN decimals INTEGER NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 3);

-- Not offered any more, but kept where it was recorded.
ALTER TABLE measure ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));

-- The order they are shown in: that in which they were defined.
ALTER TABLE measure ADD COLUMN position INTEGER NOT NULL DEFAULT 0;

-- The import that defined it; NULL once the user decided anything about it.
ALTER TABLE measure ADD COLUMN import_id INTEGER REFERENCES import (id);

PRAGMA user_version = 2;
