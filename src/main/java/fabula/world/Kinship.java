package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is what to whom, as told and as it follows over others. */
final class Kinship {

    /**
     * What one is to another.
     *
     * @param full of siblings: whether they have both parents in common, as siblings have that are called so
     * @param because the statements it follows from
     */
    record Bond(Tie tie, boolean full, List<Integer> because) {}

    private final Map<List<Entity>, Bond> bonds = new LinkedHashMap<>();
    private final Set<Entity> all = new LinkedHashSet<>();

    /** The one is this to the other; what follows from it is known at once. */
    void tell(Entity one, Entity other, Tie tie, Integer... told) {
        all.add(one);
        all.add(other);
        put(one, other, new Bond(tie, true, List.of(told)));
        while (extend()) {
            // Each turn finds what follows over one person more.
        }
    }

    private void put(Entity one, Entity other, Bond bond) {
        bonds.put(List.of(one, other), bond);
        bonds.put(List.of(other, one), new Bond(bond.tie().inverse(), bond.full(), bond.because()));
    }

    private boolean extend() {
        boolean found = false;
        for (Entity one : all) {
            for (Entity middle : all) {
                Bond first = between(one, middle);
                if (first != null) {
                    for (Entity other : all) {
                        found |= !one.equals(other) && compose(one, first, middle, other);
                    }
                }
            }
        }
        return found;
    }

    private boolean compose(Entity one, Bond first, Entity middle, Entity other) {
        Bond second = between(middle, other);
        if (second == null || between(one, other) != null) {
            return false;
        }
        boolean full = first.full() && second.full();
        Tie tie = first.tie().of(second.tie(), full);
        if (tie == null) {
            return false;
        }
        List<Integer> because = new ArrayList<>(first.because());
        because.addAll(second.because());
        boolean sharesAll = tie == Tie.SIBLING ? full && first.tie() == Tie.SIBLING : full;
        put(one, other, new Bond(tie, sharesAll, because));
        return true;
    }

    /** Null when it is not settled. */
    Bond between(Entity one, Entity other) {
        return bonds.get(List.of(one, other));
    }

    Tie tie(Entity one, Entity other) {
        Bond bond = between(one, other);
        return bond == null ? null : bond.tie();
    }

    /** Those who are this to somebody. */
    List<Entity> those(Tie tie, Entity of) {
        return all.stream().filter(one -> tie(one, of) == tie).toList();
    }

    /** Those who are this to somebody, or nearly so, as a stepmother is nearly a mother. */
    List<Entity> nearly(Tie tie, Entity of) {
        return all.stream()
                .filter(one -> tie(one, of) != null && tie(one, of).nearly() == tie.nearly())
                .toList();
    }
}
