package se.bostadforst.races;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.Visitor;

/** More people than connections: everybody waits a moment and nobody gets a fault, also those who are refused (F6). */
class CrowdTest extends RaceTest {

    private static final int PEOPLE = 40;
    private static final int CONNECTIONS = 12;

    @Test
    void forty_at_once_share_twelve_connections() {
        var kind = Kind.CROWD;
        var own = visitor(HV);
        var foreign = visitor(ST);
        var caseNumber = readyForRequirements(HV, "Trängsel");
        var task = as(HV).task("Task_AnswerRequirements", caseNumber).getId();
        var refusals = 0L;
        for (int round = 0; round < kind.rounds(); round++) {
            var clicks = new ArrayList<Supplier<HttpResponse<String>>>();
            for (int n = 0; n < PEOPLE; n++) {
                clicks.add(
                        round % 2 == 0 || n % 4 == 0
                                ? () -> foreign.get("/api/cases/" + caseNumber)
                                : some(n, own, task));
                refusals += round % 2 == 0 || n % 4 == 0 ? 1 : 0;
            }
            var told = round == 0 ? allInsideTheirTransaction(clicks) : Race.between(clicks);
            var refused = told.stream().filter(one -> one.status() == 404).toList();
            var good = told.stream().filter(one -> one.status() != 404).toList();
            Ledger.of(kind).round(good, PEOPLE - refused.size());
        }
        Ledger.of(kind)
                .effects(
                        "loggade avslag",
                        count("bf.read_log where case_number = ? and not granted and user_id = ?", caseNumber, ST),
                        refusals);
        settle(kind);
    }

    /** Holds everybody inside a transaction until no connection is left: whoever is refused needs yet another one for the read log. */
    private List<Race.Told> allInsideTheirTransaction(List<Supplier<HttpResponse<String>>> clicks) {
        return new TransactionTemplate(new DataSourceTransactionManager(owner.getDataSource()))
                .execute(held -> {
                    owner.execute("lock table bf.case_file in access exclusive mode");
                    var told = CompletableFuture.supplyAsync(() -> Race.between(clicks));
                    var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);
                    while (waiting() < CONNECTIONS && System.nanoTime() < giveUp) {
                        Thread.onSpinWait();
                    }
                    held.setRollbackOnly();
                    return told;
                })
                .join();
    }

    private long waiting() {
        return owner.queryForObject("select count(*) from pg_locks where not granted", Long.class);
    }

    private Supplier<HttpResponse<String>> some(int n, Visitor own, String task) {
        return List.<Supplier<HttpResponse<String>>>of(
                        () -> own.get("/api/cases"),
                        () -> own.get(Visitor.ENGINE + "/task/" + task + "/form-variables"),
                        () -> own.get("/arenden"))
                .get(n % 3);
    }
}
