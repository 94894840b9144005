-- What a follower's list is counted by stands beside the topic, so that an index alone answers it:
-- whom a change concerns by language, whether it is too small to be news, and the one thing it is about.
ALTER TABLE change_event_topics
  ADD COLUMN languages locale[] NOT NULL DEFAULT '{en,es,ru}',
  ADD COLUMN is_minor boolean NOT NULL DEFAULT false,
  ADD COLUMN subject_id uuid;

-- A change of an edition concerns the readers of its language; one of the first edition also those who have none in theirs.
CREATE FUNCTION describe_change_for_followers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE change change_events%ROWTYPE;
BEGIN
  SELECT * INTO change FROM change_events WHERE id = NEW.change_event_id;
  NEW.is_minor := change.significance = 'minor';
  NEW.subject_id := COALESCE(change.briefing_id, change.event_id, change.figure_id, change.id);
  IF change.locale IS NULL THEN
    NEW.languages := enum_range(NULL::locale);
  ELSIF change.locale = (SELECT locale FROM editions WHERE briefing_id = change.briefing_id ORDER BY first_published_at, id LIMIT 1) THEN
    NEW.languages := ARRAY(
      SELECT language FROM unnest(enum_range(NULL::locale)) AS language
      WHERE language = change.locale
        OR NOT EXISTS (SELECT FROM editions WHERE briefing_id = change.briefing_id AND locale = language)
    );
  ELSE
    NEW.languages := ARRAY[change.locale];
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER changes_are_described BEFORE INSERT ON change_event_topics
  FOR EACH ROW EXECUTE FUNCTION describe_change_for_followers();

UPDATE change_event_topics SET
  is_minor = change.significance = 'minor',
  subject_id = COALESCE(change.briefing_id, change.event_id, change.figure_id, change.id),
  languages = CASE WHEN change.locale IS NULL THEN enum_range(NULL::locale) ELSE ARRAY[change.locale] END
FROM change_events AS change WHERE change.id = change_event_id;

DROP INDEX change_event_topics_topic_id_at_change_event_id_idx;
CREATE INDEX change_event_topics_topic_id_at_change_event_id_idx
  ON change_event_topics (topic_id, at DESC, change_event_id DESC) INCLUDE (subject_id, is_minor, languages);
