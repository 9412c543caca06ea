package se.bostadforst.messaging;

import java.util.List;

/** Knows the addresses; implemented by the room that knows the users. */
public interface RecipientDirectory {

    /**
     * Everybody behind the recipient who can be reached just now; whoever has no e-mail address is left out. Empty when there is nobody,
     * also for an id that does not exist: the letter is then laid aside. Called as the process, outside of any transaction. An exception
     * means "ask again later".
     */
    List<Address> addresses(Recipient recipient);
}
