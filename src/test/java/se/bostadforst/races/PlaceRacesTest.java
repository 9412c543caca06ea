package se.bostadforst.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.admission.Capacity;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** The last place and the same person: two ask at the same moment, one gets it, and nobody is nominated twice unseen. */
class PlaceRacesTest extends RaceTest {

    @Autowired
    private Capacity capacity;

    @Autowired
    private Parameters parameters;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void two_singles_and_a_couple_ask_for_the_last_place_and_one_single_gets_it() throws Exception {
        var kind = Kind.LAST_PLACE;
        housed(14);
        var asking = List.of(
                nominated(HV, "Ena"), as(HV).starts("admission", couple("Par", "Sambo")), nominated(ST, "Andra"));
        var reset = new SingleConnectionDataSource(owner.getDataSource().getConnection(), true);
        try {
            var table = new JdbcTemplate(reset);
            for (int round = 0; round < kind.rounds(); round++) {
                askAtOnce(kind, asking);
                var taken = table.queryForMap("""
                        select coalesce(sum(persons), 0)::int as persons, count(*)::int as flats from bf.capacity_place
                         where reserved_at is not null and released_at is null""");
                Ledger.of(kind).effects("personer", (int) taken.get("persons"), 15);
                Ledger.of(kind).effects("lägenheter", (int) taken.get("flats"), 15);
                table.update("delete from bf.capacity_place where case_number = any (?)", (Object)
                        asking.toArray(String[]::new));
            }
        } finally {
            reset.destroy();
        }

        logged(kind, asking, "PLACE_RESERVED", kind.rounds());
        logged(kind, asking, "PLACE_WAITING", 2L * kind.rounds());
        logged(kind, asking.subList(1, 2), "PLACE_RESERVED", 0);
        settle(kind);
    }

    @Test
    void two_last_yeses_for_one_place_are_both_kept_and_one_household_waits() {
        var kind = Kind.LAST_PLACE_CLICKED;
        var leader = visitor(LEADER);
        var other = visitor(LEADER);
        housed(14);
        for (int round = 0; round < kind.rounds(); round++) {
            var cases = List.of(upForApproval(ST, "Ena"), upForApproval(EFH, "Andra"));
            for (var caseNumber : cases) {
                as(SSM).does("Task_Approve", caseNumber, yes());
                as(SB).does("Task_Approve", caseNumber, yes());
            }
            var one = taken(LEADER, "Task_Approve", cases.get(0));
            var two = taken(LEADER, "Task_Approve", cases.get(1));
            Ledger.of(kind)
                    .round(
                            Race.between(List.of(() -> submits(leader, one, yes()), () -> submits(other, two, yes()))),
                            2);
            var where = cases.stream().map(this::status).sorted().toList();
            if (!where.equals(List.of("ERBJUDEN", "VANTAR_KAPACITET"))) {
                Ledger.of(kind).astray("platsen gick till " + where);
            }
            tasksAre(kind, cases, "Task_GiveOffer", 0, 1);
            var waits = cases.get(status(cases.get(0)).equals("VANTAR_KAPACITET") ? 0 : 1);
            var inside = cases.get(cases.indexOf(waits) == 0 ? 1 : 0);
            var units = cases.indexOf(inside) == 0 ? ST : EFH;
            Ledger.of(kind)
                    .effects("återtagande", withdraws(visitor(units), inside).statusCode(), 204);
            Ledger.of(kind)
                    .effects("kallad ur kön " + status(waits), status(waits).equals("ERBJUDEN") ? 1 : 0, 1);
            owner.update(
                    "update bf.capacity_place set released_at = waiting_since where case_number = any (?) and released_at is null",
                    (Object) cases.toArray(String[]::new));
        }
        settle(kind);
    }

    @Test
    void two_units_nominate_one_person_at_once_and_the_project_leader_hears_of_it_once() {
        var kind = Kind.TWO_UNITS;
        var one = visitor(HV);
        var other = visitor(ST);
        var before = numbers();
        Race.inLanes(2, kind.rounds(), rounds -> {
            for (int round = 0; round < rounds; round++) {
                var person = nominee("Dubbel");
                Ledger.of(kind)
                        .round(Race.between(List.of(() -> nominates(one, person), () -> nominates(other, person))), 2);
            }
        });

        var cases = new ArrayList<>(numbers());
        cases.removeAll(before);
        Ledger.of(kind).effects("ärenden", cases.size(), 2L * kind.rounds());
        logged(kind, cases, "COORDINATION_NEEDED", kind.rounds());
        tasksAre(kind, cases, "Task_CoordinateNominations", 0, kind.rounds());
        tasksAre(kind, cases, "Task_ObtainConsent", 0, 2L * kind.rounds());
        settle(kind);
    }

    @Test
    void a_double_click_on_the_nomination_opens_one_case() {
        var kind = Kind.NOMINATED_TWICE;
        var tabs = visitor(HV);
        var before = numbers();
        Race.inLanes(2, kind.rounds(), rounds -> {
            for (int round = 0; round < rounds; round++) {
                var pair = round % 2 == 0;
                var household = pair ? couple("Dubbel", "Klick") : nominee("Dubbelklick");
                var again = pair && round % 4 == 0 ? swapped(household) : household;
                Ledger.of(kind)
                        .round(
                                Race.between(List.of(() -> nominates(tabs, household), () -> nominates(tabs, again))),
                                1);
            }
        });

        var cases = new ArrayList<>(numbers());
        cases.removeAll(before);
        Ledger.of(kind).effects("ärenden", cases.size(), kind.rounds());
        logged(kind, cases, "COORDINATION_NEEDED", 0);
        settle(kind);
    }

    @Test
    void a_new_figure_waits_for_whoever_is_just_about_to_wait_for_it() {
        housed(15);
        var waits = new CaseNumber(nominated(HV, "Väntar"));
        var more = new TransactionTemplate(transactions).execute(held -> {
            ActorContext.runAs(Actor.PROCESS, () -> capacity.reserveOrWait(waits));
            var change = CompletableFuture.runAsync(() -> as(LEADER)
                    .run(() -> parameters.change(
                            Parameter.CAPACITY_FLATS, LocalDate.of(2026, 5, 18), "16", null, LEADER)));
            while (!change.isDone() && count("pg_locks where locktype = 'advisory' and not granted") == 0) {
                Thread.onSpinWait();
            }
            assertThat(change).isNotDone();
            return change;
        });
        more.join();
    }

    /** The couple the other way round: locks taken in another order would meet. */
    private static java.util.Map<String, Object> swapped(java.util.Map<String, Object> couple) {
        return with(couple, "identity1", couple.get("identity2"), "identity2", couple.get("identity1"));
    }

    private List<String> numbers() {
        return owner.queryForList("select case_number from bf.case_file", String.class);
    }

    /** Exactly one of them is told that it has the place. */
    private void askAtOnce(Kind kind, List<String> asking) {
        var start = new CyclicBarrier(asking.size());
        var order = new ArrayList<>(asking);
        Collections.rotate(order, Ledger.of(kind).rounds());
        var got = new CopyOnWriteArrayList<String>();
        var told = order.stream()
                .map(caseNumber -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    var began = System.nanoTime();
                    var reserved = ActorContext.callAs(
                            Actor.PROCESS,
                            () -> new TransactionTemplate(transactions)
                                    .execute(status -> capacity.reserveOrWait(new CaseNumber(caseNumber))));
                    if (Boolean.TRUE.equals(reserved)) {
                        got.add(caseNumber);
                    }
                    return new Race.Told(
                            Boolean.TRUE.equals(reserved) ? 204 : 409, "en annan hann före", System.nanoTime() - began);
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        Ledger.of(kind).round(told, 1);
        if (got.contains(asking.get(1))) {
            Ledger.of(kind).astray("paret fick en plats för en");
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many people in a flat each, admitted long ago. */
    private void housed(int households) {
        for (int n = 1; n <= households; n++) {
            var caseNumber = "BF-1999-%04d".formatted(n);
            owner.update("""
                    insert into bf.case_file (case_number, unit, status, household_type, children, opened_at, opened_by)
                    values (?, 'HV', 'ANTAGEN', 'SINGLE', false, '1999-01-01', 'test') on conflict do nothing""", caseNumber);
            owner.update("""
                    insert into bf.capacity_place (case_number, persons, waiting_since, reserved_at) values (?, 1, '1999-01-01', '1999-01-01')
                    on conflict (case_number) do update set released_at = null""", caseNumber);
        }
    }
}
