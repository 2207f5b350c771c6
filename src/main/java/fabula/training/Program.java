package fabula.training;

import java.util.List;

/** Prepares this very program to be run as a child. */
@FunctionalInterface
public interface Program {
    /**
     * @param maxMemory in the form of {@code -Xmx}
     * @param arguments of the command line
     */
    ProcessBuilder start(String maxMemory, List<String> arguments);
}
