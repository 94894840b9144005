-- The notes of somebody who is banned, or let in again, leave or join the pages that are open: everybody there asks again.
CREATE FUNCTION author_was_judged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_of_notes(briefing_id, NULL)
  FROM (SELECT DISTINCT briefing_id FROM annotations
        WHERE author_id = NEW.id AND withdrawn_at IS NULL AND visibility <> 'private') AS noted;
  RETURN NULL;
END $$;
CREATE TRIGGER users_tell_banned AFTER UPDATE OF banned_at ON users FOR EACH ROW
  WHEN ((OLD.banned_at IS NULL) <> (NEW.banned_at IS NULL)) EXECUTE FUNCTION author_was_judged();
