package se.bostadforst.takeover.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.ActionRefused;
import se.bostadforst.casefile.CaseAction;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.takeover.TakeoverCalendar;
import se.bostadforst.takeover.TakeoverTests;
import se.bostadforst.takeover.TestEnding;
import se.bostadforst.takeover.Will;

/** What the caseworker can do about an own contract beside the tasks: ask for a test, and take a wish back. */
@Configuration(proxyBeanMethods = false)
class TakeoverActions {

    @Bean
    CaseAction testTakeover(
            CaseAccess access, TakeoverTests tests, TakeoverCalendar calendar, TakeoverRounds rounds, Clock clock) {
        Predicate<CaseNumber> open = caseNumber ->
                calendar.tenancyRuns(caseNumber) && tests.running(caseNumber).isEmpty();
        return CaseAction.of(
                "test-takeover",
                "Pröva övertagande",
                "Är det för tidigt antecknas det med tidigaste dag. Annars tillfrågas hyresgästen inför nästa månadsuppföljning.",
                caseNumber -> handlaggare(access, caseNumber) && open.test(caseNumber),
                caseNumber -> {
                    access.requireChangeBy(
                            "soc_handlaggare", caseNumber.value(), Purpose.change("test-takeover"), DataClass.A9);
                    if (!open.test(caseNumber)) {
                        throw new ActionRefused(
                                "En prövning pågår redan, eller så finns inget hyresförhållande att ta över.");
                    }
                    if (!calendar.timeHasCome(caseNumber, LocalDate.now(clock))) {
                        tests.tooEarly(caseNumber, calendar.whyTooEarly(caseNumber));
                        return;
                    }
                    var next = calendar.next(caseNumber)
                            .orElseThrow(
                                    () -> new ActionRefused(
                                            "Eget kontrakt prövas vid en månadsuppföljning. Nästa är inte öppnad än; prövningen börjar av sig själv när mötet bokas."));
                    rounds.start(next);
                });
    }

    @Bean
    CaseAction withdrawTakeover(
            CaseAccess access, TakeoverTests tests, TakeoverCalendar calendar, TakeoverRounds rounds) {
        Predicate<CaseNumber> open = caseNumber -> calendar.tenancyRuns(caseNumber)
                && tests.running(caseNumber)
                        .filter(test -> test.will().filter(Will.VILL::equals).isPresent())
                        .isPresent();
        return CaseAction.of(
                "withdraw-takeover",
                "Hyresgästen ångrar övertagandet",
                "Prövningen avslutas och Bostad först-kontraktet fortsätter som förut. Frågan kan ställas igen nästa månad.",
                caseNumber -> handlaggare(access, caseNumber) && open.test(caseNumber),
                caseNumber -> {
                    access.requireChangeBy(
                            "soc_handlaggare", caseNumber.value(), Purpose.change("withdraw-takeover"), DataClass.A9);
                    if (!open.test(caseNumber)) {
                        throw new ActionRefused(
                                "Det finns ingen pågående prövning, eller så har det egna kontraktet redan börjat.");
                    }
                    rounds.stop(caseNumber, TestEnding.ATERTAGET);
                });
    }

    private static boolean handlaggare(CaseAccess access, CaseNumber caseNumber) {
        return ActorContext.require().has("soc_handlaggare") && access.mayWrite(caseNumber.value(), DataClass.A9);
    }
}
