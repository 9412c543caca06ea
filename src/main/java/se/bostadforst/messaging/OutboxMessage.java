package se.bostadforst.messaging;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;
import se.bostadforst.calendar.Appointment;
import se.bostadforst.calendar.AppointmentFile;

/**
 * One notice to somebody. It can say what is to be done, in which case and where, and nothing else: a mail is read on telephones and
 * stored by strangers, so no personal data may be in it (T-31). The reader finds the rest behind the link, after signing in.
 */
public final class OutboxMessage {

    private static final Pattern DEDUPE_KEY = Pattern.compile("[A-Za-z0-9_:./#@-]{1,200}");
    private static final Pattern CASE_NUMBER = Pattern.compile("BF-[0-9]{4}-[0-9]{4,}");
    private static final Pattern LINK = Pattern.compile("(/[A-Za-z0-9_.:-]+)+");
    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cc}\\p{Zl}\\p{Zp}]{1,120}");

    /** An e-mail address, a personnummer or a telephone number; a date passes. */
    private static final Pattern IDENTIFIES_SOMEBODY =
            Pattern.compile("@|[0-9]{6}|(?<![0-9-])0[0-9]{1,3}[ -][0-9]{2,3} ?[0-9]{2}");

    private final String dedupeKey;
    private final Recipient recipient;
    private final String caseNumber;
    private final String subject;
    private final String body;
    private final String link;
    private final String calendar;

    private OutboxMessage(
            String dedupeKey,
            Recipient recipient,
            String caseNumber,
            String subject,
            String body,
            String link,
            @Nullable String calendar) {
        this.dedupeKey = dedupeKey;
        this.recipient = recipient;
        this.caseNumber = caseNumber;
        this.subject = subject;
        this.body = body;
        this.link = link;
        this.calendar = calendar;
    }

    /**
     * A notice that something waits or has happened.
     *
     * @param dedupeKey the same key is sent once, however often it is posted, for example {@code reminder:<task id>:2}
     * @param what the task's name as the diagram says it, at most 120 characters on one line; never a name, number or address
     * @param link a path of this application such as {@code /t/<task id>}, without query
     * @throws IllegalArgumentException when a value is not of that kind; the exception never repeats the value
     */
    public static OutboxMessage aboutTask(
            String dedupeKey, Recipient recipient, @Nullable String caseNumber, String what, @Nullable String link) {
        require(matches(DEDUPE_KEY, dedupeKey), "A dedupe key is 1-200 letters, digits and _:./#@-");
        require(recipient != null, "A message needs a recipient");
        requireCaseNumber(caseNumber);
        requireHarmless(what);
        requireLink(link);
        var subject = caseNumber == null ? what : "%s – %s".formatted(what, caseNumber);
        var body =
                caseNumber == null ? "Det gäller: " + what : "Det gäller: %s\nÄrende: %s".formatted(what, caseNumber);
        return new OutboxMessage(dedupeKey, recipient, caseNumber, subject, body, link, null);
    }

    /**
     * A letter to one person that is written when it leaves ({@link LateLetters}).
     *
     * @param subject what the delivery log calls it until then
     * @throws IllegalArgumentException as {@link #aboutTask}
     */
    public static OutboxMessage late(String dedupeKey, Recipient.ToUser recipient, String subject) {
        require(matches(DEDUPE_KEY, dedupeKey), "A dedupe key is 1-200 letters, digits and _:./#@-");
        requireHarmless(subject);
        return new OutboxMessage(dedupeKey, recipient, null, subject, "", null, null);
    }

    /** The same notice with a meeting for the reader's calendar, which has no room for a text either. */
    public OutboxMessage with(Appointment meeting) {
        return new OutboxMessage(
                dedupeKey, recipient, caseNumber, subject, body, link, AppointmentFile.of(List.of(meeting)));
    }

    static void requireCaseNumber(@Nullable String caseNumber) {
        require(caseNumber == null || matches(CASE_NUMBER, caseNumber), "A case number looks like BF-2026-0042");
    }

    static void requireLink(@Nullable String link) {
        require(link == null || matches(LINK, link), "A link is a path such as /t/<task id>");
    }

    static void requireHarmless(String what) {
        require(matches(ONE_LINE, what) && !what.isBlank(), "A task's name is one line of at most 120 characters");
        require(
                !IDENTIFIES_SOMEBODY.matcher(what).find(),
                "A mail must not hold a personnummer, telephone number or address");
    }

    static boolean isHarmless(String what) {
        return matches(ONE_LINE, what)
                && !what.isBlank()
                && !IDENTIFIES_SOMEBODY.matcher(what).find();
    }

    private static boolean matches(Pattern pattern, String value) {
        return value != null && pattern.matcher(value).matches();
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }

    public String dedupeKey() {
        return dedupeKey;
    }

    public Recipient recipient() {
        return recipient;
    }

    public Optional<String> caseNumber() {
        return Optional.ofNullable(caseNumber);
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    /** The meeting as a calendar reads it. */
    public Optional<String> calendar() {
        return Optional.ofNullable(calendar);
    }

    public Optional<String> link() {
        return Optional.ofNullable(link);
    }
}
