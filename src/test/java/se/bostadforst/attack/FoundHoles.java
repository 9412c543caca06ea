package se.bostadforst.attack;

import java.util.List;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** Which holes were found by looking for them, each closed and each with a test that was red before. */
final class FoundHoles {

    private FoundHoles() {}

    static void report(Class<?> test) {
        FoundationReport.part(Chapter.ATTACKS, test)
                .table(
                        "Fritt sökande efter hål: vad som hittades och lagades",
                        List.of("Vad", "Före", "Nu", "Var"),
                        List.of(
                                List.of(
                                        "Inloggning med annan teckenkod (IBM037) räknade felen på fel användare",
                                        "gissningar utan spärr",
                                        "415",
                                        "dörren, RequestGuard"),
                                List.of(
                                        "JSON med annan teckenkod lästes på ett sätt av dörren och ett annat av motorn",
                                        "400 från motorn",
                                        "415 från dörren",
                                        "dörren, RequestGuard"),
                                List.of("Adress på 5 000 tecken", "500 (stacken tog slut)", "404", "dörren, Paths"),
                                List.of(
                                        "NUL i användarnamn",
                                        "500",
                                        "400 / 401",
                                        "dörren, SignInGuard, DesignerFilter"),
                                List.of("Driftsättning med 3 000 delar", "500", "413", "dörren, DesignerFilter"),
                                List.of(
                                        "Förfalskat Host styrde en omdirigering",
                                        "http://elak.example/…",
                                        "relativ adress",
                                        "application.yaml"),
                                List.of(
                                        "Borttagen användares session levde vidare",
                                        "200, tomma listor",
                                        "401",
                                        "dörren, SignedIn"),
                                List.of(
                                        "Främmande sida driftsätter med webbläsarens sparade lösenord",
                                        "släpptes fram till grinden",
                                        "403, och webbläsaren frågar aldrig",
                                        "dörren, DesignerFilter"),
                                List.of(
                                        "Villkor som utesluter varandra, id med otillåtna tecken",
                                        "500",
                                        "400",
                                        "dörren, Wording"),
                                List.of(
                                        "Administratören sparar ett filter med kod",
                                        "sparades",
                                        "400",
                                        "motorn, QueryGuard")))
                .note(
                        "Administratören kan lägga sig själv eller en ny användare i en grupp och då se det gruppen ser. Det står i motorns"
                                + " åtgärdslogg, och läsningen i läsloggen, men ingen annan måste godkänna det.")
                .save();
    }
}
