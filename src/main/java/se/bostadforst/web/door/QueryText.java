package se.bostadforst.web.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.lang.Nullable;

/** The query of an address: the refused keys are refused there too, and no list is longer than the engine should ever send. */
record QueryText(@Nullable String text, boolean refused) {

    /** Rows in one answer. Tasklist asks for 2,000 filters and gets what there is. */
    static final int MOST = 200;

    private static final String MAX_RESULTS = "maxResults";

    /** As it came, with every list limited. */
    static QueryText limited(@Nullable String query) {
        var parts = new ArrayList<String>();
        var limit = Optional.<Integer>empty();
        for (var part : (query == null ? "" : query).split("&")) {
            var cut = part.indexOf('=');
            try {
                var key = decoded(cut < 0 ? part : part.substring(0, cut));
                var value = cut < 0 ? "" : decoded(part.substring(cut + 1));
                if (RefusedKeys.refuses(key, value) || "firstResult".equals(key) && !value.matches("\\d{1,9}")) {
                    return new QueryText(null, true);
                }
                if (!MAX_RESULTS.equals(key)) {
                    parts.add(part);
                } else if (limit.isPresent() || !value.matches("\\d{1,18}")) {
                    return new QueryText(null, true);
                } else {
                    limit = Optional.of((int) Math.min(Long.parseLong(value), MOST));
                }
            } catch (IllegalArgumentException e) {
                return new QueryText(null, true);
            }
        }
        parts.removeIf(String::isEmpty);
        parts.add(MAX_RESULTS + "=" + limit.orElse(MOST));
        return new QueryText(String.join("&", parts), false);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
