-- Why a figure changed, and which revision a draft was started from.
ALTER TABLE figure_changes ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE drafts ADD COLUMN base_number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE drafts ADD COLUMN published_version INTEGER;
