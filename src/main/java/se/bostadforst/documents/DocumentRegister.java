package se.bostadforst.documents;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.bostadforst.access.CsvResource;
import se.bostadforst.access.DataClass;

/** Every kind of document there is, in the order of the case's life. */
@Component
class DocumentRegister {

    private final Map<String, DocumentType> types = new LinkedHashMap<>();

    DocumentRegister() {
        for (var row : CsvResource.rows("documents/register.csv")) {
            types.put(
                    row.get("code"),
                    new DocumentType(
                            row.get("code"),
                            row.get("title"),
                            DataClass.valueOf(row.get("data_class")),
                            Arrays.stream(row.get("reads").split(","))
                                    .map(DataClass::valueOf)
                                    .toList(),
                            "yes".equals(row.get("own_template")),
                            row.get("author")));
        }
    }

    Collection<DocumentType> all() {
        return types.values();
    }

    Optional<DocumentType> type(String code) {
        return Optional.ofNullable(types.get(code));
    }
}
