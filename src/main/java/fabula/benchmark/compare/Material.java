package fabula.benchmark.compare;

/** What the networks learn and are asked. */
public enum Material {
    /** bAbI's task 6. */
    TASK_6,
    /** Stories in which the fact lies a known way back. */
    DISTANCE
}
