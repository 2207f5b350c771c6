package fabula.app;

import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.examples.Example;
import fabula.examples.ExampleState;
import fabula.examples.ExampleStore;
import fabula.examples.Lesson;
import fabula.examples.ServerId;
import fabula.examples.Source;
import fabula.examples.TrainingRecord;
import fabula.model.Scope;
import fabula.training.Approved;
import fabula.training.ApprovedExamples;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The approved examples of the servers; each server's own model is called by the same id as its corpus. */
record ServerExamples(Supplier<ExampleStore> examples, Supplier<TrainingRecord> record) implements ApprovedExamples {

    @Override
    public List<Approved> of(Scope scope) {
        return scope.server().map(ServerId::new).stream()
                .flatMap(server -> examples.get().list(server, Set.of(ExampleState.APPROVED)).stream())
                .map(ServerExamples::approved)
                .toList();
    }

    private static Approved approved(Example example) {
        Lesson lesson = example.lesson();
        boolean marked = example.given().stream().anyMatch(gift -> gift.source() == Source.WRONG);
        // The question is learned as it is read: whatever way somebody put it.
        LabelledQuestion question = new LabelledQuestion(
                lesson.story().size(), lesson.query().question(), lesson.answer(), lesson.supports());
        return new Approved(lesson.hash(), new LabelledStory("examples", lesson.story(), List.of(question)), marked);
    }

    @Override
    public void trained(String model, Collection<String> hashes) {
        record.get().trained(model, hashes);
    }
}
