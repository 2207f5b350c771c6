package fabula.discord;

/** Why somebody is not let do something; for the log and the figures. */
enum Refused {
    /** It is for administrators of the server. */
    NO_ADMINISTRATOR,
    /** It is for those whom the operator named. */
    NO_OPERATOR,
    /** Somebody else told it, or hides the riddle. */
    NOT_THEIRS,
    /** No button or form of ours has that id. */
    UNKNOWN_BUTTON,
    UNKNOWN_COMMAND,
    /** What it is about is not there any more, or not what it was: used already, forgotten, or of another place. */
    GONE,
    /** The bot is not on that server, or it is on none: there it does not work. */
    NOT_HERE,
    /** The server wants it used in other channels. */
    ELSEWHERE,
    /** It is not their turn yet. */
    TOO_SOON,
    /** More is waiting than can be kept in mind. */
    BUSY
}
