package fabula.cli;

import fabula.Problem;
import fabula.examples.ServerId;
import fabula.model.Scope;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Whose model a command is about. */
final class ServerOption {

    @Option(
            names = "--server",
            paramLabel = "ID",
            scope = ScopeType.INHERIT,
            description = "The Discord server whose own model is meant, or \"terminal\".")
    private Optional<String> server = Optional.empty();

    /** The server that is named; the terminal if none is. */
    Scope scope() {
        return scope(Scope.server(ServerId.TERMINAL.value()));
    }

    /** @param otherwise whose model is meant where no server is named */
    Scope scope(Scope otherwise) {
        return server.map(ServerOption::named).orElse(otherwise);
    }

    private static Scope named(String id) {
        if (id.equals(ServerId.TERMINAL.value())) {
            return Scope.server(id);
        }
        if (!id.matches("\\d{1,19}")) {
            throw Problem.input("\"" + id + "\" is no server: name a Discord server by the number that is its id, or"
                    + " say terminal.");
        }
        return Scope.server(ServerId.discord(Long.parseLong(id)).value());
    }
}
