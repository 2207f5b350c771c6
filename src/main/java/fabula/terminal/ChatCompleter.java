package fabula.terminal;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes commands, channels, and the words of the story. */
final class ChatCompleter implements Completer {

    private static final List<String> OPENINGS = List.of("Is", "Was", "Did", "Does", "Has", "Are");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

    private final Chat chat;

    ChatCompleter(Chat chat) {
        this.chat = chat;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0 && line.word().startsWith("/")) {
            Arrays.stream(ChatWord.values())
                    .map(word -> new Candidate(word.typed(), word.usage(), null, word.purpose(), null, null, true))
                    .forEach(candidates::add);
            return;
        }
        words(line).stream().map(ChatCompleter::word).forEach(candidates::add);
    }

    /** Without a blank behind it, for a full stop or a question mark may follow. */
    private static Candidate word(String text) {
        return new Candidate(text, text, null, null, null, null, false);
    }

    private Collection<String> words(ParsedLine line) {
        String first = line.words().get(0);
        if (first.equals(ChatWord.CHANNEL.typed())) {
            return chat.channels().names();
        }
        if (first.startsWith("/")) {
            return List.of();
        }
        Collection<String> words = new LinkedHashSet<>();
        if (line.wordIndex() == 0) {
            words.addAll(OPENINGS);
        }
        chat.story().statements().forEach(statement -> words.addAll(asWritten(statement.text())));
        return words;
    }

    private static List<String> asWritten(String sentence) {
        return NOT_A_WORD
                .splitAsStream(sentence)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
