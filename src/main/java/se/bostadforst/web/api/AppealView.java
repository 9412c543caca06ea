package se.bostadforst.web.api;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A case's decisions and the appeals of them, for the unit that decided.
 *
 * @param mayHandle the reader may register appeals
 * @param couple two persons can appeal, each for themselves
 */
public record AppealView(String caseNumber, boolean mayHandle, boolean couple, List<Decision> decisions) {

    /**
     * A biståndsbeslut or a dismissal.
     *
     * @param appealable it can be appealed
     * @param appealBy null until the person has got it
     */
    public record Decision(
            String decisionId,
            String title,
            String decidedOn,
            String madeBy,
            @Nullable String deliveredOn,
            @Nullable String appealBy,
            @Nullable String appealByWhy,
            boolean appealable,
            List<Appeal> appeals) {}

    /**
     * An appeal of it.
     *
     * @param status in Swedish, with the clock
     * @param late it went to the court too late, or has not gone although the day has passed
     */
    public record Appeal(
            String appealId,
            int number,
            String appellant,
            String receivedOn,
            String status,
            String timeResult,
            String forwardBy,
            @Nullable String forwardedOn,
            boolean late,
            boolean open) {}
}
