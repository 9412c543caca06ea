package se.bostadforst.casefile;

import java.util.UUID;
import org.springframework.lang.Nullable;

/** A person as the reader may see them: for protected identities the name and contact are withheld outside the own unit. */
public record PersonView(
        UUID personId, int order, String name, String identity, @Nullable String phone, @Nullable String language, boolean interpreter) {}
