-- A journal as version 5 wrote it. Never edited: it stands for those people have.
--
-- SPDX-License-Identifier: GPL-3.0-or-later

PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
PRAGMA application_id = 0x4c4d4252;
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  format TEXT NOT NULL CHECK (format <> ''),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  imported INTEGER NOT NULL,
  parent INTEGER REFERENCES import (id)
) STRICT;
INSERT INTO import VALUES(3,'csv','diary.csv','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',1772000000,NULL);
INSERT INTO import VALUES(4,'json','limber.json','0f343b0931126a20f133d67c2b018a3b1e25f93a9d8f4f4a4c1e2f3a4b5c6d7e',1772110000,NULL);
INSERT INTO import VALUES(5,'json','limber-2.json','1f343b0931126a20f133d67c2b018a3b1e25f93a9d8f4f4a4c1e2f3a4b5c6d7e',1772120000,NULL);
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
INSERT INTO check_in VALUES(1,'0b7a4a0e-5f0c-4a49-9b3c-000000000001','2026-02-27',NULL,1772222400,60,NULL,NULL,0,NULL,NULL);
INSERT INTO check_in VALUES(2,'0b7a4a0e-5f0c-4a49-9b3c-000000000002','2026-02-27',435,1772176500,60,NULL,NULL,0,0,replace('Long drive.\n<b>Zelt</b> & עברית 🍵','\n',char(10)));
INSERT INTO check_in VALUES(3,'0b7a4a0e-5f0c-4a49-9b3c-000000000003','2026-02-28',1260,1772395200,60,NULL,NULL,1,10,NULL);
INSERT INTO check_in VALUES(4,'0b7a4a0e-5f0c-4a49-9b3c-000000000004','1900-01-01',NULL,1772395201,-720,3,NULL,0,4,'Old paper diary');
INSERT INTO check_in VALUES(5,'0b7a4a0e-5f0c-4a49-9b3c-000000000005','2026-02-26',NULL,1772100000,60,NULL,3,0,5,'Replaced');
CREATE TABLE pain (
  check_in INTEGER NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
  region TEXT NOT NULL CHECK (region <> ''),
  nrs INTEGER NOT NULL CHECK (nrs BETWEEN 0 AND 10),
  qualities INTEGER NOT NULL DEFAULT 0 CHECK (qualities BETWEEN 0 AND 255),
  position INTEGER NOT NULL,
  PRIMARY KEY (check_in, region)
) STRICT, WITHOUT ROWID;
INSERT INTO pain VALUES(1,'general',10,0,0);
INSERT INTO pain VALUES(2,'lower-back-left',6,33,0);
INSERT INTO pain VALUES(2,'sacrum',3,0,1);
INSERT INTO pain VALUES(5,'spine-lower',5,1,0);
CREATE TABLE mark (
  check_in INTEGER NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('symptom', 'tag', 'treatment')),
  key TEXT NOT NULL CHECK (key <> ''),
  helped INTEGER CHECK (helped IS NULL OR (helped BETWEEN 0 AND 2 AND kind = 'treatment')),
  position INTEGER NOT NULL,
  PRIMARY KEY (check_in, kind, key)
) STRICT, WITHOUT ROWID;
INSERT INTO mark VALUES(2,'symptom','stiffness',NULL,0);
INSERT INTO mark VALUES(2,'tag','Gartenarbeit',NULL,0);
INSERT INTO mark VALUES(2,'treatment','heat',2,0);
INSERT INTO mark VALUES(2,'treatment','walk',NULL,1);
CREATE TABLE term (
  kind TEXT NOT NULL CHECK (kind IN ('symptom', 'tag', 'treatment')),
  key TEXT NOT NULL CHECK (key <> ''),
  name TEXT CHECK (length (name) BETWEEN 1 AND 80),
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
INSERT INTO term VALUES('tag','Gartenarbeit','Garten',0);
INSERT INTO term VALUES('tag','high-heels',NULL,1);
CREATE TABLE measure (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  name TEXT CHECK (name <> ''),
  unit TEXT NOT NULL CHECK (unit IN ('count', 'gram', 'minute')),
  minimum REAL NOT NULL,
  maximum REAL NOT NULL CHECK (maximum > minimum)
, label TEXT CHECK (length (label) BETWEEN 1 AND 16), decimals INTEGER NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 3), hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)), position INTEGER NOT NULL DEFAULT 0, import_id INTEGER REFERENCES import (id)) STRICT, WITHOUT ROWID;
INSERT INTO measure VALUES('active',NULL,'minute',0.0,1440.0,NULL,0,0,0,NULL);
INSERT INTO measure VALUES('hours-sitting','Hours sitting','minute',0.0,1440.0,'h',0,0,3,NULL);
INSERT INTO measure VALUES('own:water','Water','count',0.0,20.0,NULL,0,0,0,NULL);
INSERT INTO measure VALUES('resting-pulse','Resting pulse','count',30.0,220.0,'bpm',0,0,1,NULL);
INSERT INTO measure VALUES('routine',NULL,'minute',0.0,1440.0,NULL,0,0,0,NULL);
INSERT INTO measure VALUES('sleep',NULL,'minute',0.0,1440.0,NULL,0,0,0,NULL);
INSERT INTO measure VALUES('steps',NULL,'count',0.0,200000.0,NULL,0,0,0,NULL);
INSERT INTO measure VALUES('temperature','Körper-Temperatur 🌡','count',30.0,45.0,'°C',1,1,2,3);
INSERT INTO measure VALUES('weight',NULL,'gram',20000.0,400000.0,NULL,0,0,0,NULL);
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
INSERT INTO reading VALUES(1,'2026-02-27','steps',0.0,1772222400,60,NULL,NULL);
INSERT INTO reading VALUES(2,'2026-02-27','weight',81193.0342300000047,1772222400,60,NULL,NULL);
INSERT INTO reading VALUES(3,'2026-02-28','sleep',450.0,1772395200,60,3,NULL);
INSERT INTO reading VALUES(4,'2026-02-28','sleep',445.0,1772390000,60,NULL,3);
INSERT INTO reading VALUES(5,'2026-02-28','own:water',7.0,1772395200,60,NULL,NULL);
INSERT INTO reading VALUES(6,'2026-02-28','resting-pulse',62.0,1772395200,60,NULL,NULL);
INSERT INTO reading VALUES(7,'2026-02-28','temperature',36.6000000000000014,1772395200,60,3,NULL);
INSERT INTO reading VALUES(8,'2026-02-28','hours-sitting',465.0,1772395200,60,NULL,NULL);
INSERT INTO reading VALUES(9,'2026-02-27','routine',4.0,1772175600,60,NULL,NULL);
CREATE TABLE background (
  fact TEXT PRIMARY KEY
    CHECK (fact IN ('cancer', 'osteoporosis', 'steroids', 'immunosuppression', 'losing-weight')),
  holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;
INSERT INTO background VALUES('cancer',1,NULL);
INSERT INTO background VALUES('losing-weight',0,NULL);
INSERT INTO background VALUES('steroids',1,3);
CREATE TABLE known_symptom (
  symptom TEXT PRIMARY KEY CHECK (length (symptom) BETWEEN 1 AND 80),
  since TEXT CHECK (date (since) IS since AND since BETWEEN '1900-01-01' AND '2199-12-31'),
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;
INSERT INTO known_symptom VALUES('Kribbeln in den Füßen',NULL,NULL);
INSERT INTO known_symptom VALUES('night-pain','2026-02-01',NULL);
CREATE TABLE finding_choice (
  finding TEXT PRIMARY KEY CHECK (length (finding) BETWEEN 1 AND 200),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  in_report INTEGER NOT NULL CHECK (in_report IN (0, 1)),
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;
INSERT INTO finding_choice VALUES('association.tag.Gartenarbeit',1,0,NULL);
INSERT INTO finding_choice VALUES('descriptive.persistent-pain',0,1,3);
INSERT INTO finding_choice VALUES('kind.weight',0,0,NULL);
CREATE TABLE finding_told (
  finding TEXT PRIMARY KEY CHECK (length (finding) BETWEEN 1 AND 200),
  began TEXT NOT NULL CHECK (date (began) IS began AND began BETWEEN '1900-01-01' AND '2199-12-31'),
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;
INSERT INTO finding_told VALUES('safety.leg-weakness','2026-02-27',NULL);
CREATE TABLE look (
  n_days INTEGER PRIMARY KEY CHECK (n_days BETWEEN 1 AND 109573),
  digest INTEGER NOT NULL
) STRICT;
INSERT INTO look VALUES(60,-6148914691236517206);
INSERT INTO look VALUES(90,81985529216486895);
CREATE TABLE look_result (
  n_days INTEGER NOT NULL REFERENCES look (n_days) ON DELETE CASCADE,
  finding TEXT NOT NULL CHECK (length (finding) BETWEEN 1 AND 200),
  p REAL NOT NULL CHECK (p BETWEEN 0 AND 1),
  p_adjusted REAL NOT NULL CHECK (p_adjusted BETWEEN 0 AND 1),
  holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
  PRIMARY KEY (n_days, finding)
) STRICT, WITHOUT ROWID;
INSERT INTO look_result VALUES(90,'association.anxiety',0.000700000000000000101,0.00350000000000000007,1);
INSERT INTO look_result VALUES(90,'association.tag.Gartenarbeit',0.419999999999999984,0.599999999999999977,0);
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
INSERT INTO session VALUES(1,'6f0f2a4e-6b1d-4c59-9d8e-0d1c7a3b5e01','gentle-morning','Gentle morning','{"format":"limber-routines","version":1}','2026-02-27',1772175600,60,1772175960,'done',380,241,6,4,1,0,31,0,1772261000,4.0,NULL,NULL);
INSERT INTO session VALUES(2,'6f0f2a4e-6b1d-4c59-9d8e-0d1c7a3b5e02','own-0a1b2c3d','Übungen von Frau Müller 🦵',NULL,'2026-02-28',1772280000,60,NULL,'running',600,95,NULL,NULL,NULL,NULL,4,7250,1772280130,2.0,3,NULL);
INSERT INTO session VALUES(3,'6f0f2a4e-6b1d-4c59-9d8e-0d1c7a3b5e02','own-0a1b2c3d','Übungen',NULL,'2026-02-28',1772280000,60,NULL,'running',600,20,NULL,NULL,NULL,NULL,2,1000,1772280030,0.0,NULL,3);
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
INSERT INTO session_item VALUES(1,0,'cat-camel','Cat-camel',48,48,6,6,0,0,0,0);
INSERT INTO session_item VALUES(1,1,'bird-dog','Bird dog',100,40,4,2,1,1,1,1);
INSERT INTO session_item VALUES(2,0,'own-aa00bb11','Handtuch-Dehnung',60,60,0,0,0,0,0,0);
CREATE TABLE own_text (
  kind TEXT NOT NULL CHECK (kind IN ('exercise', 'routine')),
  id TEXT NOT NULL CHECK (length (id) BETWEEN 1 AND 80),
  json TEXT NOT NULL CHECK (json_valid (json) AND length (json) <= 1048576),
  position INTEGER NOT NULL CHECK (position > 0),
  import_id INTEGER REFERENCES import (id),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
INSERT INTO own_text VALUES('exercise','own-aa00bb11','{"id":"own-aa00bb11","name":"Handtuch-Dehnung"}',1,NULL);
INSERT INTO own_text VALUES('routine','own-0a1b2c3d','{"id":"own-0a1b2c3d","name":"Übungen von Frau Müller 🦵"}',2,3);
INSERT INTO own_text VALUES('routine','own-99999999','{}',1,NULL);
CREATE TABLE exercise_choice (
  exercise TEXT PRIMARY KEY CHECK (length (exercise) BETWEEN 1 AND 80),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  opted_in INTEGER NOT NULL CHECK (opted_in IN (0, 1)),
  extra_reps INTEGER NOT NULL CHECK (extra_reps BETWEEN -30 AND 30),
  extra_hold_s INTEGER NOT NULL CHECK (extra_hold_s BETWEEN -60 AND 60),
  since TEXT CHECK (date (since) IS since AND since BETWEEN '1900-01-01' AND '2199-12-31'),
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;
INSERT INTO exercise_choice VALUES('bird-dog',1,0,0,0,NULL,NULL);
INSERT INTO exercise_choice VALUES('plank',0,0,0,-5,'2026-02-20',3);
INSERT INTO exercise_choice VALUES('russian-twist',0,0,0,0,NULL,NULL);
CREATE TABLE exercise_limit (
  strain TEXT PRIMARY KEY
    CHECK (strain IN ('flexion', 'extension', 'rotation', 'kneeling', 'wrist', 'balance', 'prone')),
  holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
  import_id INTEGER REFERENCES import (id)
) STRICT, WITHOUT ROWID;
INSERT INTO exercise_limit VALUES('kneeling',1,NULL);
INSERT INTO exercise_limit VALUES('prone',0,NULL);
INSERT INTO exercise_limit VALUES('rotation',1,3);
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
INSERT INTO visit VALUES(1,'3b0c1d2e-0000-4000-8000-000000000001','2026-01-12','Dr. Berg','Sechs Wochen Krankengymnastik.
Dann wieder.','Wartezeit: 40 min',1768240000,60,NULL,NULL);
INSERT INTO visit VALUES(2,'3b0c1d2e-0000-4000-8000-000000000002','2026-03-05','Praxis am Markt 🏥',NULL,NULL,1772100000,60,5,NULL);
INSERT INTO visit VALUES(3,'3b0c1d2e-0000-4000-8000-000000000002','2026-03-04',NULL,NULL,NULL,1772100000,60,4,5);
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
INSERT INTO question VALUES(1,'3b0c1d2e-0000-4000-8000-000000000011','Do I need a picture of the spine?','3b0c1d2e-0000-4000-8000-000000000001',1768150000,60,NULL,NULL);
INSERT INTO question VALUES(2,'3b0c1d2e-0000-4000-8000-000000000012','Darf ich schwimmen?',NULL,1772100100,60,4,NULL);
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
INSERT INTO peg VALUES(1,'2026-01-11',7,5,6,1768150500,60,NULL,NULL);
INSERT INTO peg VALUES(2,'2026-02-08',6,NULL,4,1770560000,60,4,NULL);
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
INSERT INTO red_flag_answer VALUES(1,'saddle-numbness','2026-01-11',0,1768150600,60,NULL,NULL);
INSERT INTO red_flag_answer VALUES(2,'night-pain','2026-01-11',1,1768150600,60,4,NULL);
CREATE TABLE removed (
  kind TEXT NOT NULL CHECK (kind IN ('visit', 'question', 'peg', 'red_flag_answer')),
  identity TEXT NOT NULL CHECK (length (identity) BETWEEN 1 AND 200),
  PRIMARY KEY (kind, identity)
) STRICT, WITHOUT ROWID;
INSERT INTO removed VALUES('peg','2026-01-01');
INSERT INTO removed VALUES('question','3b0c1d2e-0000-4000-8000-000000000019');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('import',5);
CREATE UNIQUE INDEX check_in_by_uuid ON check_in (uuid) WHERE replaced_by IS NULL;
CREATE INDEX check_in_by_day ON check_in (day) WHERE replaced_by IS NULL;
CREATE INDEX check_in_by_import ON check_in (import_id, uuid) WHERE import_id IS NOT NULL;
CREATE INDEX check_in_by_replacement ON check_in (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE UNIQUE INDEX reading_by_day ON reading (day, measure) WHERE replaced_by IS NULL;
CREATE INDEX reading_by_import ON reading (import_id, day, measure) WHERE import_id IS NOT NULL;
CREATE INDEX reading_by_replacement ON reading (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE UNIQUE INDEX session_by_uuid ON session (uuid) WHERE replaced_by IS NULL;
CREATE INDEX session_by_day ON session (day) WHERE replaced_by IS NULL;
CREATE INDEX session_by_start ON session (started) WHERE replaced_by IS NULL;
CREATE INDEX session_by_import ON session (import_id, uuid) WHERE import_id IS NOT NULL;
CREATE INDEX session_by_replacement ON session (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE UNIQUE INDEX visit_by_uuid ON visit (uuid) WHERE replaced_by IS NULL;
CREATE INDEX visit_by_import ON visit (import_id, uuid) WHERE import_id IS NOT NULL;
CREATE INDEX visit_by_replacement ON visit (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE UNIQUE INDEX question_by_uuid ON question (uuid) WHERE replaced_by IS NULL;
CREATE INDEX question_by_visit ON question (visit) WHERE visit IS NOT NULL;
CREATE INDEX question_by_import ON question (import_id, uuid) WHERE import_id IS NOT NULL;
CREATE INDEX question_by_replacement ON question (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE UNIQUE INDEX peg_by_day ON peg (day) WHERE replaced_by IS NULL;
CREATE INDEX peg_by_import ON peg (import_id, day) WHERE import_id IS NOT NULL;
CREATE INDEX peg_by_replacement ON peg (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE UNIQUE INDEX red_flag_answer_by_flag ON red_flag_answer (flag, day) WHERE replaced_by IS NULL;
CREATE INDEX red_flag_answer_by_import ON red_flag_answer (import_id, flag, day) WHERE import_id IS NOT NULL;
CREATE INDEX red_flag_answer_by_replacement ON red_flag_answer (replaced_by) WHERE replaced_by IS NOT NULL;
PRAGMA user_version = 5;
COMMIT;
