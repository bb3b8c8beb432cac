-- Version 3 of the journal: what patterns need beside the days, and what is remembered of them.
--
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the user said about their back. A fact nobody spoke of has no row; one that was said and taken back has
-- holds 0, so that no import says it again. import_id is NULL once the user decided anything about it.
CREATE TABLE background (
  fact TEXT PRIMARY KEY
    CHECK (fact IN ('cancer', 'osteoporosis', 'steroids', 'immunosuppression', 'losing-weight')),
  holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;

-- "My doctor knows this symptom", and since when that was said; NULL: it was said and taken back.
CREATE TABLE known_symptom (
  symptom TEXT PRIMARY KEY CHECK (length (symptom) BETWEEN 1 AND 80),
  since TEXT CHECK (date (since) IS since AND since BETWEEN '1900-01-01' AND '2199-12-31'),
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;

-- What the user decided about a finding, or about a kind of findings ("kind.weight").
CREATE TABLE finding_choice (
  finding TEXT PRIMARY KEY CHECK (length (finding) BETWEEN 1 AND 200),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  in_report INTEGER NOT NULL CHECK (in_report IN (0, 1)),
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;

-- The day a finding began on that the user was notified of: it is told once. Nobody decides this.
CREATE TABLE finding_told (
  finding TEXT PRIMARY KEY CHECK (length (finding) BETWEEN 1 AND 200),
  began TEXT NOT NULL CHECK (date (began) IS began AND began BETWEEN '1900-01-01' AND '2199-12-31'),
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;

-- Monthly looks at all possible links, by the number of days they looked at. Everything here can be worked out
-- again from the days; digest tells whether it has to be.
CREATE TABLE look (
  n_days INTEGER PRIMARY KEY CHECK (n_days BETWEEN 1 AND 109573),
  digest INTEGER NOT NULL
) STRICT;

CREATE TABLE look_result (
  n_days INTEGER NOT NULL REFERENCES look (n_days) ON DELETE CASCADE,
  finding TEXT NOT NULL CHECK (length (finding) BETWEEN 1 AND 200),
  p REAL NOT NULL CHECK (p BETWEEN 0 AND 1),
  p_adjusted REAL NOT NULL CHECK (p_adjusted BETWEEN 0 AND 1),
  holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
  PRIMARY KEY (n_days, finding)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 3;
