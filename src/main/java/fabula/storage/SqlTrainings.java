package fabula.storage;

import fabula.examples.TrainingRecord;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which model was trained with which examples, in the database. */
public final class SqlTrainings implements TrainingRecord {

    private final Database database;

    public SqlTrainings(Database database) {
        this.database = database;
    }

    @Override
    public void trained(String model, Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return;
        }
        database.change(handle -> {
            PreparedBatch batch = handle.prepareBatch("INSERT INTO model_example (model, hash) VALUES (:model, :hash)"
                    + " ON CONFLICT (model, hash) DO NOTHING");
            hashes.forEach(hash -> batch.bind("model", model).bind("hash", hash).add());
            batch.execute();
        });
    }

    @Override
    public List<String> modelsTrainedWith(Collection<String> hashes) {
        return database.read(handle -> modelsTrainedWith(handle, hashes));
    }

    static List<String> modelsTrainedWith(Handle handle, Collection<String> hashes) {
        TreeSet<String> models = new TreeSet<>();
        for (String hash : hashes) {
            models.addAll(handle.createQuery("SELECT model FROM model_example WHERE hash = :hash")
                    .bind("hash", hash)
                    .mapTo(String.class)
                    .list());
        }
        return List.copyOf(models);
    }
}
