package fabula.settings;

import java.util.Objects;
import java.util.Set;

/** The processor that OpenBLAS multiplies for, which whoever starts Fabula tells it: it does not tell what it found itself. */
public final class Processor {

    /** Those with AVX-512, for which OpenBLAS has kernels that take small matrices as they lie. */
    private static final Set<String> UNPACKING = Set.of("SkylakeX", "Cooperlake", "SapphireRapids");

    private Processor() {}

    /** OpenBLAS's name of it, such as {@code Haswell}. */
    public static String name() {
        return Objects.requireNonNullElse(System.getenv("OPENBLAS_CORETYPE"), "its own choice");
    }

    /** Whether small matrices are copied into another order before they are multiplied. */
    public static boolean packsAlways() {
        return UNPACKING.stream().noneMatch(name()::equalsIgnoreCase);
    }
}
