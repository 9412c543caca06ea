package se.bostadforst.casefile;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A person as the reader may see them: for protected identities name, number and contact are withheld outside the own unit, and the
 * landlord never gets the number (JO 3255-2008: only what the lease needs).
 */
public record PersonView(
        UUID personId,
        int order,
        String name,
        @Nullable String identity,
        @Nullable String phone,
        @Nullable String language,
        boolean interpreter) {}
