package se.bostadforst.notification;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.engine.identity.Users;
import se.bostadforst.forms.FormRefused;

/** "Aviseringar": what the asker wants to be told of by mail. Nobody chooses for anybody else. */
@Service
public class NotificationChoices {

    /** One choice on the page. */
    public record Row(String code, String label, String hint, boolean chosen) {}

    /** An hour to choose, {@code 07:00}. */
    public record Hour(int hour, String label, boolean chosen) {}

    /**
     * What the page shows.
     *
     * @param address where the letters go; empty for somebody who gets none
     * @param always what the processes send whoever chooses what
     */
    public record Page(Optional<String> address, List<Row> rows, Row digest, List<Hour> hours, List<String> always) {}

    /** Sent by the processes to the role that has to act; {@code domain.md} 2. */
    private static final List<String> ALWAYS = List.of(
            "Påminnelser och frister i processerna, till exempel om ett godkännande som dröjer",
            "Kallelser till uppföljningar, med mötet som kalenderfil",
            "Meddelanden från jouren och om akut avlastning",
            "Till chefer: en uppgift som ingen ser, eller en frånvaro utan ersättare");

    private final ChoiceTable table;
    private final TeamLeaders leaders;
    private final Users users;

    NotificationChoices(ChoiceTable table, TeamLeaders leaders, Users users) {
        this.table = table;
        this.leaders = leaders;
        this.users = users;
    }

    /** @throws CaseNotFound for whoever has no part in the house */
    public Page page() {
        var userId = ActorContext.require().userId();
        var choices = table.of(userId);
        var rows = offered().stream()
                .filter(event -> event != NotificationEvent.DIGEST)
                .map(event -> row(event, choices))
                .toList();
        return new Page(
                users.addressNow(userId),
                rows,
                row(NotificationEvent.DIGEST, choices),
                IntStream.rangeClosed(Choices.EARLIEST, Choices.LATEST)
                        .mapToObj(hour -> new Hour(hour, "%02d:00".formatted(hour), hour == choices.hour()))
                        .toList(),
                ALWAYS);
    }

    /**
     * Keeps the asker's choices; what is not among the chosen is turned off.
     *
     * @param chosen codes of {@link NotificationEvent}
     * @param hour when the digest comes, 6 to 18
     * @throws FormRefused at the field that cannot be read; nothing has been kept
     */
    public void keep(Set<String> chosen, @Nullable Integer hour) {
        var offered = offered();
        if (!offered.stream().map(NotificationEvent::name).toList().containsAll(chosen)) {
            throw FormRefused.at("chosen", "Välj bland det som finns på sidan. Ladda om sidan och försök igen.");
        }
        if (hour == null || hour < Choices.EARLIEST || hour > Choices.LATEST) {
            throw FormRefused.at(
                    "hour",
                    "Välj ett klockslag mellan %02d:00 och %02d:00.".formatted(Choices.EARLIEST, Choices.LATEST));
        }
        Map<NotificationEvent, Boolean> choices = new EnumMap<>(NotificationEvent.class);
        offered.forEach(event -> choices.put(event, chosen.contains(event.name())));
        table.keep(choices, hour);
    }

    private List<NotificationEvent> offered() {
        var leads = leaders.isOne(ActorContext.require());
        return Arrays.stream(NotificationEvent.values())
                .filter(event -> event != NotificationEvent.TEAM_LATE || leads)
                .toList();
    }

    private static Row row(NotificationEvent event, Choices choices) {
        return new Row(event.name(), event.label(), event.hint(), choices.wants(event));
    }
}
