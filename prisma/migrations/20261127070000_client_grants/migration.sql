-- What a reader has allowed a client that runs in browsers: a code, used once, then a token that is renewed by a secret
-- which changes each time. Of all secrets only the hash is kept.
CREATE TABLE "client_grants" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "code_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token_id" UUID,
    "refresh_hash" BYTEA,
    "former_refresh_hash" BYTEA,
    "refreshed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_grants_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "client_grants_origin_length" CHECK (length(origin) BETWEEN 1 AND 300),
    CONSTRAINT "client_grants_token_is_renewable" CHECK (
        (token_id IS NULL) = (refresh_hash IS NULL) AND (token_id IS NULL) = (refreshed_at IS NULL)),
    CONSTRAINT "client_grants_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "client_grants_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_tokens"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "client_grants_code_hash_key" ON "client_grants"("code_hash");
CREATE UNIQUE INDEX "client_grants_token_id_key" ON "client_grants"("token_id");
CREATE UNIQUE INDEX "client_grants_refresh_hash_key" ON "client_grants"("refresh_hash");
CREATE UNIQUE INDEX "client_grants_former_refresh_hash_key" ON "client_grants"("former_refresh_hash");
CREATE INDEX "client_grants_user_id_idx" ON "client_grants"("user_id");

-- What a client keeps for its reader.
CREATE TABLE "client_preferences" (
    "user_id" UUID NOT NULL,
    "preferences" JSONB NOT NULL,

    CONSTRAINT "client_preferences_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "client_preferences_size" CHECK (jsonb_typeof(preferences) = 'object' AND length(preferences::text) < 20000),
    CONSTRAINT "client_preferences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
