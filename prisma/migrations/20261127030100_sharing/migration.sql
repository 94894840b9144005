-- Groups
CREATE TYPE group_kind AS ENUM ('open', 'closed');
CREATE TYPE membership_role AS ENUM ('owner', 'moderator', 'member');

CREATE TABLE groups (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  description text NOT NULL DEFAULT '',
  kind group_kind NOT NULL DEFAULT 'closed',
  created_by_id uuid REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  dissolved_at timestamptz(3),
  CONSTRAINT groups_lengths CHECK (length(name) BETWEEN 1 AND 80 AND length(description) <= 1000)
);
CREATE INDEX groups_created_by_id_idx ON groups (created_by_id);
CREATE INDEX groups_open ON groups (created_at DESC, id DESC) WHERE kind = 'open' AND dissolved_at IS NULL;

CREATE TABLE memberships (
  group_id uuid NOT NULL REFERENCES groups (id) ON DELETE CASCADE ON UPDATE CASCADE,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  role membership_role NOT NULL DEFAULT 'member',
  joined_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (group_id, user_id)
);
CREATE INDEX memberships_user_id_group_id_idx ON memberships (user_id, group_id);
CREATE UNIQUE INDEX memberships_one_owner ON memberships (group_id) WHERE role = 'owner';

CREATE TABLE group_invitations (
  id uuid PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES groups (id) ON DELETE CASCADE ON UPDATE CASCADE,
  secret_hash bytea NOT NULL,
  created_by_id uuid REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3)
);
CREATE UNIQUE INDEX group_invitations_secret_hash_key ON group_invitations (secret_hash);
CREATE INDEX group_invitations_group_id_idx ON group_invitations (group_id);
CREATE INDEX group_invitations_created_by_id_idx ON group_invitations (created_by_id);

-- Notes in groups, labels, replies
CREATE TYPE note_label AS ENUM ('question', 'doubt', 'agreement', 'source', 'to_check');
ALTER TABLE annotations
  ADD COLUMN group_id uuid REFERENCES groups (id) ON UPDATE CASCADE,
  ADD COLUMN label note_label,
  ADD COLUMN root_id uuid,
  ADD COLUMN parent_id uuid,
  ADD COLUMN depth smallint NOT NULL DEFAULT 0,
  ADD CONSTRAINT annotations_group CHECK ((visibility = 'group') = (group_id IS NOT NULL)),
  ADD CONSTRAINT annotations_thread CHECK (
    (parent_id IS NULL AND root_id IS NULL AND depth = 0)
    OR (parent_id IS NOT NULL AND root_id IS NOT NULL AND depth BETWEEN 1 AND 50)
  ),
  -- Looked at when the transaction ends: what hung under a note that is removed finds a new place before.
  ADD CONSTRAINT annotations_root_id_fkey FOREIGN KEY (root_id) REFERENCES annotations (id) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT annotations_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES annotations (id) DEFERRABLE INITIALLY DEFERRED;

DROP INDEX annotations_public;
CREATE INDEX annotations_public ON annotations (briefing_id, id)
  WHERE visibility = 'public' AND withdrawn_at IS NULL AND parent_id IS NULL;
CREATE INDEX annotations_of_group ON annotations (group_id, briefing_id, id) WHERE group_id IS NOT NULL AND parent_id IS NULL;
CREATE INDEX annotations_thread ON annotations (root_id, id) WHERE root_id IS NOT NULL;
CREATE INDEX annotations_parent ON annotations (parent_id) WHERE parent_id IS NOT NULL;

-- A note is removed for ever (its author left, or thirty days passed): nobody else's words go with it. Its replies
-- move up to what it answered; where that is gone too, each becomes a note of its own on the same words.
CREATE FUNCTION rehang_replies() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  above annotations%ROWTYPE;
BEGIN
  SELECT * INTO above FROM annotations WHERE id = OLD.parent_id;
  WITH RECURSIVE under AS (
    SELECT id, id AS first, COALESCE(above.depth + 1, 0) - depth AS shift FROM annotations WHERE parent_id = OLD.id
    UNION ALL SELECT a.id, u.first, u.shift FROM annotations a JOIN under u ON a.parent_id = u.id
  )
  UPDATE annotations a SET
    depth = depth + u.shift,
    parent_id = CASE WHEN a.id = u.first THEN above.id ELSE a.parent_id END,
    root_id = COALESCE(above.root_id, above.id, NULLIF(u.first, a.id))
  FROM under u WHERE a.id = u.id;
  RETURN NULL;
END $$;
CREATE TRIGGER annotations_rehang_replies AFTER DELETE ON annotations FOR EACH ROW EXECUTE FUNCTION rehang_replies();

-- Notices
CREATE TYPE notice_kind AS ENUM ('reply', 'mention', 'thread', 'text_changed', 'addressed', 'moderation', 'change');
ALTER TABLE notifications RENAME TO notices;
ALTER TABLE notices RENAME CONSTRAINT notifications_pkey TO notices_pkey;
ALTER TABLE notices RENAME CONSTRAINT notifications_user_id_fkey TO notices_user_id_fkey;
ALTER TABLE notices RENAME CONSTRAINT notifications_change_event_id_fkey TO notices_change_event_id_fkey;
DROP INDEX notifications_user_id_change_event_id_channel_key;
ALTER TABLE notices
  ADD COLUMN kind notice_kind NOT NULL DEFAULT 'change',
  ADD COLUMN actor_id uuid REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN annotation_id uuid REFERENCES annotations (id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD COLUMN revision_id uuid REFERENCES revisions (id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD COLUMN cause_id uuid,
  ADD COLUMN words text NOT NULL DEFAULT '',
  ALTER COLUMN change_event_id DROP NOT NULL,
  ADD CONSTRAINT notices_words CHECK (length(words) <= 1000),
  ADD CONSTRAINT notices_subject CHECK (
    CASE
      WHEN kind = 'change' THEN change_event_id IS NOT NULL
      WHEN kind = 'moderation' THEN TRUE
      WHEN kind IN ('text_changed', 'addressed') THEN annotation_id IS NOT NULL AND revision_id IS NOT NULL
      ELSE annotation_id IS NOT NULL
    END
  );
ALTER TABLE notices ALTER COLUMN kind DROP DEFAULT;
CREATE UNIQUE INDEX notices_told_once ON notices (user_id, channel, kind, annotation_id, revision_id, change_event_id, cause_id)
  NULLS NOT DISTINCT;
CREATE INDEX notices_user_id_id_idx ON notices (user_id, id DESC);
CREATE INDEX notices_unread ON notices (user_id) WHERE read_at IS NULL AND channel = 'app';
CREATE INDEX notices_actor_id_idx ON notices (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX notices_annotation_id_idx ON notices (annotation_id) WHERE annotation_id IS NOT NULL;
CREATE INDEX notices_revision_id_idx ON notices (revision_id) WHERE revision_id IS NOT NULL;
CREATE INDEX notices_change_event_id_idx ON notices (change_event_id) WHERE change_event_id IS NOT NULL;
