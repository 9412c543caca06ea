package se.bostadforst.tenancy.rent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.casefile.CaseNumber;

/** Files of payments: a clean one in every dress, broken ones of every kind, and never half of one. */
class RentImportTest extends RentTest {

    private static final String HEADER = "Ärende;Period;Förfallodag;Belopp;Betaldatum;Orsak\r\n";
    private static final Charset ANSI = Charset.forName("windows-1252");

    @Autowired
    private RentImport imports;

    private CaseNumber ada;
    private CaseNumber bea;
    private CaseNumber foreign;

    @BeforeEach
    void two_tenants_of_the_unit_and_one_of_another() {
        at("2026-06-15T10:00");
        ada = letTo(HV, "2025-12-01");
        bea = letTo(HV, "2026-02-15");
        foreign = letTo(EFH, "2025-12-01");
    }

    private String clean() {
        return HEADER
                + ada + ";2026-05;2026-04-30;7 450,00;2026-04-30;\r\n"
                + bea + ";2026-05;20260430;7.450,00 kr;20260506;Myndigheten\r\n"
                + bea + ";2026-06;2026-05-29;7450,00;;\r\n";
    }

    @Test
    void a_clean_file_is_read_whatever_it_is_dressed_in() {
        var texts = List.of(clean().getBytes(StandardCharsets.UTF_8), clean().getBytes(ANSI));
        for (var bytes : List.of(
                texts.get(0),
                bom(clean()),
                clean().getBytes(StandardCharsets.UTF_16),
                with(new byte[] {(byte) 0xFF, (byte) 0xFE}, clean().getBytes(StandardCharsets.UTF_16LE)),
                texts.get(1),
                clean().replace(';', '\t').getBytes(StandardCharsets.UTF_8),
                clean().replace("7 450,00", "\"7\u00a0450,00\"").getBytes(StandardCharsets.UTF_8),
                clean().replace("\r\n", "\n").strip().getBytes(StandardCharsets.UTF_8),
                clean().replace("Ärende", "\"ÄRENDENUMMER\"").getBytes(ANSI),
                clean().replace("Ä", "A\u0308").getBytes(StandardCharsets.UTF_8))) {
            var result = preview(bytes);
            assertThat(result.faults()).isEmpty();
            assertThat(result.newInvoices()).isEqualTo(3);
            assertThat(result.newPayments()).isEqualTo(2);
        }
        assertThat(rowCountsOf(ada, bea)).as("a preview writes nothing").isEqualTo("0 0");

        assertThat(read(texts.get(1)).newPayments()).isEqualTo(2);
        assertThat(monthOf(ada, "2026-05").outcome().standing()).isEqualTo(RentStanding.I_TID);
        assertThat(monthOf(bea, "2026-05").outcome().standing()).isEqualTo(RentStanding.SEN_MYNDIGHET);
        assertThat(monthOf(bea, "2026-06").outcome().standing()).isEqualTo(RentStanding.OBETALD);
    }

    static Stream<Arguments> broken() {
        var row = "%1$s;2026-05;2026-04-30;7450,00;2026-04-30;\r\n";
        var ok = HEADER + row;
        return Stream.of(
                file("tom", "", "Filen: Filen är tom."),
                file("bara blanka", "\r\n  \r\n", "Filen är tom."),
                file("bara rubrik", HEADER, "Filen har en rubrik men inga rader."),
                file("utan rubrik", row, "Rad 1, Period: Kolumnen saknas."),
                file("kolumn saknas", ok.replace("Belopp", "Summa"), "Rad 1, Belopp: Kolumnen saknas."),
                file("okänd kolumn", HEADER.strip() + ";Namn\r\n" + row.strip() + ";x\r\n", "Kolumn 7 heter något"),
                file("dubbel kolumn", ok.replace("Orsak", "Period"), "Rad 1, Period: Kolumnen står två gånger."),
                file("komma skiljer", ok.replace(';', ','), "Rad 1: Kolumn 1 heter något"),
                file("halv rad", ok + "%1$s;2026-06;2026-0", "Rad 3: Raden har 3 kolumner men rubriken 6."),
                file("för många", ok.replace("04-30;\r\n", "04-30;;x\r\n"), "Rad 2: Raden har 7 kolumner"),
                file("öppet citat", ok + "\"%1$s;2026-06;", "Rad 3: Ett citattecken är inte avslutat"),
                file("formel =", ok.replace("7450,00", "=1+1"), "Rad 2, Belopp: Cellen är en formel."),
                file("formel +", ok.replace(";\r\n", ";+cmd|x\r\n"), "Rad 2, Orsak: Cellen är en formel."),
                file("formel @", ok.replace("%1$s", "@SUM(A1)"), "Rad 2, Ärende: Cellen är en formel."),
                file("formel -", ok.replace("2026-05;", "-text;"), "Rad 2, Period: Cellen är en formel."),
                file(
                        "formel i citat",
                        ok.replace("7450,00", "\"=HYPERLINK(1)\""),
                        "Rad 2, Belopp: Cellen är en formel."),
                file("negativt", ok.replace("7450,00", "-7450,00"), "Rad 2, Belopp: Beloppet är negativt."),
                file("noll", ok.replace("7450,00", "0,00"), "Rad 2, Belopp: Beloppet är noll."),
                file("ofantligt", ok.replace("7450,00", "123456789"), "Rad 2, Belopp: Beloppet är orimligt stort."),
                file("inget tal", ok.replace("7450,00", "mycket"), "Rad 2, Belopp: Skriv beloppet som 7 450,00."),
                file("tomt belopp", ok.replace("7450,00", " "), "Rad 2, Belopp: Cellen är tom."),
                file("NUL", ok.replace("7450", "74\u000050"), "Filen innehåller tecken som inte hör hemma i text."),
                file("osynligt", ok.replace("7450", "74\u200b50"), "Filen innehåller tecken"),
                file(
                        "tvetydig dag",
                        ok.replace(";2026-04-30;\r", ";05/04/2026;\r"),
                        "Rad 2, Betaldatum: Dagen kan läsas på två sätt."),
                file("ingen dag", ok.replace(";2026-04-30;\r", ";2026-02-30;\r"), "Rad 2, Betaldatum: Skriv dagen"),
                file(
                        "framtid",
                        ok.replace(";2026-04-30;\r", ";2026-06-16;\r"),
                        "Rad 2, Betaldatum: Betaldagen har inte varit ännu."),
                file(
                        "förfallodag långt bort",
                        ok.replace(";2026-04-30;7", ";2025-04-30;7"),
                        "Rad 2, Förfallodag: Förfallodagen ligger långt"),
                file("utan förfallodag", ok.replace(";2026-04-30;7", ";;7"), "Rad 2, Förfallodag: Cellen är tom"),
                file("okänd orsak", ok.replace(";\r\n", ";Bokföringen\r\n"), "Rad 2, Orsak: Orsaken ska vara"),
                file("inget ärende", ok.replace("%1$s", "Ada"), "Rad 2, Ärende: Skriv ärendenumret"),
                file("tomt ärende", ok.replace("%1$s", ""), "Rad 2, Ärende: Ärende eller fakturanummer saknas."),
                file(
                        "okänt ärende",
                        ok.replace("%1$s", "BF-2026-99999"),
                        "Rad 2, Ärende: Ärendet finns inte i din enhet"),
                file(
                        "annan enhets ärende",
                        ok.replace("%1$s", "%2$s"),
                        "Rad 2, Ärende: Ärendet finns inte i din enhet"),
                file(
                        "före inflyttning",
                        ok.replace("2026-05;", "2025-11;").replace("2026-04-30", "2025-10-31"),
                        "Rad 2, Period: Perioden ligger före inflyttningen"),
                file("ingen period", ok.replace("2026-05;", "maj;"), "Rad 2, Period: Skriv perioden"),
                file("samma rad igen", ok + row, "Rad 3: Samma rad står tidigare i filen."),
                file(
                        "okänd faktura",
                        ok.replace("Ärende", "Fakturanummer").replace("%1$s", "F-1"),
                        "Rad 2, Fakturanummer: Fakturanumret finns inte"),
                file(
                        "ett fel bland hundra",
                        ok + months(40).replace("7450,00;2026-01", "x;2026-01"),
                        "Skriv beloppet"));
    }

    /** Payments of one krona and up, so that no row is like another. */
    private static String months(int count) {
        return IntStream.range(1, count)
                .mapToObj(n -> "%1$s;2026-01;2025-12-30;" + (n == 20 ? "7450,00" : n + ",00") + ";2026-01-02;Okänd\r\n")
                .collect(Collectors.joining());
    }

    private static Arguments file(String name, String file, String fault) {
        return Arguments.of(name, file, fault);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_file_is_refused_whole_and_in_words(String name, String file, String fault) {
        var before = rowCounts();
        var bytes = file.formatted(ada, foreign).getBytes(StandardCharsets.UTF_8);

        for (var result : List.of(preview(bytes), read(bytes))) {
            assertThat(result.isClean()).isFalse();
            assertThat(result.newInvoices() + result.newPayments()).isZero();
            assertThat(result.faults().stream().map(RentFault::inSwedish))
                    .anyMatch(sentence -> sentence.contains(fault))
                    .allMatch(sentence -> sentence.matches("(Filen|Rad \\d+)[^=+@]*"));
        }
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void the_example_that_the_page_offers_is_a_file_without_fault() throws Exception {
        try (var example = RentFile.class.getResourceAsStream("/static/bf/hyror-exempel.csv")) {
            var file = RentFile.of(example.readAllBytes());
            assertThat(file.faults()).isEmpty();
            assertThat(file.lines()).hasSize(3);
        }
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        var before = rowCounts();
        var bytes = new ArrayList<byte[]>();
        bytes.add(with(new byte[] {'P', 'K', 3, 4}, clean().getBytes(StandardCharsets.UTF_8)));
        bytes.add(with(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, clean().getBytes(ANSI)));
        bytes.add(with(new byte[] {(byte) 0xFF, (byte) 0xFE}, new byte[] {65, 0, 66}));
        bytes.add(with(clean().getBytes(ANSI), new byte[] {(byte) 0x81}));
        bytes.add(clean().getBytes(StandardCharsets.UTF_16LE));
        bytes.add(new byte[RentFile.LARGEST + 1]);
        bytes.add((HEADER + (ada + ";2026-05;;1,00;2026-05-05;\n").repeat(RentFile.MOST_ROWS + 1)).getBytes(ANSI));
        bytes.add((HEADER + ada + ";" + "2".repeat(500) + ";;1,00;;\n").getBytes(ANSI));
        for (var file : bytes) {
            assertThat(read(file).isClean()).isFalse();
        }
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var result = preview((HEADER
                        + ada + ";2026-05;2026-04-30;0;2026-04-30;\r\n"
                        + "\r\n"
                        + foreign + ";2026-05;2026-04-30;7450;2026-04-30;\r\n"
                        + bea + ";2026-05;2026-04-30;7450;2026-04-30;\r\n"
                        + bea + ";2025-05;2025-04-30;x;2026-04-30;Ja\r\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(result.faults())
                .extracting(fault -> fault.row() + fault.column())
                .containsExactly("2Belopp", "4Ärende", "6Belopp", "6Orsak");
        assertThat(result.faultCount()).isEqualTo(4);
    }

    @Test
    void the_same_file_or_the_same_row_twice_changes_nothing() {
        read(clean().getBytes(StandardCharsets.UTF_8));
        var before = rowCountsOf(ada, bea);

        assertThat(read(clean().getBytes(StandardCharsets.UTF_8)).alreadyRead()).isTrue();
        assertThat(preview(clean().getBytes(StandardCharsets.UTF_8)).alreadyRead())
                .isTrue();
        var inAnotherDress = read(bom(clean()));
        assertThat(inAnotherDress.alreadyRead()).isFalse();
        assertThat(inAnotherDress.known()).isEqualTo(3);
        assertThat(rowCountsOf(ada, bea)).isEqualTo(before);

        var grown = read((clean() + bea + ";2026-06;;7450;2026-06-01;Hyresgästen\r\n").getBytes(ANSI));
        assertThat(grown.newPayments()).isEqualTo(1);
        assertThat(grown.known()).isEqualTo(3);
    }

    @Test
    void what_somebody_has_written_or_put_right_by_hand_is_not_read_over() {
        invoiced(ada, "2026-05", "2026-04-30");
        paid(ada, "2026-05", "2026-04-30", "7450", null);
        assertThat(read(clean().getBytes(StandardCharsets.UTF_8)).newPayments()).isEqualTo(1);
        assertThat(monthOf(ada, "2026-05").payments()).hasSize(1);

        invoiced(bea, "2026-05", "2026-05-04");
        assertThat(read(bom(clean())).faults())
                .extracting(RentFault::inSwedish)
                .containsExactly(
                        "Rad 3, Förfallodag: I reskontran är förfallodagen 2026-05-04. Rätta den där först, om filen har rätt.");
    }

    @Test
    void a_row_finds_its_case_by_the_invoice_number_too() {
        read((HEADER.replace("Ärende", "Ärende;Fakturanummer")
                        + ada + ";F-100;2026-05;2026-04-30;7450;;\r\n"
                        + bea + ";F-200;2026-05;2026-04-30;7450;;\r\n")
                .getBytes(ANSI));
        var file = (HEADER.replace("Ärende", "Fakturanummer") + "F-200;2026-05;;7450;2026-05-06;Banken\r\n")
                .getBytes(ANSI);

        assertThat(read(file).newPayments()).isEqualTo(1);
        assertThat(monthOf(bea, "2026-05").outcome().daysLate()).isEqualTo(6);
        assertThat(as(HYRA_EFH).call(() -> imports.read(file)).faults())
                .extracting(RentFault::inSwedish)
                .containsExactly(
                        "Rad 2, Fakturanummer: Fakturanumret finns inte i reskontran för den perioden. Skriv ärendenumret.");
    }

    @Test
    void two_who_read_the_same_file_at_once_read_it_once() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var both = pool.invokeAll(List.<Callable<RentImport.Result>>of(
                    () -> read(clean().getBytes(StandardCharsets.UTF_8)), () -> read(bom(clean()))));
            var payments = 0;
            for (var one : both) {
                assertThat(one.get().faults()).isEmpty();
                payments += one.get().newPayments();
            }
            assertThat(payments).isEqualTo(2);
        } finally {
            pool.shutdownNow();
        }
        assertThat(rowCountsOf(ada, bea)).isEqualTo("3 2");
    }

    @Test
    void nobody_but_the_rent_administrator_reads_a_file() {
        for (var stranger : List.of(HV, "soc_hv_chef1", GUIDE, SB, LEADER)) {
            assertThatThrownBy(() -> as(stranger).run(() -> imports.read(clean().getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOf(CaseNotFound.class);
        }
    }

    private RentImport.Result preview(byte[] bytes) {
        return as(HYRA).call(() -> imports.preview(bytes));
    }

    private RentImport.Result read(byte[] bytes) {
        return as(HYRA).call(() -> imports.read(bytes));
    }

    private String rowCountsOf(CaseNumber... cases) {
        var numbers = Stream.of(cases).map(c -> "'" + c + "'").collect(Collectors.joining(","));
        return value("select (select count(*) from bf.rent_row where case_number in (" + numbers
                + ")) || ' ' || (select count(*) from bf.rent_payment where case_number in (" + numbers + "))");
    }

    private static byte[] bom(String text) {
        return ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(byte[] start, byte[] rest) {
        var all = new byte[start.length + rest.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }
}
