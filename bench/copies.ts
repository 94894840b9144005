// Every copy is a row of `bench_copies`: its prototype, a number of its own, new ids and its date.

const spreadDays = 730

/** Statements that make the given number of copies of each prototype briefing, with topics, log and search entries. */
export function copyStatements(copiesOfEach: number, topicCount: number): { plan: string[]; copies: string[] } {
  return {
    plan: [
      `CREATE UNLOGGED TABLE bench_copies AS
       SELECT e.briefing_id AS proto_briefing, e.id AS proto_edition, e.current_revision_id AS proto_revision, b.slug,
         row_number() OVER (ORDER BY n, b.id)::int AS number, uuidv7() AS briefing_id, uuidv7() AS edition_id,
         uuidv7() AS revision_id, uuidv7() AS change_id, now() - random() * interval '${spreadDays} days' AS at
       FROM editions e JOIN briefings b ON b.id = e.briefing_id CROSS JOIN generate_series(1, ${copiesOfEach}) n`,
      'CREATE UNIQUE INDEX ON bench_copies (number)',
      `CREATE UNLOGGED TABLE bench_links AS
       SELECT DISTINCT ON (briefing_id, number) * FROM (
         SELECT briefing_id, change_id, at, k AS position, 1 + floor(${topicCount} * power(random(), 2))::int AS number
         FROM bench_copies, generate_series(0, 2) k
       ) wanted ORDER BY briefing_id, number, position`,
      'ANALYZE bench_copies, bench_links',
    ],
    copies: [
      `INSERT INTO briefings (id, slug, first_published_at, created_at)
       SELECT briefing_id, slug || '-' || number, at, at FROM bench_copies`,
      `INSERT INTO editions (id, briefing_id, locale, current_revision_id, first_published_at, updated_at)
       SELECT edition_id, briefing_id, 'en', revision_id, at, at FROM bench_copies`,
      `INSERT INTO revisions (id, edition_id, number, kind, note, title, standfirst, byline, markdown, document,
         canonical_text, reading_minutes, published_at)
       SELECT c.revision_id, c.edition_id, 1, 'initial', '', r.title || ' ' || c.number, r.standfirst, r.byline,
         r.markdown, r.document, r.canonical_text, r.reading_minutes, c.at
       FROM bench_copies c JOIN revisions r ON r.id = c.proto_revision`,
      `INSERT INTO blocks (revision_id, key, position, kind, text, hash)
       SELECT c.revision_id, b.key, b.position, b.kind, b.text, b.hash
       FROM bench_copies c JOIN blocks b ON b.revision_id = c.proto_revision`,
      `INSERT INTO citations (revision_id, source_id, role, position)
       SELECT c.revision_id, s.source_id, s.role, s.position
       FROM bench_copies c JOIN citations s ON s.revision_id = c.proto_revision`,
      `INSERT INTO briefing_topics (briefing_id, topic_id, position, published_at)
       SELECT l.briefing_id, t.id, l.position, l.at FROM bench_links l JOIN bench_topics t USING (number)`,
      `INSERT INTO change_events (id, kind, significance, at, locale, briefing_id, revision_id)
       SELECT change_id, 'published', 'normal', at, 'en', briefing_id, revision_id FROM bench_copies`,
      `INSERT INTO change_event_topics (change_event_id, topic_id, at)
       SELECT l.change_id, t.id, l.at FROM bench_links l JOIN bench_topics t USING (number)`,
    ],
  }
}

/** Beside the others, on a connection of its own: what every copy is found by. */
export const searchStatement = `
  INSERT INTO search_entries (id, locale, briefing_id, title, standfirst, body, topic_ids, published_at)
  SELECT uuidv7(), 'en', c.briefing_id, s.title || ' ' || c.number,
    s.standfirst || ' Seen by ' || n.names[1 + c.number % array_length(n.names, 1)] || '.', s.body,
    COALESCE(l.ids, '{}'), c.at
  FROM bench_copies c
  JOIN search_entries s ON s.briefing_id = c.proto_briefing
  CROSS JOIN bench_names n
  LEFT JOIN (
    SELECT l.briefing_id, array_agg(t.id) AS ids FROM bench_links l JOIN bench_topics t USING (number) GROUP BY 1
  ) l ON l.briefing_id = c.briefing_id`

/** Readers, what they follow, and their annotations: the popular briefings and topics get the most of both. */
export function readerStatements(readers: number, annotations: number, topicCount: number, copies: number): string[] {
  return [
    `CREATE UNLOGGED TABLE bench_readers AS SELECT n AS number, uuidv7() AS id FROM generate_series(1, ${readers}) n`,
    'CREATE UNIQUE INDEX ON bench_readers (number)',
    `INSERT INTO users (id, email, name, email_verified_at)
     SELECT id, 'reader-' || number || '@bench.test', 'Reader ' || number, now() FROM bench_readers`,
    `INSERT INTO follows (user_id, topic_id, read_up_to, last_visit_at)
     SELECT DISTINCT r.id, t.id, now() - interval '30 days', now() - interval '30 days'
     FROM (
       SELECT number, 1 + floor(${topicCount} * power(random(), 2))::int AS topic
       FROM bench_readers, generate_series(1, 5) WHERE number > 1
       UNION ALL SELECT 1, n FROM generate_series(1, 200) n
     ) wanted JOIN bench_readers r USING (number) JOIN bench_topics t ON t.number = wanted.topic`,
    `CREATE UNLOGGED TABLE bench_blocks AS
     SELECT e.briefing_id AS proto_briefing, b.key, b.text,
       row_number() OVER (PARTITION BY e.briefing_id ORDER BY b.position)::int AS place,
       count(*) OVER (PARTITION BY e.briefing_id)::int AS places
     FROM blocks b JOIN editions e ON e.current_revision_id = b.revision_id
     WHERE e.briefing_id IN (SELECT proto_briefing FROM bench_copies) AND length(b.text) >= 60`,
    'ANALYZE bench_blocks',
    `INSERT INTO annotations (id, author_id, briefing_id, revision_id, start_key, start, end_key, "end", quote, body,
       colour, visibility, created_at, updated_at)
     SELECT uuidv7(), r.id, c.briefing_id, c.revision_id, b.key, w.start, b.key, w.start + 40, substr(b.text, w.start + 1, 40),
       CASE WHEN w.dice < 0.5 THEN '' ELSE 'Compare this with the port authority''s own count, page ' || c.number END,
       (ARRAY['amber', 'teal', 'blue', 'rose', 'violet'])[1 + floor(w.dice * 5)::int]::colour,
       CASE WHEN w.dice < 0.8 THEN 'private' ELSE 'public' END::visibility, w.at, w.at
     FROM (
       SELECT 1 + floor(${copies} * power(random(), 1.5))::int AS copy, 1 + floor(${readers} * random())::int AS reader,
         random() AS spot, floor(random() * 20)::int AS start, random() AS dice, now() - random() * interval '1 year' AS at
       FROM generate_series(1, ${annotations}) OFFSET 0
     ) w
     JOIN bench_copies c ON c.number = w.copy
     JOIN bench_readers r ON r.number = w.reader
     JOIN bench_blocks b ON b.proto_briefing = c.proto_briefing AND b.place = 1 + floor(w.spot * b.places)::int`,
  ]
}
