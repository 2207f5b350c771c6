-- Riddles that are played, and of those that are over what the scores need.

CREATE TABLE riddle (
    id            BIGINT NOT NULL PRIMARY KEY,
    server        TEXT   NOT NULL,
    channel       TEXT   NOT NULL,
    -- The channel that a thread belongs to; null for what is no thread.
    parent        TEXT,
    host_id       TEXT   NOT NULL,
    host_name     TEXT   NOT NULL,
    -- Whether the host has seen the story: 1 or 0.
    host_knows    BIGINT NOT NULL,
    -- All of the tale is empty once the riddle is over.
    title         TEXT   NOT NULL,
    teaser        TEXT   NOT NULL,
    -- A statement a line.
    story         TEXT   NOT NULL,
    solution      TEXT   NOT NULL,
    -- Indices of statements, from 0, with blanks between them.
    hinted        TEXT   NOT NULL,
    -- How many; what was erased still counts.
    questions     BIGINT NOT NULL,
    guesses       BIGINT NOT NULL,
    touched_at    BIGINT NOT NULL,
    -- Null while it is played.
    ended_at      BIGINT,
    -- Null where nobody found out.
    solver_id     TEXT,
    solver_name   TEXT
);

-- One at a time in a channel.
CREATE UNIQUE INDEX riddle_open ON riddle (channel) WHERE ended_at IS NULL;
CREATE INDEX riddle_by_parent ON riddle (parent);
CREATE INDEX riddle_by_server ON riddle (server);
CREATE INDEX riddle_by_host ON riddle (host_id);
CREATE INDEX riddle_by_solver ON riddle (solver_id);

-- A row of how many riddles there ever were: old buttons know a riddle by its id, which no other one may have.
CREATE TABLE riddle_count (
    riddles       BIGINT NOT NULL
);

INSERT INTO riddle_count (riddles) VALUES (0);

CREATE TABLE riddle_question (
    riddle        BIGINT NOT NULL REFERENCES riddle (id) ON DELETE CASCADE,
    number        BIGINT NOT NULL,
    asker_id      TEXT   NOT NULL,
    asker_name    TEXT   NOT NULL,
    text          TEXT   NOT NULL,
    verdict       TEXT   NOT NULL,
    -- Indices of statements, from 0, with blanks between them.
    supports      TEXT   NOT NULL,
    asked_at      BIGINT NOT NULL,
    PRIMARY KEY (riddle, number)
);

CREATE INDEX riddle_question_by_asker ON riddle_question (asker_id);

CREATE TABLE riddle_guess (
    riddle        BIGINT NOT NULL REFERENCES riddle (id) ON DELETE CASCADE,
    number        BIGINT NOT NULL,
    guesser_id    TEXT   NOT NULL,
    guesser_name  TEXT   NOT NULL,
    text          TEXT   NOT NULL,
    guessed_at    BIGINT NOT NULL,
    PRIMARY KEY (riddle, number)
);

CREATE INDEX riddle_guess_by_guesser ON riddle_guess (guesser_id);
