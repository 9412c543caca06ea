package se.bostadforst.parameters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be set, what it is called to staff and which assumption or seed line it comes from. */
public enum Parameter {
    CAPACITY_PERSONS("capacity.persons", "Högst antal personer i projektet", "personer", "A-21, S002:L123", 0, 500),
    CAPACITY_FLATS("capacity.flats", "Högst antal lägenheter i projektet", "lägenheter", "A-21, S002:L133-135", 0, 500),

    APPROVAL_WORKING_DAYS(
            "approval.working-days",
            "Tid för godkännande av en nominering",
            "arbetsdagar",
            "A-20, S002:L123-125",
            1,
            60),
    APPROVAL_REMINDER_WORKING_DAYS(
            "approval.reminder.working-days", "Påminnelse om godkännande efter", "arbetsdagar", "A-20", 1, 60),
    APPROVAL_ESCALATION_WORKING_DAYS(
            "approval.escalation.working-days",
            "Uteblivet godkännande lyfts till projektledaren efter",
            "arbetsdagar",
            "A-20",
            1,
            60),

    OFFER_ANSWER_WORKING_DAYS(
            "offer.answer.working-days", "Tid att svara på ett erbjudande", "arbetsdagar", "domain.md 2.1", 1, 60),
    UNEXECUTED_ALERT_DAYS(
            "unexecuted.alert.days",
            "Varning om ej verkställt gynnande beslut efter",
            "dagar",
            "domain.md 2.1",
            1,
            365),
    UNEXECUTED_REPORT_MONTHS(
            "unexecuted.report.months",
            "Rapport om ej verkställt gynnande beslut efter",
            "månader",
            "SoL 2025:400 34 kap.",
            1,
            12),

    EVICTION_LOOKBACK_MONTHS(
            "eviction.lookback.months",
            "Avhysning på grund av störningar räknas så långt tillbaka",
            "månader",
            "A-19, S002:L164-166",
            1,
            120),

    FLAT_OFFER_MAX_DECLINED(
            "flat-offer.max-declined",
            "Lägenheter man får tacka nej till innan det tas upp (0 = obegränsat)",
            "lägenheter",
            "domain.md 2.2 step 1, W28",
            0,
            50),
    LEASE_NOTICE_MONTHS("lease.notice-months", "Uppsägningstid i kontrakten", "månader", "domain.md 2.0.2", 1, 12),
    WAIVER_SEND_WORKING_DAYS(
            "waiver.send.working-days",
            "Avståendet skickas till hyresnämnden inom",
            "arbetsdagar",
            "domain.md 2.2",
            1,
            60),
    COOPERATION_ESCALATION_WORKING_DAYS(
            "cooperation.escalation.working-days",
            "Ofullständigt samverkansavtal lyfts så här långt före inflyttning",
            "arbetsdagar",
            "domain.md 2.2",
            1,
            30),
    TENURE_WATCH_YEARS("tenure.watch.years", "Besittningsskydd kan uppstå efter", "år", "A-27, JB 12:45", 1, 10),
    TENURE_WATCH_DAYS_BEFORE(
            "tenure.watch.days-before", "Bevakningen av besittningsskyddet larmar", "dagar före", "A-27", 1, 365),
    WAIVER_MAX_YEARS("waiver.max-years", "Längsta tid ett avstående brukar godkännas", "år", "A-27, W4", 1, 20),

    SUPPORT_MEETINGS("support.meetings", "Stödmöten per månad, minst", "möten", "A-06, S002:L154-158", 1, 31),
    SUPPORT_MEETINGS_SOCIAL_SERVICES(
            "support.meetings.social-services",
            "Av dem med socialtjänsten, minst",
            "möten",
            "A-07, S002:L156-158",
            0,
            31),
    SUPPORT_NOTICE_FIRST_DAY(
            "support.notice.first-day",
            "Första påminnelsen om månadens möten",
            "dag i månaden",
            "domain.md 2.4",
            1,
            28),
    SUPPORT_NOTICE_SECOND_DAY(
            "support.notice.second-day",
            "Andra påminnelsen om månadens möten",
            "dag i månaden",
            "domain.md 2.4",
            1,
            28),
    SUPPORT_CLOSE_WORKING_DAYS(
            "support.close.working-days",
            "Stödmånaden stängs av sig själv efter månadens slut",
            "arbetsdagar",
            "domain.md 2.4",
            1,
            20),
    SUPPORT_REBOOK_WORKING_DAYS(
            "support.rebook.working-days",
            "Nytt möte eller hembesök efter uteblivet möte inom",
            "arbetsdagar",
            "A-26",
            1,
            20),
    SUPPORT_SILENCE_DAYS(
            "support.silence.days", "Gemensamt uppsökande efter så lång tid utan kontakt", "dagar", "A-26", 1, 90),
    PLAN_FIRST_DAYS("plan.first.days", "Första genomförandeplanen klar inom", "dagar", "A-22", 1, 90),
    PLAN_REVIEW_MONTHS("plan.review.months", "Genomförandeplanen ses över var", "månader", "A-22", 1, 12),
    PLAN_OVERDUE_DAYS(
            "plan.overdue.days",
            "Försenad genomförandeplan lyfts till Stadsmissionens chef efter",
            "dagar",
            "domain.md 2.3",
            1,
            60),
    TAKEOVER_EARLIEST_MONTHS(
            "takeover.earliest.months", "Eget kontrakt prövas tidigast efter", "månader", "A-02, S002:L143", 1, 60),
    TAKEOVER_EVIDENCE_WORKING_DAYS(
            "takeover.evidence.working-days",
            "Underlag om eget kontrakt klart före mötet",
            "arbetsdagar",
            "domain.md 2.7",
            1,
            15),
    TAKEOVER_ANSWER_WORKING_DAYS(
            "takeover.answer.working-days",
            "Svenska Bostäders tid för besked om eget kontrakt",
            "arbetsdagar",
            "A-13, JB 12:32",
            1,
            60),
    TAKEOVER_REMINDER_WORKING_DAYS(
            "takeover.reminder.working-days",
            "Påminnelse om besked om eget kontrakt efter",
            "arbetsdagar",
            "A-13",
            1,
            60),
    APPEAL_FORWARD_WORKING_DAYS(
            "appeal.forward.working-days",
            "Ett överklagande lämnas till förvaltningsrätten inom",
            "arbetsdagar",
            "FL 46 § (skyndsamt), antagande",
            1,
            30),
    APPEAL_REMINDER_WORKING_DAYS(
            "appeal.reminder.working-days",
            "Påminnelse om att lämna ett överklagande vidare efter",
            "arbetsdagar",
            "domain.md 2.1.b, antagande",
            1,
            30),
    APPEAL_COURT_MONTHS(
            "appeal.court.months",
            "Fråga domstolen om ett överklagande efter",
            "månader",
            "domain.md 2.1.b, antagande",
            1,
            24),
    STAFFING_ABSENCE_KEEP_MONTHS(
            "staffing.absence.keep-months",
            "Personalens frånvaro tas bort efter sista dagen",
            "månader",
            "GDPR art. 5.1 e",
            1,
            60),
    FOLLOW_UP_BOOKING_WORKING_DAYS(
            "followup.booking.working-days",
            "Uppföljningen ska vara bokad så långt före",
            "arbetsdagar",
            "domain.md 2.5 step 1",
            1,
            15),
    FOLLOW_UP_WINDOW_WORKING_DAYS(
            "followup.window.working-days",
            "Uppföljningen får hållas så långt före och efter sin dag",
            "arbetsdagar",
            "A-03",
            0,
            10),
    FOLLOW_UP_REPORT_WORKING_DAYS(
            "followup.report.working-days",
            "Månadsrapporten lämnas så långt före mötet",
            "arbetsdagar",
            "A-05, S002:L416-418",
            1,
            10),
    FOLLOW_UP_ESCALATION_WORKING_DAYS(
            "followup.escalation.working-days",
            "Utebliven månadsrapport lyfts till Stadsmissionens chef så långt före mötet",
            "arbetsdagar",
            "domain.md 2.5",
            1,
            10),
    FOLLOW_UP_MINUTES_WORKING_DAYS(
            "followup.minutes.working-days",
            "Protokollet skrivs inom så lång tid efter mötet",
            "arbetsdagar",
            "domain.md 2.5",
            1,
            20),
    RESPITE_YEAR("respite.year", "År som avlastningsnätterna räknas i", "A-14, S002:L373-375", RespiteYear.class),
    RESPITE_NIGHTS(
            "respite.nights", "Avlastningsnätter per person och år, högst", "nätter", "A-16, S002:L373-375", 0, 366),
    RESPITE_ALERT_FIRST(
            "respite.alert.first", "Första larmet om använda avlastningsnätter", "nätter", "domain.md 2.9", 1, 366),
    RESPITE_ALERT_SECOND(
            "respite.alert.second", "Andra larmet om använda avlastningsnätter", "nätter", "domain.md 2.9", 1, 366),
    RESPITE_ALERT_LAST(
            "respite.alert.last", "Sista larmet om använda avlastningsnätter", "nätter", "domain.md 2.9", 1, 366),
    RESPITE_DECISION_HOURS(
            "respite.decision.hours", "Socialjourens tid för beslut om avlastning", "timmar", "domain.md 2.9", 1, 24),
    RESPITE_STAND_WORKING_DAYS(
            "respite.stand.working-days",
            "Ställningstagande när avlastningsnätterna inte räcker inom",
            "arbetsdagar",
            "A-25, S002:L375-377",
            1,
            20),
    RESPITE_MEETING_WORKING_DAYS(
            "respite.meeting.working-days",
            "Möte efter återflytt från avlastning inom",
            "arbetsdagar",
            "domain.md 2.9",
            1,
            20),
    RENT_WINDOW("rent.window", "Hyror som prövas inför ett eget kontrakt", "A-08, Q-1", RentWindow.class),
    RENT_GRACE_DAYS("rent.grace.days", "Hyra räknas som i tid så här sent", "dagar", "A-09", 0, 30),

    ONCALL_CALL_BACK_MINUTES(
            "oncall.call-back.minutes", "Jouren ringer upp inom", "minuter", "domain.md 2.10 step 1", 1, 240),
    ONCALL_CALM_MINUTES(
            "oncall.calm.minutes", "Inte lugnt efter samtal: jouren åker dit efter", "minuter", "DT-7", 5, 240),
    ONCALL_TURN_OUT_MINUTES("oncall.turn-out.minutes", "Jouren är framme inom", "minuter", "A-23", 5, 480),
    ONCALL_HANDOVER_AT("oncall.handover.at", "Jourens överlämning ska vara läst", "domain.md 2.10 step 5"),
    ONCALL_HANDOVER_OVERDUE_AT(
            "oncall.handover.overdue-at", "Oläst överlämning lyfts till Stadsmissionens chef", "domain.md 2.10 timers"),
    ONCALL_CARD_HOURS(
            "oncall.card.hours",
            "Jouren ser kriskortet efter ett samtal i",
            "timmar",
            "domain.md 2.10 visibility",
            1,
            48),
    ONCALL_BREAK_GLASS_HOURS(
            "oncall.break-glass.hours",
            "Kriskort som öppnats utan samtal syns i",
            "timmar",
            "domain.md 2.10 visibility",
            1,
            24),

    NOTIFICATION_DUE_SOON_WORKING_DAYS(
            "notification.due-soon.working-days",
            "Brev om en uppgift som snart förfaller så här långt före",
            "arbetsdagar",
            "antagande, issue 7",
            1,
            10),
    NOTIFICATION_DAILY_AT(
            "notification.daily.at",
            "Brev om det som snart förfaller eller är sent går tidigast",
            "antagande, issue 7"),
    NOTIFICATION_KEEP_MONTHS(
            "notification.keep-months",
            "Minnet av vad som har aviserats sparas, efter att uppgiften är klar, i",
            "månader",
            "GDPR art. 5.1 e",
            1,
            24),
    DELIVERY_ALARM_MINUTES(
            "delivery.alarm.minutes",
            "Larm till driften när ett brev har väntat i",
            "minuter",
            "antagande, issue 7",
            5,
            1440),

    OFFICE_HOURS_FROM("office-hours.from", "Kontorstid börjar (då beslutar enheten)", "A-18, DT-9"),
    OFFICE_HOURS_TO("office-hours.to", "Kontorstid slutar (därefter beslutar socialjouren)", "A-18, DT-9");

    /** How the value is written. */
    public enum Type {
        /** A whole number without sign. */
        INTEGER,
        /** {@code HH:mm}, local time. */
        TIME,
        /** A code of a closed list, {@link Parameter#choices}. */
        CHOICE
    }

    private final String code;
    private final String label;
    private final String source;
    private final ParameterFormat format;

    Parameter(String code, String label, String unit, String source, int min, int max) {
        this(code, label, source, ParameterFormat.number(unit, min, max));
    }

    Parameter(String code, String label, String source) {
        this(code, label, source, ParameterFormat.time());
    }

    <E extends Enum<E> & Choice> Parameter(String code, String label, String source, Class<E> choices) {
        this(code, label, source, ParameterFormat.oneOf(choices));
    }

    Parameter(String code, String label, String source, ParameterFormat format) {
        this.code = code;
        this.label = label;
        this.source = source;
        this.format = format;
    }

    /** The key of its rows in {@code bf.parameter}. Never changes. */
    public String code() {
        return code;
    }

    /** Swedish. */
    public String label() {
        return label;
    }

    /** Swedish plural, {@code klockslag}, or nothing for what is chosen. */
    public String unit() {
        return format.unit();
    }

    /** The assumption, seed line or law behind it, as the first value's row has it. */
    public String source() {
        return source;
    }

    /** The same as the project leader reads it: assumptions by number, the seed by line, our working paper under its Swedish name. */
    public String sourceInWords() {
        return inSwedish(source);
    }

    /** A note as people see it; the first values' notes are kept as they were stored. */
    public static String inSwedish(String note) {
        return note.replace("domain.md", "projektbeskrivningen")
                .replace(" step ", " steg ")
                .replaceFirst("(projektbeskrivningen \\S+) (timers|visibility)$", "$1")
                .replaceFirst(", (issue 7|W28)$", "");
    }

    public Type type() {
        return format.type();
    }

    /** What it can be; empty unless it is chosen from a closed list. */
    public List<Choice> choices() {
        return format.choices();
    }

    /** A value as people see it: what is chosen has Swedish words of its own. */
    public String inWords(String value) {
        return format.inWords(value);
    }

    static Optional<Parameter> withCode(String code) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.code.equals(code))
                .findFirst();
    }

    /** The value as it is stored. Refuses what is not of the type or outside the limits. */
    String canonical(String value) {
        return format.canonical(label, value);
    }
}
