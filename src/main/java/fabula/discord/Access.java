package fabula.discord;

import fabula.settings.Settings;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.interactions.Interaction;

/** Who may use {@code /admin}: decided here, whatever Discord let through. */
final class Access {

    private final List<Long> users;
    private final List<Long> roles;

    Access(Settings.Discord settings) {
        this.users = List.copyOf(settings.adminUsers());
        this.roles = List.copyOf(settings.adminRoles());
    }

    /** Never outside of a server. */
    boolean mayAdminister(Interaction interaction) {
        Member member = interaction.getMember();
        return member != null && (member.hasPermission(Permission.MANAGE_SERVER) || isOperator(member));
    }

    /** Whether the settings name this person or a role of theirs: what is everybody's is for those alone. */
    boolean isOperator(Interaction interaction) {
        Member member = interaction.getMember();
        return member != null && isOperator(member);
    }

    private boolean isOperator(Member member) {
        return users.contains(member.getIdLong())
                || member.getRoles().stream().map(ISnowflake::getIdLong).anyMatch(roles::contains);
    }
}
