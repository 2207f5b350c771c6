package fabula.discord;

import fabula.examples.Collecting;
import fabula.examples.Lesson;
import fabula.examples.ModelAnswer;
import fabula.examples.ServerId;
import fabula.examples.Source;
import fabula.model.Models;
import fabula.reader.Reader;
import fabula.story.Teller;
import fabula.story.Verdict;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /teach}: an example in a person's own words, in one line or in a form. */
final class TeachCommand implements SlashCommand, Pressable {

    private static final String KEY = "teach";
    private static final int REMEMBERED = 500;
    private static final int LONGEST_STORY = 4000;
    private static final int LONGEST_QUESTION = 500;

    private final Collecting collecting;
    private final Models models;
    private final ExampleCards cards;
    private final LessonForm form;
    private final Words words;
    private final Remembered<Untaught> untaught = new Remembered<>(REMEMBERED);

    /** What somebody wants to teach who has yet to agree. */
    private record Untaught(ServerId server, Teller giver, Lesson lesson) {}

    TeachCommand(Collecting collecting, Models models, ExampleCards cards, Words words) {
        this.collecting = collecting;
        this.models = models;
        this.cards = cards;
        this.form = new LessonForm(words, cards);
        this.words = words;
    }

    @Override
    public SlashCommandData definition() {
        OptionData answer = new OptionData(OptionType.STRING, "answer", words.say("command.teach.answer"));
        for (Verdict verdict : Verdict.values()) {
            answer.addChoice(cards.word(verdict), verdict.label());
        }
        return Definitions.inServers(KEY, words)
                .addOptions(
                        new OptionData(OptionType.STRING, "story", words.say("command.teach.story"))
                                .setMaxLength(LONGEST_STORY),
                        new OptionData(OptionType.STRING, "question", words.say("command.teach.question"))
                                .setMaxLength(LONGEST_QUESTION),
                        answer);
    }

    @Override
    public boolean answersPrivately(SlashCommandInteractionEvent event) {
        return true;
    }

    @Override
    public boolean isOffered(Interaction asked) {
        return People.server(asked).filter(collecting::isOn).isPresent();
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        server(event, answering).ifPresent(server -> handle(event, server, answering));
    }

    private void handle(SlashCommandInteractionEvent event, ServerId server, Answering answering) {
        String story = Definitions.textSoFar(event, "story");
        String question = Definitions.textSoFar(event, "question");
        Optional<Verdict> answer = Verdict.ofLabel(Definitions.textSoFar(event, "answer"));
        if (story.isBlank() || question.isBlank() || answer.isEmpty()) {
            answering.ask(event, form.empty(PressId.of(KEY, "form"), story, question, answer), cards.tooSlow());
        } else {
            answering.showPrivately(teach(event, server, Lesson.written(story, question, answer.get())));
        }
    }

    /** Where examples are collected; empty where that is nowhere, which has been said then. */
    private Optional<ServerId> server(Interaction event, Answering answering) {
        Optional<ServerId> server = People.server(event);
        if (server.isEmpty()) {
            answering.refuse(Refused.NOT_HERE, cards.serversOnly());
        }
        server.ifPresent(collecting::requireOn);
        return server;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of("agree", "decline");
    }

    @Override
    public Set<String> forms() {
        return Set.of("form");
    }

    @Override
    public boolean changesMessage(PressId id) {
        return !id.verb().equals("form");
    }

    @Override
    public void submitted(ModalInteractionEvent event, PressId id, Answering answering) {
        server(event, answering)
                .map(server -> teach(
                        event,
                        server,
                        Lesson.written(
                                LessonForm.story(event).orElse(""),
                                LessonForm.question(event).orElse(""),
                                LessonForm.answer(event))))
                .ifPresent(answering::showPrivately);
    }

    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        Optional<Untaught> meant = untaught.find(id.argument(0))
                .filter(waiting -> waiting.giver().id().equals(event.getUser().getId())
                        && People.server(event).filter(waiting.server()::equals).isPresent());
        if (id.verb().equals("decline")) {
            answering.showInPlace(event, Panel.of(cards.declined()));
        } else if (meant.isEmpty() || !id.verb().equals("agree")) {
            answering.refuse(Refused.GONE, cards.forgottenAnswer());
        } else {
            collecting.agree(meant.get().server(), event.getUser().getId());
            answering.showInPlace(
                    event, teach(event, meant.get().server(), meant.get().lesson()));
        }
    }

    private Panel teach(Interaction event, ServerId server, Lesson lesson) {
        Teller giver = People.teller(event);
        if (!collecting.hasAgreed(server, giver.id())) {
            String token = untaught.keep(new Untaught(server, giver, lesson));
            return Panel.of(
                    cards.consent(),
                    Button.success(PressId.of(KEY, "agree", token), words.say("consent.agree")),
                    Button.secondary(PressId.of(KEY, "decline"), words.say("consent.decline")));
        }
        Reader reader = models.reader(Servers.scope(Optional.of(server)));
        ModelAnswer answered =
                new ModelAnswer(reader.name(), reader.read(lesson.query()).verdict());
        return Panel.of(cards.taught(
                collecting.give(
                        server,
                        lesson,
                        collecting.contribution(
                                giver,
                                People.channel(event.getChannelIdLong()),
                                Source.TAUGHT,
                                Optional.of(answered),
                                Set.of())),
                answered));
    }
}
