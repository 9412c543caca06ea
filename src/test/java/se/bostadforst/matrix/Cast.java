package se.bostadforst.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import se.bostadforst.Visitor;
import se.bostadforst.engine.identity.Users;

/** Everybody who tries: one of each role, nobody at all, and those whose access was taken away while their session lives on. */
record Cast(Users users, IdentityService identity, int port) {

    private static final List<String> TEMPORARY =
            List.of("matrix-avsatt", "matrix-borttagen", "matrix-utan", "matrix-dubbel");

    void leave() {
        TEMPORARY.forEach(identity::deleteUser);
        identity.deleteGroup("matrix-utan-roll");
    }

    List<Role> enter() {
        var cast = new ArrayList<Role>();
        cast.add(new Role("ingen", null, Set.of(), null));
        for (var person : List.of(
                "soc HV 1=soc_hv_handlaggare1",
                "soc HV 2=soc_hv_handlaggare2",
                "soc HV chef=soc_hv_chef1",
                "soc HV hyra=soc_hv_hyra1",
                "soc ST=soc_st_handlaggare1",
                "soc ST chef=soc_st_chef1",
                "soc EFH=soc_efh_handlaggare1",
                "soc EFH chef=soc_efh_chef1",
                "socialjour=socialjour1",
                "SSM chef=ssm_chef1",
                "SSM vägledare=ssm_vagledare1",
                "SSM vägledare 2=ssm_vagledare2",
                "SSM jour=ssm_jour1",
                "SB förvaltare=sb_forvaltare1",
                "SB bovärd=sb_bovard1",
                "SB störning=sb_bosocial1",
                "SB beslut=sb_beslut1",
                "arbetsgrupp=arbetsgrupp1",
                "projektledare=projektledare1",
                "styrgrupp=styrgrupp1",
                "utvärderare=utvarderare1",
                "avlastningsboende=avlastningsboende1",
                "drift=drift1",
                "processdesigner=processdesigner1",
                "admin=admin")) {
            var label = person.substring(0, person.indexOf('='));
            var userId = person.substring(person.indexOf('=') + 1);
            cast.add(new Role(label, userId, Set.copyOf(users.groupsOf(userId)), Visitor.signedIn(port, userId)));
        }
        for (var userId : TEMPORARY) {
            users.ensure(userId, "Mall", "(matris)", null, "demo", List.of("soc_hv_handlaggare"));
        }
        var deposed = Visitor.signedIn(port, "matrix-avsatt");
        var deleted = Visitor.signedIn(port, "matrix-borttagen");
        var roleless = Visitor.signedIn(port, "matrix-utan");
        var torn = Visitor.signedIn(port, "matrix-dubbel");
        identity.deleteMembership("matrix-avsatt", "soc_hv_handlaggare");
        identity.deleteUser("matrix-borttagen");
        identity.deleteMembership("matrix-utan", "soc_hv_handlaggare");
        var empty = identity.newGroup("matrix-utan-roll");
        identity.saveGroup(empty);
        identity.createMembership("matrix-utan", "matrix-utan-roll");
        identity.createMembership("matrix-dubbel", "soc_efh_handlaggare");
        cast.add(new Role("avsatt", "matrix-avsatt", Set.of(), deposed));
        cast.add(new Role("borttagen", "matrix-borttagen", Set.of(), deleted));
        cast.add(new Role("utan roll", "matrix-utan", Set.of("matrix-utan-roll"), roleless));
        cast.add(new Role("två enheter", "matrix-dubbel", Set.of("soc_hv_handlaggare", "soc_efh_handlaggare"), torn));
        return cast;
    }
}
