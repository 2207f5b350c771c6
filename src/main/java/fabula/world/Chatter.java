package fabula.world;

/** Remarks that change nothing of what is asked about: the reader has to learn to pass over them. */
final class Chatter {

    private static final Phrase WEATHER = Phrase.of(
            "It was (raining|snowing|a sunny day|getting dark|late|early|very cold|very hot|Sunday|a long day|windy outside).",
            "The (sun|moon|wind|rain|snow) was (out|strong|bright|nice|terrible).",
            "What a (day|week|mess|surprise|night)!",
            "(Everybody|Nobody) was (happy|surprised|asleep|in a hurry|hungry).",
            "The (weather|music|food) was (good|bad|awful|lovely).",
            "A (dog|bird|baby|cat|bell) could be heard.",
            "Nothing else happened.",
            "Time went by.",
            "A clock struck (two|three|ten|noon).");
    private static final Phrase OF_PERSON = Phrase.of(
            "{0} is (|very |a bit |really |quite ){1}.",
            "{0} (likes|loves|hates|prefers|wants|needs|sells|collects) {2}.",
            "{0} is a {3}.",
            "{0} (was|felt|looked|seemed) {1}.",
            "{0} (laughed|smiled|sneezed|sang a song|said hello|was hungry|whistled|"
                    + "read a book|told a joke|thought about {2}|looked for {2}|talked about {2}|dreamed of {2}).",
            "{0} has {5} hair.",
            "{0} is (ten|twelve|thirty|forty|sixty) years old.",
            "{0} (knows|met|called|likes|remembers) {4}.");
    private static final Phrase OF_THING = Phrase.of(
            "{0} is {1}.",
            "{0} (was|looked|seems) {1}.",
            "{0} belongs to {2}.",
            "{0} is made of {3}.",
            "{0} is (very |)(big|small|old|new|heavy).",
            "{0} (was|is) a present from {2}.",
            "{0} cost a lot of money.");
    private static final Phrase OF_PLACE = Phrase.of(
            "{0} is (very |quite |)(big|small|old|dark|quiet|noisy|warm|cold|empty|beautiful|{1}).",
            "{0} has a {1} (door|roof|wall|floor).",
            "{0} was (built|painted|cleaned|closed) (last year|long ago|in spring).");

    private Chatter() {}

    /** Somebody new, something new or the weather. */
    static int any(Scene scene) {
        return switch (scene.below(5)) {
            case 0 -> scene.say(WEATHER);
            case 1, 2 -> about(scene, scene.person());
            case 3 ->
                scene.say(
                        OF_THING,
                        scene.object(),
                        scene.word(Lexicon.COLOURS),
                        scene.person(),
                        scene.word(Lexicon.ANIMALS));
            default -> ofPlace(scene, scene.place());
        };
    }

    static int about(Scene scene, Entity person) {
        String mood = scene.word(Lexicon.MOODS);
        return scene.say(
                OF_PERSON, person, mood, scene.object(), job(scene), scene.person(), scene.word(Lexicon.COLOURS));
    }

    static int ofPlace(Scene scene, Entity place) {
        return scene.say(OF_PLACE, place, scene.word(Lexicon.COLOURS));
    }

    private static String job(Scene scene) {
        return scene.word(Lexicon.JOBS);
    }
}
