-- Snowball's Spanish needs the acute accents ("exportación" and "exportaciones" share a stem only with them) and drops
-- them itself afterwards. So Spanish words keep those five while every other mark goes.
CREATE FUNCTION puente_fold_spanish(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(
    public.unaccent('public.unaccent', translate(words, 'áéíóúÁÉÍÓÚ', U&'\E001\E002\E003\E004\E005\E001\E002\E003\E004\E005')),
    U&'\E001\E002\E003\E004\E005', 'áéíóú')
$$;

CREATE OR REPLACE FUNCTION puente_document(language locale, title text, standfirst text, body text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE language
    WHEN 'es' THEN setweight(to_tsvector('pg_catalog.spanish', puente_fold_spanish(title)), 'A') || setweight(to_tsvector('pg_catalog.spanish', puente_fold_spanish(standfirst)), 'B') || setweight(to_tsvector('pg_catalog.spanish', puente_fold_spanish(body)), 'C')
    WHEN 'ru' THEN setweight(to_tsvector('public.puente_ru', title), 'A') || setweight(to_tsvector('public.puente_ru', standfirst), 'B') || setweight(to_tsvector('public.puente_ru', body), 'C')
    ELSE setweight(to_tsvector('public.puente_en', title), 'A') || setweight(to_tsvector('public.puente_en', standfirst), 'B') || setweight(to_tsvector('public.puente_en', body), 'C')
  END
$$;

-- What a person typed, as a question to `words` of one language. Spanish typed without accents gets back the one that decides the stem.
CREATE FUNCTION puente_question(language locale, words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE language
    WHEN 'es' THEN websearch_to_tsquery('pg_catalog.spanish', puente_fold_spanish(regexp_replace(words, 'cion\M', 'ción', 'gi')))
    WHEN 'ru' THEN websearch_to_tsquery('public.puente_ru', words)
    ELSE websearch_to_tsquery('public.puente_en', words)
  END
$$;

-- Where words of the title stand apart, hits in titles come first without reading every document that matches.
ALTER TABLE search_entries ADD COLUMN title_words tsvector GENERATED ALWAYS AS (puente_document(locale, title, '', '')) STORED;
UPDATE search_entries SET title = title;
CREATE INDEX search_entries_title_words ON search_entries USING gin (title_words);

-- A topic is found by its name and other names, in every language, also when mistyped.
CREATE INDEX search_entries_topic_names ON search_entries USING gin (puente_fold(title || ' ' || standfirst) gin_trgm_ops) WHERE topic_id IS NOT NULL;

-- Every word that stands in a searchable text, for what was mistyped.
CREATE TABLE search_words (
  locale locale NOT NULL,
  word text NOT NULL,
  CONSTRAINT search_words_pkey PRIMARY KEY (locale, word)
);
CREATE INDEX search_words_folded ON search_words USING gin (puente_fold(word) gin_trgm_ops);

CREATE FUNCTION remember_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_words (locale, word)
  SELECT DISTINCT written.locale, lexeme
  FROM written, unnest(to_tsvector('pg_catalog.simple', concat_ws(' ', title, standfirst, body)))
  WHERE length(lexeme) BETWEEN 4 AND 40 AND lexeme !~ '[^[:alpha:]]'
  ORDER BY 1, 2
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER search_words_of_new AFTER INSERT ON search_entries REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION remember_search_words();
CREATE TRIGGER search_words_of_changed AFTER UPDATE ON search_entries REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION remember_search_words();
INSERT INTO search_words (locale, word)
SELECT DISTINCT locale, lexeme
FROM search_entries, unnest(to_tsvector('pg_catalog.simple', concat_ws(' ', title, standfirst, body)))
WHERE length(lexeme) BETWEEN 4 AND 40 AND lexeme !~ '[^[:alpha:]]';

-- The same without the order of the words: what an index answers alone. Where something is excluded it stays as it is.
CREATE FUNCTION puente_terms(language locale, words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN puente_question(language, words)::text LIKE '%!%' THEN puente_question(language, words)
    ELSE regexp_replace(puente_question(language, words)::text, '<(-|\d+)>', '&', 'g')::tsquery END
$$;

-- A passage with the words that were asked for marked as `options` say; not HTML.
CREATE FUNCTION puente_excerpt(language locale, passage text, words text, options text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE language
    WHEN 'es' THEN ts_headline('pg_catalog.spanish', passage, puente_question('es', words) || websearch_to_tsquery('pg_catalog.spanish', words), options)
    WHEN 'ru' THEN ts_headline('public.puente_ru', passage, puente_question('ru', words), options)
    ELSE ts_headline('public.puente_en', passage, puente_question('en', words), options)
  END
$$;

-- Newest first, among briefings only.
DROP INDEX search_entries_published;
CREATE INDEX search_entries_published ON search_entries (locale, published_at DESC, id DESC) WHERE briefing_id IS NOT NULL;
