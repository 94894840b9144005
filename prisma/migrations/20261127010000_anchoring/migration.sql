-- What a revision did to a note's words, in full; what its author says of that, and what an editor answers.

ALTER TABLE annotation_anchors
  ADD COLUMN places INT NOT NULL DEFAULT 0,
  ADD COLUMN suggestions JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN removed_in_id UUID REFERENCES revisions (id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT anchors_places CHECK (places >= 0 AND jsonb_typeof(suggestions) = 'array'),
  ADD CONSTRAINT anchors_removed CHECK (removed_in_id IS NULL OR status = 'orphaned');

CREATE INDEX annotation_anchors_removed_in_id_idx ON annotation_anchors (removed_in_id);

-- They were worked out by fewer rules. Whoever needs one first has it made and stored again.
DELETE FROM annotation_anchors;

CREATE TYPE settlement_kind AS ENUM ('confirmed', 'reanchored');

CREATE TABLE settlements (
  annotation_id UUID NOT NULL REFERENCES annotations (id) ON DELETE CASCADE ON UPDATE CASCADE,
  revision_id UUID NOT NULL REFERENCES revisions (id) ON DELETE CASCADE ON UPDATE CASCADE,
  actor_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind settlement_kind NOT NULL,
  start_key TEXT NOT NULL,
  start INT NOT NULL,
  end_key TEXT NOT NULL,
  "end" INT NOT NULL,
  quote TEXT NOT NULL,
  was TEXT,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT settlements_pkey PRIMARY KEY (annotation_id, revision_id),
  CONSTRAINT settlements_span CHECK (start >= 0 AND "end" >= 0 AND (start_key <> end_key OR "end" > start)),
  CONSTRAINT settlements_quote CHECK (length(quote) BETWEEN 1 AND 20000)
);

CREATE INDEX settlements_revision_id_idx ON settlements (revision_id);
CREATE INDEX settlements_actor_id_idx ON settlements (actor_id);

CREATE TABLE editor_answers (
  annotation_id UUID NOT NULL REFERENCES annotations (id) ON DELETE CASCADE ON UPDATE CASCADE,
  revision_id UUID NOT NULL REFERENCES revisions (id) ON DELETE CASCADE ON UPDATE CASCADE,
  editor_id UUID REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE,
  sentence TEXT NOT NULL DEFAULT '',
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT editor_answers_pkey PRIMARY KEY (annotation_id),
  CONSTRAINT editor_answers_sentence CHECK (length(sentence) <= 1000)
);

CREATE INDEX editor_answers_revision_id_idx ON editor_answers (revision_id);
CREATE INDEX editor_answers_editor_id_idx ON editor_answers (editor_id);
