package fabula.app;

import fabula.benchmark.retrain.Site;
import fabula.corpus.LabelledQuestion;
import fabula.corpus.LabelledStory;
import fabula.examples.Contribution;
import fabula.examples.ExampleState;
import fabula.examples.Lesson;
import fabula.examples.Reviewed;
import fabula.examples.ServerId;
import fabula.examples.Source;
import fabula.examples.Submission;
import fabula.model.ModelStore;
import fabula.settings.Settings;
import fabula.settings.SettingsLoader;
import fabula.storage.Database;
import fabula.storage.ModelChoices;
import fabula.storage.SqlExamples;
import fabula.storage.SqlJobs;
import fabula.storage.SqlTrainings;
import fabula.story.ChannelId;
import fabula.story.Teller;
import fabula.training.ApprovedExamples;
import fabula.training.QueuedRetraining;
import fabula.training.Retraining;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ground of a benchmark: the parts of a bot that retrain, in a folder of their own. */
final class RetrainSite implements Site {

    private final Clock clock = Clock.systemDefaultZone();
    private final Parts parts = new Parts();
    private final SqlExamples examples;
    private final ServerExamples approved;
    private final ModelStore models;
    private final QueuedRetraining retraining;

    RetrainSite(Path home, ModelStore.Opener opener) {
        Settings settings = new SettingsLoader(home, name -> null, name -> null)
                .load(Optional.empty())
                .settings();
        Database database = parts.add(Database.open(settings.data()));
        examples = new SqlExamples(database);
        approved = new ServerExamples(() -> examples, () -> new SqlTrainings(database));
        models = parts.add(new ModelStore(
                settings.models().folder(), settings.models().name(), new ModelChoices(database), opener, clock));
        retraining = parts.add(new QueuedRetraining(
                settings, models, approved, new SqlJobs(database), new OwnProgram(home, Optional.empty()), clock));
    }

    @Override
    public ModelStore models() {
        return models;
    }

    @Override
    public ApprovedExamples examples() {
        return approved;
    }

    @Override
    public Retraining retraining() {
        return retraining;
    }

    @Override
    public void approve(List<LabelledStory> stories) {
        Contribution upload = new Contribution(
                new Teller("benchmark", "Benchmark"),
                ChannelId.terminal("benchmark"),
                clock.instant(),
                Source.UPLOADED,
                Optional.empty(),
                Set.of());
        examples.add(
                ServerId.TERMINAL,
                stories.stream().map(story -> submission(story, upload)).toList(),
                true);
    }

    private Submission submission(LabelledStory story, Contribution upload) {
        LabelledQuestion question = story.questions().get(0);
        return new Submission(
                new Lesson(story.statements(), question.text(), question.answer(), question.supports()),
                ExampleState.APPROVED,
                Optional.of(new Reviewed("benchmark", clock.instant())),
                List.of(upload));
    }

    @Override
    public void close() {
        parts.close();
    }
}
