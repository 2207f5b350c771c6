package fabula.lab.speed;

import com.fasterxml.jackson.databind.JsonNode;
import fabula.network.Learner;
import fabula.network.Learner.Lesson;
import fabula.reader.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Shows that the network in PyTorch is the same one: on the same weights it says the same. */
final class Sameness {

    private static final double CLOSE = 1e-4;
    private static final int BATCH = 64;

    private Sameness() {}

    /** @return in a sentence, how close the outputs are */
    static String check(Peer peer, Learner learner, List<Lesson> lessons) throws IOException {
        JsonNode theirs = peer.ask("outputs");
        List<Answer> ours = new ArrayList<>();
        for (int from = 0; from < lessons.size(); from += BATCH) {
            List<Lesson> part = lessons.subList(from, Math.min(lessons.size(), from + BATCH));
            ours.addAll(
                    learner.reader("ours").read(part.stream().map(Lesson::query).toList()));
        }
        double apart = 0;
        for (int i = 0; i < ours.size(); i++) {
            JsonNode answer = theirs.get(i).path("answer");
            for (int verdict = 0; verdict < answer.size(); verdict++) {
                apart = Math.max(
                        apart,
                        Math.abs(answer.get(verdict).asDouble()
                                - ours.get(i).probabilities().get(verdict)));
            }
        }
        if (apart > CLOSE) {
            throw new IllegalStateException("The network in PyTorch is another one: outputs differ by " + apart);
        }
        return "The same network in PyTorch %s gives the same outputs: over %,d questions no probability differs by more than %.1e."
                .formatted(peer.version(), ours.size(), apart);
    }
}
