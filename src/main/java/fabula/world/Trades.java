package fabula.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Buying, selling, lending and renting: what is sold changes its owner, what is lent or rented only its keeper. */
final class Trades {

    private static final Phrasebook BOOK = Phrasebook.of("trades");
    private static final Phrase OWNS = BOOK.phrase("owns");
    private static final Phrase SELLS = BOOK.phrase("sells");
    private static final Phrase RETURNS = BOOK.phrase("returns");
    private static final Question ASK_OWNS = BOOK.question("ask owns");
    private static final Question ASK_SOLD = BOOK.question("ask sold");
    private static final Question ASK_HAS = BOOK.question("ask has");
    private static final Question ASK_MUST_RETURN = BOOK.question("ask must return");

    /** How one leaves a thing to somebody for a while. */
    private enum Loan {
        LEND("lends", "ask lent"),
        RENT("rents", "ask rented");

        private final Phrase tell;
        private final Question ask;

        Loan(String tell, String ask) {
            this.tell = BOOK.phrase(tell);
            this.ask = BOOK.question(ask);
        }
    }

    private record Sale(Entity thing, Entity seller, Entity buyer, int told) {}

    /** What ever happened between two people: who asks whether it did means any time. */
    private record Event(Question ask, Entity thing, Entity from, Entity to) {}

    private static final class Property {
        private Entity owner;
        private int owned;
        private Loan loan;
        private Entity keeper;
        private int kept;
    }

    private final Scene scene;
    private final List<Entity> people;
    private final List<Entity> things;
    private final Map<Entity, Property> properties = new LinkedHashMap<>();
    private final List<Sale> sales = new ArrayList<>();
    private final Set<Event> events = new HashSet<>();

    private Trades(Scene scene) {
        this.scene = scene;
        this.people = scene.people(scene.between(3, 4));
        this.things = scene.several(scene.between(1, 3), scene::object);
    }

    static Strand strand(Scene scene) {
        Trades trades = new Trades(scene);
        return new Strand(trades::tell, trades::ask);
    }

    private void tell() {
        Entity thing = scene.pick(things);
        Property property = properties.get(thing);
        if (scene.chance(12)) {
            Chatter.any(scene);
        } else if (property == null) {
            begin(thing);
        } else if (property.keeper != null) {
            giveBack(thing, property);
        } else if (scene.chance(40)) {
            leave(thing, property);
        } else if (sales.stream().noneMatch(sale -> sale.thing().equals(thing)) || scene.chance(15)) {
            sell(thing, property);
        }
    }

    private void begin(Entity thing) {
        Property property = new Property();
        property.owner = scene.pick(people);
        properties.put(thing, property);
        if (scene.chance(50)) {
            property.owned = say(OWNS, thing, property.owner, property.owner);
        } else if (scene.chance(50)) {
            property.owned = scene.told();
            leave(thing, property);
        } else {
            sell(thing, property);
        }
    }

    private void sell(Entity thing, Property property) {
        Entity buyer = other(property.owner);
        int told = say(SELLS, thing, property.owner, buyer);
        sales.removeIf(sale -> sale.thing().equals(thing));
        events.add(new Event(ASK_SOLD, thing, property.owner, buyer));
        sales.add(new Sale(thing, property.owner, buyer, told));
        property.owner = buyer;
        property.owned = told;
        property.loan = null;
    }

    private void leave(Entity thing, Property property) {
        property.loan = scene.chance(70) ? Loan.LEND : Loan.RENT;
        property.keeper = other(property.owner);
        events.add(new Event(property.loan.ask, thing, property.owner, property.keeper));
        property.kept = say(property.loan.tell, thing, property.owner, property.keeper);
    }

    private void giveBack(Entity thing, Property property) {
        if (property.loan == Loan.LEND && scene.chance(60)) {
            say(RETURNS, thing, property.owner, property.keeper);
            property.keeper = null;
        }
    }

    private Entity other(Entity than) {
        return scene.other(people, List.of(than)).orElseThrow();
    }

    private int say(Phrase phrase, Entity thing, Entity owner, Entity other) {
        return Telling.tell(scene, phrase.part(scene.manner(), thing, owner, other));
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        properties.forEach((thing, property) -> {
            for (Entity person : people) {
                boolean owns = person.equals(property.owner);
                candidates.add(asked(Finding.of(owns, List.of(property.owned)), ASK_OWNS, thing, person, person));
            }
            if (property.keeper != null) {
                kept(thing, property, candidates);
            }
        });
        sales.forEach(sale -> sold(sale, candidates));
        candidates.add(asked(Finding.UNKNOWN, ASK_OWNS, scene.object(), scene.pick(people), scene.pick(people)));
        scene.askOneOf(candidates);
    }

    private void kept(Entity thing, Property property, List<Scene.Candidate> candidates) {
        Entity owner = property.owner;
        Entity keeper = property.keeper;
        Finding yes = Finding.yes(property.kept);
        Finding no = Finding.no(property.kept);
        candidates.add(asked(yes, property.loan.ask, thing, owner, keeper));
        never(property.loan.ask, thing, keeper, owner, property.kept, candidates);
        if (property.loan == Loan.LEND) {
            candidates.add(asked(yes, scene.chance(50) ? ASK_HAS : ASK_MUST_RETURN, thing, owner, keeper));
            candidates.add(asked(no, ASK_HAS, thing, keeper, owner));
        }
        never(ASK_SOLD, thing, owner, keeper, property.kept, candidates);
    }

    private void sold(Sale sale, List<Scene.Candidate> candidates) {
        Entity third = scene.other(people, List.of(sale.seller(), sale.buyer())).orElseThrow();
        candidates.add(asked(Finding.yes(sale.told()), ASK_SOLD, sale.thing(), sale.seller(), sale.buyer()));
        never(ASK_SOLD, sale.thing(), sale.buyer(), sale.seller(), sale.told(), candidates);
        never(ASK_SOLD, sale.thing(), sale.seller(), third, sale.told(), candidates);
    }

    private void never(Question ask, Entity thing, Entity from, Entity to, int told, List<Scene.Candidate> candidates) {
        if (!events.contains(new Event(ask, thing, from, to))) {
            candidates.add(asked(Finding.no(told), ask, thing, from, to));
        }
    }

    private Scene.Candidate asked(Finding finding, Question ask, Entity thing, Entity owner, Entity other) {
        return scene.candidate(finding, ask, thing, owner, other);
    }
}
