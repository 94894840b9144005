-- Extensions
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('reader', 'author', 'editor', 'administrator');

-- CreateEnum
CREATE TYPE "locale" AS ENUM ('en', 'es', 'ru');

-- CreateEnum
CREATE TYPE "one_time_link_purpose" AS ENUM ('email_link', 'email_verification', 'password_reset', 'first_administrator');

-- CreateEnum
CREATE TYPE "topic_kind" AS ENUM ('theme', 'country', 'person', 'organization', 'commodity');

-- CreateEnum
CREATE TYPE "qualifier" AS ENUM ('exact', 'about', 'over', 'under');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('day', 'month', 'year', 'range', 'open');

-- CreateEnum
CREATE TYPE "event_status" AS ENUM ('hoped', 'announced', 'scheduled', 'held', 'cancelled');

-- CreateEnum
CREATE TYPE "position" AS ENUM ('supported', 'did_not_support', 'abstained', 'absent', 'not_stated');

-- CreateEnum
CREATE TYPE "assessment_status" AS ENUM ('open', 'borne_out', 'not_borne_out', 'withdrawn');

-- CreateEnum
CREATE TYPE "revision_kind" AS ENUM ('initial', 'minor', 'update', 'correction');

-- CreateEnum
CREATE TYPE "citation_role" AS ENUM ('source', 'further_reading');

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('private', 'public');

-- CreateEnum
CREATE TYPE "colour" AS ENUM ('amber', 'teal', 'blue', 'rose', 'violet');

-- CreateEnum
CREATE TYPE "anchor_status" AS ENUM ('unchanged', 'moved', 'edited', 'ambiguous', 'orphaned');

-- CreateEnum
CREATE TYPE "follow_level" AS ENUM ('mute', 'normal', 'track', 'decisions', 'watch');

-- CreateEnum
CREATE TYPE "change_kind" AS ENUM ('published', 'revised', 'corrected', 'retracted', 'event_announced', 'event_moved', 'event_held', 'event_cancelled', 'figure_changed', 'question_answered', 'topic_merged');

-- CreateEnum
CREATE TYPE "significance" AS ENUM ('minor', 'normal', 'major');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('app', 'mail', 'push');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL DEFAULT 'reader',
    "locale" "locale" NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "password_hash" TEXT,
    "banned_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_links" (
    "id" UUID NOT NULL,
    "purpose" "one_time_link_purpose" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "email" CITEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_records" (
    "id" UUID NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_records_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "topic_kind" NOT NULL,
    "iso2" TEXT,
    "parent_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_names" (
    "topic_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "summary" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "topic_names_pkey" PRIMARY KEY ("topic_id","locale")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "published_on" DATE,
    "published" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figures" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "qualifier" "qualifier" NOT NULL DEFAULT 'exact',
    "unit" TEXT NOT NULL,
    "period_start" DATE,
    "period_end" DATE,
    "subject_id" UUID NOT NULL,
    "counterpart_id" UUID,
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "figures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_texts" (
    "figure_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "metric" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "counterpart" TEXT NOT NULL DEFAULT '',
    "caveat" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "figure_texts_pkey" PRIMARY KEY ("figure_id","locale")
);

-- CreateTable
CREATE TABLE "figure_topics" (
    "figure_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "figure_topics_pkey" PRIMARY KEY ("figure_id","topic_id")
);

-- CreateTable
CREATE TABLE "figure_changes" (
    "id" UUID NOT NULL,
    "figure_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "figure_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "precision" "date_precision" NOT NULL,
    "status" "event_status" NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "source_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_texts" (
    "event_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "date_label" TEXT NOT NULL DEFAULT '',
    "date_label_in" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "event_texts_pkey" PRIMARY KEY ("event_id","locale")
);

-- CreateTable
CREATE TABLE "event_topics" (
    "event_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "event_topics_pkey" PRIMARY KEY ("event_id","topic_id")
);

-- CreateTable
CREATE TABLE "event_changes" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "precision" "date_precision" NOT NULL,
    "status" "event_status" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roll_calls" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "body_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,

    CONSTRAINT "roll_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roll_call_texts" (
    "roll_call_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "roll_call_texts_pkey" PRIMARY KEY ("roll_call_id","locale")
);

-- CreateTable
CREATE TABLE "roll_call_topics" (
    "roll_call_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "roll_call_topics_pkey" PRIMARY KEY ("roll_call_id","topic_id")
);

-- CreateTable
CREATE TABLE "vote_positions" (
    "roll_call_id" UUID NOT NULL,
    "country_id" UUID NOT NULL,
    "position" "position" NOT NULL,
    "notes" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "vote_positions_pkey" PRIMARY KEY ("roll_call_id","country_id")
);

-- CreateTable
CREATE TABLE "statements" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "speaker_id" UUID NOT NULL,
    "made_on" DATE,
    "source_id" UUID NOT NULL,
    "texts" JSONB NOT NULL,

    CONSTRAINT "statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessments" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "held_by" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "status" "assessment_status" NOT NULL DEFAULT 'open',
    "resolved_at" TIMESTAMPTZ(3),
    "resolution" TEXT NOT NULL DEFAULT '',
    "source_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_topics" (
    "assessment_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "assessment_topics_pkey" PRIMARY KEY ("assessment_id","topic_id")
);

-- CreateTable
CREATE TABLE "briefings" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "first_published_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "briefings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "briefing_topics" (
    "briefing_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "briefing_topics_pkey" PRIMARY KEY ("briefing_id","topic_id")
);

-- CreateTable
CREATE TABLE "editions" (
    "id" UUID NOT NULL,
    "briefing_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "current_revision_id" UUID,
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "revision_kind" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "canonical_text" TEXT NOT NULL,
    "reading_minutes" INTEGER NOT NULL,
    "author_id" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blocks" (
    "revision_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "blocks_pkey" PRIMARY KEY ("revision_id","key")
);

-- CreateTable
CREATE TABLE "citations" (
    "revision_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "role" "citation_role" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "citations_pkey" PRIMARY KEY ("revision_id","source_id","role")
);

-- CreateTable
CREATE TABLE "revision_figures" (
    "revision_id" UUID NOT NULL,
    "figure_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "revision_figures_pkey" PRIMARY KEY ("revision_id","figure_id")
);

-- CreateTable
CREATE TABLE "revision_events" (
    "revision_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "revision_events_pkey" PRIMARY KEY ("revision_id","event_id")
);

-- CreateTable
CREATE TABLE "revision_roll_calls" (
    "revision_id" UUID NOT NULL,
    "roll_call_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "revision_roll_calls_pkey" PRIMARY KEY ("revision_id","roll_call_id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" UUID NOT NULL,
    "briefing_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL DEFAULT '',
    "standfirst" TEXT NOT NULL DEFAULT '',
    "byline" TEXT NOT NULL DEFAULT '',
    "markdown" TEXT NOT NULL DEFAULT '',
    "topic_slugs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "source_slugs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "further_reading" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retractions" (
    "briefing_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "retractions_pkey" PRIMARY KEY ("briefing_id")
);

-- CreateTable
CREATE TABLE "annotations" (
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "briefing_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "start_key" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end_key" TEXT NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "colour" "colour" NOT NULL DEFAULT 'amber',
    "visibility" "visibility" NOT NULL DEFAULT 'private',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "annotations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotation_anchors" (
    "annotation_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "status" "anchor_status" NOT NULL,
    "start_key" TEXT,
    "start" INTEGER,
    "end_key" TEXT,
    "end" INTEGER,
    "method" TEXT NOT NULL,
    "was" TEXT,
    "now" TEXT,

    CONSTRAINT "annotation_anchors_pkey" PRIMARY KEY ("annotation_id","revision_id")
);

-- CreateTable
CREATE TABLE "tags" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotation_tags" (
    "annotation_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "annotation_tags_pkey" PRIMARY KEY ("annotation_id","tag_id")
);

-- CreateTable
CREATE TABLE "briefing_tags" (
    "briefing_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,
    "tagged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "briefing_tags_pkey" PRIMARY KEY ("briefing_id","tag_id")
);

-- CreateTable
CREATE TABLE "follows" (
    "user_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "level" "follow_level" NOT NULL DEFAULT 'track',
    "until_at" TIMESTAMPTZ(3),
    "until_event_id" UUID,
    "read_up_to" TIMESTAMPTZ(3) NOT NULL,
    "last_visit_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follows_pkey" PRIMARY KEY ("user_id","topic_id")
);

-- CreateTable
CREATE TABLE "read_states" (
    "user_id" UUID NOT NULL,
    "briefing_id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "revision_seen" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "read_states_pkey" PRIMARY KEY ("user_id","briefing_id","locale")
);

-- CreateTable
CREATE TABLE "change_events" (
    "id" UUID NOT NULL,
    "kind" "change_kind" NOT NULL,
    "significance" "significance" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "locale" "locale",
    "briefing_id" UUID,
    "revision_id" UUID,
    "event_id" UUID,
    "figure_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "change_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_event_topics" (
    "change_event_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "change_event_topics_pkey" PRIMARY KEY ("change_event_id","topic_id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "change_event_id" UUID NOT NULL,
    "channel" "channel" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mails" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_runs" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "job_key" TEXT NOT NULL DEFAULT '',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "error" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "job_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "status" INTEGER,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "cache_expirations" (
    "id" BIGSERIAL NOT NULL,
    "tag" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cache_expirations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_entries" (
    "id" UUID NOT NULL,
    "locale" "locale" NOT NULL,
    "briefing_id" UUID,
    "topic_id" UUID,
    "title" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "topic_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "search_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_provider_account_id_key" ON "accounts"("provider", "provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_links_token_hash_key" ON "one_time_links"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_links_email_idx" ON "one_time_links"("email");

-- CreateIndex
CREATE INDEX "audit_records_subject_id_at_idx" ON "audit_records"("subject_id", "at");

-- CreateIndex
CREATE INDEX "audit_records_actor_id_at_idx" ON "audit_records"("actor_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "topics_slug_key" ON "topics"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "topics_iso2_key" ON "topics"("iso2");

-- CreateIndex
CREATE INDEX "topics_parent_id_idx" ON "topics"("parent_id");

-- CreateIndex
CREATE INDEX "topics_kind_slug_idx" ON "topics"("kind", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "sources_slug_key" ON "sources"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "figures_slug_key" ON "figures"("slug");

-- CreateIndex
CREATE INDEX "figures_subject_id_idx" ON "figures"("subject_id");

-- CreateIndex
CREATE INDEX "figures_counterpart_id_idx" ON "figures"("counterpart_id");

-- CreateIndex
CREATE INDEX "figures_source_id_idx" ON "figures"("source_id");

-- CreateIndex
CREATE INDEX "figure_topics_topic_id_idx" ON "figure_topics"("topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "figure_changes_figure_id_version_key" ON "figure_changes"("figure_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "events_slug_key" ON "events"("slug");

-- CreateIndex
CREATE INDEX "events_starts_on_id_idx" ON "events"("starts_on", "id");

-- CreateIndex
CREATE INDEX "events_source_id_idx" ON "events"("source_id");

-- CreateIndex
CREATE INDEX "event_topics_topic_id_idx" ON "event_topics"("topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_changes_event_id_sequence_key" ON "event_changes"("event_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "roll_calls_slug_key" ON "roll_calls"("slug");

-- CreateIndex
CREATE INDEX "roll_calls_body_id_idx" ON "roll_calls"("body_id");

-- CreateIndex
CREATE INDEX "roll_calls_event_id_idx" ON "roll_calls"("event_id");

-- CreateIndex
CREATE INDEX "roll_call_topics_topic_id_idx" ON "roll_call_topics"("topic_id");

-- CreateIndex
CREATE INDEX "vote_positions_country_id_idx" ON "vote_positions"("country_id");

-- CreateIndex
CREATE UNIQUE INDEX "statements_slug_key" ON "statements"("slug");

-- CreateIndex
CREATE INDEX "statements_speaker_id_idx" ON "statements"("speaker_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessments_slug_key" ON "assessments"("slug");

-- CreateIndex
CREATE INDEX "assessment_topics_topic_id_idx" ON "assessment_topics"("topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "briefings_slug_key" ON "briefings"("slug");

-- CreateIndex
CREATE INDEX "briefings_first_published_at_id_idx" ON "briefings"("first_published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "briefing_topics_topic_id_published_at_briefing_id_idx" ON "briefing_topics"("topic_id", "published_at" DESC, "briefing_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "editions_current_revision_id_key" ON "editions"("current_revision_id");

-- CreateIndex
CREATE INDEX "editions_locale_first_published_at_id_idx" ON "editions"("locale", "first_published_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "editions_briefing_id_locale_key" ON "editions"("briefing_id", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_edition_id_number_key" ON "revisions"("edition_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "blocks_revision_id_position_key" ON "blocks"("revision_id", "position");

-- CreateIndex
CREATE INDEX "citations_source_id_idx" ON "citations"("source_id");

-- CreateIndex
CREATE INDEX "revision_figures_figure_id_idx" ON "revision_figures"("figure_id");

-- CreateIndex
CREATE INDEX "revision_events_event_id_idx" ON "revision_events"("event_id");

-- CreateIndex
CREATE INDEX "revision_roll_calls_roll_call_id_idx" ON "revision_roll_calls"("roll_call_id");

-- CreateIndex
CREATE INDEX "drafts_updated_at_id_idx" ON "drafts"("updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "drafts_briefing_id_locale_key" ON "drafts"("briefing_id", "locale");

-- CreateIndex
CREATE INDEX "annotations_author_id_created_at_id_idx" ON "annotations"("author_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "annotations_briefing_id_visibility_id_idx" ON "annotations"("briefing_id", "visibility", "id");

-- CreateIndex
CREATE INDEX "annotations_author_id_briefing_id_idx" ON "annotations"("author_id", "briefing_id");

-- CreateIndex
CREATE INDEX "annotations_revision_id_idx" ON "annotations"("revision_id");

-- CreateIndex
CREATE INDEX "annotation_anchors_revision_id_idx" ON "annotation_anchors"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "tags_owner_id_key_key" ON "tags"("owner_id", "key");

-- CreateIndex
CREATE INDEX "annotation_tags_tag_id_idx" ON "annotation_tags"("tag_id");

-- CreateIndex
CREATE INDEX "briefing_tags_tag_id_idx" ON "briefing_tags"("tag_id");

-- CreateIndex
CREATE INDEX "follows_topic_id_level_idx" ON "follows"("topic_id", "level");

-- CreateIndex
CREATE INDEX "read_states_briefing_id_idx" ON "read_states"("briefing_id");

-- CreateIndex
CREATE INDEX "change_events_at_id_idx" ON "change_events"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "change_events_briefing_id_at_idx" ON "change_events"("briefing_id", "at");

-- CreateIndex
CREATE INDEX "change_events_event_id_idx" ON "change_events"("event_id");

-- CreateIndex
CREATE INDEX "change_event_topics_topic_id_at_change_event_id_idx" ON "change_event_topics"("topic_id", "at" DESC, "change_event_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notifications_user_id_change_event_id_channel_key" ON "notifications"("user_id", "change_event_id", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "mails_message_id_key" ON "mails"("message_id");

-- CreateIndex
CREATE INDEX "mails_user_id_idx" ON "mails"("user_id");

-- CreateIndex
CREATE INDEX "job_runs_name_finished_at_idx" ON "job_runs"("name", "finished_at" DESC);

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE INDEX "cache_expirations_at_idx" ON "cache_expirations"("at");

-- CreateIndex
CREATE UNIQUE INDEX "search_entries_briefing_id_locale_key" ON "search_entries"("briefing_id", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "search_entries_topic_id_locale_key" ON "search_entries"("topic_id", "locale");

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topics" ADD CONSTRAINT "topics_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "topics"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_names" ADD CONSTRAINT "topic_names_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_counterpart_id_fkey" FOREIGN KEY ("counterpart_id") REFERENCES "topics"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_texts" ADD CONSTRAINT "figure_texts_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_topics" ADD CONSTRAINT "figure_topics_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_topics" ADD CONSTRAINT "figure_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_changes" ADD CONSTRAINT "figure_changes_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_texts" ADD CONSTRAINT "event_texts_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_topics" ADD CONSTRAINT "event_topics_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_topics" ADD CONSTRAINT "event_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_changes" ADD CONSTRAINT "event_changes_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roll_calls" ADD CONSTRAINT "roll_calls_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roll_calls" ADD CONSTRAINT "roll_calls_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roll_calls" ADD CONSTRAINT "roll_calls_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roll_call_texts" ADD CONSTRAINT "roll_call_texts_roll_call_id_fkey" FOREIGN KEY ("roll_call_id") REFERENCES "roll_calls"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roll_call_topics" ADD CONSTRAINT "roll_call_topics_roll_call_id_fkey" FOREIGN KEY ("roll_call_id") REFERENCES "roll_calls"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roll_call_topics" ADD CONSTRAINT "roll_call_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote_positions" ADD CONSTRAINT "vote_positions_roll_call_id_fkey" FOREIGN KEY ("roll_call_id") REFERENCES "roll_calls"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote_positions" ADD CONSTRAINT "vote_positions_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_topics" ADD CONSTRAINT "assessment_topics_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_topics" ADD CONSTRAINT "assessment_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_topics" ADD CONSTRAINT "briefing_topics_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_topics" ADD CONSTRAINT "briefing_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_current_revision_id_fkey" FOREIGN KEY ("current_revision_id") REFERENCES "revisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_figures" ADD CONSTRAINT "revision_figures_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_figures" ADD CONSTRAINT "revision_figures_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_events" ADD CONSTRAINT "revision_events_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_events" ADD CONSTRAINT "revision_events_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_roll_calls" ADD CONSTRAINT "revision_roll_calls_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_roll_calls" ADD CONSTRAINT "revision_roll_calls_roll_call_id_fkey" FOREIGN KEY ("roll_call_id") REFERENCES "roll_calls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retractions" ADD CONSTRAINT "retractions_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_anchors" ADD CONSTRAINT "annotation_anchors_annotation_id_fkey" FOREIGN KEY ("annotation_id") REFERENCES "annotations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_anchors" ADD CONSTRAINT "annotation_anchors_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_tags" ADD CONSTRAINT "annotation_tags_annotation_id_fkey" FOREIGN KEY ("annotation_id") REFERENCES "annotations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_tags" ADD CONSTRAINT "annotation_tags_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_tags" ADD CONSTRAINT "briefing_tags_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_tags" ADD CONSTRAINT "briefing_tags_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_until_event_id_fkey" FOREIGN KEY ("until_event_id") REFERENCES "events"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "read_states" ADD CONSTRAINT "read_states_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "read_states" ADD CONSTRAINT "read_states_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_events" ADD CONSTRAINT "change_events_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_events" ADD CONSTRAINT "change_events_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_event_topics" ADD CONSTRAINT "change_event_topics_change_event_id_fkey" FOREIGN KEY ("change_event_id") REFERENCES "change_events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_event_topics" ADD CONSTRAINT "change_event_topics_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_change_event_id_fkey" FOREIGN KEY ("change_event_id") REFERENCES "change_events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say -------------------------------------------------------------------------------

-- Names in addresses
ALTER TABLE topics ADD CONSTRAINT topics_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);
ALTER TABLE briefings ADD CONSTRAINT briefings_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);
ALTER TABLE sources ADD CONSTRAINT sources_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);
ALTER TABLE figures ADD CONSTRAINT figures_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);
ALTER TABLE events ADD CONSTRAINT events_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);
ALTER TABLE roll_calls ADD CONSTRAINT roll_calls_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);

-- Topics
ALTER TABLE topics ADD CONSTRAINT topics_country_code CHECK ((kind = 'country') = (iso2 IS NOT NULL) AND (iso2 IS NULL OR iso2 ~ '^[A-Z]{2}$'));
ALTER TABLE topics ADD CONSTRAINT topics_not_own_parent CHECK (parent_id IS DISTINCT FROM id);

-- Facts
ALTER TABLE figures ADD CONSTRAINT figures_exact_decimal CHECK (value ~ '^-?(0|[1-9][0-9]*)(\.[0-9]+)?$' AND length(value) <= 60);
ALTER TABLE figures ADD CONSTRAINT figures_period_order CHECK (period_end IS NULL OR period_start <= period_end);
ALTER TABLE events ADD CONSTRAINT events_span CHECK (
  (precision = 'open' AND starts_on IS NULL AND ends_on IS NULL)
  OR (precision <> 'open' AND starts_on IS NOT NULL AND ends_on IS NOT NULL AND starts_on <= ends_on)
);
ALTER TABLE events ADD CONSTRAINT events_day_is_one_day CHECK (precision <> 'day' OR starts_on = ends_on);
ALTER TABLE event_changes ADD CONSTRAINT event_changes_span CHECK ((precision = 'open') = (starts_on IS NULL) AND (starts_on IS NULL) = (ends_on IS NULL));
ALTER TABLE assessments ADD CONSTRAINT assessments_resolution CHECK ((status = 'open') = (resolved_at IS NULL));

-- Briefings
ALTER TABLE revisions ADD CONSTRAINT revisions_number CHECK (number > 0 AND (number = 1) = (kind = 'initial'));
ALTER TABLE revisions ADD CONSTRAINT revisions_say_what_changed CHECK (kind NOT IN ('update', 'correction') OR note <> '');
ALTER TABLE revisions ADD CONSTRAINT revisions_belong_once UNIQUE (id, edition_id);
ALTER TABLE editions ADD CONSTRAINT editions_current_is_own FOREIGN KEY (current_revision_id, id) REFERENCES revisions (id, edition_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE retractions ADD CONSTRAINT retractions_reason CHECK (reason <> '');
ALTER TABLE blocks ADD CONSTRAINT blocks_position CHECK (position >= 0);

CREATE FUNCTION refuse_to_change_what_was_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A published % never changes', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER revisions_never_change BEFORE UPDATE OF id, edition_id, number, kind, note, title, standfirst, byline, markdown, document, canonical_text, published_at
  ON revisions FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_published();
CREATE TRIGGER blocks_never_change BEFORE UPDATE ON blocks FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_published();
CREATE TRIGGER changes_never_change BEFORE UPDATE ON change_events FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_published();

-- Annotations
ALTER TABLE annotations ADD CONSTRAINT annotations_span CHECK (start >= 0 AND "end" >= 0 AND (start_key <> end_key OR "end" > start));
ALTER TABLE annotations ADD CONSTRAINT annotations_lengths CHECK (length(quote) BETWEEN 1 AND 20000 AND length(body) <= 20000 AND length(prefix) <= 64 AND length(suffix) <= 64);
ALTER TABLE annotation_anchors ADD CONSTRAINT anchors_span CHECK (
  (start_key IS NULL AND start IS NULL AND end_key IS NULL AND "end" IS NULL AND status IN ('orphaned', 'ambiguous'))
  OR (start_key IS NOT NULL AND start >= 0 AND end_key IS NOT NULL AND "end" >= 0 AND status <> 'orphaned')
);
ALTER TABLE tags ADD CONSTRAINT tags_name CHECK (length(name) BETWEEN 1 AND 60 AND length(key) BETWEEN 1 AND 60);

-- The change log
ALTER TABLE change_events ADD CONSTRAINT change_events_event FOREIGN KEY (event_id) REFERENCES events (id) ON DELETE CASCADE;
ALTER TABLE change_events ADD CONSTRAINT change_events_figure FOREIGN KEY (figure_id) REFERENCES figures (id) ON DELETE CASCADE;
ALTER TABLE change_events ADD CONSTRAINT change_events_subject CHECK (
  CASE
    WHEN kind IN ('published', 'revised', 'corrected') THEN briefing_id IS NOT NULL AND revision_id IS NOT NULL
    WHEN kind = 'retracted' THEN briefing_id IS NOT NULL
    WHEN kind IN ('event_announced', 'event_moved', 'event_held', 'event_cancelled') THEN event_id IS NOT NULL
    WHEN kind = 'figure_changed' THEN figure_id IS NOT NULL
    ELSE TRUE
  END
);

-- Accounts
ALTER TABLE users ADD CONSTRAINT users_lengths CHECK (length(email::text) <= 254 AND length(name) BETWEEN 1 AND 120 AND length(time_zone) <= 64);
ALTER TABLE mails ADD CONSTRAINT mails_one_line CHECK ("to" !~ '[\r\n]' AND subject !~ '[\r\n]');

-- Search
CREATE TEXT SEARCH CONFIGURATION puente_en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION puente_en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION puente_es (COPY = spanish);
ALTER TEXT SEARCH CONFIGURATION puente_es ALTER MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem;
CREATE TEXT SEARCH CONFIGURATION puente_ru (COPY = russian);
ALTER TEXT SEARCH CONFIGURATION puente_ru ALTER MAPPING FOR hword, hword_part, word WITH unaccent, russian_stem;

-- unaccent() is only STABLE because its dictionary could be changed; ours is not.
CREATE FUNCTION puente_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT lower(public.unaccent('public.unaccent', words)) $$;

CREATE FUNCTION puente_document(language locale, title text, standfirst text, body text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE language
    WHEN 'es' THEN setweight(to_tsvector('public.puente_es', title), 'A') || setweight(to_tsvector('public.puente_es', standfirst), 'B') || setweight(to_tsvector('public.puente_es', body), 'C')
    WHEN 'ru' THEN setweight(to_tsvector('public.puente_ru', title), 'A') || setweight(to_tsvector('public.puente_ru', standfirst), 'B') || setweight(to_tsvector('public.puente_ru', body), 'C')
    ELSE setweight(to_tsvector('public.puente_en', title), 'A') || setweight(to_tsvector('public.puente_en', standfirst), 'B') || setweight(to_tsvector('public.puente_en', body), 'C')
  END
$$;
ALTER TABLE search_entries ADD CONSTRAINT search_entries_of_one_thing CHECK (num_nonnulls(briefing_id, topic_id) = 1);
ALTER TABLE search_entries ADD CONSTRAINT search_entries_briefing FOREIGN KEY (briefing_id) REFERENCES briefings (id) ON DELETE CASCADE;
ALTER TABLE search_entries ADD CONSTRAINT search_entries_topic FOREIGN KEY (topic_id) REFERENCES topics (id) ON DELETE CASCADE;
ALTER TABLE search_entries ADD COLUMN words tsvector GENERATED ALWAYS AS (puente_document(locale, title, standfirst, body)) STORED;
ALTER TABLE search_entries ADD COLUMN folded_title text GENERATED ALWAYS AS (puente_fold(title)) STORED;
CREATE INDEX search_entries_words ON search_entries USING gin (words);
CREATE INDEX search_entries_folded_title ON search_entries USING gin (folded_title gin_trgm_ops);
CREATE INDEX search_entries_topics ON search_entries USING gin (topic_ids);
CREATE INDEX search_entries_published ON search_entries (locale, published_at DESC, id DESC);

-- Notes that are found by their words
ALTER TABLE annotations ADD COLUMN words tsvector GENERATED ALWAYS AS (puente_document('en', body, quote, '')) STORED;
CREATE INDEX annotations_words ON annotations USING gin (words);
CREATE INDEX annotations_public ON annotations (briefing_id, id) WHERE visibility = 'public' AND withdrawn_at IS NULL;

-- Rate limits, in the shape that rate-limiter-flexible writes
CREATE UNLOGGED TABLE rate_limits (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
CREATE INDEX rate_limits_expire ON rate_limits (expire);
