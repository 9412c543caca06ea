package se.bostadforst.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The people at this moment: who stands where, what each wants, who is away and who stands in.
 *
 * @param standing by user id, those who can be reached by mail
 * @param chosen by user id, those who have changed something
 * @param away by user id, with the deputy of each group
 */
record Crew(Map<String, Set<String>> standing, Map<String, Choices> chosen, Map<String, Map<String, String>> away) {

    Set<String> everybody() {
        return standing.keySet();
    }

    Choices choices(String userId) {
        return chosen.getOrDefault(userId, Choices.FROM_START);
    }

    /** Whoever in the group wants it; in place of one who is away, the deputy in that group. */
    Collection<String> in(String groupId, NotificationEvent event) {
        return standing.entrySet().stream()
                .filter(person -> person.getValue().contains(groupId))
                .map(Map.Entry::getKey)
                .filter(userId -> wants(userId, event))
                .flatMap(userId -> inPlaceOf(userId, groupId))
                .distinct()
                .toList();
    }

    /** The person, or the deputy in one of these groups; nobody when neither wants it, or can be reached. */
    Collection<String> one(String userId, Collection<String> groupIds, NotificationEvent event) {
        return wants(userId, event)
                ? groupIds.stream()
                        .flatMap(group -> inPlaceOf(userId, group))
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The person, or all who stand in. */
    Collection<String> inPlaceOf(String userId) {
        return away.containsKey(userId)
                ? away.get(userId).values().stream()
                        .distinct()
                        .filter(this::isHere)
                        .toList()
                : List.of(userId);
    }

    /** Who wants one letter a day wants to hear there of what was given as well. */
    private boolean wants(String userId, NotificationEvent event) {
        return choices(userId).wants(event)
                || event == NotificationEvent.GIVEN && choices(userId).wants(NotificationEvent.DIGEST);
    }

    private Stream<String> inPlaceOf(String userId, String groupId) {
        return away.containsKey(userId)
                ? Stream.ofNullable(away.get(userId).get(groupId)).filter(this::isHere)
                : Stream.of(userId).filter(standing::containsKey);
    }

    private boolean isHere(String userId) {
        return standing.containsKey(userId) && !away.containsKey(userId);
    }
}
