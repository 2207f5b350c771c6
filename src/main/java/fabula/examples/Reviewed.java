package fabula.examples;

import java.time.Instant;

/** @param by what the front end knows the reviewer by */
public record Reviewed(String by, Instant at) {}
