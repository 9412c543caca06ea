package se.bostadforst.messaging;

import java.util.Optional;

/**
 * Letters whose words are decided when they leave and not when they were posted, so that nobody is told of a task that has been done or
 * taken away in between. Implemented by the room that posts them.
 */
public interface LateLetters {

    /** True for the dedupe keys of this room's letters. Asked of every letter: no look into the database. */
    boolean writes(String dedupeKey);

    /**
     * What the letter says now. Empty when there is nothing left to say: it is then laid aside. Called outside of any transaction, again at
     * every attempt; an exception means "ask again later".
     */
    Optional<LetterText> write(String dedupeKey, String userId);
}
