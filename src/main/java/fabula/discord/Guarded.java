package fabula.discord;

/** A feature as the doorkeeper sees it, before anybody uses it. */
interface Guarded {

    /** What tells or asks in another way than by a command. */
    Guarded TAKING_TURNS = new Guarded() {
        @Override
        public boolean takesTurns() {
            return true;
        }
    };

    /** What neither tells nor asks. */
    Guarded IN_ITS_CHANNELS = new Guarded() {};

    /** Whether it may be used outside of the channels, too, that a server's administrators chose. */
    default boolean worksEverywhere() {
        return false;
    }

    /** Whether it tells or asks, for which people may have to wait. */
    default boolean takesTurns() {
        return false;
    }

    /** Whether it needs the story of its channel, which is then kept for longer. */
    default boolean usesStory() {
        return takesTurns();
    }
}
