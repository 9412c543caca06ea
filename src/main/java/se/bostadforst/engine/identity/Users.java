package se.bostadforst.engine.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.messaging.Address;
import se.bostadforst.messaging.Recipient;
import se.bostadforst.messaging.RecipientDirectory;

/** Who people are and which groups they stand in. Everything in the house that asks for that asks here. */
@Service
public class Users implements RecipientDirectory {

    private final IdentityService identity;

    Users(IdentityService identity) {
        this.identity = identity;
    }

    /** Creates the user with these groups, or adds what is missing. An existing password is left alone. */
    @Transactional
    public void ensure(
            String userId,
            String firstName,
            String lastName,
            String email,
            String password,
            Collection<String> groupIds) {
        if (identity.createUserQuery().userId(userId).count() == 0) {
            var user = identity.newUser(userId);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            user.setEmail(email);
            user.setPassword(password);
            identity.saveUser(user);
        }
        var standing = groupsOf(userId);
        groupIds.stream()
                .filter(group -> !standing.contains(group))
                .forEach(group -> identity.createMembership(userId, group));
    }

    /** True when the password is right. No lock-out here: the door throttles. */
    public boolean passwordIsRight(String userId, String password) {
        return identity.checkPassword(userId, password);
    }

    /** The groups the user stands in now. */
    public List<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }

    /** Somebody in a group. */
    public record Member(String userId, String name) {}

    /** Everybody in the group, by name, whoever asks; outside of any transaction in which somebody's rows are bound. */
    public List<Member> membersOf(String groupId) {
        return unasked(context ->
                context.getReadOnlyIdentityProvider().createUserQuery(context).memberOfGroup(groupId).list().stream()
                        .map(user -> new Member(user.getId(), nameOf(user)))
                        .sorted(Comparator.comparing(Member::name).thenComparing(Member::userId))
                        .toList());
    }

    /** Who stands in which of these groups now and can be reached by mail. One statement a group, however many people there are. */
    public Map<String, Set<String>> reachableIn(Collection<String> groupIds) {
        return unasked(context -> {
            var standing = new HashMap<String, Set<String>>();
            groupIds.forEach(group ->
                    context.getReadOnlyIdentityProvider().createUserQuery(context).memberOfGroup(group).list().stream()
                            .filter(Users::hasAddress)
                            .forEach(user -> standing.computeIfAbsent(user.getId(), id -> new HashSet<>())
                                    .add(group)));
            return standing;
        });
    }

    /** The person's own address, whoever asks; empty for somebody without one. */
    public Optional<String> addressNow(String userId) {
        return unasked(context -> Optional.ofNullable(
                        context.getReadOnlyIdentityProvider().findUserById(userId))
                .filter(Users::hasAddress)
                .map(User::getEmail));
    }

    private static boolean hasAddress(User user) {
        return user.getEmail() != null && !user.getEmail().isBlank();
    }

    /** As {@link #groupsOf}, whoever asks; outside of any transaction in which somebody's rows are bound. */
    public List<String> groupsNow(String userId) {
        return unasked(context ->
                context.getReadOnlyIdentityProvider().createGroupQuery(context).groupMember(userId).list().stream()
                        .map(Group::getId)
                        .toList());
    }

    /** The name of whoever is asked about, whoever asks; the user id for somebody who is no user any more. */
    public String nameNow(String userId) {
        return unasked(context -> Optional.ofNullable(
                        context.getReadOnlyIdentityProvider().findUserById(userId))
                .map(Users::nameOf)
                .orElse(userId));
    }

    private <T> T unasked(Function<CommandContext, T> question) {
        return ((ServiceImpl) identity)
                .getCommandExecutor()
                .execute(context -> context.runWithoutAuthorization(() -> question.apply(context)));
    }

    private static String nameOf(User user) {
        return (user.getFirstName() + " " + user.getLastName()).strip();
    }

    /** True when somebody stands in the group. */
    public boolean anybodyIn(String groupId) {
        return identity.createUserQuery().memberOfGroup(groupId).count() > 0;
    }

    /** The user's name, for pages. */
    public Optional<String> nameOf(String userId) {
        return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
                .map(user -> user.getFirstName() + " " + user.getLastName());
    }

    @Override
    public List<Address> addresses(Recipient recipient) {
        var query = recipient instanceof Recipient.ToGroup group
                ? identity.createUserQuery().memberOfGroup(group.groupId())
                : identity.createUserQuery().userId(((Recipient.ToUser) recipient).userId());
        return query.list().stream()
                .filter(Users::hasAddress)
                .map(user -> new Address(user.getId(), user.getEmail()))
                .toList();
    }
}
