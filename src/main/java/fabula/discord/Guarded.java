package fabula.discord;

/** A feature as the doorkeeper sees it, before anybody uses it. */
interface Guarded {

    /** Whether it may be used outside of the channels, too, that a server's administrators chose. */
    default boolean worksEverywhere() {
        return false;
    }

    /** Whether it tells or asks, for which people may have to wait. */
    default boolean takesTurns() {
        return false;
    }
}
