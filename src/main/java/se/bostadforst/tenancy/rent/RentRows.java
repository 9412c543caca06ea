package se.bostadforst.tenancy.rent;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.tenancy.Tenancies.Tenancy;

/** The ledger's tables, as far as the asker's rows reach. Rows are added, never changed. */
@Component
class RentRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    RentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is owed, the latest version of each month. */
    List<RentRow> rows(Collection<CaseNumber> cases) {
        return jdbc.sql("""
                        select distinct on (case_number, period) * from bf.rent_row
                         where case_number = any (:cases) order by case_number, period, version desc""").param("cases", numbers(cases)).query(RentRows::row).list();
    }

    /** The payments that count: not those a later row has corrected, nor the corrections that only take one back. */
    List<RentPayment> payments(Collection<CaseNumber> cases) {
        return jdbc.sql("""
                        select * from bf.rent_payment p
                         where case_number = any (:cases) and amount > 0
                           and not exists (select 1 from bf.rent_payment c where c.corrects = p.payment_id)
                         order by order_received_on, recorded_at, payment_id""")
                .param("cases", numbers(cases))
                .query(RentRows::payment)
                .list();
    }

    /** The marks of every payment that has been read from a file, also those corrected since. */
    List<String> keys(Collection<CaseNumber> cases) {
        return jdbc.sql("select row_key from bf.rent_payment where case_number = any (:cases) and row_key is not null")
                .param("cases", numbers(cases))
                .query(String.class)
                .list();
    }

    /** Every tenancy that the asker's rows hold, whether it lasts or not. */
    List<Tenancy> tenancies() {
        return jdbc.sql("select case_number, start_date, moved_in_at, ended_on from bf.tenancy order by case_number")
                .query((row, n) -> new Tenancy(
                        new CaseNumber(row.getString("case_number")),
                        Optional.empty(),
                        Optional.ofNullable(row.getObject("start_date", LocalDate.class)),
                        row.getTimestamp("moved_in_at") != null,
                        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                        Optional.empty()))
                .list();
    }

    /** Whose invoices these are. */
    List<RentRow> invoices(Collection<String> invoiceNumbers) {
        return jdbc.sql("""
                        select * from bf.rent_row r where invoice_number = any (:numbers)
                           and version = (select max(version) from bf.rent_row l
                                           where l.case_number = r.case_number and l.period = r.period)""")
                .param("numbers", invoiceNumbers.toArray(String[]::new))
                .query(RentRows::row)
                .list();
    }

    /** True when the asker's unit has read a file with this content. */
    boolean hasRead(String contentHash) {
        return jdbc.sql("select count(*) from bf.rent_import where content_hash = ?")
                        .param(contentHash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void remember(String contentHash, int rowCount) {
        var actor = ActorContext.require();
        jdbc.sql(
                        "insert into bf.rent_import (unit, content_hash, row_count, imported_at, imported_by) values (?, ?, ?, ?, ?)")
                .params(actor.unit().map(Enum::name).orElseThrow(), contentHash, rowCount, now(), actor.userId())
                .update();
    }

    /** The month's rent by the contract in force: the latest between socialtjänsten and the tenant. */
    Optional<BigDecimal> contractRent(CaseNumber caseNumber) {
        return jdbc.sql("""
                        select monthly_rent from bf.lease where case_number = ? and kind = 'SUBLEASE'
                         order by version desc limit 1""").param(caseNumber.value()).query(BigDecimal.class).optional();
    }

    void add(
            CaseNumber caseNumber,
            YearMonth period,
            int version,
            @Nullable String invoiceNumber,
            LocalDate dueOn,
            BigDecimal amount,
            RentSource source) {
        jdbc.sql("""
                        insert into bf.rent_row (case_number, period, version, invoice_number, due_on, amount, source, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNumber.value(),
                        period.toString(),
                        version,
                        invoiceNumber,
                        dueOn,
                        amount,
                        source.name(),
                        ActorContext.require().userId(),
                        now())
                .update();
    }

    /**
     * @param key marks a row of a file, so that it is read once
     * @param corrects the payment that this one stands for from now on
     */
    void add(RentPayment payment, @Nullable String key, @Nullable UUID corrects) {
        jdbc.sql("""
                        insert into bf.rent_payment (payment_id, case_number, period, amount, order_received_on, way, cause_of_delay,
                                                     source, row_key, corrects, recorded_by, recorded_at)
                        values (:id, :case, :period, :amount, :day, :way, :cause, :source, :key, :corrects, :user, :now)""")
                .param("id", payment.paymentId())
                .param("case", payment.caseNumber().value())
                .param("period", payment.period().toString())
                .param("amount", payment.amount())
                .param("day", payment.orderReceivedOn())
                .param("way", payment.way(), Types.VARCHAR)
                .param("cause", payment.cause() == null ? null : payment.cause().name(), Types.VARCHAR)
                .param("source", payment.source().name())
                .param("key", key, Types.VARCHAR)
                .param("corrects", corrects, Types.OTHER)
                .param("user", ActorContext.require().userId())
                .param("now", now())
                .update();
    }

    /** The unit's ledger is written by one at a time until the transaction ends; who waited sees what the other wrote. */
    void oneAtATime() {
        var unit = ActorContext.require().unit().map(Enum::name).orElse("-");
        jdbc.sql("select pg_advisory_xact_lock(hashtext('rent'), hashtext(?))::text")
                .param(unit)
                .query(String.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String[] numbers(Collection<CaseNumber> cases) {
        return cases.stream().map(CaseNumber::value).toArray(String[]::new);
    }

    private static RentRow row(ResultSet row, int n) throws SQLException {
        return new RentRow(
                new CaseNumber(row.getString("case_number")),
                YearMonth.parse(row.getString("period")),
                row.getInt("version"),
                row.getString("invoice_number"),
                row.getObject("due_on", LocalDate.class),
                row.getBigDecimal("amount"),
                RentSource.valueOf(row.getString("source")));
    }

    private static RentPayment payment(ResultSet row, int n) throws SQLException {
        var cause = row.getString("cause_of_delay");
        return new RentPayment(
                row.getObject("payment_id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                YearMonth.parse(row.getString("period")),
                row.getBigDecimal("amount"),
                row.getObject("order_received_on", LocalDate.class),
                row.getString("way"),
                cause == null ? null : RentCause.valueOf(cause),
                RentSource.valueOf(row.getString("source")));
    }
}
