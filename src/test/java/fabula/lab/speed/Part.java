package fabula.lab.speed;

import java.io.IOException;

/** A part of the benchmark. */
interface Part {

    Section measure(Trial trial) throws IOException, InterruptedException;
}
