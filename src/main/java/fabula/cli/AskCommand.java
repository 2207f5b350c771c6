package fabula.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fabula.Problem;
import fabula.Saying;
import fabula.conversation.Conversation;
import fabula.conversation.Reply;
import fabula.story.ChannelId;
import fabula.story.Statement;
import fabula.story.Teller;
import fabula.story.Verdict;
import fabula.terminal.Phrases;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./fabula ask}: one question about the story in a file. */
@Command(
        name = "ask",
        description = "Answers one yes/no question about the story in a file.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  fabula ask --story tale.txt \"Is Mary in the kitchen?\"",
            "  fabula ask --story tale.txt --why \"Is Mary in the kitchen?\"",
            "  echo 'Mary went to the kitchen.' | fabula ask --json --story - \"Is Mary there?\""
        })
public final class AskCommand implements Runnable {

    private static final ChannelId CHANNEL = ChannelId.terminal("ask");
    private static final Teller TELLER = new Teller("file", "the story's file");

    private final Conversations conversations;
    private final InputStream input;

    @Option(
            names = "--story",
            required = true,
            paramLabel = "FILE",
            description = "The story: sentences, or one story with numbered lines as in bAbI's files; - is the input.")
    private String story;

    @Option(names = "--json", description = "The answer as one JSON object, for programs.")
    private boolean json;

    @Option(names = "--why", description = "Show what every statement weighed, too.")
    private boolean why;

    @Option(names = "--model", paramLabel = "NAME", description = "The model that answers.")
    private Optional<String> model;

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "A yes/no question.")
    private List<String> question;

    @Spec
    private CommandSpec spec;

    /** @param input what {@code --story -} reads */
    public AskCommand(Conversations conversations, InputStream input) {
        this.conversations = conversations;
        this.input = input;
    }

    @Override
    public void run() {
        List<StoryFile.Line> lines = StoryFile.read(story, input);
        Conversation conversation = conversations.open(model, false);
        lines.forEach(line -> tell(conversation, line));
        Reply reply = conversation.ask(CHANNEL, String.join(" ", question));
        if (reply instanceof Reply.NotUnderstood notUnderstood) {
            throw Problem.input(notUnderstood.help());
        }
        print((Reply.Answered) reply);
    }

    private void tell(Conversation conversation, StoryFile.Line line) {
        if (conversation.tell(CHANNEL, TELLER, line.text()) instanceof Reply.NotUnderstood) {
            String message = "%s:%d: \"%s\" is no statement. The file holds what is told; the question is given on the"
                    + " command line.";
            throw Problem.input(message.formatted(story, line.number(), line.text()));
        }
    }

    private void print(Reply.Answered answered) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? asJson(answered) : Phrases.inOneLine(answered));
        if (why && !json) {
            Phrases.why(answered).forEach(out::println);
        }
        out.flush();
    }

    private String asJson(Reply.Answered answered) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("question", answered.question());
        object.put("answer", answered.answer().verdict().label());
        object.put("confidence", answered.answer().confidence());
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            probabilities.put(verdict.label(), answered.answer().probabilities().get(verdict.ordinal()));
        }
        object.put("probabilities", probabilities);
        object.put(
                "supports",
                answered.supports().stream().map(AskCommand::support).toList());
        object.put("reason", answered.answer().reason().map(Saying::toString).orElse(null));
        if (why) {
            object.put("weights", answered.answer().evidence());
        }
        try {
            return new ObjectMapper().writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> support(Statement statement) {
        Map<String, Object> support = new LinkedHashMap<>();
        support.put("statement", statement.number());
        support.put("text", statement.text());
        return support;
    }
}
