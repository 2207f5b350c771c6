package fabula.world;

/** One thread of a story: something more of it happens, or something about it is asked. */
record Strand(Runnable tell, Runnable ask) {}
