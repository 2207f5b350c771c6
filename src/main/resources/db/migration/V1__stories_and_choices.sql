-- The same statements serve SQLite and PostgreSQL. Times are milliseconds since 1970, UTC.

CREATE TABLE channel (
    id            VARCHAR(200) NOT NULL PRIMARY KEY,
    next_number   BIGINT       NOT NULL,
    last_activity BIGINT       NOT NULL
);

-- What has been idle for longest is found by this.
CREATE INDEX channel_by_activity ON channel (last_activity);

CREATE TABLE statement (
    channel     VARCHAR(200) NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    number      BIGINT       NOT NULL,
    text        TEXT         NOT NULL,
    teller_id   VARCHAR(200) NOT NULL,
    teller_name VARCHAR(200) NOT NULL,
    told_at     BIGINT       NOT NULL,
    PRIMARY KEY (channel, number)
);

-- All that is kept of one person is found by this.
CREATE INDEX statement_by_teller ON statement (teller_id);

-- Which model answers, where: the row with the highest sequence of a scope is in force.
CREATE TABLE model_choice (
    sequence  BIGINT       NOT NULL PRIMARY KEY,
    scope     VARCHAR(200) NOT NULL,
    model     VARCHAR(200) NOT NULL,
    chosen_by VARCHAR(200) NOT NULL,
    chosen_at BIGINT       NOT NULL
);
