package fabula.app;

import fabula.model.ChoiceLog;
import java.util.List;
import java.util.function.Supplier;

/** Opens the log of choices when it is first needed: a model that is named needs none. */
record LateChoices(Supplier<? extends ChoiceLog> log) implements ChoiceLog {

    @Override
    public List<Choice> history() {
        return log.get().history();
    }

    @Override
    public void record(Choice choice) {
        log.get().record(choice);
    }
}
