package se.bostadforst.tenancy;

import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A flat in Svenska Bostäder's register.
 *
 * @param area square metres
 * @param monthlyRent kronor
 */
public record Flat(
        UUID flatId,
        String number,
        String address,
        BigDecimal rooms,
        int area,
        BigDecimal monthlyRent,
        @Nullable String caretaker,
        FlatStatus status) {

    /** One line for a list or a form: {@code Astrakangatan 17, 2 rum, 54 m², 6 900 kr/mån (BF-L-07)}. */
    public String inSwedish() {
        return "%s, %s rum, %d m², %s (%s)"
                .formatted(
                        address,
                        rooms.stripTrailingZeros().toPlainString().replace('.', ','),
                        area,
                        Money.perMonth(monthlyRent),
                        number);
    }
}
