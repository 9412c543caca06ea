package se.bostadforst.documents;

import java.time.Instant;
import java.util.UUID;

/** A document somebody may open. */
public record DocumentView(
        UUID documentId,
        String code,
        String title,
        int version,
        Instant madeAt,
        String madeByOrganisation,
        long bytes) {}
