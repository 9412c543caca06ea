package se.bostadforst.documents;

/** The file is not taken; the message says why, in Swedish, for the person who sent it. */
public class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UploadRefused(String message) {
        super(message);
    }

    UploadRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
