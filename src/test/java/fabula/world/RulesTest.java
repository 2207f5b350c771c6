package fabula.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What follows from what, in small cases that can be checked by hand. */
class RulesTest {

    private static final Entity ANN = Entity.thing("Ann");
    private static final Entity BOB = Entity.thing("Bob");
    private static final Entity CAL = Entity.thing("Cal");
    private static final Entity DOT = Entity.thing("Dot");

    @Test
    void northOfAndThenEastOfIsNortheast() {
        Plan plan = new Plan();
        plan.relate(ANN, BOB, 0, 1, 0);
        plan.relate(BOB, CAL, 1, 0, 1);
        Plan.Way way = plan.way(ANN, CAL);
        assertThat(way.leads(0, 1)).isEqualTo(Finding.yes(0, 1));
        assertThat(way.leads(1, 0)).isEqualTo(Finding.yes(0, 1));
        assertThat(way.leads(1, 1)).isEqualTo(Finding.yes(0, 1));
        assertThat(way.leads(-1, 1)).isEqualTo(Finding.no(0, 1));
    }

    @Test
    void northeastIsNorthAndEast() {
        Plan plan = new Plan();
        plan.relate(ANN, BOB, 1, 1, 0);
        assertThat(plan.way(ANN, BOB).leads(0, 1)).isEqualTo(Finding.yes(0));
        assertThat(plan.way(BOB, ANN).leads(-1, 0)).isEqualTo(Finding.yes(0));
        assertThat(plan.way(ANN, BOB).leads(0, -1)).isEqualTo(Finding.no(0));
    }

    @Test
    void northAndSouthAgainMayBeNortheastOrNot() {
        Plan plan = new Plan();
        plan.relate(ANN, BOB, 1, 1, 0);
        plan.relate(BOB, CAL, 0, -1, 1);
        assertThat(plan.way(ANN, CAL).leads(1, 1)).isEqualTo(Finding.UNKNOWN);
        assertThat(plan.way(ANN, CAL).leads(-1, 1)).isEqualTo(Finding.no(0, 1));
    }

    @Test
    void theMiddleOfThreeFollowsFromBothSides() {
        Orders orders = new Orders(false);
        int ann = orders.number(ANN);
        int bob = orders.number(BOB);
        int cal = orders.number(CAL);
        orders.tell(at -> at[ann] < at[bob], 0);
        assertThat(orders.ask(at -> at[bob] == 1)).isEqualTo(Finding.UNKNOWN);
        assertThat(orders.ask(at -> at[bob] == 0)).isEqualTo(Finding.no(0));
        orders.tell(at -> at[bob] < at[cal], 1);
        assertThat(orders.ask(at -> at[bob] == 1)).isEqualTo(Finding.yes(0, 1));
        assertThat(orders.ask(at -> Orders.isFirst(at, ann))).isEqualTo(Finding.yes(0, 1));
        assertThat(orders.ask(at -> at[ann] < at[bob])).isEqualTo(Finding.yes(0));
    }

    @Test
    void theBiggestIsBiggerThanEachOfTheOthers() {
        Ranking ranking = new Ranking();
        ranking.more(ANN, BOB, 0);
        ranking.more(CAL, DOT, 1);
        List<Entity> all = List.of(ANN, BOB, CAL, DOT);
        assertThat(ranking.isMost(ANN, all, true)).isEqualTo(Finding.UNKNOWN);
        assertThat(ranking.isMost(BOB, all, true)).isEqualTo(Finding.no(0));
        ranking.more(BOB, CAL, 2);
        assertThat(ranking.isMost(ANN, all, true)).isEqualTo(Finding.yes(0, 1, 2));
        assertThat(ranking.isMost(DOT, all, false)).isEqualTo(Finding.yes(0, 1, 2));
        assertThat(ranking.isMost(CAL, all, false)).isEqualTo(Finding.no(1));
    }

    @Test
    void whoIsAsOldAsSomebodyIsOlderThanThoseWhoAreYounger() {
        Orders orders = new Orders(true);
        int ann = orders.number(ANN);
        int bob = orders.number(BOB);
        int cal = orders.number(CAL);
        orders.tell(at -> at[ann] == at[bob], 0);
        orders.tell(at -> at[bob] < at[cal], 1);
        assertThat(orders.ask(at -> at[ann] < at[cal])).isEqualTo(Finding.yes(0, 1));
        assertThat(orders.ask(at -> at[ann] < at[bob])).isEqualTo(Finding.no(0));
        assertThat(orders.ask(at -> Orders.isFirst(at, ann))).isEqualTo(Finding.no(0));
    }

    @Test
    void aBrotherOfTheMotherIsAnUncleAndHisChildACousin() {
        Kinship kinship = new Kinship();
        kinship.tell(ANN, BOB, Tie.PARENT, 0);
        kinship.tell(CAL, ANN, Tie.SIBLING, 1);
        kinship.tell(DOT, CAL, Tie.CHILD, 2);
        assertThat(kinship.between(CAL, BOB).tie()).isEqualTo(Tie.PIBLING);
        assertThat(kinship.between(CAL, BOB).because()).containsExactlyInAnyOrder(0, 1);
        assertThat(kinship.between(DOT, BOB).tie()).isEqualTo(Tie.COUSIN);
        assertThat(kinship.between(BOB, DOT).because()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void siblingsShareTheirParentsButChildrenOfOneMotherNeedNotShareTheFather() {
        Kinship siblings = new Kinship();
        siblings.tell(ANN, BOB, Tie.PARENT, 0);
        siblings.tell(CAL, BOB, Tie.SIBLING, 1);
        assertThat(siblings.tie(ANN, CAL)).isEqualTo(Tie.PARENT);
        Kinship halves = new Kinship();
        halves.tell(ANN, BOB, Tie.PARENT, 0);
        halves.tell(ANN, CAL, Tie.PARENT, 1);
        halves.tell(DOT, BOB, Tie.PARENT, 2);
        assertThat(halves.tie(BOB, CAL)).isEqualTo(Tie.SIBLING);
        assertThat(halves.between(DOT, CAL)).isNull();
    }

    @Test
    void aMothersHusbandNeedNotBeTheFather() {
        Kinship kinship = new Kinship();
        kinship.tell(ANN, BOB, Tie.PARENT, 0);
        kinship.tell(CAL, ANN, Tie.SPOUSE, 1);
        assertThat(kinship.between(CAL, BOB)).isNull();
        assertThat(Tie.PARENT.of(Tie.SPOUSE, true)).isEqualTo(Tie.PARENT_IN_LAW);
    }

    @Test
    void quantitiesHoldForTheNumbersTheyName() {
        Scene scene = new Scene(new SplittableRandom(3), false);
        for (int i = 0; i < 500; i++) {
            Quantity quantity = Quantity.draw(scene, 3, "apple", "apples");
            boolean three = quantity.holds().test(3);
            String text = quantity.text();
            if (text.matches("(exactly |just )?(three|3) apples")) {
                assertThat(three).isTrue();
                assertThat(quantity.holds().test(4)).isFalse();
            } else if (text.matches("(more than|over) (three|3) apples")) {
                assertThat(three).isFalse();
            } else if (text.matches("at least (two|2) apples")) {
                assertThat(three).isTrue();
            } else if (text.matches("(no|zero) apples( at all)?|not a single apple")) {
                assertThat(three).isFalse();
                assertThat(quantity.holds().test(0)).isTrue();
            }
        }
    }

    @Test
    void questionsAreOneSentenceAndKeepTheNames() {
        Question question = Question.of(List.of("{0} / does / fit in {1} / fits in {1}"));
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 300; i++) {
            assertThat(question.say(random, Entity.thing("the box"), Entity.thing("the hat")))
                    .endsWith("?")
                    .containsIgnoringCase("the box")
                    .containsPattern("fits? in the hat");
        }
    }
}
