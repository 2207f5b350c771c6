package fabula.world;

import fabula.world.Entity.Gender;
import java.util.List;
import java.util.random.RandomGenerator;

/** What one person is to another in a family. */
enum Tie {
    PARENT,
    CHILD,
    SIBLING,
    SPOUSE,
    GRANDPARENT,
    GRANDCHILD,
    PIBLING,
    NIBLING,
    COUSIN,
    PARENT_IN_LAW,
    CHILD_IN_LAW,
    SIBLING_IN_LAW,
    GREAT_GRANDPARENT,
    GREAT_GRANDCHILD,
    STEP_PARENT,
    STEP_CHILD,
    HALF_SIBLING,
    STEP_SIBLING,
    FIANCE,
    EX_SPOUSE;

    /** Apart, for {@link Family} is made of ties and cannot be ready before them. */
    private static final class Words {
        private static final Phrasebook BOOK = Phrasebook.of("family");
    }

    private final List<Phrase> words =
            Words.BOOK.lines(name()).stream().map(Phrase::of).toList();

    /** "mother" or "father". */
    String word(Gender gender, RandomGenerator random) {
        return words.get(gender == Gender.SHE ? 0 : 1).part(random);
    }

    /** "parent". */
    String anybody(RandomGenerator random) {
        return words.get(2).part(random);
    }

    /** Whether there is a word that tells neither the sex nor too little. */
    boolean hasGeneral() {
        return this != PIBLING && this != NIBLING && this != SIBLING_IN_LAW && this != FIANCE;
    }

    Tie inverse() {
        return switch (this) {
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case GRANDPARENT -> GRANDCHILD;
            case GRANDCHILD -> GRANDPARENT;
            case PIBLING -> NIBLING;
            case NIBLING -> PIBLING;
            case PARENT_IN_LAW -> CHILD_IN_LAW;
            case CHILD_IN_LAW -> PARENT_IN_LAW;
            case GREAT_GRANDPARENT -> GREAT_GRANDCHILD;
            case GREAT_GRANDCHILD -> GREAT_GRANDPARENT;
            case STEP_PARENT -> STEP_CHILD;
            case STEP_CHILD -> STEP_PARENT;
            default -> this;
        };
    }

    /** What it is taken for by some people and not by others, as a half-sister for a sister; itself if nothing. */
    Tie nearly() {
        return switch (this) {
            case STEP_PARENT -> PARENT;
            case STEP_CHILD -> CHILD;
            case HALF_SIBLING, STEP_SIBLING -> SIBLING;
            case FIANCE, EX_SPOUSE -> SPOUSE;
            default -> this;
        };
    }

    /**
     * What somebody is to a third person who is this to a second one, who is that to the third; null where it is not
     * settled, as with a mother's husband.
     *
     * @param full whether the ties that are siblings' have both parents in common
     */
    Tie of(Tie second, boolean full) {
        return switch (this) {
            case PARENT -> parentOf(second, full);
            case CHILD -> childOf(second);
            case SIBLING -> siblingOf(second, full);
            case SPOUSE -> second == SIBLING ? SIBLING_IN_LAW : second == CHILD ? CHILD_IN_LAW : null;
            case GRANDPARENT -> second == PARENT ? GREAT_GRANDPARENT : second == SIBLING && full ? GRANDPARENT : null;
            case GRANDCHILD -> second == CHILD ? GREAT_GRANDCHILD : null;
            case PIBLING -> second == SIBLING && full ? PIBLING : null;
            case NIBLING -> second == PARENT ? COUSIN : null;
            case COUSIN -> second == SIBLING && full ? COUSIN : null;
            default -> null;
        };
    }

    private static Tie parentOf(Tie second, boolean full) {
        return switch (second) {
            case PARENT -> GRANDPARENT;
            case GRANDPARENT -> GREAT_GRANDPARENT;
            case SPOUSE -> PARENT_IN_LAW;
            case SIBLING -> full ? PARENT : null;
            default -> null;
        };
    }

    private static Tie childOf(Tie second) {
        return switch (second) {
            case CHILD -> GRANDCHILD;
            case GRANDCHILD -> GREAT_GRANDCHILD;
            case PARENT -> SIBLING;
            case SIBLING -> NIBLING;
            case PIBLING -> COUSIN;
            default -> null;
        };
    }

    private static Tie siblingOf(Tie second, boolean full) {
        return switch (second) {
            case PARENT -> PIBLING;
            case SPOUSE -> SIBLING_IN_LAW;
            case CHILD, GRANDCHILD, NIBLING, COUSIN -> full ? second : null;
            case SIBLING -> full ? SIBLING : null;
            default -> null;
        };
    }
}
