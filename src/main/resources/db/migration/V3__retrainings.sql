-- Retrainings that were asked for and of whose end nobody has been told yet.

CREATE TABLE retraining (
    -- In the order in which they came; never given twice.
    id            BIGINT NOT NULL PRIMARY KEY,
    scope         TEXT   NOT NULL,
    -- The model that is made; or the one that is compared to another.
    model         TEXT   NOT NULL,
    compared_to   TEXT,
    requested_by  TEXT   NOT NULL,
    -- The front end's own note.
    told_where    TEXT   NOT NULL,
    -- How often it was begun: more than once after a crash.
    begun         BIGINT NOT NULL,
    -- Null until it has ended.
    outcome       TEXT
);

-- One under way or waiting a scope.
CREATE UNIQUE INDEX retraining_open ON retraining (scope) WHERE outcome IS NULL;
CREATE INDEX retraining_by_person ON retraining (requested_by);
