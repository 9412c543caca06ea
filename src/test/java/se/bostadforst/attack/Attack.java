package se.bostadforst.attack;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.lang.Nullable;

/**
 * A way in.
 *
 * @param name Swedish, for the report
 * @param reference CVE or place in {@code security.md}
 * @param attempt what is sent; says itself when it saw what it came for, unless that is the canary or a changed row
 * @param beneath the same thing without the door: what an attacker could do who had got past it. Gives what it saw
 * @param worksFor whom it works for on plain Camunda, and asserted there; nobody for a way that is shut there too
 * @param allowedTo whose office it is to ask this of us: the answer may be a good one, and still holds no canary
 */
record Attack(
        String name,
        String reference,
        Attempt attempt,
        @Nullable Beneath beneath,
        Set<Attacker> worksFor,
        Set<Attacker> allowedTo) {

    interface Attempt {
        void on(Scene scene);
    }

    interface Beneath {
        @Nullable
        Object on(ProcessEngine engine, Victim victim);
    }

    static Attack of(String name, String reference, Attempt attempt) {
        return new Attack(name, reference, attempt, null, Set.of(), Set.of());
    }

    Attack beneath(Beneath way) {
        return new Attack(name, reference, attempt, way, worksFor, allowedTo);
    }

    Attack worksFor(Attacker first, Attacker... others) {
        return new Attack(name, reference, attempt, beneath, EnumSet.of(first, others), allowedTo);
    }

    Attack worksForAnybodySignedIn() {
        return worksFor(
                Attacker.LANDLORD,
                Attacker.OTHER_UNIT,
                Attacker.ON_CALL,
                Attacker.RESPITE_HOST,
                Attacker.MANAGER,
                Attacker.GROUPLESS);
    }

    Attack worksForEverybody() {
        return new Attack(name, reference, attempt, beneath, EnumSet.allOf(Attacker.class), allowedTo);
    }

    Attack allowedTo(Attacker first, Attacker... others) {
        return new Attack(name, reference, attempt, beneath, worksFor, EnumSet.of(first, others));
    }
}
