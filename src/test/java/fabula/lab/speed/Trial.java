package fabula.lab.speed;

import fabula.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What all parts share.
 *
 * @param home the program's folder
 * @param work a folder for files that are not kept
 * @param model the folder of the model in force
 * @param shape of that model
 * @param peer the same network in PyTorch, if it is here
 * @param quick whether rough figures are enough
 * @param answers how many in a row are watched for memory that grows
 * @param teller is told what happens, a line each
 */
record Trial(
        Path home,
        Path work,
        Path model,
        Settings.Network shape,
        Optional<Peer> peer,
        boolean quick,
        int answers,
        Consumer<String> teller) {

    void tell(String form, Object... values) {
        teller.accept(form.formatted(values));
    }
}
