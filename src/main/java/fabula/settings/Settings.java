package fabula.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything an operator can choose, checked once at start. Relative paths are resolved against the folder of the
 * program, so that it may be started from anywhere.
 *
 * @param data the folder that Fabula writes to
 */
public record Settings(
        Path data,
        Storage storage,
        Models models,
        Stories stories,
        Collecting collecting,
        Discord discord,
        Operation operation,
        Training training,
        Network network,
        Benchmark benchmark) {

    private static final Duration UNLIMITED = Duration.ofDays(365);

    /** The same with another folder of models. */
    public Settings withModels(Path folder) {
        return new Settings(
                data,
                storage,
                new Models(folder, models.name(), models.keep()),
                stories,
                collecting,
                discord,
                operation,
                training,
                network,
                benchmark);
    }

    /**
     * @param url a PostgreSQL server's, which may hold a password; empty for a file in the data folder
     * @param user as whom to log in there, unless the URL says so
     * @param password of that user, unless the URL holds it
     */
    public record Storage(Optional<Secret> url, Optional<String> user, Optional<Secret> password) {
        /** A file in the data folder. */
        public static final Storage EMBEDDED = new Storage(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @param folder where model folders lie
     * @param name the model that is in force until another is chosen
     * @param keep how many of the newest models that retraining made stay, for everybody and for each server
     */
    public record Models(Path folder, String name, int keep) {}

    /**
     * @param maxStatements statements kept in one channel; telling more is refused with a sentence
     * @param maxCharacters longest text that is taken at once, in characters
     */
    public record Stories(int maxStatements, int maxCharacters) {}

    /** @param enabled whether examples may be collected at all, from people who agree, to learn from them */
    public record Collecting(boolean enabled) {}

    /**
     * @param token the bot's token, from the environment or a file
     * @param apiUrl where Discord's REST API is, ending in a slash; the gateway's address comes from there
     * @param adminUsers ids of people who may use {@code /admin} everywhere
     * @param adminRoles ids of roles whose members may use {@code /admin}
     * @param messageContent whether Discord's intent of that name is asked for, without which nothing can be read along
     * @param shards those that this process serves, where others serve the rest; empty for all
     * @param servers what holds on a server until its administrators choose otherwise
     */
    public record Discord(
            Optional<Secret> token,
            String apiUrl,
            List<Long> adminUsers,
            List<Long> adminRoles,
            boolean messageContent,
            Optional<Shards> shards,
            Servers servers) {}

    /**
     * A part of Discord's servers.
     *
     * @param total shards of all processes together
     * @param from the first that this process serves, counted from 0
     * @param to the last
     */
    public record Shards(int total, int from, int to) {}

    /**
     * @param idleDays after which a story is deleted that nobody has needed
     * @param personSeconds between two things that one person tells or asks on a server; 0 for no wait
     * @param channelSeconds between two things that are told or asked in one channel; 0 for no wait
     */
    public record Servers(int idleDays, int personSeconds, int channelSeconds) {}

    /**
     * @param port where figures are to be had; 0 for any that is free
     * @param host on whose network address
     * @param logFormat of the lines of the log
     */
    public record Operation(Optional<Integer> port, String host, LogFormat logFormat) {}

    /** For whom the log is written. */
    public enum LogFormat {
        /** For people. */
        TEXT,
        /** For programs: a JSON object a line. */
        JSON
    }

    /**
     * @param corpora files and folders of stories in bAbI's format
     * @param generatedStories stories that the generator makes in addition, at training
     * @param vectors a file of word vectors in place of training them; word2vec text, word2vec binary or GloVe
     * @param seed of everything random; never 0
     * @param batch questions a step
     * @param maxEpochs passes over the training questions at the most
     * @param patience passes without a better validation loss before training stops
     * @param learningRate of the first step
     * @param learningRateDecay factor a pass
     * @param averagedShare about this share of the steps, the last ones, makes the mean of weights that is kept
     * @param validationShare share of the stories that is kept for validation, 0 … 0.5
     * @param maxMemory of the child process that retrains beside a running bot, in the form of {@code -Xmx}
     * @param maxTime after which a training ends, when its pass is over, with the best network so far
     */
    public record Training(
            List<Path> corpora,
            int generatedStories,
            Optional<Path> vectors,
            long seed,
            int batch,
            int maxEpochs,
            int patience,
            double learningRate,
            double learningRateDecay,
            double averagedShare,
            double validationShare,
            String maxMemory,
            Duration maxTime) {

        /**
         * The same with a benchmark's schedule and seed, and with nothing that would make its result depend on the
         * machine: no vectors from a file, and all the time it takes.
         */
        public Training with(Schedule schedule, long seed) {
            return new Training(
                    List.of(),
                    0,
                    Optional.empty(),
                    seed,
                    schedule.batch(),
                    schedule.maxEpochs(),
                    schedule.patience(),
                    schedule.learningRate(),
                    schedule.learningRateDecay(),
                    averagedShare,
                    validationShare,
                    maxMemory,
                    UNLIMITED);
        }
    }

    /** @param babi how {@code ./fabula benchmark babi} trains */
    public record Benchmark(Babi babi) {}

    /**
     * @param small schedule for bAbI's files of 1,000 training questions a task
     * @param large schedule for those of 10,000
     */
    public record Babi(Schedule small, Schedule large) {}

    /** A training's schedule; each part is explained at {@link Training}. */
    public record Schedule(int batch, int maxEpochs, int patience, double learningRate, double learningRateDecay) {}

    /**
     * The shape of the network.
     *
     * @param vectorSize numbers a word vector
     * @param slots names, places and things that can be told apart in one story
     * @param wordHidden LSTM units a direction that read the words of a sentence
     * @param alignment numbers a word has to be met by the words of other sentences; 0 where they do not meet
     * @param storyHidden LSTM units a direction that read the statements of a story
     * @param storyLayers such LSTMs, each reading what the one before it has read
     * @param statements statements that are read at most for one question, the most relevant ones
     * @param fused whether what is written for speed computes, or Deeplearning4j's own layers; no part of the shape
     */
    public record Network(
            int vectorSize,
            int slots,
            int wordHidden,
            int alignment,
            int storyHidden,
            int storyLayers,
            int statements,
            boolean fused) {

        /** Beyond so many, powers of products of words would leave single precision. */
        public static final int MOST_ALIGNMENT = 64;

        /** A shape that reads the story once, lets no words meet and is computed fast. */
        public Network(int vectorSize, int slots, int wordHidden, int storyHidden, int statements) {
            this(vectorSize, slots, wordHidden, 0, storyHidden, 1, statements, true);
        }

        /** The same with word vectors of another size, such as those of a file. */
        public Network withVectorSize(int size) {
            return new Network(size, slots, wordHidden, alignment, storyHidden, storyLayers, statements, fused);
        }

        /** The same, computed so. */
        public Network withFused(boolean computed) {
            return new Network(
                    vectorSize, slots, wordHidden, alignment, storyHidden, storyLayers, statements, computed);
        }

        /** The same, but the story is read so many times. */
        public Network withStoryLayers(int layers) {
            return new Network(vectorSize, slots, wordHidden, alignment, storyHidden, layers, statements, fused);
        }

        /** The same, but words meet by so many numbers. */
        public Network withAlignment(int numbers) {
            return new Network(vectorSize, slots, wordHidden, numbers, storyHidden, storyLayers, statements, fused);
        }

        /** The same with the units and layers of another where that has more, and its alignment if there is none yet. */
        public Network grownTo(Network other) {
            return new Network(
                    vectorSize,
                    slots,
                    Math.max(wordHidden, other.wordHidden),
                    alignment == 0 ? other.alignment : alignment,
                    Math.max(storyHidden, other.storyHidden),
                    Math.max(storyLayers, other.storyLayers),
                    statements,
                    fused);
        }
    }

    /** A value that is never printed. */
    public record Secret(String value) {
        @Override
        public String toString() {
            return "(hidden)";
        }
    }
}
