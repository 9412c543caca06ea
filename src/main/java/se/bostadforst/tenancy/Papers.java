package se.bostadforst.tenancy;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Signatory;
import se.bostadforst.documents.Signatory.Party;
import se.bostadforst.documents.Signatures;

/** Who has to sign which paper of a tenancy ({@code domain.md} Appendix B). */
@Service
@Transactional
public class Papers {

    /** The samverkansavtal: complete with every signature, each adult tenant's too (S002:L190-198). */
    public static final String COOPERATION = "cooperation-agreement";

    /** The waiver of security of tenure. */
    public static final String WAIVER = "tenure-waiver";

    /** Tilläggsavtal om inflyttningsdag. */
    public static final String AMENDMENT = "contract-amendment";

    private final Tenants tenants;
    private final Signatures signatures;

    Papers(Tenants tenants, Signatures signatures) {
        this.tenants = tenants;
        this.signatures = signatures;
    }

    /** The Bostad först contract is drawn up with these tenants; the samverkansavtal is made for the same people. */
    public void subleaseDrawnUp(CaseNumber caseNumber, boolean secondIsTenant) {
        tenants.put(caseNumber, secondIsTenant);
        signatures.require(caseNumber, LeaseKind.SUBLEASE.documentCode(), withTenants(caseNumber, Party.SOC));
        signatures.require(caseNumber, COOPERATION, withTenants(caseNumber, Party.SOC, Party.SSM, Party.SB));
    }

    /** The waiver is signed by the authority, the tenants, and whoever lives there and accepts it (JB 12:45 a). */
    public void waiverDrawnUp(CaseNumber caseNumber, boolean partnerAccepts) {
        var wanted = new ArrayList<>(withTenants(caseNumber));
        if (tenants.partnerBeside(caseNumber) && partnerAccepts) {
            wanted.add(Signatory.tenant(2));
        }
        tenants.acceptsWaiver(caseNumber, partnerAccepts);
        signatures.require(caseNumber, WAIVER, wanted);
    }

    /** The amendment is signed by the tenants and the authority. */
    public void amendmentProposed(CaseNumber caseNumber) {
        signatures.require(caseNumber, AMENDMENT, withTenants(caseNumber, Party.SOC));
    }

    /** The household's members who are to sign this paper, in order. */
    public List<Integer> signingMembers(CaseNumber caseNumber, String documentCode) {
        return signatures.of(caseNumber).stream()
                .filter(state -> state.documentCode().equals(documentCode)
                        && state.signatory().party() == Party.TENANT)
                .map(state -> state.signatory().member())
                .sorted()
                .toList();
    }

    /** True when somebody lives there without being a party to the contract. */
    public boolean partnerBeside(CaseNumber caseNumber) {
        return tenants.partnerBeside(caseNumber);
    }

    private List<Signatory> withTenants(CaseNumber caseNumber, Party... others) {
        var all = new ArrayList<Signatory>();
        tenants.of(caseNumber).forEach(member -> all.add(Signatory.tenant(member)));
        for (var other : others) {
            all.add(Signatory.of(other));
        }
        return all;
    }
}
