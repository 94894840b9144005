-- Whom a reader does not want to see or hear of
CREATE TYPE boundary_kind AS ENUM ('mute', 'block');
CREATE TABLE boundaries (
  reader_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  person_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind boundary_kind NOT NULL,
  drawn_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (reader_id, person_id),
  CONSTRAINT boundaries_of_others CHECK (reader_id <> person_id)
);
CREATE INDEX boundaries_person_id_reader_id_idx ON boundaries (person_id, reader_id);

-- What administrators have chosen for everybody
CREATE TABLE settings (
  name text PRIMARY KEY,
  value jsonb NOT NULL,
  changed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  changed_by_id uuid REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX settings_changed_by_id_idx ON settings (changed_by_id);

-- What moderators decided. A decision is undone by another one; none is ever changed or removed.
CREATE TYPE moderation_reason AS ENUM ('abuse', 'spam', 'off_topic', 'personal_data', 'unlawful', 'other');
CREATE TYPE decision_kind AS ENUM ('approve', 'hide', 'show', 'dismiss', 'undo');
CREATE TABLE decisions (
  id uuid PRIMARY KEY,
  annotation_id uuid REFERENCES annotations (id) ON DELETE SET NULL ON UPDATE CASCADE,
  author_id uuid REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE,
  group_id uuid REFERENCES groups (id) ON DELETE SET NULL ON UPDATE CASCADE,
  moderator_id uuid REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE,
  kind decision_kind NOT NULL,
  reason moderation_reason,
  words text NOT NULL DEFAULT '',
  -- The note's state before, to which an undo brings it back.
  was_held_at timestamptz(3),
  was_hiding_id uuid REFERENCES decisions (id) ON UPDATE CASCADE,
  undoes_id uuid REFERENCES decisions (id) ON UPDATE CASCADE,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT decisions_words CHECK (length(words) <= 1000),
  CONSTRAINT decisions_reason CHECK ((kind = 'hide') = (reason IS NOT NULL)),
  CONSTRAINT decisions_undo CHECK ((kind = 'undo') = (undoes_id IS NOT NULL))
);
CREATE UNIQUE INDEX decisions_undoes_id_key ON decisions (undoes_id);
CREATE INDEX decisions_annotation_id_id_idx ON decisions (annotation_id, id DESC);
CREATE INDEX decisions_author_id_id_idx ON decisions (author_id, id DESC);
CREATE INDEX decisions_moderator_id_id_idx ON decisions (moderator_id, id DESC);
CREATE INDEX decisions_group_id_id_idx ON decisions (group_id, id DESC);
CREATE INDEX decisions_was_hiding_id_idx ON decisions (was_hiding_id) WHERE was_hiding_id IS NOT NULL;

-- `held_at`: nobody but its author sees it until a moderator has approved it. `hiding_id`: the decision that hid it.
ALTER TABLE annotations
  ADD COLUMN held_at timestamptz(3),
  ADD COLUMN hiding_id uuid REFERENCES decisions (id) ON UPDATE CASCADE;
CREATE INDEX annotations_held ON annotations (held_at, id) WHERE held_at IS NOT NULL;
CREATE INDEX annotations_hiding_id_idx ON annotations (hiding_id) WHERE hiding_id IS NOT NULL;

CREATE TABLE flags (
  id uuid PRIMARY KEY,
  annotation_id uuid NOT NULL REFERENCES annotations (id) ON DELETE CASCADE ON UPDATE CASCADE,
  reader_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  reason moderation_reason NOT NULL,
  words text NOT NULL DEFAULT '',
  made_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  decision_id uuid REFERENCES decisions (id) ON UPDATE CASCADE,
  CONSTRAINT flags_words CHECK (length(words) <= 1000)
);
CREATE UNIQUE INDEX flags_annotation_id_reader_id_key ON flags (annotation_id, reader_id);
CREATE INDEX flags_reader_id_idx ON flags (reader_id);
CREATE INDEX flags_open ON flags (made_at, annotation_id) WHERE decision_id IS NULL;
CREATE INDEX flags_decision_id_idx ON flags (decision_id) WHERE decision_id IS NOT NULL;

-- What an author says against a hiding, once
CREATE TABLE objections (
  id uuid PRIMARY KEY,
  annotation_id uuid NOT NULL REFERENCES annotations (id) ON DELETE CASCADE ON UPDATE CASCADE,
  hiding_id uuid NOT NULL REFERENCES decisions (id) ON UPDATE CASCADE,
  words text NOT NULL,
  made_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  decision_id uuid REFERENCES decisions (id) ON UPDATE CASCADE,
  CONSTRAINT objections_words CHECK (length(words) BETWEEN 1 AND 1000)
);
CREATE UNIQUE INDEX objections_hiding_id_key ON objections (hiding_id);
CREATE INDEX objections_annotation_id_idx ON objections (annotation_id);
CREATE INDEX objections_open ON objections (made_at, annotation_id) WHERE decision_id IS NULL;
CREATE INDEX objections_decision_id_idx ON objections (decision_id) WHERE decision_id IS NOT NULL;
