package fabula.lab.speed;

import fabula.model.ModelFolder;
import fabula.network.NetworkReader;
import fabula.training.NetworkSettings;
import java.nio.file.Path;

/** Opens models as the program does. */
final class Readers {

    private Readers() {}

    /** @param folder of the model */
    static NetworkReader open(String folder) {
        Path path = Path.of(folder).toAbsolutePath();
        String name = path.getFileName().toString();
        return NetworkReader.load(name, path, NetworkSettings.of(ModelFolder.read(path.getParent(), name)));
    }
}
