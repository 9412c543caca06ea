package se.bostadforst.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measured values, and the few numbers that say something about them. */
record Series(double[] sorted) {

    static Series of(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Series(sorted);
    }

    /** Each value over the other's of the same round. */
    static Series ratios(List<Double> ours, List<Double> theirs) {
        var ratios = new java.util.ArrayList<Double>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round) / theirs.get(round));
        }
        return of(ratios);
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    /** Whether a control is near enough to one for its neighbour to mean anything. */
    boolean isQuiet() {
        return median() >= 0.9 && median() <= 1.1;
    }

    /** Median and range. */
    String inWords() {
        return number(median()) + " (" + number(sorted[0]) + "–" + number(sorted[sorted.length - 1]) + ")";
    }

    static String number(double value) {
        return String.format(Locale.forLanguageTag("sv"), "%.2f", value);
    }

    private double at(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
