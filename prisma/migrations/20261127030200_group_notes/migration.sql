-- The notes of a group, the latest first, wherever they stand.
CREATE INDEX annotations_group_latest ON annotations (group_id, id DESC) WHERE group_id IS NOT NULL AND parent_id IS NULL;
