package se.bostadforst.bench;

import java.io.PrintStream;
import se.bostadforst.report.FoundationReport.Part;

/** A part of the report for whoever sits at the terminal. */
final class Printed {

    private Printed() {}

    static void on(PrintStream out, Part part) {
        part.figures()
                .forEach(figure -> out.println(figure.name() + ": " + figure.value()
                        + (figure.goal().isEmpty()
                                ? ""
                                : " (" + figure.goal() + (figure.met() ? ")" : ") – når inte"))));
        part.tables().forEach(table -> {
            out.println();
            out.println(table.heading());
            out.println(String.join(" | ", table.columns()));
            table.rows().forEach(row -> out.println(String.join(" | ", row)));
        });
        part.notes().forEach(out::println);
    }
}
