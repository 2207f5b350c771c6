package fabula.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RegistrationTest {

    @Test
    void commands_are_registered_once_and_again_only_when_they_changed() {
        try (BotFixture fixture = new BotFixture()) {
            fixture.bot.start();
            JsonNode registered = fixture.discord.awaitRegistration().deepCopy();
            registered.forEach(command -> ((ObjectNode) command).remove(List.of("id", "version", "application_id")));
            Golden.check("commands", registered);

            fixture.bot.stop();
            DiscordBot second = fixture.newBot();
            second.start();
            fixture.discord
                    .server("Late")
                    .hall()
                    .as(Person.called("Ann"))
                    .slash("help")
                    .reply();
            second.stop();

            assertThat(fixture.discord.rest().takeViolations()).isEmpty();
            assertThat(fixture.discord.rest().requests())
                    .filteredOn(request -> request.path().endsWith("/commands"))
                    .extracting(DoubleRest.Request::method)
                    .containsExactly("GET", "PUT", "GET");
        }
    }
}
