package fabula.cli;

import fabula.Problem;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells failures to the person at the terminal: a sentence or two and an exit code, never a stack trace. */
final class Failures {

    static final int USAGE = 2;
    static final int UNEXPECTED = 70;

    private Failures() {}

    static int told(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof Problem problem) {
            if (problem.getCause() != null) {
                log().info("Told to the person: {}", problem.getMessage(), problem);
            }
            print(command, problem.getMessage());
            return problem.kind().exitCode();
        }
        log().error("{} failed", command.getCommandSpec().qualifiedName(), failure);
        print(
                command,
                "Something went wrong that Fabula was not prepared for (%s). The details are in %s"
                        .formatted(failure.getClass().getSimpleName(), Logs.file()));
        return UNEXPECTED;
    }

    static int misused(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        print(command, failure.getMessage());
        PrintWriter err = command.getErr();
        if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
            err.println("How it is used: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        err.flush();
        return USAGE;
    }

    private static void print(CommandLine command, String message) {
        command.getErr().println(command.getColorScheme().errorText(message));
        command.getErr().flush();
    }

    /** Made late: see {@link Logs}. */
    private static Logger log() {
        return LoggerFactory.getLogger(Failures.class);
    }
}
