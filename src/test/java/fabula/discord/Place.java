package fabula.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somewhere people write: a channel or a thread of a server, or direct messages. */
public record Place(DiscordDouble discord, Server server, long id, int type) {

    private static final int TEXT = 0;
    private static final int GROUP = 3;
    private static final int THREAD = 11;
    private static final long EVERYTHING_A_BOT_NEEDS = 0x40L | 0x400L | 0x800L | 0x4000L | 0x10000L | (1L << 38);
    static final long ADD_REACTIONS = 0x40L;
    static final long SEND_MESSAGES = 0x800L;

    public Actor as(Person person) {
        return new Actor(this, person);
    }

    /** Whether it is a chat of people in which the bot is a guest. */
    boolean isAmongOthers() {
        return type == GROUP;
    }

    static Place group(DiscordDouble discord) {
        return new Place(discord, null, Snowflakes.next(), GROUP);
    }

    Place thread(String name) {
        Place thread = new Place(discord, server, Snowflakes.next(), THREAD);
        Map<String, Object> json = new LinkedHashMap<>(thread.json());
        json.put("name", name);
        json.put("parent_id", String.valueOf(id));
        json.put("owner_id", String.valueOf(DiscordDouble.BOT));
        server.threads.add(thread);
        if (server.hasBot()) {
            discord.gateway().dispatch("THREAD_CREATE", json);
        }
        return thread;
    }

    /** It is gone, and so is what was written there. */
    void delete() {
        server.channels.remove(this);
        server.threads.remove(this);
        Map<String, Object> json = new LinkedHashMap<>(json());
        discord.gateway().dispatch(type == THREAD ? "THREAD_DELETE" : "CHANNEL_DELETE", json);
    }

    /** Nobody without a role of their own may do something here any more, the bot included. */
    void deny(long permissions) {
        server.denied.put(id, permissions);
        discord.gateway().dispatch("CHANNEL_UPDATE", json());
    }

    /** What the bot wrote here. */
    Posts posts() {
        return new Posts(discord.rest(), String.valueOf(id));
    }

    /** As an interaction describes it: with what the person may do there. */
    Map<String, Object> inInteraction() {
        Map<String, Object> json = new LinkedHashMap<>(json());
        json.put("permissions", String.valueOf(EVERYTHING_A_BOT_NEEDS));
        return json;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", String.valueOf(id));
        json.put("type", type);
        json.put("name", "place");
        if (server != null) {
            json.put("guild_id", String.valueOf(server.id()));
            json.put("permission_overwrites", server.overwrites(id));
            json.put("position", 0);
        }
        if (type == GROUP) {
            json.put("owner_id", "1");
            json.put("icon", null);
        }
        if (type == THREAD) {
            json.put("parent_id", String.valueOf(server.hall.id()));
            json.put("owner_id", String.valueOf(DiscordDouble.BOT));
            json.put(
                    "thread_metadata",
                    Map.of(
                            "archived",
                            false,
                            "auto_archive_duration",
                            1440,
                            "archive_timestamp",
                            "2026-01-01T00:00:00+00:00",
                            "locked",
                            false));
            json.put("message_count", 0);
            json.put("member_count", 1);
        }
        return json;
    }

    /** A server with one channel and two roles beside the one that everybody has. */
    public static final class Server {

        private final DiscordDouble discord;
        private final long id;
        private final String name;
        private final long managers = Snowflakes.next();
        private final long keepers;
        private final Place hall;
        private final List<Place> channels = new ArrayList<>();
        private final List<Place> threads = new ArrayList<>();
        private final Map<Long, Long> denied = new ConcurrentHashMap<>();

        Server(DiscordDouble discord, long id, String name) {
            this.discord = discord;
            this.id = id;
            this.name = name;
            this.keepers = Snowflakes.next();
            this.hall = channel();
        }

        public long id() {
            return id;
        }

        boolean hasBot() {
            return discord.knows(this);
        }

        /** The channel that every server has. */
        public Place hall() {
            return hall;
        }

        /** The role whose members have Manage Server. */
        long managers() {
            return managers;
        }

        /** A role without any permission of its own. */
        long keepers() {
            return keepers;
        }

        private List<Object> overwrites(long place) {
            return denied.containsKey(place)
                    ? List.of(Map.of(
                            "id",
                            String.valueOf(id),
                            "type",
                            0,
                            "allow",
                            "0",
                            "deny",
                            String.valueOf(denied.get(place))))
                    : List.of();
        }

        /** The bot is removed from the server. */
        void removeBot() {
            discord.forget(this);
            discord.gateway().dispatch("GUILD_DELETE", Map.of("id", String.valueOf(id)));
        }

        /** The bot is removed while it is off. */
        void removeBotUnseen() {
            discord.forget(this);
        }

        /** Discord cannot reach the server for a while. */
        void outage() {
            discord.gateway().dispatch("GUILD_DELETE", Map.of("id", String.valueOf(id), "unavailable", true));
        }

        public Place another() {
            Place place = channel();
            discord.gateway().dispatch("CHANNEL_CREATE", place.json());
            return place;
        }

        private Place channel() {
            Place place = new Place(discord, this, Snowflakes.next(), TEXT);
            channels.add(place);
            return place;
        }

        JsonNode created() {
            Map<String, Object> guild = new LinkedHashMap<>();
            guild.put("id", String.valueOf(id));
            guild.put("name", name);
            guild.put("owner_id", "1");
            guild.put("member_count", 3);
            guild.put("afk_timeout", 300);
            guild.put(
                    "roles",
                    List.of(
                            role(id, "@everyone", EVERYTHING_A_BOT_NEEDS),
                            role(managers, "managers", 0x20),
                            role(keepers, "keepers", 0)));
            guild.put("channels", channels.stream().map(Place::json).toList());
            guild.put("threads", threads.stream().map(Place::json).toList());
            guild.put(
                    "members",
                    List.of(member(DiscordDouble.user(DiscordDouble.BOT, "fabula", "Fabula", true), List.of())));
            for (String list : List.of("guild_scheduled_events", "emojis", "voice_states", "presences", "features")) {
                guild.put(list, List.of());
            }
            return Json.of(guild);
        }

        private static Map<String, Object> role(long id, String name, long permissions) {
            Map<String, Object> role = new LinkedHashMap<>();
            role.put("id", String.valueOf(id));
            role.put("name", name);
            role.put("color", 0);
            role.put("colors", Map.of("primary_color", 0));
            role.put("hoist", false);
            role.put("position", name.startsWith("@") ? 0 : 1);
            role.put("permissions", String.valueOf(permissions));
            role.put("managed", false);
            role.put("mentionable", false);
            return role;
        }

        static Map<String, Object> member(Map<String, Object> user, List<Long> roles) {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("user", user);
            member.put("roles", roles.stream().map(String::valueOf).toList());
            member.put("joined_at", "2026-01-01T00:00:00+00:00");
            member.put("deaf", false);
            member.put("mute", false);
            member.put("flags", 0);
            member.put("permissions", "0");
            return member;
        }
    }
}
