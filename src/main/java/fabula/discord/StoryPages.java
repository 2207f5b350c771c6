package fabula.discord;

import fabula.conversation.Conversation;
import fabula.story.ChannelId;
import fabula.story.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/**
 * A story page by page. The buttons say which page comes next, and of a filter under which name it is remembered: whole
 * stories are turned after a restart, too.
 */
final class StoryPages implements Pressable {

    private static final String KEY = "pages";
    private static final String WHOLE = "all";
    private static final int REMEMBERED = 2_000;

    private final Conversation conversation;
    private final StoryCards cards;
    private final Words words;
    private final Remembered<Filter> filters = new Remembered<>(REMEMBERED);

    /**
     * Which statements are shown.
     *
     * @param person whoever told them
     * @param word what stands in them, in whichever case
     */
    record Filter(Optional<String> person, Optional<String> word) {

        private static final Filter NONE = new Filter(Optional.empty(), Optional.empty());

        private boolean takes(Statement statement) {
            return person.filter(id -> !statement.teller().id().equals(id)).isEmpty()
                    && word.filter(one -> !lower(statement.text()).contains(lower(one)))
                            .isEmpty();
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    StoryPages(Conversation conversation, StoryCards cards, Words words) {
        this.conversation = conversation;
        this.cards = cards;
        this.words = words;
    }

    Panel first(ChannelId channel, Filter filter) {
        return panel(channel, filter, filter.equals(Filter.NONE) ? WHOLE : filters.keep(filter), 1);
    }

    /** Nobody turns the pages of what a person told any more, who was erased from the stories. */
    void forget(String person) {
        filters.forget(filter -> filter.person().filter(person::equals).isPresent());
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of("turn");
    }

    @Override
    public boolean changesMessage(PressId id) {
        return true;
    }

    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        String name = id.argument(1);
        ChannelId channel = People.channel(event.getChannelIdLong());
        answering.showInPlace(
                event,
                (name.equals(WHOLE) ? Optional.of(Filter.NONE) : filters.find(name))
                        .map(filter -> panel(channel, filter, name, id.number(0).orElse(1L)))
                        .orElseGet(() -> Panel.of(cards.pagesForgotten())));
    }

    /** @param wanted the page, or the nearest that there is */
    private Panel panel(ChannelId channel, Filter filter, String name, long wanted) {
        List<Statement> story = conversation.story(channel).statements();
        List<Statement> shown = story.stream().filter(filter::takes).toList();
        List<List<String>> pages = cards.pages(shown);
        int number = (int) Math.min(wanted, pages.size());
        Panel panel = Panel.of(cards.page(story.size(), shown.size(), pages, number));
        return pages.size() == 1
                ? panel
                : panel.with(List.of(
                        Button.secondary(PressId.of(KEY, "turn", number - 1, name), words.say("story.back"))
                                .withDisabled(number == 1),
                        Button.secondary(PressId.of(KEY, "turn", number + 1, name), words.say("story.next"))
                                .withDisabled(number == pages.size())));
    }
}
