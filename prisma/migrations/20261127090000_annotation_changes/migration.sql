-- What programs that keep a copy read: for each stream (a reader's own notes, a group's notes) which annotation changed
-- last in which transaction. Read in the order of transactions and only below the oldest one that still runs, nothing is
-- missed, whoever writes at the same time. A stream of a reader also holds the groups they entered or left.
CREATE TABLE annotation_changes (
  stream uuid NOT NULL,
  subject_id uuid NOT NULL,
  is_group boolean NOT NULL DEFAULT false,
  xid xid8 NOT NULL,
  PRIMARY KEY (stream, subject_id)
);
CREATE INDEX annotation_changes_in_order ON annotation_changes (stream, xid, subject_id);

-- In the order of ids, so that two writers of many notes never wait for each other.
CREATE FUNCTION annotations_changed(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO annotation_changes (stream, subject_id, xid)
  SELECT s.stream, a.id, pg_current_xact_id()
  FROM annotations a CROSS JOIN LATERAL (VALUES (a.author_id), (a.group_id)) s (stream)
  WHERE a.id = ANY (ids) AND s.stream IS NOT NULL
  ORDER BY a.id, s.stream
  ON CONFLICT (stream, subject_id) DO UPDATE SET xid = excluded.xid WHERE annotation_changes.xid <> excluded.xid
$$;

-- A new note, and the one at the head of its thread, which has an answer more.
CREATE FUNCTION note_new_annotations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO annotation_changes (stream, subject_id, xid)
  SELECT s.stream, n.id, pg_current_xact_id()
  FROM new_rows n CROSS JOIN LATERAL (VALUES (n.author_id), (n.group_id)) s (stream)
  WHERE s.stream IS NOT NULL
  ORDER BY n.id, s.stream
  ON CONFLICT (stream, subject_id) DO UPDATE SET xid = excluded.xid;
  IF EXISTS (SELECT 1 FROM new_rows WHERE root_id IS NOT NULL) THEN
    PERFORM annotations_changed(ARRAY(SELECT DISTINCT root_id FROM new_rows WHERE root_id IS NOT NULL));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER annotations_note_new AFTER INSERT ON annotations
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_new_annotations();

-- A changed note, for who sees it now and for who saw it before; with the answers that come and go with it.
CREATE FUNCTION note_changed_annotations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO annotation_changes (stream, subject_id, xid)
  SELECT DISTINCT s.stream, n.id, pg_current_xact_id()
  FROM new_rows n JOIN old_rows o ON o.id = n.id
    CROSS JOIN LATERAL (VALUES (n.author_id), (n.group_id), (o.group_id)) s (stream)
  WHERE s.stream IS NOT NULL
  ORDER BY 2, 1
  ON CONFLICT (stream, subject_id) DO UPDATE SET xid = excluded.xid WHERE annotation_changes.xid <> excluded.xid;
  IF EXISTS (SELECT 1 FROM new_rows n JOIN old_rows o ON o.id = n.id WHERE n.withdrawn_at IS DISTINCT FROM o.withdrawn_at) THEN
    PERFORM annotations_changed(ARRAY(
      SELECT a.id FROM new_rows n JOIN old_rows o ON o.id = n.id JOIN annotations a ON a.root_id = n.id OR a.id = n.root_id
      WHERE n.withdrawn_at IS DISTINCT FROM o.withdrawn_at));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER annotations_note_changed AFTER UPDATE ON annotations
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_changed_annotations();

CREATE FUNCTION note_removed_annotations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO annotation_changes (stream, subject_id, xid)
  SELECT s.stream, o.id, pg_current_xact_id()
  FROM old_rows o CROSS JOIN LATERAL (VALUES (o.author_id), (o.group_id)) s (stream)
  WHERE s.stream IS NOT NULL
  ORDER BY o.id, s.stream
  ON CONFLICT (stream, subject_id) DO UPDATE SET xid = excluded.xid WHERE annotation_changes.xid <> excluded.xid;
  RETURN NULL;
END $$;
CREATE TRIGGER annotations_note_removed AFTER DELETE ON annotations
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_removed_annotations();

-- What hangs on a note: its tags, who found it helpful, that it is settled, confirmed or answered
CREATE FUNCTION note_touched_annotations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM annotations_changed(ARRAY(SELECT DISTINCT annotation_id FROM touched));
  RETURN NULL;
END $$;
CREATE TRIGGER annotation_tags_note_new AFTER INSERT ON annotation_tags
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_annotations();
CREATE TRIGGER annotation_tags_note_removed AFTER DELETE ON annotation_tags
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_annotations();
CREATE TRIGGER helpful_votes_note_new AFTER INSERT ON helpful_votes
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_annotations();
CREATE TRIGGER helpful_votes_note_removed AFTER DELETE ON helpful_votes
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_annotations();
CREATE TRIGGER resolutions_note_new AFTER INSERT ON resolutions
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_annotations();
CREATE TRIGGER resolutions_note_changed AFTER UPDATE ON resolutions
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_annotations();
CREATE TRIGGER resolutions_note_removed AFTER DELETE ON resolutions
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_annotations();
CREATE TRIGGER settlements_note_new AFTER INSERT ON settlements
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_annotations();
CREATE TRIGGER settlements_note_changed AFTER UPDATE ON settlements
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_annotations();
CREATE TRIGGER settlements_note_removed AFTER DELETE ON settlements
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_annotations();
CREATE TRIGGER editor_answers_note_new AFTER INSERT ON editor_answers
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_annotations();
CREATE TRIGGER editor_answers_note_changed AFTER UPDATE ON editor_answers
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_annotations();
CREATE TRIGGER editor_answers_note_removed AFTER DELETE ON editor_answers
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION note_touched_annotations();

-- A tag's name
CREATE FUNCTION note_renamed_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM annotations_changed(ARRAY(
    SELECT DISTINCT t.annotation_id FROM new_rows n JOIN old_rows o ON o.id = n.id JOIN annotation_tags t ON t.tag_id = n.id
    WHERE n.name <> o.name));
  RETURN NULL;
END $$;
CREATE TRIGGER tags_note_renamed AFTER UPDATE ON tags
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_renamed_tags();

-- What a revision did to the words of a note, with the answers that stand on them
CREATE FUNCTION note_anchored_annotations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM annotations_changed(ARRAY(
    SELECT annotation_id FROM new_rows
    UNION SELECT a.id FROM new_rows n JOIN annotations a ON a.root_id = n.annotation_id));
  RETURN NULL;
END $$;
CREATE TRIGGER annotation_anchors_note_new AFTER INSERT ON annotation_anchors
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_anchored_annotations();
CREATE TRIGGER annotation_anchors_note_changed AFTER UPDATE ON annotation_anchors
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_anchored_annotations();

CREATE FUNCTION note_retracted_annotations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM annotations_changed(ARRAY(SELECT a.id FROM new_rows n JOIN annotations a ON a.briefing_id = n.briefing_id));
  RETURN NULL;
END $$;
CREATE TRIGGER retractions_note_annotations AFTER INSERT ON retractions
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_retracted_annotations();

-- The notes of somebody who is shut out leave their groups' sight, and come back with them.
CREATE FUNCTION note_banned_annotations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM annotations_changed(ARRAY(SELECT id FROM annotations WHERE author_id = NEW.id AND group_id IS NOT NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER users_note_banned AFTER UPDATE OF banned_at ON users FOR EACH ROW
  WHEN (OLD.banned_at IS DISTINCT FROM NEW.banned_at) EXECUTE FUNCTION note_banned_annotations();

-- Who enters or leaves a group
CREATE FUNCTION note_memberships() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO annotation_changes (stream, subject_id, is_group, xid)
  SELECT m.user_id, m.group_id, true, pg_current_xact_id() FROM members m
  ORDER BY 1, 2
  ON CONFLICT (stream, subject_id) DO UPDATE SET xid = excluded.xid;
  RETURN NULL;
END $$;
CREATE TRIGGER memberships_note_new AFTER INSERT ON memberships
  REFERENCING NEW TABLE AS members FOR EACH STATEMENT EXECUTE FUNCTION note_memberships();
CREATE TRIGGER memberships_note_removed AFTER DELETE ON memberships
  REFERENCING OLD TABLE AS members FOR EACH STATEMENT EXECUTE FUNCTION note_memberships();

CREATE FUNCTION note_dissolved_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO annotation_changes (stream, subject_id, is_group, xid)
  SELECT m.user_id, m.group_id, true, pg_current_xact_id() FROM memberships m WHERE m.group_id = NEW.id
  ORDER BY 1
  ON CONFLICT (stream, subject_id) DO UPDATE SET xid = excluded.xid;
  RETURN NULL;
END $$;
CREATE TRIGGER groups_note_dissolved AFTER UPDATE OF dissolved_at ON groups FOR EACH ROW
  WHEN (OLD.dissolved_at IS DISTINCT FROM NEW.dissolved_at) EXECUTE FUNCTION note_dissolved_group();

-- What there is already
INSERT INTO annotation_changes (stream, subject_id, xid)
  SELECT s.stream, a.id, pg_current_xact_id()
  FROM annotations a CROSS JOIN LATERAL (VALUES (a.author_id), (a.group_id)) s (stream) WHERE s.stream IS NOT NULL;
INSERT INTO annotation_changes (stream, subject_id, is_group, xid)
  SELECT user_id, group_id, true, pg_current_xact_id() FROM memberships;
