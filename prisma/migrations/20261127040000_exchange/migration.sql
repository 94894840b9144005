-- Notes that come from elsewhere
CREATE TYPE note_import_state AS ENUM ('reading', 'ready', 'bringing', 'done', 'failed');

CREATE TABLE note_imports (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  file_name text NOT NULL,
  file bytea,
  format text NOT NULL DEFAULT '',
  encoding text NOT NULL DEFAULT '',
  state note_import_state NOT NULL DEFAULT 'reading',
  problem text NOT NULL DEFAULT '',
  as_the_file boolean NOT NULL DEFAULT false,
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  finished_at timestamptz(3),
  CONSTRAINT note_imports_lengths CHECK (length(file_name) BETWEEN 1 AND 200 AND octet_length(file) <= 20971520),
  CONSTRAINT note_imports_progress CHECK (done >= 0 AND total >= 0),
  CONSTRAINT note_imports_problem CHECK ((state = 'failed') = (problem <> ''))
);
CREATE INDEX note_imports_owner_id_created_at_idx ON note_imports (owner_id, created_at DESC);

CREATE TABLE note_import_items (
  import_id uuid NOT NULL REFERENCES note_imports (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position integer NOT NULL,
  line integer NOT NULL,
  outcome text NOT NULL,
  note jsonb,
  annotation_id uuid,
  PRIMARY KEY (import_id, position),
  CONSTRAINT note_import_items_outcome CHECK (outcome ~ '^[a-z_]{1,40}$' AND (outcome <> 'ready' OR note IS NOT NULL))
);
CREATE INDEX note_import_items_import_id_outcome_position_idx ON note_import_items (import_id, outcome, position);

CREATE TABLE note_origins (
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  origin text NOT NULL,
  annotation_id uuid NOT NULL REFERENCES annotations (id) ON DELETE CASCADE ON UPDATE CASCADE,
  PRIMARY KEY (owner_id, origin),
  CONSTRAINT note_origins_length CHECK (length(origin) BETWEEN 1 AND 500)
);
CREATE INDEX note_origins_annotation_id_idx ON note_origins (annotation_id);

-- Searches of one's notes
CREATE TABLE saved_notes_filters (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  name text NOT NULL,
  query text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT saved_notes_filters_lengths CHECK (length(name) BETWEEN 1 AND 80 AND length(query) BETWEEN 1 AND 2000)
);
CREATE UNIQUE INDEX saved_notes_filters_owner_id_name_key ON saved_notes_filters (owner_id, name);

-- Notes are found by their words in any of three languages: Latin ones by the stems of English, Cyrillic ones by those of
-- Russian; the English configuration takes the accents off, so that they need not be typed.
ALTER TABLE annotations DROP COLUMN words;
ALTER TABLE annotations ADD COLUMN words tsvector GENERATED ALWAYS AS (
  puente_document('en', body, quote, '') || puente_document('ru', body, quote, '')) STORED;
CREATE INDEX annotations_words ON annotations USING gin (words);

CREATE FUNCTION puente_notes_question(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT websearch_to_tsquery('public.puente_en', words) || websearch_to_tsquery('public.puente_ru', words)
$$;

-- The latest first, of all that a reader may see; and people by the name one types.
CREATE INDEX annotations_latest ON annotations (created_at DESC, id DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX users_unaccented_name ON users (puente_fold(name));
