-- Who found a note or an answer helpful
CREATE TABLE helpful_votes (
  annotation_id uuid NOT NULL REFERENCES annotations (id) ON DELETE CASCADE ON UPDATE CASCADE,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (annotation_id, user_id)
);
CREATE INDEX helpful_votes_user_id_idx ON helpful_votes (user_id);

-- A thread that is settled
CREATE TABLE resolutions (
  annotation_id uuid PRIMARY KEY REFERENCES annotations (id) ON DELETE CASCADE ON UPDATE CASCADE,
  by_id uuid REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX resolutions_by_id_idx ON resolutions (by_id);

-- Who hears of answers in a thread; who stopped stays in the table, so that taking part does not begin it again
CREATE TABLE thread_follows (
  annotation_id uuid NOT NULL REFERENCES annotations (id) ON DELETE CASCADE ON UPDATE CASCADE,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  since timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  stopped_at timestamptz(3),
  PRIMARY KEY (annotation_id, user_id)
);
CREATE INDEX thread_follows_user_id_idx ON thread_follows (user_id);

-- What a note says of something else
CREATE TYPE note_link_kind AS ENUM ('supports', 'contradicts', 'source', 'duplicate_of');
CREATE TABLE note_links (
  id uuid PRIMARY KEY,
  annotation_id uuid NOT NULL REFERENCES annotations (id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind note_link_kind NOT NULL,
  source_id uuid REFERENCES sources (id) ON DELETE CASCADE ON UPDATE CASCADE,
  figure_id uuid REFERENCES figures (id) ON DELETE CASCADE ON UPDATE CASCADE,
  briefing_id uuid REFERENCES briefings (id) ON DELETE CASCADE ON UPDATE CASCADE,
  note_id uuid REFERENCES annotations (id) ON DELETE CASCADE ON UPDATE CASCADE,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT note_links_to_one_thing CHECK (num_nonnulls(source_id, figure_id, briefing_id, note_id) = 1),
  CONSTRAINT note_links_elsewhere CHECK (note_id IS DISTINCT FROM annotation_id)
);
CREATE UNIQUE INDEX note_links_once ON note_links (annotation_id, kind, source_id, figure_id, briefing_id, note_id) NULLS NOT DISTINCT;
CREATE INDEX note_links_source_id_idx ON note_links (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX note_links_figure_id_idx ON note_links (figure_id) WHERE figure_id IS NOT NULL;
CREATE INDEX note_links_briefing_id_idx ON note_links (briefing_id) WHERE briefing_id IS NOT NULL;
CREATE INDEX note_links_note_id_idx ON note_links (note_id) WHERE note_id IS NOT NULL;

-- People are mentioned by name
CREATE INDEX users_folded_name ON users (lower(name) text_pattern_ops);

-- What a note was before each edit, for its author
CREATE TABLE note_versions (
  id uuid PRIMARY KEY,
  annotation_id uuid NOT NULL REFERENCES annotations (id) ON DELETE CASCADE ON UPDATE CASCADE,
  body text NOT NULL,
  label note_label,
  colour colour NOT NULL,
  visibility visibility NOT NULL,
  group_name text NOT NULL DEFAULT '',
  tags text[] NOT NULL DEFAULT '{}',
  replaced_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX note_versions_annotation_id_idx ON note_versions (annotation_id, id DESC);
