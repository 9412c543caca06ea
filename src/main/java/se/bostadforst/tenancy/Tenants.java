package se.bostadforst.tenancy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CaseSummary;

/** Who of the household is a tenant: every adult unless they decline ({@code domain.md} 2.2 step 3, T-01). */
@Service
@Transactional
public class Tenants {

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final CaseFiles cases;

    Tenants(JdbcClient jdbc, CaseAccess access, CaseFiles cases) {
        this.jdbc = jdbc;
        this.access = access;
        this.cases = cases;
    }

    /** Records that all adults are tenants, or that the second one only lives there. */
    void put(CaseNumber caseNumber, boolean secondIsTenant) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        for (int member = 1; member <= adults(caseNumber); member++) {
            var tenant = member == 1 || secondIsTenant;
            var rows = jdbc.sql("update bf.tenant set tenant = ? where case_number = ? and member_order = ?")
                    .params(tenant, caseNumber.value(), member)
                    .update();
            if (rows == 0) {
                jdbc.sql("insert into bf.tenant (case_number, member_order, tenant) values (?, ?, ?)")
                        .params(caseNumber.value(), member, tenant)
                        .update();
            }
        }
    }

    /** Who only lives there has accepted, or not, that the waiver binds them too (JB 12:45 a st 2, T-03). */
    void acceptsWaiver(CaseNumber caseNumber, boolean accepts) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        jdbc.sql("update bf.tenant set accepts_waiver = ? where case_number = ? and not tenant")
                .params(accepts, caseNumber.value())
                .update();
    }

    /** The tenants' order in the household, 1 and perhaps 2; for whoever has asked the access rules. */
    public List<Integer> of(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> jdbc.sql(
                        "select member_order from bf.tenant where case_number = ? and tenant order by member_order")
                .param(caseNumber.value())
                .query(Integer.class)
                .list());
    }

    /** True when somebody lives there without being a party to the contract. */
    boolean partnerBeside(CaseNumber caseNumber) {
        return adults(caseNumber) > of(caseNumber).size();
    }

    /** The number of adults in the household. */
    int adults(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> cases.find(caseNumber))
                .map(CaseSummary::householdType)
                .orElseThrow()
                .persons();
    }
}
