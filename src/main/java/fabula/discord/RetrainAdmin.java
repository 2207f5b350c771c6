package fabula.discord;

import fabula.model.Scope;
import fabula.training.Retraining;
import fabula.training.Retraining.Job;
import fabula.training.Retraining.Listener;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Progress;
import fabula.training.Retraining.Request;
import fabula.training.Retraining.Work;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** Everything that takes its turn in the queue of retrainings, and the button that ends it. */
final class RetrainAdmin implements Pressable {

    private final Retraining retraining;
    private final ExamAdmin exam;
    private final Access access;
    private final Clock clock;
    private final Words words;
    private final Cards cards;
    private final TrainingCards trainingCards;
    private final Set<ProgressMessage> open = ConcurrentHashMap.newKeySet();

    RetrainAdmin(Services services, ExamAdmin exam, Access access, Words words) {
        this.retraining = services.retraining();
        this.clock = services.clock();
        this.exam = exam;
        this.access = access;
        this.words = words;
        this.cards = new Cards(words);
        this.trainingCards = new TrainingCards(words);
    }

    /** {@code /admin retrain}, for somebody who may administer the server. */
    void retrain(SlashCommandInteractionEvent event, Answering answering) {
        boolean base = event.getOption("base", false, OptionMapping::getAsBoolean);
        if (base && !access.isOperator(event)) {
            answering.refuse(Refused.NO_OPERATOR, cards.operatorsOnly());
        } else {
            Scope scope = base ? Scope.BASE : Servers.scope(People.server(event));
            start(event, scope, new Work.Teach(), answering);
        }
    }

    /** The message is announced first, so that the request can say where it is told of, even after a restart. */
    void start(SlashCommandInteractionEvent event, Scope scope, Work work, Answering answering) {
        InteractionHook hook = answering.announce().join();
        long message = hook.getCallbackResponse().getMessage().getIdLong();
        Where where = new Where(event.getChannelIdLong(), message);
        Request request = new Request(scope, work, event.getUser().getId(), where.text());
        LongFunction<MessageChannel> channels = id -> event.getJDA().getChannelById(MessageChannel.class, id);
        ProgressMessage shown = message(request, new Post(where, Optional.of(hook), channels, clock));
        shown.begin(retraining.start(request, new Speaking(words, words.locale(), shown)));
    }

    private ProgressMessage message(Request request, Post post) {
        ProgressMessage message =
                new ProgressMessage(trainingCards, outcome -> exam.ended(request, outcome), post, clock);
        open.removeIf(ProgressMessage::hasEnded);
        open.add(message);
        return message;
    }

    /** Says in every message of a job that is not over that the program is about to end. */
    void pause() {
        open.forEach(ProgressMessage::pause);
    }

    /**
     * Takes up what an earlier run of the program has left, and what other processes leave.
     *
     * @param isHere whether this process tells a server
     */
    void resume(LongFunction<MessageChannel> channels, Predicate<Scope> isHere) {
        retraining.resume(job -> {
            Optional<Where> where = Where.parse(job.request().where());
            if (where.isEmpty()) {
                return Optional.of(Listener.SILENT);
            }
            boolean isSeen = channels.apply(where.get().channel()) != null;
            return isSeen || isHere.test(job.request().scope())
                    ? Optional.of(resumed(job, new Post(where.get(), Optional.empty(), channels, clock)))
                    : Optional.empty();
        });
    }

    private ProgressMessage resumed(Job job, Post post) {
        ProgressMessage message = message(job.request(), post);
        // How it stands is not settled yet; what is true is told next.
        message.follow(job);
        return message;
    }

    /** Goes on in the language in which it was asked for, on whatever thread. */
    private record Speaking(Words words, Locale language, Listener listener) implements Listener {

        @Override
        public void waiting(int place) {
            words.speaking(language, () -> listener.waiting(place));
        }

        @Override
        public void progressed(Progress progress) {
            words.speaking(language, () -> listener.progressed(progress));
        }

        @Override
        public void finished(Outcome outcome) {
            words.speaking(language, () -> listener.finished(outcome));
        }
    }

    @Override
    public String key() {
        return TrainingCards.KEY;
    }

    @Override
    public Set<String> buttons() {
        return Set.of("cancel");
    }

    @Override
    public boolean isPressedEverywhere() {
        return true;
    }

    @Override
    public boolean changesMessage(PressId id) {
        return false;
    }

    @Override
    public void pressed(ButtonInteractionEvent event, PressId id, Answering answering) {
        if (!access.mayAdminister(event)) {
            answering.refuse(Refused.NO_ADMINISTRATOR, cards.refused());
            return;
        }
        Scope server = Servers.scope(People.server(event));
        Optional<Job> job = id.number(0).flatMap(retraining::find);
        boolean base = job.filter(one -> one.request().scope().isBase()).isPresent();
        if (base && !access.isOperator(event)) {
            answering.refuse(Refused.NO_OPERATOR, cards.operatorsOnly());
        } else if (job.filter(one -> base || one.request().scope().equals(server))
                .isEmpty()) {
            answering.refuse(Refused.GONE, trainingCards.over());
        } else {
            job.get().cancel();
            answering.showPrivately(trainingCards.stopping());
        }
    }
}
