package fabula.network;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fabula.network.Learner.Prepared;
import fabula.network.kernel.Stories;
import fabula.reader.Query;
import fabula.settings.Settings;
import fabula.story.Verdict;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network, and what it reads, as {@code bench/peer/peer.py} reads them. */
public final class PeerFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public PeerFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes a model's weights by their names. */
    public void writeWeights(Path model, Settings.Network shape) throws IOException {
        Vocabulary words = NetworkFiles.vocabulary(model);
        ComputationGraph graph = ReaderGraph.create(shape, words.size(), 1);
        graph.setParams(NetworkFiles.parameters(model, shape, words));
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        ByteBuffer bytes =
                ByteBuffer.allocate(Float.BYTES * (int) graph.numParams()).order(ByteOrder.LITTLE_ENDIAN);
        for (Map.Entry<String, INDArray> entry : graph.paramTable().entrySet()) {
            INDArray values = entry.getValue();
            ObjectNode named = names.addObject().put("name", entry.getKey());
            LongStream.of(values.shape()).forEach(named.withArray("shape")::add);
            for (float value : values.dup('c').data().asFloat()) {
                bytes.putFloat(value);
            }
        }
        Files.write(folder.resolve("weights.bin"), bytes.array());
        write("weights.json", names);
        graph.close();
    }

    /** @param batches for each size, batches of indices into the lessons */
    public void writeLessons(List<Prepared> lessons, Map<Integer, List<List<Integer>>> batches) throws IOException {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Prepared lesson : lessons) {
            ObjectNode told = story(lesson.outline().story());
            told.set("answer", JSON.valueToTree(lesson.target().answer()));
            told.set("evidence", JSON.valueToTree(lesson.target().evidence().orElse(null)));
            all.add(told);
        }
        write("lessons.json", all);
        write("batches.json", JSON.valueToTree(batches));
    }

    /** @param queries by the length of their stories */
    public void writeStories(Path model, Settings.Network shape, Map<Integer, List<Query>> queries) throws IOException {
        StoryEncoder encoder = new StoryEncoder(NetworkFiles.vocabulary(model), shape.slots(), shape.statements());
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        queries.forEach((length, some) -> {
            ArrayNode stories = all.putArray(String.valueOf(length));
            some.forEach(query -> stories.add(story(encoder.encode(query))));
        });
        write("stories.json", all);
    }

    /**
     * Floating-point operations that one step of learning from a batch takes, those of products of matrices alone: the
     * backward pass is two of the forward pass. Each different sentence is read once.
     */
    public static double operations(List<Prepared> batch, Settings.Network shape) {
        Stories stories = EncodedStory.together(
                batch.stream().map(lesson -> lesson.outline().story()).toList());
        double words = Arrays.stream(stories.words())
                .mapToInt(sentence -> sentence.length)
                .sum();
        double steps =
                Arrays.stream(stories.told()).mapToInt(story -> story.length).sum();
        double sentence = 2.0 * shape.wordHidden();
        double state = 2.0 * shape.storyHidden();
        double wordLstm = 2 * 2 * (shape.vectorSize() + shape.wordHidden()) * 4.0 * shape.wordHidden();
        double align = 2 * sentence * shape.alignment();
        double storyLstm =
                2 * 2 * (3 * sentence + 2 * shape.alignment() + shape.storyHidden()) * 4.0 * shape.storyHidden();
        double again = (shape.storyLayers() - 1) * 2 * 2 * (state + shape.storyHidden()) * 4.0 * shape.storyHidden();
        double perStory = 2 * (2 * state) * shape.storyHidden() + 2.0 * shape.storyHidden() * Verdict.values().length;
        return 3 * (words * (wordLstm + align) + steps * (storyLstm + again + 2 * state) + batch.size() * perStory);
    }

    private static ObjectNode story(EncodedStory story) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("question", JSON.valueToTree(story.question()));
        ArrayNode statements = node.putArray("statements");
        story.statements().forEach(statement -> statements.add((ObjectNode) JSON.valueToTree(statement)));
        return node;
    }

    private void write(String name, Object json) throws IOException {
        JSON.writeValue(folder.resolve(name).toFile(), json);
    }
}
