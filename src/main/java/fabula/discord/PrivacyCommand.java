package fabula.discord;

import fabula.Problem;
import fabula.conversation.Conversation;
import fabula.examples.Erasure;
import fabula.examples.PersonalData;
import fabula.examples.PersonalFiles;
import fabula.examples.PersonalStore;
import fabula.server.ServerRules;
import fabula.story.ChannelId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /privacy}: what is kept, of all and of who asks; handing it over and erasing it. */
final class PrivacyCommand implements SlashCommand, Pressable {

    private static final String KEY = "privacy";
    private static final String AMBIENT = "ambient";
    private static final int LARGEST_EXPORT = 9 << 20;

    private final PersonalStore people;
    private final Conversation conversation;
    private final ExamAdmin exam;
    private final StoryPages pages;
    private final ReadingAlong readingAlong;
    private final RiddlePlay riddles;
    private final ServerRules rules;
    private final boolean ambient;
    private final PrivacyCards cards;
    private final Words words;

    PrivacyCommand(
            Services services,
            ExamAdmin exam,
            StoryPages pages,
            ReadingAlong readingAlong,
            RiddlePlay riddles,
            PrivacyCards cards,
            Words words) {
        this.exam = exam;
        this.pages = pages;
        this.readingAlong = readingAlong;
        this.riddles = riddles;
        this.people = services.people();
        this.conversation = services.conversation();
        this.rules = services.rules();
        this.ambient = services.settings().discord().messageContent();
        this.cards = cards;
        this.words = words;
    }

    @Override
    public SlashCommandData definition() {
        SlashCommandData privacy = Definitions.everywhere(KEY, words)
                .addSubcommands(
                        new SubcommandData("show", words.say("command.privacy.show")),
                        new SubcommandData("export", words.say("command.privacy.export")),
                        new SubcommandData("delete", words.say("command.privacy.delete")));
        return ambient
                ? privacy.addSubcommands(new SubcommandData(AMBIENT, words.say("command.privacy.ambient")))
                : privacy;
    }

    @Override
    public boolean worksEverywhere() {
        return true;
    }

    @Override
    public boolean answersPrivately(SlashCommandInteractionEvent event) {
        return true;
    }

    @Override
    public void handle(SlashCommandInteractionEvent event, Answering answering) {
        PersonalData data = people.of(event.getUser().getId());
        answering.showPrivately(
                switch (String.valueOf(event.getSubcommandName())) {
                    case AMBIENT -> readingAlong.ofYou(data.person());
                    case "export" -> export(data);
                    case "delete" -> delete(data);
                    default -> show(data, event);
                });
    }

    private Panel show(PersonalData data, Interaction event) {
        Set<ChannelId> read = ambient
                ? People.server(event).map(server -> rules.of(server).ambient()).orElse(Set.of())
                : Set.of();
        Panel panel = new Panel(List.of(cards.privacy(ambient, read), cards.ofYou(data)), List.of(), Optional.empty());
        return data.agreements().isEmpty() && data.examples().isEmpty()
                ? panel
                : panel.with(List.of(Button.danger(PressId.of(KEY, "withdraw"), words.say("privacy.withdraw.button"))));
    }

    private Panel export(PersonalData data) {
        if (data.isEmpty() && data.unread().isEmpty()) {
            return Panel.of(cards.nothingOfYou());
        }
        byte[] content = PersonalFiles.json(data).getBytes(StandardCharsets.UTF_8);
        if (content.length > LARGEST_EXPORT) {
            throw Problem.input("There is so much that Discord does not take the file. Ask whoever runs me for it:"
                    + " ./fabula privacy export --person " + data.person());
        }
        return Panel.of(cards.exported(), Attachment.file("fabula-about-you.json", content));
    }

    private Panel delete(PersonalData data) {
        if (data.isEmpty()) {
            // What could not be hidden is in no store and still theirs.
            riddles.forgetDrafts(data.person());
            return Panel.of(cards.nothingOfYou());
        }
        return Panel.of(
                cards.sure(data),
                Button.danger(PressId.of(KEY, "erase"), words.say("privacy.erase.button")),
                Button.secondary(PressId.of(KEY, "keep"), words.say("privacy.keep.button")));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of("withdraw", "erase", "keep");
    }

    @Override
    public boolean isPressedEverywhere() {
        return true;
    }

    @Override
    public boolean changesMessage(PressId id) {
        return true;
    }

    /** Whoever presses it, it is their own data that goes. */
    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        String person = event.getUser().getId();
        Card card =
                switch (id.verb()) {
                    case "withdraw" -> cards.withdrawn(withdraw(person));
                    case "erase" -> cards.erased(erase(person));
                    default -> cards.kept();
                };
        answering.showInPlace(event, Panel.of(card));
    }

    private Erasure withdraw(String person) {
        Erasure erasure = people.withdraw(person, Optional.empty());
        exam.forgetExamples();
        return erasure;
    }

    private Erasure erase(String person) {
        Erasure erasure = people.erase(person);
        conversation.forgetAnswers(person);
        pages.forget(person);
        riddles.forgetDrafts(person);
        exam.forgetExamples();
        return erasure;
    }
}
