package se.bostadforst.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/** What a refusal may say: sentences the house has written, and nothing of how it is built. */
final class Sentences {

    private static final List<Pattern> AT_A_FIELD = List.of(
                    "Formuläret har inget sådant fält\\.",
                    "Fältet gäller inte med de andra svaren\\.",
                    "Fältet kan inte ändras här\\.",
                    "Fältet måste fyllas i\\.",
                    "Rutan måste kryssas i\\.",
                    "Värdet har fel typ\\.",
                    "Värdet ska vara ja eller nej\\.",
                    "Texten är för lång\\.",
                    "Texten innehåller tecken som inte kan sparas\\.",
                    "(Högst|Minst) \\d+ tecken, nu \\d+\\.",
                    "Fältet rymmer bara en rad\\.",
                    "Välj (ett av|bland) alternativen\\.",
                    "Kontrollera årtalet\\.",
                    "Datumet finns inte\\. Skriv det som åååå-mm-dd\\.",
                    "Skriv (ett telefonnummer|punkten) med .+, till exempel .+\\.",
                    "Skriv ett tal\\.",
                    "Talet (ska vara minst|får vara högst) [\\d,-]+\\.",
                    "Talet har för många decimaler\\.",
                    // rules of the rooms
                    "Ett ärendenummer ser ut som BF-2026-0042\\.",
                    "Kontrollera numret: .+\\.|Kontrollera numret: .+ \\(ååååmmdd-nnnn\\)\\.",
                    "Det här är ett (samordningsnummer|personnummer)\\. Välj rätt slags identitet\\.",
                    "En tillfällig identitet är 4–12 tecken: bokstäver, siffror eller bindestreck\\.",
                    "Personen är under 18 år och kan inte nomineras\\.",
                    "Personen är redan nominerad av er enhet i ärende BF-\\d{4}-\\d{4,}\\.",
                    "De två personerna har samma identitet\\.",
                    "Dagen har (redan|inte) varit( än)?\\.",
                    "Svaret kan inte ha kommit före erbjudandet\\.",
                    "Personen kan inte ha fått beslutet före beslutsdagen\\.",
                    "Rapporten kan inte ha lämnats före beslutsdagen\\.",
                    "Ange från vilken dag insatsen gäller\\.",
                    "Slutdagen ligger före startdagen\\.",
                    "Ett beslut som går personen emot ska ha en överklagandehänvisning\\.",
                    "Skriv numret med bokstäver, siffror, bindestreck och snedstreck\\.")
            .stream()
            .map(Pattern::compile)
            .toList();

    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|ENGINE-|org\\.|java\\.|camunda|\\bsql\\b|permission|stacktrace|\\bat se\\.|\\bmust\\b|\\bfield\\b(?!s)|invalid|\\bcannot\\b|not allowed|required");

    private Sentences() {}

    static boolean known(String sentence) {
        return AT_A_FIELD.stream().anyMatch(known -> known.matcher(sentence).matches());
    }

    /** Nothing of the house's inside, and nothing in English. */
    static void assertSilent(String body) {
        assertThat(INSIDE.matcher(body).find()).as(body).isFalse();
    }
}
