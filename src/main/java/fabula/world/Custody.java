package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was told of who has which thing, who had it, and where the things lie that nobody has. */
final class Custody {

    /** Who has a thing since which statement; nobody after it was put down. */
    record Holding(Entity holder, int since) {}

    record Gift(Entity giver, Entity thing, Entity receiver, int told) {}

    private final Travel travel;
    private final Map<Entity, Holding> holdings = new LinkedHashMap<>();
    private final Map<Entity, Map<Entity, Integer>> takings = new LinkedHashMap<>();
    private final Map<Entity, Map<Entity, Integer>> droppings = new LinkedHashMap<>();
    private final Map<Entity, Belief> lying = new LinkedHashMap<>();
    private final Map<Entity, Set<Integer>> dealings = new LinkedHashMap<>();
    private final List<Gift> gifts = new ArrayList<>();

    Custody(Travel travel) {
        this.travel = travel;
    }

    void lies(Entity thing, Belief where) {
        lying.put(thing, where);
    }

    void received(Entity person, Entity thing, int told) {
        dealt(person, told);
        holdings.put(thing, new Holding(person, told));
        takings.computeIfAbsent(thing, t -> new LinkedHashMap<>()).put(person, told);
        lying.remove(thing);
        travel.set(person, travel.of(person));
    }

    /** The holder has it still. */
    void kept(Entity holder, Entity thing, int told) {
        holdings.put(thing, new Holding(holder, told));
    }

    void dropped(Entity holder, Entity thing, int told) {
        lying.put(thing, travel.of(holder).because(List.of(told)));
        holdings.put(thing, new Holding(null, told));
        dealt(holder, told);
        droppings.computeIfAbsent(thing, t -> new LinkedHashMap<>()).put(holder, told);
    }

    void gave(Entity giver, Entity thing, Entity receiver, int told) {
        dealt(giver, told);
        gifts.add(new Gift(giver, thing, receiver, told));
        received(receiver, thing, told);
    }

    private void dealt(Entity person, int told) {
        dealings.computeIfAbsent(person, p -> new TreeSet<>()).add(told);
    }

    /** Was nothing told of it yet? */
    boolean isNew(Entity thing) {
        return !holdings.containsKey(thing) && !lying.containsKey(thing);
    }

    boolean isHeld(Entity thing, Entity holder) {
        return holdings.containsKey(thing) && holder.equals(holdings.get(thing).holder());
    }

    Belief whereabouts(Entity thing) {
        Holding holding = holdings.get(thing);
        if (holding == null) {
            return lying.getOrDefault(thing, Belief.none());
        }
        return holding.holder() == null
                ? lying.get(thing)
                : travel.of(holding.holder()).because(List.of(holding.since()));
    }

    /** The things that somebody has or had. */
    Map<Entity, Holding> holdings() {
        return holdings;
    }

    /** Who took or got each thing, and the statements that say so. */
    Map<Entity, Map<Entity, Integer>> takings() {
        return takings;
    }

    /** Who put each thing down, and the statements that say so. */
    Map<Entity, Map<Entity, Integer>> droppings() {
        return droppings;
    }

    /** Where things lie. */
    Map<Entity, Belief> lying() {
        return lying;
    }

    /** The statements in which somebody got or gave up something. */
    Map<Entity, Set<Integer>> dealings() {
        return dealings;
    }

    List<Gift> gifts() {
        return gifts;
    }
}
