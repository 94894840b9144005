-- Alone, because a new value cannot be used in the transaction that adds it.
ALTER TYPE visibility ADD VALUE 'group' BEFORE 'public';
