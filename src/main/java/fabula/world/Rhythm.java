package fabula.world;

/** When a story tells and when it asks: two to six questions, after every second statement or at the end or anywhere. */
record Rhythm(Scene scene, int statements, int questions, boolean atTheEnd) {

    static Rhythm of(Scene scene) {
        int statements = scene.chance(8) ? scene.between(13, 20) : scene.between(2, 12);
        return new Rhythm(scene, statements, scene.between(2, 6), scene.chance(30));
    }

    /** Tells and asks by turns. */
    void run(Runnable event, Runnable question) {
        int guard = 0;
        while (scene.told() < statements && guard++ < 4 * statements) {
            event.run();
            int due = atTheEnd ? 0 : questions * scene.told() / statements;
            while (scene.asked() < due && guard++ < 4 * statements) {
                question.run();
            }
        }
        while (scene.asked() < questions && guard++ < 8 * statements + 20) {
            question.run();
        }
    }
}
