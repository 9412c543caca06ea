package se.bostadforst.engine.gate;

/** The processes that exist outside what is being delivered. */
interface KnownModels {

    /** Whether a process with this id is part of the application or has been deployed before. */
    boolean processExists(String key);
}
