-- What a reader chose for every page they read
ALTER TABLE users
  ADD COLUMN shows_presence boolean NOT NULL DEFAULT true,
  ADD COLUMN uses_shortcuts boolean NOT NULL DEFAULT true;

-- Who reads a briefing now. Nothing here outlives a crash, and nothing needs to.
CREATE UNLOGGED TABLE presences (
  stream_id uuid PRIMARY KEY,
  briefing_id uuid NOT NULL REFERENCES briefings (id) ON DELETE CASCADE ON UPDATE CASCADE,
  user_id uuid REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  seen_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX presences_briefing_id_seen_at_idx ON presences (briefing_id, seen_at);
CREATE INDEX presences_user_id_idx ON presences (user_id);

-- What happened to notes, told to every process when the transaction commits, whoever wrote it. Ids only: what a reader
-- gets is looked up through what they may see. A change of more notes at once than fit says so without naming them.
CREATE FUNCTION tell_of_notes(briefing uuid, changes jsonb) RETURNS void LANGUAGE sql AS $$
  SELECT pg_notify('live', jsonb_build_object(
    'briefing', briefing, 'notes', CASE WHEN jsonb_array_length(changes) <= 20 THEN changes END)::text)
$$;

-- For whom a note stands: null for a withdrawn one, else its visibility and group.
CREATE FUNCTION audience_of(withdrawn_at timestamptz, visibility visibility, group_id uuid) RETURNS jsonb LANGUAGE sql AS $$
  SELECT CASE WHEN withdrawn_at IS NULL THEN jsonb_build_array(visibility, group_id) END
$$;

CREATE FUNCTION notes_were_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_of_notes(n.briefing_id,
    jsonb_agg(jsonb_build_array(n.id, n.root_id, n.author_id, NULL, audience_of(n.withdrawn_at, n.visibility, n.group_id)) ORDER BY n.id))
  FROM made n WHERE n.withdrawn_at IS NULL GROUP BY n.briefing_id;
  RETURN NULL;
END $$;
CREATE FUNCTION notes_were_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_of_notes(n.briefing_id,
    jsonb_agg(jsonb_build_array(n.id, n.root_id, n.author_id, audience_of(o.withdrawn_at, o.visibility, o.group_id), audience_of(n.withdrawn_at, n.visibility, n.group_id)) ORDER BY n.id))
  FROM changed n JOIN before o ON o.id = n.id
  WHERE n.withdrawn_at IS NULL OR o.withdrawn_at IS NULL GROUP BY n.briefing_id;
  RETURN NULL;
END $$;
CREATE FUNCTION notes_were_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_of_notes(o.briefing_id,
    jsonb_agg(jsonb_build_array(o.id, o.root_id, o.author_id, audience_of(o.withdrawn_at, o.visibility, o.group_id), NULL) ORDER BY o.id))
  FROM removed o WHERE o.withdrawn_at IS NULL GROUP BY o.briefing_id;
  RETURN NULL;
END $$;
CREATE TRIGGER annotations_tell_made AFTER INSERT ON annotations
  REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION notes_were_made();
CREATE TRIGGER annotations_tell_changed AFTER UPDATE ON annotations
  REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION notes_were_changed();
CREATE TRIGGER annotations_tell_removed AFTER DELETE ON annotations
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION notes_were_removed();

-- A session that ends takes its streams with it.
CREATE FUNCTION session_has_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('live', jsonb_build_object('session', OLD.id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER sessions_tell_revoked AFTER UPDATE OF revoked_at ON sessions FOR EACH ROW
  WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION session_has_ended();
CREATE TRIGGER sessions_tell_removed AFTER DELETE ON sessions FOR EACH ROW
  WHEN (OLD.revoked_at IS NULL) EXECUTE FUNCTION session_has_ended();

-- Whoever leaves a group, or whose group is dissolved, no longer has its notes on the page.
CREATE FUNCTION members_have_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('live', jsonb_build_object('members', jsonb_agg(user_id))::text)
  FROM (SELECT user_id, row_number() OVER () / 150 AS part FROM gone) AS parted GROUP BY part;
  RETURN NULL;
END $$;
CREATE TRIGGER memberships_tell_left AFTER DELETE ON memberships
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION members_have_left();
CREATE FUNCTION group_was_dissolved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('live', jsonb_build_object('members', jsonb_agg(user_id))::text)
  FROM (SELECT user_id, row_number() OVER () / 150 AS part FROM memberships WHERE group_id = NEW.id) AS parted GROUP BY part;
  RETURN NULL;
END $$;
CREATE TRIGGER groups_tell_dissolved AFTER UPDATE OF dissolved_at ON groups FOR EACH ROW
  WHEN (OLD.dissolved_at IS NULL AND NEW.dissolved_at IS NOT NULL) EXECUTE FUNCTION group_was_dissolved();
