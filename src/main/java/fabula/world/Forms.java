package fabula.world;

import java.util.List;

/** A word and what goes with it: "hungry", "the kitchen", "eat something". A phrase writes its parts {@code {2#0}}, {@code {2#1}}. */
record Forms(List<String> all) {

    String at(String form) {
        return all.get(Integer.parseInt(form));
    }

    @Override
    public String toString() {
        return all.get(0);
    }
}
