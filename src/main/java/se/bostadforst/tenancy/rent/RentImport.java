package se.bostadforst.tenancy.rent;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.tenancy.Tenancies.Tenancy;

/**
 * Payments from a bank's or a ledger's file: all of it or nothing, with everything that is wrong told at once, and the same file or the same
 * row twice changes nothing. The file is not kept, and no sentence repeats what stood in it.
 */
@Service
@Transactional
public class RentImport {

    /**
     * What came of a file, or what would.
     *
     * @param alreadyRead the unit has read this very file; nothing was done
     * @param rows rows with something in them
     * @param known rows that say what the ledger says already
     * @param faults the first of them, see {@code faultCount}
     */
    public record Result(
            boolean alreadyRead,
            int rows,
            int newInvoices,
            int newPayments,
            int known,
            int faultCount,
            List<RentFault> faults) {

        /** True when the file is as it should be. */
        public boolean isClean() {
            return faultCount == 0;
        }
    }

    private static final int FAULTS_SHOWN = 200;

    private final RentRows rows;
    private final CaseAccess access;
    private final Clock clock;

    RentImport(RentRows rows, CaseAccess access, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    /** What reading the file would change; nothing is changed. */
    public Result preview(byte[] bytes) {
        return work(bytes, false);
    }

    /** Reads the file when nothing is wrong with it. */
    public Result read(byte[] bytes) {
        return work(bytes, true);
    }

    private Result work(byte[] bytes, boolean store) {
        if (!ActorContext.require().has("soc_hyra")
                || ActorContext.require().unit().isEmpty()) {
            throw new CaseNotFound();
        }
        var file = RentFile.of(bytes);
        if (file.lines().isEmpty()) {
            return refused(0, file.faults());
        }
        if (store) {
            rows.oneAtATime();
        }
        var hash = hash(bytes);
        if (rows.hasRead(hash)) {
            return new Result(true, file.lines().size(), 0, 0, file.lines().size(), 0, List.of());
        }
        var faults = new ArrayList<>(file.faults());
        var cases = cases(file.lines(), faults);
        var plan = plan(known(cases, store));
        cases.forEach((line, caseNumber) -> {
            if (plan.tenancies().containsKey(caseNumber)) {
                plan.plan().take(line, caseNumber);
            } else {
                plan.plan()
                        .fault(
                                line,
                                RentColumn.CASE,
                                Optional.of("Ärendet finns inte i din enhet, eller har ingen hyrestid."));
            }
        });
        faults.addAll(plan.plan().faults);
        if (!faults.isEmpty()) {
            return refused(file.lines().size(), faults);
        }
        if (store) {
            store(plan.plan(), hash, file.lines().size());
        }
        return new Result(
                false,
                file.lines().size(),
                plan.plan().invoices.size(),
                plan.plan().payments.size(),
                plan.plan().known,
                0,
                List.of());
    }

    private record Planned(RentImportPlan plan, Map<CaseNumber, Tenancy> tenancies) {}

    private Planned plan(Map<CaseNumber, Tenancy> known) {
        return new Planned(
                new RentImportPlan(
                        known,
                        rows.rows(known.keySet()),
                        rows.payments(known.keySet()),
                        rows.keys(known.keySet()),
                        rows::contractRent,
                        LocalDate.now(clock)),
                known);
    }

    /** Whose each row is: by the case number, or by the invoice's. */
    private Map<RentLine, CaseNumber> cases(List<RentLine> lines, List<RentFault> faults) {
        var byInvoice = rows.invoices(lines.stream()
                .filter(line -> line.caseNumber() == null)
                .map(RentLine::invoiceNumber)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var cases = new LinkedHashMap<RentLine, CaseNumber>();
        for (var line : lines) {
            if (line.caseNumber() != null) {
                cases.put(line, new CaseNumber(line.caseNumber()));
                continue;
            }
            var owners = byInvoice.stream()
                    .filter(row -> line.invoiceNumber().equals(row.invoiceNumber())
                            && line.period().equals(row.period()))
                    .map(RentRow::caseNumber)
                    .distinct()
                    .toList();
            if (owners.size() == 1) {
                cases.put(line, owners.get(0));
            } else {
                faults.add(new RentFault(
                        line.row(),
                        RentColumn.INVOICE.label(),
                        owners.isEmpty()
                                ? "Fakturanumret finns inte i reskontran för den perioden. Skriv ärendenumret."
                                : "Fakturanumret hör till flera ärenden. Skriv ärendenumret."));
            }
        }
        return cases;
    }

    /** The cases of the file that are the asker's own to write in; a case of another unit is none. Each leaves its line in the read log. */
    private Map<CaseNumber, Tenancy> known(Map<RentLine, CaseNumber> cases, boolean store) {
        var known = new TreeMap<CaseNumber, Tenancy>(Comparator.comparing(CaseNumber::value));
        rows.tenancies().stream()
                .filter(tenancy -> cases.containsValue(tenancy.caseNumber()))
                .forEach(tenancy -> known.put(tenancy.caseNumber(), tenancy));
        for (var caseNumber : known.keySet()) {
            access.requireWrite(caseNumber.value(), DataClass.C4);
            if (store) {
                access.requireChange(caseNumber.value(), Purpose.change("rent-import"), DataClass.C4);
            } else {
                access.requireRead(caseNumber.value(), Purpose.page("rent-import"), DataClass.C4);
            }
        }
        return known;
    }

    private void store(RentImportPlan plan, String hash, int rowCount) {
        rows.remember(hash, rowCount);
        plan.invoices.forEach(row -> rows.add(
                row.caseNumber(),
                row.period(),
                row.version(),
                row.invoiceNumber(),
                row.dueOn(),
                row.amount(),
                row.source()));
        plan.payments.forEach(paid -> rows.add(paid.payment(), paid.key(), null));
    }

    private static Result refused(int rowCount, List<RentFault> faults) {
        return new Result(
                false,
                rowCount,
                0,
                0,
                0,
                faults.size(),
                faults.stream()
                        .sorted(Comparator.comparingInt(RentFault::row))
                        .limit(FAULTS_SHOWN)
                        .toList());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
