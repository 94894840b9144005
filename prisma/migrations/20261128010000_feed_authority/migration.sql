-- The host in the ids of feed entries and dates. One row: chosen once, and then for ever.
CREATE TABLE feed_authorities (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  host text NOT NULL CHECK (host <> ''),
  chosen_at timestamptz(3) NOT NULL DEFAULT now()
);
