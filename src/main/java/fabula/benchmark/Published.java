package fabula.benchmark;

import java.util.List;

/**
 * Test errors that others have published, in per cent.
 *
 * @param system what it is, for a legend
 * @param how it was trained or chosen, and where it was published
 * @param errors one a task, in the order of {@link BabiTask}; NaN where there is none
 * @param drawn whether it is comparable enough to stand in the picture
 */
record Published(String system, String how, List<Double> errors, boolean drawn) {

    private static final double NONE = Double.NaN;

    private static final String MEMN2N = "Sukhbaatar et al. 2015, [arXiv:1503.08895](https://arxiv.org/abs/1503.08895)";
    private static final String TRANSFORMER =
            "with halting, best seed; Dehghani et al. 2019, [arXiv:1807.03819](https://arxiv.org/abs/1807.03819)";

    static List<Published> of(BabiSize size) {
        return size == BabiSize.SMALL ? small() : large();
    }

    private static List<Published> small() {
        return List.of(
                new Published("Universal Transformer", TRANSFORMER, List.of(0.0, 0.0, 0.0, 32.0, 0.0), true),
                new Published("MemN2N", "3 hops, joint; " + MEMN2N, List.of(2.8, 1.9, 6.5, 40.4, 9.4), true),
                new Published(
                        "LSTM",
                        "Weston et al. 2015, [arXiv:1502.05698](https://arxiv.org/abs/1502.05698)",
                        List.of(52.0, 36.0, 56.0, 49.0, 48.0),
                        true));
    }

    private static List<Published> large() {
        return List.of(
                new Published("Universal Transformer", "joint, " + TRANSFORMER, List.of(0.0, 0.0, 0.0, 0.2, 0.0), true),
                new Published("MemN2N", "larger; " + MEMN2N, List.of(0.1, 0.3, 0.0, 18.6, 5.3), true),
                new Published(
                        "LSTM",
                        "joint, best; Rae et al. 2016, [arXiv:1610.09027](https://arxiv.org/abs/1610.09027)",
                        List.of(17.6, 18.2, 34.0, 41.7, 8.4),
                        true),
                new Published(
                        "EntNet",
                        "best of 10; Henaff et al. 2017, [arXiv:1612.03969](https://arxiv.org/abs/1612.03969)",
                        List.of(0.2, 0.1, 0.6, 0.5, 0.3),
                        true),
                new Published(
                        "GPT-2",
                        "fine-tuned, size of the training files and source not stated",
                        List.of(0.0, 0.0, 0.0, 0.0, 0.0),
                        false),
                new Published(
                        "Keras chatbot",
                        "match and LSTM(32), on task 6 alone, after 1,000 epochs; the network that this project began from",
                        List.of(16.3, NONE, NONE, NONE, NONE),
                        false));
    }
}
