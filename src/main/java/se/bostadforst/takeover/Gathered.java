package se.bostadforst.takeover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the rooms that own the facts say on a day.
 *
 * @param each what DT-3 asks, once for every tenant who takes over: K1 and K2 are the contract's, K3 and K3B the person's
 * @param evidence what each condition rests on, in Swedish; no names, no amounts, no creditors
 * @param window which rents were looked at
 * @param from the window's first day
 * @param to the window's last day
 */
public record Gathered(
        List<Map<String, Object>> each,
        Map<Criterion, List<String>> evidence,
        String window,
        LocalDate from,
        LocalDate to) {}
