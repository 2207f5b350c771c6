package fabula.discord;

import java.util.List;

/** What the bot wrote into one channel without being asked by an interaction. */
record Posts(DoubleRest rest, String channel) {

    /** The first that has these words, as if somebody had asked for it. */
    Exchange await(String words) {
        for (int i = 0; i < 150; i++) {
            for (DoubleRest.Request post : all()) {
                if (Exchange.text(post.body()).contains(words)) {
                    Exchange exchange = new Exchange(Long.parseLong(channel));
                    exchange.show(post.body());
                    return exchange;
                }
            }
            DiscordDouble.pause();
        }
        throw new AssertionError("Nothing with " + words + " was written into " + channel);
    }

    int count() {
        return all().size();
    }

    private List<DoubleRest.Request> all() {
        return rest.requests().stream()
                .filter(request -> request.path().equals("/channels/" + channel + "/messages"))
                .toList();
    }
}
