/**
 * Formulär: what stands between the designers' {@code .form} files and the rooms ({@code architecture.md} A5). It reads the same schema
 * the browser renders, refuses in Swedish what breaks it, and hands the rest to the room's {@link se.bostadforst.forms.TaskForm}.
 *
 * <p>Deliberately shut: nothing here knows the engine, and no answer reaches a room that has not passed {@link FormDesk}.
 */
@ApplicationModule(
        displayName = "Formulär",
        allowedDependencies = {})
package se.bostadforst.forms;

import org.springframework.modulith.ApplicationModule;
