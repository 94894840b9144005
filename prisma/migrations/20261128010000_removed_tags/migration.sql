-- A deleted or merged tag is remembered for a day with what carried it, so that it can be brought back.
CREATE TABLE removed_tags (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON UPDATE CASCADE ON DELETE CASCADE,
  name text NOT NULL,
  into_id uuid REFERENCES tags (id) ON UPDATE CASCADE ON DELETE SET NULL,
  annotation_ids uuid[] NOT NULL,
  briefing_ids uuid[] NOT NULL,
  -- When each of the briefings was tagged, in the same order.
  tagged_at timestamptz(3)[] NOT NULL,
  -- What the other tag carries only since the merge.
  added_annotation_ids uuid[] NOT NULL,
  added_briefing_ids uuid[] NOT NULL,
  removed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX removed_tags_owner_id_idx ON removed_tags (owner_id);
CREATE INDEX removed_tags_removed_at_idx ON removed_tags (removed_at);
CREATE INDEX removed_tags_into_id_idx ON removed_tags (into_id);
