package fabula.world;

import static org.assertj.core.api.Assertions.assertThat;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.story.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void whoLosesSomeOfFiveCoinsHasNotFiveAnyMoreAndNobodyKnowsHowMany() {
        Range left = Range.of(5).minus(new Range(1, 4));
        List<Integer> because = List.of(0, 1);
        assertThat(left.test(count -> count == 5, because)).isEqualTo(Finding.no(0, 1));
        assertThat(left.test(count -> count > 0, because)).isEqualTo(Finding.yes(0, 1));
        assertThat(left.test(count -> count == 3, because)).isEqualTo(Finding.UNKNOWN);
    }

    @Test
    void aRingInABoxInADrawerIsInTheRoomWhereTheDrawerStands() {
        Scene scene = new Scene(new SplittableRandom(1), false);
        Entity kitchen = scene.place();
        Entity garden = scene.place();
        Entity ring = Entity.thing("the ring");
        Entity box = Entity.thing("the box");
        Entity drawer = Entity.thing("the drawer");
        Entity shelf = Entity.thing("the shelf");
        Travel travel = new Travel(scene, List.of(ANN, BOB), List.of(kitchen, garden));
        Whereabouts where = new Whereabouts(travel, List.of(box));
        where.put(ring, new Whereabouts.At(box, 0));
        assertThat(where.has(ANN, ring)).isNull();
        where.put(box, new Whereabouts.At(drawer, 1));
        where.stands(drawer, Belief.at(kitchen, List.of(2)));
        assertThat(where.isAt(ring, drawer)).isEqualTo(Finding.yes(0, 1));
        assertThat(where.isAt(ring, shelf)).isEqualTo(Finding.no(0, 1));
        assertThat(where.isInRoom(ring, kitchen)).isEqualTo(Finding.yes(0, 1, 2));
        assertThat(where.isInRoom(ring, garden)).isEqualTo(Finding.no(0, 1, 2));
        where.put(box, new Whereabouts.Held(ANN, 3));
        assertThat(where.has(ANN, ring)).isEqualTo(Finding.yes(0, 3));
        assertThat(where.has(BOB, ring)).isEqualTo(Finding.no(0, 3));
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
    void aStepmotherIsNearlyAMotherAndNothingFollowsOverHer() {
        Kinship kinship = new Kinship();
        kinship.tell(ANN, BOB, Tie.STEP_PARENT, 0);
        kinship.tell(CAL, ANN, Tie.CHILD, 1);
        assertThat(kinship.tie(BOB, ANN)).isEqualTo(Tie.STEP_CHILD);
        assertThat(kinship.between(CAL, BOB)).isNull();
        assertThat(kinship.those(Tie.PARENT, BOB)).isEmpty();
        assertThat(kinship.nearly(Tie.PARENT, BOB)).containsExactly(ANN);
    }

    @Test
    void anAuntThatIsToldHasNephewsAndCousinsForChildren() {
        Kinship kinship = new Kinship();
        kinship.tell(ANN, BOB, Tie.PIBLING, 0);
        kinship.tell(CAL, ANN, Tie.CHILD, 1);
        assertThat(kinship.tie(BOB, ANN)).isEqualTo(Tie.NIBLING);
        assertThat(kinship.tie(CAL, BOB)).isEqualTo(Tie.COUSIN);
    }

    @Test
    void anOnlyChildHasNoBrother() {
        Pattern alone = Pattern.compile(
                "(\\w+) (?:is an only child|has no brothers and no sisters|hasn't got any (?:siblings|brothers or sisters))\\.");
        int asked = each(Family::strand, alone, (told, at, question) -> {
            if (!question.text().matches("Does " + told.group(1) + " have an? (brother|sister)\\?")) {
                return false;
            }
            assertThat(question.answer()).isEqualTo(Verdict.NO);
            assertThat(question.supports()).contains(List.of(at));
            return true;
        });
        assertThat(asked).isPositive();
    }

    @Test
    void whatIsLentStaysItsOwners() {
        Pattern lent = Pattern.compile("(\\w+) lent (\\w+) (the \\w+), which is (?:his|her) own\\.");
        int asked = each(Work::strand, lent, (told, at, question) -> {
            Matcher owner = Pattern.compile("Does " + told.group(3) + " belong to (\\w+)\\?")
                    .matcher(question.text());
            if (question.told() != at + 1 || !owner.matches() || question.answer() == Verdict.UNKNOWN) {
                return false;
            }
            assertThat(question.answer() == Verdict.YES)
                    .isEqualTo(owner.group(1).equals(told.group(1)));
            return true;
        });
        assertThat(asked).isPositive();
    }

    @Test
    void whoWasHungryAndIsNoLongerIsNotHungry() {
        Pattern over = Pattern.compile("(\\w+) is not (\\w+) any more\\.");
        int asked = each(Motives::strand, over, (told, at, question) -> {
            String still =
                    "Is .*%s (still )?%s( now| right now| at the moment)?\\?".formatted(told.group(1), told.group(2));
            if (question.told() <= at || !question.text().matches(still)) {
                return false;
            }
            assertThat(question.answer()).isEqualTo(Verdict.NO);
            assertThat(question.supports()).contains(List.of(at));
            return true;
        });
        assertThat(asked).isPositive();
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

    @Test
    void whoIsOneOfTwoKindsMayBeEitherAndIsNoThird() {
        Pattern either = Pattern.compile("(\\w+) is either an? (\\w+) or an? (\\w+)\\.");
        int asked = each(Syllogisms::strand, either, (told, at, question) -> {
            Matcher member =
                    Pattern.compile("Is " + told.group(1) + " an? (\\w+)\\?").matcher(question.text());
            if (!member.matches() || !question.supports().equals(Optional.of(List.of(at)))) {
                return false;
            }
            boolean named = List.of(told.group(2), told.group(3)).contains(member.group(1));
            assertThat(question.answer()).isEqualTo(named ? Verdict.MAYBE : Verdict.NO);
            return true;
        });
        assertThat(asked).isPositive();
    }

    @Test
    void whoIsExceptedFromARuleDoesNotDoAsItSays() {
        int asked = each(Syllogisms::strand, Pattern.compile("All the .*, except (\\w+)\\."), (told, at, question) -> {
            if (!question.text().matches("(Can|Does|Is) " + told.group(1) + " .*")) {
                return false;
            }
            assertThat(question.answer()).isEqualTo(Verdict.NO);
            assertThat(question.supports()).contains(List.of(at));
            return true;
        });
        assertThat(asked).isPositive();
    }

    @Test
    void whereEverybodyWentIsEverybodyAndNowhereElse() {
        Pattern all = Pattern.compile("(?:Everybody|Everyone) (?:went|moved|walked) to (.*)\\.");
        int asked = each(Groups::strand, all, (told, at, question) -> {
            if (question.told() != at + 1 || !question.text().matches("Is (everybody|everyone) (in|at|on) .*")) {
                return false;
            }
            boolean there = question.text().endsWith(" " + told.group(1) + "?");
            assertThat(question.answer()).isEqualTo(there ? Verdict.YES : Verdict.NO);
            assertThat(question.supports()).contains(List.of(at));
            return true;
        });
        assertThat(asked).isPositive();
    }

    @Test
    void twoWhoWentSomewhereAreTogether() {
        Pattern two = Pattern.compile("(\\w+) and (\\w+) (?:went|moved|travelled) to .*\\.");
        int asked = each(Groups::strand, two, (told, at, question) -> {
            String names = told.group(1) + " and " + told.group(2) + "|" + told.group(2) + " and " + told.group(1);
            if (question.told() != at + 1 || !question.text().matches("Are (" + names + ") together\\?")) {
                return false;
            }
            assertThat(question.answer()).isEqualTo(Verdict.YES);
            assertThat(question.supports()).contains(List.of(at));
            return true;
        });
        assertThat(asked).isPositive();
    }

    /** Looks at a question after a statement; false if it is about something else. */
    private interface Look {
        boolean at(Matcher told, int at, LabelledQuestion question);
    }

    /** Looks, in plain stories, at all questions beside each statement of this form. Returns how many were to the point. */
    private static int each(Function<Scene, Strand> kind, Pattern form, Look look) {
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            Scene scene = new Scene(new SplittableRandom(seed), true);
            Strand strand = kind.apply(scene);
            for (int i = 0; i < 40; i++) {
                (i % 4 == 0 ? strand.tell() : strand.ask()).run();
            }
            LabelledStory story = Retelling.finished(scene, "mixed"); // asks for nothing that only others would tell
            for (int at = 0; at < story.statements().size(); at++) {
                Matcher told = form.matcher(story.statements().get(at));
                for (LabelledQuestion question : told.matches() ? story.questions() : List.<LabelledQuestion>of()) {
                    found += look.at(told, at, question) ? 1 : 0;
                }
            }
        }
        return found;
    }
}
