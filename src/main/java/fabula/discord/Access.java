package fabula.discord;

import fabula.server.ServerRules;
import fabula.settings.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.interactions.Interaction;

/** Who may use {@code /admin}: decided here, whatever Discord let through. */
final class Access {

    private final List<Long> users;
    private final List<Long> roles;
    private final ServerRules rules;

    Access(Settings.Discord settings, ServerRules rules) {
        this.users = List.copyOf(settings.adminUsers());
        this.roles = List.copyOf(settings.adminRoles());
        this.rules = rules;
    }

    /** Never outside of a server that the bot is on. */
    boolean mayAdminister(Interaction interaction) {
        return interaction.isFromAttachedGuild() && mayAdminister(member(interaction));
    }

    boolean mayAdminister(Member member) {
        return mayAppoint(member)
                || hasAny(
                        member,
                        rules.of(People.server(member.getGuild().getIdLong())).administrators());
    }

    /** Whether somebody may say who administers: those who were only appointed appoint nobody. */
    boolean mayAppoint(Member member) {
        return member.hasPermission(Permission.MANAGE_SERVER) || isOperator(member);
    }

    /** Whether the settings name this person or a role of theirs: what is everybody's is for those alone. */
    boolean isOperator(Interaction interaction) {
        return interaction.isFromAttachedGuild() && isOperator(member(interaction));
    }

    private static Member member(Interaction interaction) {
        return Objects.requireNonNull(interaction.getMember());
    }

    private boolean isOperator(Member member) {
        return users.contains(member.getIdLong()) || hasAny(member, roles);
    }

    private static boolean hasAny(Member member, Collection<Long> roles) {
        return member.getRoles().stream().map(ISnowflake::getIdLong).anyMatch(roles::contains);
    }
}
