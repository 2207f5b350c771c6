package fabula.discord;

import fabula.model.Scope;
import fabula.server.Cooldowns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** Everything the bot can do, each feature made in the one list below. */
final class Features {

    private final Map<String, SlashCommand> commands = new LinkedHashMap<>();
    private final Map<String, MessageCommand> messageCommands = new LinkedHashMap<>();
    private final Map<String, Pressable> pressables = new HashMap<>();
    private final List<CommandData> definitions = new ArrayList<>();
    private final List<Watcher> watchers;
    private final MentionHandler mentions;
    private final PlainMessages plainMessages;
    private final Doorkeeper doorkeeper;
    private final ReadingAlong readingAlong;
    private final RetrainAdmin retrain;

    private Features(
            List<SlashCommand> commands,
            List<MessageCommand> messageCommands,
            List<Pressable> pressables,
            List<Watcher> watchers,
            MentionHandler mentions,
            PlainMessages plainMessages,
            Doorkeeper doorkeeper,
            ReadingAlong readingAlong,
            RetrainAdmin retrain) {
        this.retrain = retrain;
        this.watchers = List.copyOf(watchers);
        this.mentions = mentions;
        this.plainMessages = plainMessages;
        this.doorkeeper = doorkeeper;
        this.readingAlong = readingAlong;
        pressables.forEach(feature -> this.pressables.put(feature.key(), feature));
        for (SlashCommand command : commands) {
            this.commands.put(command.definition().getName(), command);
            this.definitions.add(command.definition());
        }
        for (MessageCommand command : messageCommands) {
            this.messageCommands.put(command.definition().getName(), command);
            this.definitions.add(command.definition());
        }
    }

    static Features of(Services services, Words words) {
        Cards cards = new Cards(words);
        Access access = new Access(services.settings().discord(), services.rules());
        Doorkeeper doorkeeper = new Doorkeeper(services.rules(), access, new Cooldowns(services.clock()), words);
        int longest = services.settings().stories().maxCharacters();
        ExampleCards exampleCards = new ExampleCards(words);
        RecentAnswers answers = new RecentAnswers(services.conversation());
        WhyCommand why = new WhyCommand(services.conversation(), answers, new WhyCards(words), words);
        Judging judging = new Judging(answers, services.collecting(), exampleCards, words);
        Undoing undoing = new Undoing(services.conversation(), access, cards, words);
        Beneath beneath = new Beneath(answers, why, judging, undoing);
        ReviewAdmin review = new ReviewAdmin(services.examples(), access, services.clock(), words);
        ExamAdmin exam = new ExamAdmin(services.models(), access, words);
        RetrainAdmin retrain = new RetrainAdmin(services, exam, access, words);
        CorpusAdmin corpus = new CorpusAdmin(services, review, access, words);
        TeachCommand teach = new TeachCommand(services.collecting(), services.models(), exampleCards, words);
        ReadingAlong readingAlong = new ReadingAlong(services.rules(), services.bystanders(), services.clock(), words);
        PlainMessages plainMessages = new PlainMessages(services, doorkeeper, beneath, cards);
        SettingsAdmin settings = new SettingsAdmin(services, readingAlong, access, words);
        StoryPages pages = new StoryPages(services.conversation(), new StoryCards(cards, words), words);
        RiddleCards riddleCards = new RiddleCards(cards, words);
        RiddleForms riddleForms = new RiddleForms(words);
        RiddlePlay riddlePlay = new RiddlePlay(services.riddles(), riddleCards, access, words);
        PrivacyCommand privacy =
                new PrivacyCommand(services, exam, pages, readingAlong, riddlePlay, new PrivacyCards(words), words);
        TellCommand tell = new TellCommand(services.conversation(), beneath, cards, words, longest);
        AskAbout askAbout = new AskAbout(services.conversation(), beneath, cards, words, longest);
        Forgetting forgetting = new Forgetting(services.conversation(), cards, words);
        List<MessageCommand> menus = List.of(
                new AddToStory(services.conversation(), services.bystanders(), beneath, cards, words), askAbout);
        List<SlashCommand> commands = new ArrayList<>(List.of(
                tell,
                new AskCommand(services.conversation(), beneath, cards, words, longest),
                why,
                new StoryCommand(services.conversation(), pages, forgetting, access, cards, words),
                new RiddleCommand(riddlePlay, services.riddles(), riddleForms, riddleCards, words)));
        commands.add(new HelpCommand(() -> commands, menus, services.rules(), plainMessages, words));
        commands.addAll(List.of(teach, privacy, new AdminCommand(services, settings, corpus, retrain, access, words)));
        return new Features(
                commands,
                menus,
                List.of(
                        tell,
                        askAbout,
                        pages,
                        forgetting,
                        why,
                        judging,
                        undoing,
                        teach,
                        privacy,
                        readingAlong,
                        settings,
                        review,
                        corpus,
                        exam,
                        retrain,
                        new RiddleButtons(riddlePlay, riddleForms, riddleCards, doorkeeper)),
                List.of(
                        new FollowingMessages(services.conversation(), plainMessages),
                        new Greeting(words),
                        new Farewell(services.retention(), services.riddles(), services.retraining(), exam)),
                new MentionConversation(services.conversation(), beneath, cards),
                plainMessages,
                doorkeeper,
                readingAlong,
                retrain);
    }

    /**
     * Takes up what an earlier run of the program has left.
     *
     * @param channels by their ids; null for one that the bot does not see
     * @param isHere whether this process tells a server
     */
    void resume(LongFunction<MessageChannel> channels, Predicate<Scope> isHere) {
        retrain.resume(channels, isHere);
    }

    /** The operator does not let plain messages be read any more: whoever wants them read has to choose it anew. */
    void endReadingAlong(LongFunction<Guild> servers) {
        readingAlong.endEverywhere(servers);
    }

    /** Tells whoever waits for something that the program is about to end. */
    void pause() {
        retrain.pause();
    }

    List<CommandData> definitions() {
        return List.copyOf(definitions);
    }

    Optional<SlashCommand> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    /** By the English name of its entry in the menu. */
    Optional<MessageCommand> messageCommand(String name) {
        return Optional.ofNullable(messageCommands.get(name));
    }

    List<Watcher> watchers() {
        return watchers;
    }

    /** The feature whose buttons and forms begin with a key. */
    Optional<Pressable> pressable(String key) {
        return Optional.ofNullable(pressables.get(key));
    }

    /** All features with buttons or forms. */
    Collection<Pressable> pressables() {
        return List.copyOf(pressables.values());
    }

    MentionHandler mentions() {
        return mentions;
    }

    PlainMessages plainMessages() {
        return plainMessages;
    }

    Doorkeeper doorkeeper() {
        return doorkeeper;
    }
}
