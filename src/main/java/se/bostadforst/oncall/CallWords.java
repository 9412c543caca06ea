package se.bostadforst.oncall;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A call in Swedish, the same in the hand-over, on the case's page and in the jour's log on paper. */
public final class CallWords {

    private CallWords() {}

    /** Everything about it, a line each. */
    public static String of(Call call) {
        var lines = new ArrayList<String>();
        lines.add(heading(call));
        call.struck().ifPresent(why -> lines.add("Struket: " + why));
        call.note().ifPresent(lines::add);
        call.triageReason().ifPresent(why -> lines.add("Varför inte förslaget: " + why));
        call.acts().forEach(act -> lines.add(of(act)));
        return String.join("\n", lines);
    }

    /** When, who, what and what was done: {@code 2026-05-18 23:40, Hyresgästen: Behöver komma bort. Avlastning}. */
    public static String heading(Call call) {
        var said = call.calledAt().inSwedish() + ", " + call.source().label()
                + (call.anonymous() ? " (ville inte säga vem)" : "");
        var what = call.situation().map(Situation::label).orElse("ska ringas upp");
        var done = call.triage().map(Triage::label).orElse("åtgärd inte vald");
        var more = new ArrayList<String>();
        if (call.isProtection()) {
            more.add("skydd för hyresgästen");
        }
        if (call.facts().children()) {
            more.add("barn där");
        }
        if (call.facts().neighbours()) {
            more.add("granne berörd");
        }
        return "%s: %s. %s%s".formatted(said, what, done, more.isEmpty() ? "" : " (" + String.join(", ", more) + ")");
    }

    /** What remains of it. */
    public static List<String> left(Call call) {
        var left = new ArrayList<String>();
        if (!call.answered() && call.last(ActKind.ATERSAMTAL).isEmpty()) {
            left.add("ingen har ringt upp");
        }
        if (call.turnOutAt().isPresent() && call.last(ActKind.UTRYCKNING).isEmpty()) {
            left.add("utryckningen är inte avslutad");
        }
        if (call.triage().filter(Triage.BLALJUS_112::equals).isPresent()) {
            if (call.reportNeeded() && call.last(ActKind.OROSANMALAN).isEmpty()) {
                left.add("orosanmälan är inte bekräftad");
            }
            if (call.last(ActKind.DOKUMENTATION).isEmpty()) {
                left.add("dokumentationen är inte klar");
            }
        }
        return left;
    }

    private static String of(Call.Act act) {
        var said = new ArrayList<String>();
        act.arrivedAt().ifPresent(at -> said.add("framme " + at.inSwedish()));
        act.outcome().map(code -> outcome(act.kind(), code)).ifPresent(said::add);
        act.keyUse().map(KeyUse::label).ifPresent(said::add);
        if (!act.done().isEmpty()) {
            said.add(act.done().stream().map(EmergencyStep::label).collect(Collectors.joining(", ")));
        }
        act.note().ifPresent(said::add);
        return act.kind().label() + ": " + (said.isEmpty() ? "klart" : String.join(". ", said));
    }

    private static String outcome(ActKind kind, String code) {
        return switch (kind) {
            case ATERSAMTAL -> "JA".equals(code) ? "fick svar" : "ingen svarade";
            case SAMTAL -> TalkOutcome.valueOf(code).label();
            case UTRYCKNING -> TurnOutOutcome.valueOf(code).label();
            case OROSANMALAN -> ReportConfirmed.valueOf(code).label();
            case BLALJUS, DOKUMENTATION -> code;
        };
    }
}
