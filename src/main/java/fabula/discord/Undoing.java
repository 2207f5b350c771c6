package fabula.discord;

import fabula.conversation.Conversation;
import fabula.story.ChannelId;
import fabula.story.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/**
 * The button by which whoever told something takes it back. Its id says all, so that it works after a restart; a story
 * that was forgotten and begun anew numbers its statements from 1 again, so it says of which statements, too.
 */
final class Undoing implements Pressable {

    private static final String KEY = "undo";
    private static final Pattern NUMBERS = Pattern.compile("([1-9][0-9]{0,17})-([1-9][0-9]{0,17})");

    private final Conversation conversation;
    private final Access access;
    private final Cards cards;
    private final Words words;

    Undoing(Conversation conversation, Access access, Cards cards, Words words) {
        this.conversation = conversation;
        this.access = access;
        this.cards = cards;
        this.words = words;
    }

    /** @param told statements that follow one another */
    Button button(List<Statement> told) {
        String numbers = told.get(0).number() + "-" + told.get(told.size() - 1).number();
        return Button.secondary(PressId.of(KEY, "take", numbers, fingerprint(told)), words.say("undo.button"));
    }

    private static String fingerprint(List<Statement> told) {
        int print = 0;
        for (Statement statement : told) {
            print = 31 * print
                    + Objects.hash(
                            statement.number(),
                            statement.text(),
                            statement.teller().id(),
                            statement.toldAt().toEpochMilli());
        }
        return Integer.toHexString(print);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of("take");
    }

    @Override
    public boolean changesMessage(PressId id) {
        return true;
    }

    @Override
    public boolean changesMessageOfAll(PressId id) {
        return true;
    }

    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        ChannelId channel = People.channel(event.getChannelIdLong());
        List<Statement> told = told(channel, id);
        String person = event.getUser().getId();
        if (told.isEmpty()) {
            answering.refuse(Refused.GONE, cards.goneAlready());
        } else if (told.stream().anyMatch(one -> !one.teller().id().equals(person)) && !access.mayAdminister(event)) {
            answering.refuse(Refused.NOT_THEIRS, cards.notYours());
        } else {
            told.forEach(statement -> conversation.remove(channel, statement.number()));
            answering.showInPlace(
                    event,
                    Panel.of(cards.undone(told, conversation.story(channel).size())));
        }
    }

    /** None unless all of them are there as they were. */
    private List<Statement> told(ChannelId channel, PressId id) {
        Matcher numbers = NUMBERS.matcher(id.argument(0));
        if (!numbers.matches()) {
            return List.of();
        }
        long first = Long.parseLong(numbers.group(1));
        long last = Long.parseLong(numbers.group(2));
        List<Statement> told = conversation.story(channel).statements().stream()
                .filter(one -> one.number() >= first && one.number() <= last)
                .toList();
        return fingerprint(told).equals(id.argument(1)) ? told : List.of();
    }
}
