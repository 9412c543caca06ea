package se.bostadforst.engine.gate;

import java.util.Optional;

/** The processes that exist outside what is being delivered. */
interface KnownModels {

    /** Whether a process with this id is part of the application or has been deployed before. */
    boolean processExists(String key);

    /** The folder that a process with this id already belongs to. */
    default Optional<String> folderOf(String key) {
        return Optional.empty();
    }
}
