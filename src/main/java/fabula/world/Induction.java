package fabula.world;

import fabula.story.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one of a kind is like, the others are taken to be like: Lily is a swan and white, so Greg the swan is white, and
 * not black. What is told of Greg himself counts more. Where those of a kind differ, nothing follows for the others; nor
 * does anything for a kind of which nothing was told.
 */
final class Induction implements Kind {

    private static final Phrasebook BOOK = Phrasebook.of("induction");
    private static final Phrase MEMBER = BOOK.phrase("member");
    private static final List<String> HOMES = BOOK.lines("homes");
    private static final List<String> TRAITS = BOOK.lines("traits");
    private static final Words COLOUR = Words.of("colour");
    private static final Words HOME = Words.of("home");
    private static final Words TRAIT = Words.of("trait");
    private static final Words NO_TRAIT = Words.of("not trait");
    private static final Map<Words, Question> ASK = Map.of(
            COLOUR, BOOK.question("ask colour"),
            HOME, BOOK.question("ask home"),
            TRAIT, BOOK.question("ask trait"));

    /** How it is told of one, of one together with its kind, and of all of a kind that were seen. */
    private record Words(Phrase one, Phrase both, Phrase all) {

        static Words of(String section) {
            return new Words(BOOK.phrase(section), BOOK.phrase("both " + section), BOOK.phrase("all " + section));
        }
    }

    /**
     * What somebody or something is like.
     *
     * @param value a colour, a home or a trait
     * @param holds false of a trait that somebody does not have
     */
    private record Nature(String value, boolean holds) {}

    private record Told(Nature nature, int statement) {}

    @Override
    public String name() {
        return "induction";
    }

    @Override
    public void tell(Scene scene) {
        Strand strand = strand(scene);
        new Rhythm(scene, scene.between(3, 10), scene.between(3, 7), scene.chance(75)).run(strand.tell(), strand.ask());
    }

    static Strand strand(Scene scene) {
        Herd herd = new Herd(scene);
        return new Strand(herd::tell, herd::ask);
    }

    private static final class Herd {

        private final Scene scene;
        private final Words words;
        private final List<Species> species;
        private final List<String> values;
        private final Map<Species, Nature> natures = new LinkedHashMap<>();
        private final List<Entity> waiting;
        private final Map<Entity, Species> kinds = new LinkedHashMap<>();
        private final Map<Entity, Integer> kindTold = new LinkedHashMap<>();
        private final Map<Entity, Told> natureTold = new LinkedHashMap<>();
        private final Map<Species, Told> seen = new LinkedHashMap<>();

        Herd(Scene scene) {
            this.scene = scene;
            this.words = scene.chance(55) ? COLOUR : scene.chance(35) ? HOME : TRAIT;
            this.species = scene.several(scene.between(2, 3), () -> Species.draw(scene));
            this.values = values();
            for (int i = 0; i < species.size(); i++) {
                boolean trait = words == TRAIT;
                natures.put(species.get(i), new Nature(values.get(trait ? 0 : i), !trait || scene.chance(50)));
            }
            this.waiting = scene.several(scene.between(3, 7), scene::named);
        }

        private List<String> values() {
            if (words == COLOUR) {
                return scene.several(species.size(), () -> scene.word(Lexicon.COLOURS));
            }
            return scene.shuffled(words == HOME ? HOMES : TRAITS).subList(0, species.size());
        }

        void tell() {
            List<Entity> pale = kinds.keySet().stream()
                    .filter(one -> !natureTold.containsKey(one))
                    .toList();
            if (scene.chance(8)) {
                Chatter.any(scene);
            } else if (scene.chance(5)) {
                generalize();
            } else if (!waiting.isEmpty() && scene.chance(52)) {
                meet(waiting.remove(0));
            } else if (pale.size() > 1 || !pale.isEmpty() && scene.chance(30)) {
                Entity one = scene.pick(pale);
                Nature nature = nature(kinds.get(one));
                natureTold.put(one, new Told(nature, scene.told()));
                Telling.tell(scene, said(nature).one().part(scene.manner(), one, nature.value()));
            }
        }

        private void generalize() {
            Species kind = scene.pick(species);
            if (kinds.keySet().stream().noneMatch(one -> kinds.get(one).equals(kind) && natureTold.containsKey(one))) {
                Nature nature = natures.get(kind);
                seen.putIfAbsent(
                        kind,
                        new Told(
                                nature,
                                Telling.plainly(
                                        scene,
                                        said(nature)
                                                .all()
                                                .part(scene.manner(), "", nature.value(), kind.one(), kind.many()))));
            }
        }

        private void meet(Entity fresh) {
            Species kind = scene.pick(species);
            kinds.put(fresh, kind);
            kindTold.put(fresh, scene.told());
            boolean both = scene.chance(34);
            if (!both) {
                Telling.tell(scene, MEMBER.part(scene.manner(), fresh, kind.one(), kind.many()));
                return;
            }
            Nature nature = nature(kind);
            natureTold.put(fresh, new Told(nature, scene.told()));
            Telling.tell(scene, said(nature).both().part(scene.manner(), fresh, nature.value(), kind.one()));
        }

        private Words said(Nature nature) {
            return nature.holds() ? words : NO_TRAIT;
        }

        /** Now and then somebody is not like the others. */
        private Nature nature(Species kind) {
            Nature usual = natures.get(kind);
            if (!scene.chance(7) || seen.containsKey(kind)) {
                return usual;
            }
            return words == TRAIT ? new Nature(usual.value(), !usual.holds()) : new Nature(scene.pick(values), true);
        }

        void ask() {
            List<Scene.Candidate> candidates = new ArrayList<>();
            List<String> asked = words == TRAIT ? values.subList(0, 1) : values;
            for (String value : asked) {
                kinds.keySet()
                        .forEach(
                                one -> candidates.add(scene.candidate(isLike(one, value), ASK.get(words), one, value)));
                if (scene.chance(30)) {
                    candidates.add(scene.candidate(Finding.UNKNOWN, ASK.get(words), scene.named(), value));
                }
            }
            if (words == TRAIT && !kinds.isEmpty() && scene.chance(40)) {
                Entity one = scene.pick(List.copyOf(kinds.keySet()));
                candidates.add(scene.candidate(Finding.UNKNOWN, ASK.get(words), one, values.get(1)));
            }
            if (!candidates.isEmpty()) {
                scene.askOneOf(candidates);
            }
        }

        private Finding isLike(Entity one, String value) {
            Told own = natureTold.get(one);
            if (own != null) {
                return finding(own.nature(), value, List.of(own.statement()));
            }
            Species kind = kinds.get(one);
            List<Entity> models = natureTold.keySet().stream()
                    .filter(model -> kinds.get(model).equals(kind))
                    .toList();
            long natures = models.stream()
                    .map(model -> natureTold.get(model).nature())
                    .distinct()
                    .count();
            if (natures == 1) {
                Entity model = models.get(0);
                Told told = natureTold.get(model);
                return finding(told.nature(), value, List.of(kindTold.get(one), kindTold.get(model), told.statement()));
            }
            Told all = seen.get(kind);
            return natures > 1 || all == null
                    ? Finding.UNKNOWN
                    : finding(all.nature(), value, List.of(kindTold.get(one), all.statement()));
        }

        private Finding finding(Nature nature, String value, List<Integer> because) {
            boolean holds = nature.value().equals(value) == nature.holds();
            return new Finding(holds ? Verdict.YES : Verdict.NO, because);
        }
    }
}
