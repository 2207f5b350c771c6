package fabula.benchmark.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fabula.Problem;
import fabula.benchmark.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * All figures of one run of the experiment, from which the page and the pictures are drawn.
 *
 * @param statements of a story that Fabula's reader reads at the most
 * @param minutes that the whole run took
 */
public record Comparison(Plan plan, List<Score> scores, int statements, double minutes, Provenance provenance) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Comparison {
        Objects.requireNonNull(plan);
        Objects.requireNonNull(provenance);
        scores = List.copyOf(scores);
    }

    /** @throws Problem if there is no such file, or if it holds something else */
    public static Comparison read(Path file) {
        if (!Files.exists(file)) {
            throw Problem.input("There is no " + file + " to draw from. Run the comparison first.");
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Comparison.class);
        } catch (JsonProcessingException | NullPointerException e) {
            throw new Problem(
                    Problem.Kind.INPUT,
                    file
                            + " does not hold the figures of a comparison. Run it anew, or name another folder with --out.",
                    e);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.INPUT, file + " cannot be read. Check its rights.", e);
        }
    }

    /** Writes the file whole or not at all, making its folder where there is none. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
            Files.writeString(beside, JSON.writeValueAsString(this) + "\n");
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.MACHINE,
                    file + " cannot be written. Check the folder, its rights and the room on the disk.",
                    e);
        }
    }

    /** On task 6, at its usual size, with all training questions; in per cent, as all that follow. */
    public double accuracy(Contestant network) {
        return byAmount(network, plan.most());
    }

    double byAmount(Contestant network, int questions) {
        return onTask6(network, score -> score.questions() == questions && score.units() == network.units());
    }

    double byUnits(Contestant network, int units) {
        return onTask6(network, score -> score.questions() == plan.most() && score.units() == units);
    }

    double byDistance(Contestant network, int distance) {
        return only(score -> score.network() == network && score.distance() == distance);
    }

    private double onTask6(Contestant network, Predicate<Score> which) {
        return only(score -> score.network() == network && score.material() == Material.TASK_6 && which.test(score));
    }

    private double only(Predicate<Score> which) {
        OptionalDouble found =
                scores.stream().filter(which).mapToDouble(Score::accuracy).findFirst();
        return found.orElse(Double.NaN);
    }
}
