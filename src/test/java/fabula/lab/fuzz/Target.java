package fabula.lab.fuzz;

import net.jqwik.api.Arbitrary;

/**
 * Something that takes input.
 *
 * @param name what it is, for the table
 * @param share how many of a hundred inputs are for it
 * @param inputs what is thrown at it
 * @param action throws whatever shows a fault; refusing with a {@link fabula.Problem} is none
 */
public record Target<T>(String name, int share, Arbitrary<T> inputs, Action<T> action) {

    /** Takes one input. */
    @FunctionalInterface
    public interface Action<T> {
        void take(T input) throws Exception;
    }
}
