package fabula.lab.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small share of what {@code ./fabula fuzz} throws. */
class FuzzTest {

    private static final int INPUTS = 2_000;

    @TempDir
    private static Path ground;

    private static Fuzz fuzz;

    @BeforeAll
    static void open() throws IOException {
        fuzz = new Fuzz(ground);
    }

    @AfterAll
    static void close() {
        fuzz.close();
    }

    static List<Target<?>> targets() {
        return fuzz.targets();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void strange_input_is_answered_or_refused_and_does_no_harm(Target<?> target) {
        int shares = fuzz.targets().stream().mapToInt(Target::share).sum();

        assertThat(new Thrower(3).at(target, INPUTS * target.share() / shares).failures())
                .isEmpty();
    }
}
