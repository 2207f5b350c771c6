package fabula.discord;

import fabula.conversation.Reply;
import fabula.discord.Card.Tone;
import fabula.story.Statement;
import fabula.story.Teller;
import java.util.ArrayList;
import java.util.List;

/** The cards of what is done with a story and with the messages that tell it. */
final class StoryCards {

    private static final int LINES = 20;
    private static final int PAGE = 3_400;

    private final Cards cards;
    private final Words words;

    StoryCards(Cards cards, Words words) {
        this.cards = cards;
        this.words = words;
    }

    /** The statements in pages, each fit for a card; at least one page. */
    List<List<String>> pages(List<Statement> statements) {
        List<List<String>> pages = new ArrayList<>();
        List<String> page = new ArrayList<>();
        int length = 0;
        for (Statement statement : statements) {
            String line = cards.line(statement);
            if (page.size() == LINES || length + line.length() > PAGE) {
                pages.add(page);
                page = new ArrayList<>();
                length = 0;
            }
            page.add(line);
            length += line.length() + 1;
        }
        pages.add(page);
        return pages;
    }

    /**
     * A page of a story.
     *
     * @param all how many statements the story has
     * @param shown how many of them are on these pages
     * @param number of this page, from 1
     */
    Card page(int all, int shown, List<List<String>> pages, int number) {
        if (all == 0) {
            return new Card(Tone.CALM, words.say("story.empty.title"), words.say("story.empty"));
        }
        String title = shown == all ? words.say("story.title", all) : words.say("story.title.some", shown, all);
        List<String> lines = new ArrayList<>(pages.get(number - 1));
        if (shown == 0) {
            lines.add(words.say("story.nothing"));
        }
        if (pages.size() > 1) {
            lines.add("\n" + words.say("story.page", number, pages.size()));
        }
        return new Card(Tone.CALM, title, String.join("\n", lines));
    }

    Card pagesForgotten() {
        return new Card(Tone.CALM, "", words.say("story.pages.forgotten"));
    }

    Card noSuchStatement(long number) {
        return new Card(Tone.CALM, "", words.say("story.remove.none", number));
    }

    Card notYours(Statement statement) {
        return new Card(Tone.TROUBLE, "", cards.line(statement) + "\n" + words.say("story.remove.notyours"));
    }

    Card sure(int statements) {
        return new Card(Tone.TROUBLE, words.say("forget.sure.title", statements), words.say("forget.sure"));
    }

    Card kept() {
        return new Card(Tone.CALM, "", words.say("forget.kept"));
    }

    Card anotherStory() {
        return new Card(Tone.CALM, "", words.say("forget.another"));
    }

    Card exported(int statements) {
        return new Card(Tone.CALM, words.say("story.exported.title", statements), words.say("story.exported"));
    }

    /** @param by who added what somebody wrote */
    Card added(Teller by, Teller writer, Reply.Told told) {
        String who = by.id().equals(writer.id())
                ? words.say("add.own", cards.name(by))
                : words.say("add.by", cards.name(by), cards.name(writer));
        return new Card(Tone.CALM, "", who + "\n" + cards.told(told).body());
    }

    Card addedAlready() {
        return new Card(Tone.CALM, "", words.say("add.already"));
    }

    Card ofABot() {
        return new Card(Tone.CALM, "", words.say("add.bot"));
    }

    Card ofABystander() {
        return new Card(Tone.CALM, "", words.say("add.bystander"));
    }

    Card noText() {
        return new Card(Tone.CALM, "", words.say("menu.notext"));
    }

    /** There is no story where the bot is not at home. */
    Card notHere() {
        return new Card(Tone.CALM, words.say("nothere.title"), words.say("nothere"));
    }

    Card returned() {
        return new Card(Tone.CALM, "", words.say("tell.returned"));
    }

    Card tooSlow() {
        return new Card(Tone.TROUBLE, "", words.say("tell.tooslow"));
    }
}
