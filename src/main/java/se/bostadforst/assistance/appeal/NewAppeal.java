package se.bostadforst.assistance.appeal;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * An appeal as it is registered. Civil dates in Sweden.
 *
 * @param contestedId the decision or the dismissal
 * @param member 1 or 2, the household's first or second person
 * @param representative the ombud's name; null when the person appeals alone
 * @param courtReceivedOn when the court had it first
 * @param instructionWrong the person was told wrongly how to appeal, or not at all (FL 45 §)
 * @param letter what the person has written
 */
public record NewAppeal(
        @Nullable UUID contestedId,
        int member,
        @Nullable String representative,
        @Nullable LocalDate receivedOn,
        @Nullable AppealWay receivedHow,
        @Nullable LocalDate courtReceivedOn,
        @Nullable Boolean instructionWrong,
        @Nullable String letter) {}
