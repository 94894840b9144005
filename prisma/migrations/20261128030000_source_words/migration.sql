-- What is said of a source, and when it was published in its own words, by language: English so far.
ALTER TABLE "sources"
  ALTER COLUMN "published" DROP DEFAULT,
  ALTER COLUMN "note" DROP DEFAULT;
ALTER TABLE "sources"
  ALTER COLUMN "published" TYPE JSONB USING CASE WHEN "published" = '' THEN '{}'::jsonb ELSE jsonb_build_object('en', "published") END,
  ALTER COLUMN "note" TYPE JSONB USING CASE WHEN "note" = '' THEN '{}'::jsonb ELSE jsonb_build_object('en', "note") END;
ALTER TABLE "sources"
  ALTER COLUMN "published" SET DEFAULT '{}',
  ALTER COLUMN "note" SET DEFAULT '{}';
