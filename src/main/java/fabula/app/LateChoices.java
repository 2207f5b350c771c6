package fabula.app;

import fabula.model.ChoiceLog;
import fabula.model.Scope;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Opens the log of choices when it is first needed: a model that is named needs none. */
record LateChoices(Supplier<? extends ChoiceLog> log) implements ChoiceLog {

    @Override
    public List<Choice> history(Scope scope) {
        return log.get().history(scope);
    }

    @Override
    public void record(Scope scope, Choice choice) {
        log.get().record(scope, choice);
    }

    @Override
    public long latest() {
        return log.get().latest();
    }

    @Override
    public Set<Scope> scopes() {
        return log.get().scopes();
    }
}
