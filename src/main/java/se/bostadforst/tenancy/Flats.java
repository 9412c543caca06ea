package se.bostadforst.tenancy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.Organisation;

/** Svenska Bostäder's register of flats for the project (S002:L133-135). Nothing here is about a person. */
@Service
@Transactional
public class Flats {

    private final JdbcClient jdbc;
    private final Clock clock;

    Flats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The flats the asker's rows hold: the landlord's whole register, by number. */
    public List<Flat> register() {
        return jdbc.sql("select * from bf.flat order by flat_number")
                .query(Flats::flat)
                .list();
    }

    /** Those that can be offered. */
    public List<Flat> free() {
        return register().stream()
                .filter(flat -> flat.status() == FlatStatus.LEDIG)
                .toList();
    }

    /** One flat, if the asker's rows hold it. */
    public Optional<Flat> find(UUID flatId) {
        return jdbc.sql("select * from bf.flat where flat_id = ?")
                .param(flatId)
                .query(Flats::flat)
                .optional();
    }

    /**
     * Adds a flat to the register, free.
     *
     * @param number unique
     * @throws CaseNotFound when the asker is not the landlord
     * @throws FlatTaken when the number is already in the register
     */
    public UUID add(
            String number,
            String address,
            BigDecimal rooms,
            int area,
            BigDecimal monthlyRent,
            @Nullable String caretaker) {
        requireLandlord();
        if (register().stream().anyMatch(flat -> flat.number().equalsIgnoreCase(number))) {
            throw new FlatTaken();
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into bf.flat (flat_id, flat_number, address, rooms, area, monthly_rent, caretaker, status, added_on, added_by)
                        values (?, ?, ?, ?, ?, ?, ?, 'LEDIG', ?, ?)""")
                .params(
                        id,
                        number,
                        address,
                        rooms,
                        area,
                        monthlyRent,
                        caretaker,
                        LocalDate.now(clock),
                        ActorContext.require().userId())
                .update();
        return id;
    }

    /**
     * Takes a free flat out of the project.
     *
     * @throws FlatTaken when it is offered or let
     */
    public void handBack(UUID flatId) {
        requireLandlord();
        var rows = jdbc.sql("update bf.flat set status = 'ATERLAMNAD' where flat_id = ? and status = 'LEDIG'")
                .param(flatId)
                .update();
        if (rows == 0) {
            throw new FlatTaken();
        }
    }

    /** Moves a flat on with the case it belongs to; the caller has asked the access rules. */
    boolean move(UUID flatId, FlatStatus from, FlatStatus to) {
        return ActorContext.asProcess(() -> jdbc.sql("update bf.flat set status = ? where flat_id = ? and status = ?")
                        .params(to.name(), flatId, from.name())
                        .update())
                == 1;
    }

    /** However it stood: it can be offered again. */
    void free(UUID flatId) {
        ActorContext.asProcess(() -> jdbc.sql(
                        "update bf.flat set status = 'LEDIG' where flat_id = ? and status in ('RESERVERAD', 'UTHYRD_ANDRAHAND')")
                .param(flatId)
                .update());
    }

    private static void requireLandlord() {
        var actor = ActorContext.require();
        if (actor.organisation() != Organisation.SB || !actor.has("sb_forvaltare")) {
            throw new CaseNotFound();
        }
    }

    private static Flat flat(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Flat(
                row.getObject("flat_id", UUID.class),
                row.getString("flat_number"),
                row.getString("address"),
                row.getBigDecimal("rooms"),
                row.getInt("area"),
                row.getBigDecimal("monthly_rent"),
                row.getString("caretaker"),
                FlatStatus.valueOf(row.getString("status")));
    }
}
