package fabula.world;

/** A kind of story. It tells one into the scene, asking questions on the way. */
interface Kind {

    /** Lower case, words joined by hyphens; the name of its corpus file. */
    String name();

    void tell(Scene scene);
}
