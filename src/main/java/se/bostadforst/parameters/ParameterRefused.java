package se.bostadforst.parameters;

/** A change that was not made. The message is Swedish and says to the person who tried what to write instead. */
public final class ParameterRefused extends RuntimeException {

    ParameterRefused(String message) {
        super(message);
    }
}
