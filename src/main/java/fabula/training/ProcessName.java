package fabula.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The name that a process goes by among all that serve one bot. Whoever runs beside it can tell by it whether it still
 * runs; whoever runs elsewhere cannot.
 *
 * @param place where processes have numbers in common; a random one where that cannot be known
 * @param started when, in milliseconds, since numbers are given again
 * @param unique of this very name
 */
public record ProcessName(String place, long pid, long started, String unique) {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path NUMBERS = Path.of("/proc/self/ns/pid");

    public static ProcessName own() {
        ProcessHandle own = ProcessHandle.current();
        return new ProcessName(
                here(), own.pid(), started(own), UUID.randomUUID().toString());
    }

    private static String here() {
        try {
            return Files.readString(BOOT).strip() + Files.readSymbolicLink(NUMBERS);
        } catch (IOException | UnsupportedOperationException e) {
            return UUID.randomUUID().toString();
        }
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    public String text() {
        return String.join("/", place, String.valueOf(pid), String.valueOf(started), unique);
    }

    /** Whether a process was here and has ended; false of one that is elsewhere. */
    boolean seesTheEndOf(String other) {
        String[] parts = other.split("/");
        return parts.length == 4 && parts[0].equals(place) && !runs(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    private static boolean runs(long pid, long started) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.filter(ProcessHandle::isAlive)
                .filter(running -> started(running) == started)
                .isPresent();
    }
}
