package se.bostadforst.casefile;

import org.springframework.lang.Nullable;

/** A person as nominated. */
public record NewPerson(
        Identity identity,
        String firstName,
        String lastName,
        ProtectedIdentity protectedIdentity,
        RegisteredSex registeredSex,
        @Nullable String phone,
        @Nullable String language,
        boolean interpreter,
        String homelessnessSituation) {}
