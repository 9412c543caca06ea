package se.bostadforst.matrix;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.bostadforst.access.CsvResource;

/**
 * What a role may see at the most ({@code domain.md} 2.0.3 and 2.1), written apart from the catalogue the house obeys. NR is the number and
 * the engine's ids of a case, ID the personal identity number.
 *
 * @param own in a case one takes part in
 * @param consented there, with the person's consent
 */
record Classes(Set<String> own, Set<String> consented) {

    private static final Map<String, Classes> BY_ROLE = CsvResource.rows("matrix/classes.csv").stream()
            .collect(Collectors.toMap(
                    row -> row.get("role"), row -> new Classes(words(row.get("own")), words(row.get("consented")))));

    static Optional<Classes> of(Role role) {
        return role.code().map(BY_ROLE::get);
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" ")).stream().filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
