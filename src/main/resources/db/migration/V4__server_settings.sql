-- What administrators choose for their servers. A server without a row has chosen nothing.

CREATE TABLE server_settings (
    server          TEXT   NOT NULL PRIMARY KEY,
    -- After which a story is deleted that nobody has needed.
    idle_days       BIGINT NOT NULL,
    person_seconds  BIGINT NOT NULL,
    channel_seconds BIGINT NOT NULL
);

-- Channels to answer in ('channel') and to read along in ('ambient'), roles that administer ('role').
CREATE TABLE server_choice (
    server        TEXT   NOT NULL REFERENCES server_settings (server) ON DELETE CASCADE,
    kind          TEXT   NOT NULL,
    id            TEXT   NOT NULL,
    PRIMARY KEY (server, kind, id)
);

-- The Discord application whose data these are: the first that was started with them. One row.
CREATE TABLE application (
    only_row      BIGINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    id            TEXT   NOT NULL
);

-- Whose plain messages are never read; this outlives an erasure, for it is a wish and not a trace.
CREATE TABLE bystander (
    person        TEXT   NOT NULL PRIMARY KEY,
    since         BIGINT NOT NULL
);

-- The server that a channel belongs to; null in direct messages, at the terminal, and in what is older than this.
ALTER TABLE channel ADD COLUMN server TEXT;

CREATE INDEX channel_by_server ON channel (server);

-- The channel that a thread belongs to; null for what is no thread.
ALTER TABLE channel ADD COLUMN parent TEXT;

CREATE INDEX channel_by_parent ON channel (parent);
