package fabula.world;

import java.util.random.RandomGenerator;

/** Chance that leans towards the first of whatever it is to choose from: the plainest ways of saying something. */
record Plainly(RandomGenerator random) implements RandomGenerator {

    private static final double LEANING = 5;

    @Override
    public long nextLong() {
        return random.nextLong();
    }

    @Override
    public int nextInt(int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), LEANING));
    }
}
