package fabula.lab.soak;

import fabula.Problem;
import fabula.discord.Actor;
import fabula.discord.Exchange;
import fabula.discord.Person;
import fabula.discord.Place;
import fabula.examples.ExampleState;
import fabula.examples.ServerId;
import fabula.model.Manifest;
import fabula.model.ModelStore;
import fabula.model.Scope;
import fabula.storage.Database;
import fabula.storage.ModelChoices;
import fabula.storage.SqlExamples;
import fabula.storage.SqlStories;
import fabula.story.ChannelId;
import fabula.story.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** People who keep count of what the bot has acknowledged, and hold it against what is there when it was killed. */
final class Village {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stage stage;
    private final Place hall;
    private final List<Diary> diaries = new ArrayList<>();
    private final Diary examples;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger promoted = new AtomicInteger();
    private boolean settled;

    /** What one person said, numbered, and what of it was acknowledged. */
    private static final class Diary {
        private final Actor writer;
        private final List<Integer> acknowledged = new CopyOnWriteArrayList<>();
        private int last;

        Diary(Actor writer) {
            this.writer = writer;
        }
    }

    Village(Stage stage, int tellers) {
        this.stage = stage;
        List<Place> channels = stage.channels(tellers + 1);
        hall = channels.get(0);
        examples = new Diary(hall.as(Person.called("Ida")));
        channels.subList(1, channels.size())
                .forEach(channel -> diaries.add(new Diary(channel.as(Person.called("Ann")))));
    }

    void wakeUp(Crew crew) {
        if (!settled) {
            settle();
        }
        diaries.forEach(diary -> crew.join("teller", () -> tell(crew, diary)));
        crew.join("asker", () -> ask(crew));
        crew.join("teacher", () -> teach(crew));
        crew.join("keeper", () -> promote(crew));
        crew.join("trainer", () -> retrain(crew));
    }

    /** Until something was acknowledged since the people woke up: a program that is just started is slow. */
    void awaitFirst() throws InterruptedException {
        int before = told();
        while (told() == before) {
            Thread.sleep(5);
        }
    }

    /** What is agreed once. */
    private void settle() {
        stage.keeper(hall).slash("admin collect on").reply();
        Exchange first = examples.writer.slash(
                "teach", "story", "Zed0 is in the crypt.", "question", "Is Zed0 in the crypt?", "answer", "yes");
        if (examples.writer.press(first, "I agree").hasShown("Thank you")) {
            examples.acknowledged.add(0);
        }
        hall.as(Person.called("Bea"))
                .slash("tell", "text", "Mary went to the kitchen.")
                .reply();
        settled = true;
    }

    private void tell(Crew crew, Diary diary) {
        int number = ++diary.last;
        Exchange told = diary.writer.slash("tell", "text", "John met friend number " + number + ".");
        crew.await(told, PATIENCE, shown -> {
            if (shown.contains("Noted")) {
                diary.acknowledged.add(number);
            }
        });
    }

    private void ask(Crew crew) {
        Exchange answer = hall.as(Person.called("Bea")).slash("ask", "question", "Is Mary in the kitchen?");
        crew.await(answer, PATIENCE, shown -> asked.incrementAndGet());
    }

    private void teach(Crew crew) {
        int number = ++examples.last;
        String where = "Zed" + number + " in the crypt";
        Exchange given = examples.writer.slash(
                "teach",
                "story",
                where.replace(" in", " is in") + ".",
                "question",
                "Is " + where + "?",
                "answer",
                "yes");
        crew.await(given, PATIENCE, shown -> {
            if (shown.contains("Thank you")) {
                examples.acknowledged.add(number);
            }
        });
    }

    /** Promotes what it makes. */
    private void retrain(Crew crew) throws InterruptedException {
        crew.await(stage.keeper(hall).slash("admin retrain", "base", "true"), PATIENCE, shown -> {});
        Thread.sleep(200);
    }

    private void promote(Crew crew) {
        for (String name : List.of("other", "default")) {
            crew.await(stage.keeper(hall).slash("admin model use", "name", name), PATIENCE, shown -> {
                if (shown.contains("In force")) {
                    promoted.incrementAndGet();
                }
            });
        }
    }

    int told() {
        return diaries.stream().mapToInt(diary -> diary.acknowledged.size()).sum();
    }

    String tally() {
        return "%d statements and %d examples were acknowledged, %d questions answered, %d models put in force"
                .formatted(told(), examples.acknowledged.size(), asked.get(), promoted.get());
    }

    /** What is wrong with what a killed bot has left. */
    List<String> check() {
        List<String> wrong = new ArrayList<>();
        try (Database database = Database.open(stage.data())) {
            SqlStories stories = new SqlStories(database);
            for (Diary diary : diaries) {
                ChannelId channel = ChannelId.discord(diary.writer.place().id());
                List<String> texts = stories.story(channel).statements().stream()
                        .map(Statement::text)
                        .toList();
                compare("statement", diary, numbers(texts), wrong);
            }
            List<String> questions = new SqlExamples(database)
                    .list(ServerId.discord(hall.server().id()), EnumSet.allOf(ExampleState.class)).stream()
                            .map(example -> example.lesson().question())
                            .toList();
            compare("example", examples, numbers(questions).stream().sorted().toList(), wrong);
            checkModels(database, wrong);
        } catch (Problem e) {
            wrong.add(e.getMessage());
        }
        return wrong;
    }

    private static List<Integer> numbers(List<String> texts) {
        return texts.stream()
                .map(text -> Integer.valueOf(text.replaceAll("\\D", "")))
                .toList();
    }

    private static void compare(String what, Diary diary, List<Integer> kept, List<String> wrong) {
        for (int i = 1; i < kept.size(); i++) {
            if (kept.get(i) <= kept.get(i - 1)) {
                wrong.add("After " + what + " " + kept.get(i - 1) + " comes " + kept.get(i) + ".");
            }
        }
        Set<Integer> missing = new HashSet<>(diary.acknowledged);
        kept.forEach(missing::remove);
        missing.forEach(number -> wrong.add("The " + what + " " + number + " is lost."));
    }

    private void checkModels(Database database, List<String> wrong) {
        ModelStore models = new ModelStore(
                stage.models(),
                "default",
                new ModelChoices(database),
                (folder, manifest) -> {
                    throw new UnsupportedOperationException("Models are only looked at");
                },
                Clock.systemUTC());
        for (Manifest model : models.list(Scope.BASE)) {
            try {
                models.show(Scope.BASE, model.name());
            } catch (Problem e) {
                wrong.add("Listed, but not whole: " + e.getMessage());
            }
        }
        models.show(Scope.BASE, models.inForce(Scope.BASE).name());
    }
}
