package se.bostadforst.documents;

/** Somebody says that a paper is signed, and nobody has scanned it. */
public class SignedCopyMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignedCopyMissing() {
        super("no signed copy has been uploaded");
    }
}
