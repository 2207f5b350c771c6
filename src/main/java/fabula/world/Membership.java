package fabula.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all of the children did or none of them, and who is one of the children. */
final class Membership {

    private static final List<String> GROUPS =
            List.of(Deeds.BOOK.lines("groups").get(0).split("\\|"));
    private static final Phrase MEMBER = Deeds.BOOK.phrase("member");
    private static final Phrase DID = Deeds.BOOK.phrase("group did");
    private static final Phrase DID_NOT = Deeds.BOOK.phrase("group did not");
    private static final Question ASK_ANY = Deeds.BOOK.question("ask group");

    private record Fact(boolean did, int told) {}

    private final Scene scene;
    private final List<String> groups;
    private final List<Deed> deeds;
    private final Map<Entity, Fact> members = new LinkedHashMap<>();
    private final Map<Entity, String> belonging = new LinkedHashMap<>();
    private final Map<String, Map<Deed, Fact>> facts = new LinkedHashMap<>();

    private Membership(Scene scene) {
        this.scene = scene;
        this.groups = scene.shuffled(GROUPS).subList(0, scene.between(1, 2));
        this.deeds = scene.several(scene.between(1, 2), () -> Deed.draw(scene));
        groups.forEach(group -> facts.put(group, new LinkedHashMap<>()));
    }

    static Strand strand(Scene scene) {
        Membership membership = new Membership(scene);
        return new Strand(membership::tell, membership::ask);
    }

    private void tell() {
        String group = scene.pick(groups);
        Deed deed = scene.pick(deeds);
        if (!facts.get(group).containsKey(deed)) {
            boolean did = scene.chance(50);
            int told = say(did ? DID : DID_NOT, deed.with(group, ""));
            facts.get(group).put(deed, new Fact(did, told));
        } else if (members.size() < 3 && scene.chance(70)) {
            Entity person = scene.named();
            members.put(person, new Fact(true, say(MEMBER, deed.with(group, person))));
            belonging.put(person, group);
        } else {
            Chatter.any(scene);
        }
    }

    private int say(Phrase phrase, Object... words) {
        return Telling.simply(scene, phrase.part(scene.manner(), words));
    }

    private void ask() {
        List<Scene.Candidate> candidates = new ArrayList<>();
        boolean any = scene.chance(20);
        facts.forEach((group, all) -> all.forEach((deed, fact) -> {
            if (any) {
                candidates.add(
                        scene.candidate(Finding.of(fact.did(), List.of(fact.told())), ASK_ANY, deed.with(group, "")));
            }
        }));
        members.forEach((person, member) -> deeds.forEach(deed -> {
            Fact fact = facts.get(belonging.get(person)).get(deed);
            Object[] words = deed.with(person, scene.named());
            candidates.add(scene.candidate(Finding.UNKNOWN, Deeds.ASK_UNSAID, words));
            candidates.add(scene.candidate(
                    fact == null ? Finding.UNKNOWN : Finding.of(fact.did(), List.of(fact.told(), member.told())),
                    Deeds.ASK_DID,
                    words));
        }));
        candidates.add(scene.candidate(
                Finding.UNKNOWN, Deeds.ASK_DID, scene.pick(deeds).with(scene.named(), "")));
        scene.askOneOf(candidates);
    }
}
