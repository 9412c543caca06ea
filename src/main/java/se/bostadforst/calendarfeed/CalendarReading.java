package se.bostadforst.calendarfeed;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Actors;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.calendar.Appointment;
import se.bostadforst.engine.identity.Users;

/**
 * A calendar fetches its contents, without anybody signed in. It gets what the owner of the address may see at this moment, with the groups the
 * owner stands in now. Three questions of their own, since the engine is asked for groups where nobody is bound.
 */
@Service
public class CalendarReading {

    private final CalendarFeeds feeds;
    private final CalendarContents contents;
    private final Users users;
    private final Actors actors;
    private final RoleCatalogue roles;

    CalendarReading(CalendarFeeds feeds, CalendarContents contents, Users users, Actors actors, RoleCatalogue roles) {
        this.feeds = feeds;
        this.contents = contents;
        this.users = users;
        this.actors = actors;
        this.roles = roles;
    }

    /** The contents; empty when the address is unknown or revoked, or its owner has no part in the house any more. */
    public Optional<List<Appointment>> of(String token) {
        return feeds.ownerOf(token).flatMap(userId -> {
            var groups = users.groupsOf(userId);
            var ours = groups.stream()
                    .filter(group -> roles.group(group).isPresent())
                    .toList();
            return actors.of(userId, groups).map(actor -> ActorContext.callAs(actor, () -> contents.of(ours)));
        });
    }
}
