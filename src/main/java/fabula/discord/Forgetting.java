package fabula.discord;

import fabula.conversation.Conversation;
import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Story;
import java.util.Set;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** Forgetting a story: asked first, in private; everybody sees that it was done. */
final class Forgetting implements Pressable {

    private static final String KEY = "forget";

    private final Conversation conversation;
    private final Cards cards;
    private final StoryCards storyCards;
    private final Words words;

    Forgetting(Conversation conversation, Cards cards, Words words) {
        this.conversation = conversation;
        this.cards = cards;
        this.storyCards = new StoryCards(cards, words);
        this.words = words;
    }

    Panel question(ChannelId channel) {
        Story story = conversation.story(channel);
        return story.isEmpty()
                ? Panel.of(cards.forgotten(0))
                : Panel.of(
                        storyCards.sure(story.size()),
                        Button.danger(PressId.of(KEY, "all", fingerprint(story)), words.say("forget.button")),
                        Button.secondary(PressId.of(KEY, "keep"), words.say("forget.keep")));
    }

    /** What is told meanwhile is forgotten, too; a story that was begun anew meanwhile is another one. */
    private static String fingerprint(Story story) {
        Statement first = story.statements().get(0);
        return Integer.toHexString(first.hashCode());
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of("all", "keep");
    }

    @Override
    public boolean changesMessage(PressId id) {
        return true;
    }

    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        ChannelId channel = People.channel(event.getChannelIdLong());
        Story story = conversation.story(channel);
        if (!id.verb().equals("all")) {
            answering.showInPlace(event, Panel.of(storyCards.kept()));
        } else if (story.isEmpty() || !fingerprint(story).equals(id.argument(0))) {
            answering.refused(Refused.GONE);
            answering.showInPlace(event, Panel.of(storyCards.anotherStory()));
        } else {
            answering.showInstead(Panel.of(cards.forgotten(conversation.forget(channel))));
        }
    }
}
