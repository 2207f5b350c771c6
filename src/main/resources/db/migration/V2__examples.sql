-- Examples that people give to be learned from, each server's apart.

CREATE TABLE server (
    id            TEXT   NOT NULL PRIMARY KEY,
    next_number   BIGINT NOT NULL,
    -- Who switched collecting on, and when; null while it is off.
    collecting_by TEXT,
    collecting_at BIGINT
);

CREATE TABLE consent (
    server        TEXT   NOT NULL,
    person        TEXT   NOT NULL,
    given_at      BIGINT NOT NULL,
    PRIMARY KEY (server, person)
);

CREATE INDEX consent_by_person ON consent (person);

CREATE TABLE example (
    server        TEXT   NOT NULL REFERENCES server (id) ON DELETE CASCADE,
    number        BIGINT NOT NULL,
    -- The same for all that teach the same, and for all that ask the same of the same story.
    hash          TEXT   NOT NULL,
    asked         TEXT   NOT NULL,
    -- A statement a line.
    story         TEXT   NOT NULL,
    question      TEXT   NOT NULL,
    answer        TEXT   NOT NULL,
    -- Indices of statements, from 0, with blanks between them; null where they are not known.
    supports      TEXT,
    state         TEXT   NOT NULL,
    -- Who looks at it just now, until when.
    claimed_by    TEXT,
    claimed_until BIGINT,
    reviewed_by   TEXT,
    reviewed_at   BIGINT,
    PRIMARY KEY (server, number),
    UNIQUE (server, hash)
);

CREATE INDEX example_by_state ON example (server, state);
CREATE INDEX example_by_asked ON example (server, asked);
CREATE INDEX example_by_reviewer ON example (reviewed_by);

-- Who gave an example, and what the model answered then.
CREATE TABLE contribution (
    server        TEXT   NOT NULL,
    number        BIGINT NOT NULL,
    giver_id      TEXT   NOT NULL,
    giver_name    TEXT   NOT NULL,
    channel       TEXT   NOT NULL,
    given_at      BIGINT NOT NULL,
    source        TEXT   NOT NULL,
    model         TEXT,
    model_answer  TEXT,
    PRIMARY KEY (server, number, giver_id),
    FOREIGN KEY (server, number) REFERENCES example (server, number) ON DELETE CASCADE
);

CREATE INDEX contribution_by_giver ON contribution (giver_id);

-- Whose statements the story of a contribution is made of, its giver aside.
CREATE TABLE contribution_teller (
    server        TEXT   NOT NULL,
    number        BIGINT NOT NULL,
    giver_id      TEXT   NOT NULL,
    teller_id     TEXT   NOT NULL,
    PRIMARY KEY (server, number, giver_id, teller_id),
    FOREIGN KEY (server, number, giver_id) REFERENCES contribution (server, number, giver_id) ON DELETE CASCADE
);

CREATE INDEX contribution_by_teller ON contribution_teller (teller_id);

-- What people had erased does not come back by a file; of the example itself only the hash is left.
CREATE TABLE erased_example (
    server        TEXT   NOT NULL,
    hash          TEXT   NOT NULL,
    PRIMARY KEY (server, hash)
);

-- Which model was trained with which examples.
CREATE TABLE model_example (
    model         TEXT   NOT NULL,
    hash          TEXT   NOT NULL,
    PRIMARY KEY (model, hash)
);

CREATE INDEX model_example_by_hash ON model_example (hash);
CREATE INDEX model_choice_by_person ON model_choice (chosen_by);
