package fabula.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** All that is kept of a person, as a file for them. */
public final class PersonalFiles {

    private PersonalFiles() {}

    /** A JSON object for people and programs to read. */
    public static String json(PersonalData data) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("person", data.person());
        ArrayNode agreements = object.putArray("agreed_to_examples");
        data.agreements().forEach(agreement -> agreements
                .addObject()
                .put("server", agreement.server().value())
                .put("at", agreement.at().toString()));
        ArrayNode told = object.putArray("told");
        data.told().forEach(each -> told.addObject()
                .put("channel", each.channel().value())
                .put("number", each.statement().number())
                .put("text", each.statement().text())
                .put("name", each.statement().teller().name())
                .put("at", each.statement().toldAt().toString()));
        ArrayNode examples = object.putArray("examples");
        data.examples().forEach(example -> examples.add(ExampleJson.write(example)));
        data.models().forEach(object.putArray("models_trained_with_them")::add);
        ArrayNode acts = object.putArray("done_as_administrator");
        data.acts().forEach(act -> acts.addObject()
                .put("what", act.what())
                .put("at", act.at().toString()));
        data.unread().ifPresent(since -> object.put("plain_messages_unread_since", since.toString()));
        ArrayNode riddles = object.putArray("played");
        data.riddles().forEach(played -> riddles.addObject()
                .put("server", played.server().value())
                .put("what", played.what())
                .put("text", played.text())
                .put("at", played.at().toString()));
        return object.toPrettyString() + "\n";
    }
}
