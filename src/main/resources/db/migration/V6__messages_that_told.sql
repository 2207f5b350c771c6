-- By which message of a front end a statement was told, so that the story follows when the message is edited or deleted.

ALTER TABLE statement ADD COLUMN message TEXT;
-- How many statements the message told when it was read last: fewer are left where some were taken back.
ALTER TABLE statement ADD COLUMN message_told BIGINT;
-- Where it stands in the story: its own number, or that of the statement before it which the same message told.
ALTER TABLE statement ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
UPDATE statement SET place = number;

CREATE INDEX statement_by_message ON statement (channel, message);
