/**
 * Meddelanden: påminnelser och aviseringar till personalen, som ett brev med ärendenummer, uppgiftens namn och en länk.
 *
 * <p>What leaves the house leaves through {@link se.bostadforst.messaging.Outbox}: a row in the caller's transaction, sent afterwards
 * by {@link se.bostadforst.messaging.OutboxDelivery}. A mail server that is down never stops a person's click ({@code architecture.md}
 * A10). Who has which address is told by a {@link se.bostadforst.messaging.RecipientDirectory} of another room.
 *
 * <p>What became of each letter is in the delivery log ({@link se.bostadforst.messaging.DeliveryLog}), and when letters wait too long there is
 * an alarm ({@link se.bostadforst.messaging.DeliveryAlarm}).
 *
 * <p>Deliberately shut: nobody writes the text of a letter. {@link se.bostadforst.messaging.OutboxMessage#aboutTask} and the lines of a
 * {@link se.bostadforst.messaging.LetterText} are the only ways to make one, so that a name or a diagnosis has no field to stand in (T-31).
 */
@ApplicationModule(
        displayName = "Meddelanden",
        allowedDependencies = {"access", "calendar", "parameters"})
package se.bostadforst.messaging;

import org.springframework.modulith.ApplicationModule;
