package se.bostadforst.engine;

import java.util.Optional;

/** Knows who stands in for whom; implemented by the room that knows who is away. */
public interface StandIns {

    /** The absent person for whom this holder has the task, or had it when it was answered; asked as the process. */
    Optional<String> behind(String taskId, String holder);
}
