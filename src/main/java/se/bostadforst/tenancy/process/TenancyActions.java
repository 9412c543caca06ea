package se.bostadforst.tenancy.process;

import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.ActionRefused;
import se.bostadforst.casefile.CaseAction;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.ProcessMessages;
import se.bostadforst.tenancy.AlreadyMovedIn;
import se.bostadforst.tenancy.FlatOffers;
import se.bostadforst.tenancy.FlatTaken;
import se.bostadforst.tenancy.KeyAgreements;
import se.bostadforst.tenancy.Tenancies;
import se.bostadforst.tenancy.TenancyClosing;

/** What can happen to a home beside its tasks: a day that changes, a move-in that does not come about, a flat or a key taken back. */
@Configuration(proxyBeanMethods = false)
class TenancyActions {

    private static final String AMENDMENT = "contract-amendment";

    @Bean
    CaseAction changeMoveIn(CaseAccess access, Tenancies tenancies, ProcessMessages messages) {
        Predicate<CaseNumber> open = caseNumber -> tenancies
                        .of(caseNumber)
                        .filter(t -> t.start().isPresent()
                                && !t.movedIn()
                                && t.endedOn().isEmpty())
                        .isPresent()
                && !messages.isRunning(AMENDMENT, caseNumber.value());
        return CaseAction.of(
                "change-move-in",
                "Ändra inflyttningsdagen",
                "Ett tilläggsavtal påbörjas. Dagen ändras först när hyresgästen har skrivit under och chefen har beslutat.",
                caseNumber -> handlaggare(access, caseNumber) && open.test(caseNumber),
                caseNumber -> {
                    access.requireChangeBy(
                            "soc_handlaggare", caseNumber.value(), Purpose.change("change-move-in"), DataClass.C3);
                    if (!open.test(caseNumber)) {
                        throw new ActionRefused("Inflyttningsdagen kan inte ändras nu.");
                    }
                    ActorContext.runAs(Actor.PROCESS, () -> messages.start(AMENDMENT, caseNumber.value()));
                });
    }

    @Bean
    CaseAction cancelMoveIn(CaseAccess access, Tenancies tenancies, TenancyClosing closing) {
        return CaseAction.of(
                "cancel-move-in",
                "Avbryt inflyttningen",
                "Hushållet flyttar inte in. Lägenheten och platsen lämnas tillbaka och ärendet avslutas. Det går inte att ångra.",
                caseNumber -> handlaggare(access, caseNumber)
                        && tenancies
                                .of(caseNumber)
                                .filter(t -> !t.movedIn() && t.endedOn().isEmpty())
                                .isPresent(),
                caseNumber -> {
                    try {
                        closing.cancel(caseNumber);
                    } catch (AlreadyMovedIn begun) {
                        throw new ActionRefused("Hyrestiden har redan börjat. Då avslutas den enligt hyreslagen.");
                    }
                });
    }

    @Bean
    CaseAction withdrawFlat(CaseAccess access, FlatOffers offers) {
        return CaseAction.of(
                "withdraw-flat",
                "Dra tillbaka lägenheten",
                "Hushållet behåller sin plats och ska erbjudas en annan lägenhet.",
                caseNumber -> ActorContext.require().has("sb_forvaltare")
                        && access.mayWrite(caseNumber.value(), DataClass.C3)
                        && offers.canBeWithdrawn(caseNumber),
                caseNumber -> {
                    try {
                        offers.withdraw(caseNumber);
                    } catch (FlatTaken bound) {
                        throw new ActionRefused(
                                "Lägenheten kan inte dras tillbaka: kontraktet är undertecknat, eller ingen är erbjuden.");
                    }
                });
    }

    @Bean
    CaseAction revokeKeyAgreement(CaseAccess access, KeyAgreements agreements) {
        return CaseAction.of(
                "revoke-key-agreement",
                "Återkalla nyckelavtalet",
                "Hyresgästen vill inte längre att Stadsmissionen har nyckel. Nycklarna lämnas tillbaka.",
                caseNumber -> access.mayWrite(caseNumber.value(), DataClass.A5)
                        && agreements
                                .of(caseNumber)
                                .filter(a -> a.status() == KeyAgreements.Status.TECKNAT)
                                .isPresent(),
                agreements::revoke);
    }

    private static boolean handlaggare(CaseAccess access, CaseNumber caseNumber) {
        return ActorContext.require().has("soc_handlaggare") && access.mayWrite(caseNumber.value(), DataClass.C3);
    }
}
