package fabula.app;

import fabula.training.Retraining;
import fabula.training.Retraining.Outcome;
import fabula.training.Retraining.Progress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Keeps what it is told, and lets a test wait for it. */
final class Told implements Retraining.Listener {
    final List<Progress> progress = new CopyOnWriteArrayList<>();
    final List<Integer> places = new CopyOnWriteArrayList<>();
    final CountDownLatch learning = new CountDownLatch(1);
    final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    @Override
    public void waiting(int place) {
        places.add(place);
    }

    @Override
    public void progressed(Progress step) {
        progress.add(step);
        if (step.stage().equals("Learning") && step.done() > 0) {
            learning.countDown();
        }
    }

    @Override
    public void finished(Outcome last) {
        outcome.complete(last);
        // Whoever waits for it to learn learns that it never will.
        learning.countDown();
    }

    String failure() {
        return ((Outcome.Failed) outcome.join()).sentence();
    }
}
