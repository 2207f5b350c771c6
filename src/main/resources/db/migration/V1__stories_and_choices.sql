-- The same statements serve SQLite and PostgreSQL. Times are milliseconds since 1970, UTC.

CREATE TABLE channel (
    id            TEXT   NOT NULL PRIMARY KEY,
    next_number   BIGINT NOT NULL,
    last_activity BIGINT NOT NULL
);

-- What has been idle for longest is found by this.
CREATE INDEX channel_by_activity ON channel (last_activity);

CREATE TABLE statement (
    channel       TEXT   NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    number        BIGINT NOT NULL,
    text          TEXT   NOT NULL,
    teller_id     TEXT   NOT NULL,
    teller_name   TEXT   NOT NULL,
    told_at       BIGINT NOT NULL,
    PRIMARY KEY (channel, number)
);

-- All that is kept of one person is found by this.
CREATE INDEX statement_by_teller ON statement (teller_id);

-- Which model answers, where: the row with the highest sequence of a scope is in force.
CREATE TABLE model_choice (
    sequence      BIGINT NOT NULL PRIMARY KEY,
    scope         TEXT   NOT NULL,
    model         TEXT   NOT NULL,
    chosen_by     TEXT   NOT NULL,
    chosen_at     BIGINT NOT NULL
);
