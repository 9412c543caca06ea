package se.bostadforst.production;

import java.util.List;

/** The application will not start in production like this; says what to do, in Swedish and in English. */
public class UnsafeProduction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeProduction(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
    }
}
