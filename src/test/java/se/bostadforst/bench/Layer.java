package se.bostadforst.bench;

import java.util.function.Predicate;
import se.bostadforst.bench.Meter.Said;

/** Which part of the house says a statement; the first that knows it has said it. */
enum Layer {
    ROW_SECURITY("Radsäkerheten: vem frågar", sql -> sql.contains("set_config('role'")),
    READ_LOG("Läsloggen", sql -> sql.contains("bf.read_log")),
    ACCESS("Åtkomstprövningen", sql -> sql.contains("as consented")),
    CASE_LOG("Ärendeloggen", sql -> sql.contains("bf.case_log")),
    OUTBOX("Utkorgen", sql -> sql.contains("bf.outbox")),
    DOOR("Dörren: grupperna", sql -> sql.contains("ACT_ID_GROUP") || sql.contains("ACT_ID_USER")),
    ROOMS("Rummen: ärendets egna uppgifter", sql -> sql.contains("bf.")),
    ENGINE("Motorn", sql -> true);

    private final String label;
    private final Predicate<String> says;

    Layer(String label, Predicate<String> says) {
        this.label = label;
        this.says = says;
    }

    String label() {
        return label;
    }

    static Layer of(Said said) {
        for (var layer : values()) {
            if (layer.says.test(said.sql().strip())) {
                return layer;
            }
        }
        throw new IllegalStateException(said.sql());
    }
}
