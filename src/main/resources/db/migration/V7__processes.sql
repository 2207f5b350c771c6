-- The processes that serve one bot, as far as they look after retrainings.

CREATE TABLE process (
    id            TEXT   NOT NULL PRIMARY KEY,
    -- Grows as long as it is there.
    beats         BIGINT NOT NULL
);

-- Null where nobody looks after it.
ALTER TABLE retraining ADD COLUMN keeper TEXT;
