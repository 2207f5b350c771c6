package fabula.discord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** Everything the bot can do, each feature made in the one list below. */
final class Features {

    private final Map<String, SlashCommand> commands = new LinkedHashMap<>();
    private final Map<String, Pressable> pressables = new HashMap<>();
    private final List<SlashCommandData> definitions = new ArrayList<>();
    private final MentionHandler mentions;
    private final RetrainAdmin retrain;

    private Features(
            List<Supplier<SlashCommand>> commands,
            List<Pressable> pressables,
            Supplier<MentionHandler> mentions,
            RetrainAdmin retrain) {
        this.retrain = retrain;
        pressables.forEach(feature -> this.pressables.put(feature.key(), feature));
        for (Supplier<SlashCommand> supplier : commands) {
            SlashCommand command = supplier.get();
            SlashCommandData definition = command.definition();
            this.commands.put(definition.getName(), command);
            this.definitions.add(definition);
        }
        this.mentions = mentions.get();
    }

    static Features of(Services services, Words words) {
        Cards cards = new Cards(words);
        Access access = new Access(services.settings().discord());
        int longest = services.settings().stories().maxCharacters();
        ExampleCards exampleCards = new ExampleCards(words);
        Judging judging = new Judging(services.conversation(), services.collecting(), exampleCards, words);
        ReviewAdmin review = new ReviewAdmin(services.examples(), access, services.clock(), words);
        ExamAdmin exam = new ExamAdmin(services.models(), access, words);
        RetrainAdmin retrain = new RetrainAdmin(services, exam, access, words);
        CorpusAdmin corpus = new CorpusAdmin(services, review, access, words);
        TeachCommand teach = new TeachCommand(services.collecting(), services.models(), exampleCards, words);
        PrivacyCommand privacy =
                new PrivacyCommand(services.people(), services.conversation(), exam, new PrivacyCards(words), words);
        List<SlashCommandData> all = new ArrayList<>();
        Features features = new Features(
                List.of(
                        () -> new TellCommand(services.conversation(), cards, words, longest),
                        () -> new AskCommand(services.conversation(), judging, cards, words, longest),
                        () -> new WhyCommand(services.conversation(), new WhyCards(words), words),
                        () -> new StoryCommand(services.conversation(), cards, words),
                        () -> new HelpCommand(() -> all, access, cards, words),
                        () -> teach,
                        () -> privacy,
                        () -> new AdminCommand(services, corpus, retrain, access, words)),
                List.of(judging, teach, privacy, review, corpus, exam, retrain),
                () -> new MentionConversation(services.conversation(), judging, cards),
                retrain);
        all.addAll(features.definitions);
        return features;
    }

    /**
     * Takes up what an earlier run of the program has left.
     *
     * @param channels by their ids; null for one that the bot does not see
     */
    void resume(LongFunction<MessageChannel> channels) {
        retrain.resume(channels);
    }

    /** Tells whoever waits for something that the program is about to end. */
    void pause() {
        retrain.pause();
    }

    List<SlashCommandData> definitions() {
        return List.copyOf(definitions);
    }

    Optional<SlashCommand> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    /** The feature whose buttons and forms begin with a key. */
    Optional<Pressable> pressable(String key) {
        return Optional.ofNullable(pressables.get(key));
    }

    MentionHandler mentions() {
        return mentions;
    }
}
