package se.bostadforst.engine.identity;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.access.RoleGroup;

/**
 * Groups, the few engine grants there are, and Tasklist's filters; run at every start, changes nothing that is already right. No grant
 * here shows a case: tasks are seen by {@code TaskVisibility}, content by the access catalogue.
 */
@Component
class GroupInstaller implements InitializingBean {

    /** Who may start what in Tasklist; the start form's own room asks the access rules about the case. */
    private static final Map<String, Set<String>> STARTERS = Map.of(
            "admission", Set.of("soc_handlaggare"),
            "appeal", Set.of("soc_handlaggare"),
            "respite-placement", Set.of("ssm_vagledare", "ssm_jour", "sb_forvaltare", "sb_bovard"));

    private final RoleCatalogue catalogue;
    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final TransactionTemplate transaction;

    GroupInstaller(
            RoleCatalogue catalogue,
            IdentityService identity,
            AuthorizationService authorizations,
            FilterService filters,
            TaskService tasks,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> install());
    }

    private void install() {
        catalogue.groups().forEach(group -> ensureGroup(group.groupId(), group.label()));
        ensureGroup(Groups.CAMUNDA_ADMIN, "Administratörer");
        for (var resource : ResourceTypeUtil.getPermissionEnums().keySet()) {
            grant(Groups.CAMUNDA_ADMIN, resourceOf(resource), "*", Permissions.ALL);
        }
        catalogue.groups().forEach(this::grantStaff);
        grantCockpit("projektledare");
        grantCockpit("drift", ProcessDefinitionPermissions.RETRY_JOB);
        filter(
                "Mina uppgifter",
                10,
                "Det du har tagit",
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filter(
                "Mitt team – att ta",
                20,
                "Det ingen i din grupp har tagit än",
                tasks.createTaskQuery().taskUnassigned());
        filter(
                "Försenade",
                30,
                "Förfallodagen har varit",
                tasks.createTaskQuery().dueBeforeExpression("${now()}"));
        filter(
                "Förfaller inom en vecka",
                40,
                "De närmaste sju dagarna",
                tasks.createTaskQuery().dueBeforeExpression("${dateTime().plusDays(7)}"));
        filter("Alla öppna i mitt team", 5, "Även det kollegor har tagit", tasks.createTaskQuery());
    }

    private void grantStaff(RoleGroup group) {
        grant(group.groupId(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(group.groupId(), Resources.PROCESS_DEFINITION, "*", Permissions.READ);
        grant(group.groupId(), Resources.FILTER, "*", Permissions.READ);
        STARTERS.forEach((process, roles) -> {
            if (roles.contains(group.role().code())) {
                grant(
                        group.groupId(),
                        Resources.PROCESS_DEFINITION,
                        process,
                        Permissions.READ,
                        Permissions.CREATE_INSTANCE);
                grant(group.groupId(), Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
            }
        });
        if ("processdesigner".equals(group.role().code())) {
            grant(group.groupId(), Resources.DEPLOYMENT, "*", Permissions.CREATE, Permissions.READ);
        }
    }

    private void grantCockpit(String group, Permission... more) {
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                "*",
                Stream.concat(
                                Stream.of(
                                        ProcessDefinitionPermissions.READ,
                                        ProcessDefinitionPermissions.READ_INSTANCE,
                                        ProcessDefinitionPermissions.READ_HISTORY),
                                Stream.of(more))
                        .toArray(Permission[]::new));
        grant(group, Resources.DECISION_DEFINITION, "*", Permissions.READ);
        grant(group, Resources.DEPLOYMENT, "*", Permissions.READ);
    }

    private void ensureGroup(String groupId, String name) {
        var group = identity.createGroupQuery().groupId(groupId).singleResult();
        if (group == null) {
            group = identity.newGroup(groupId);
            group.setType("WORKFLOW");
        }
        if (!name.equals(group.getName())) {
            group.setName(name);
            identity.saveGroup(group);
        }
    }

    private void grant(String groupId, Resource resource, String resourceId, Permission... permissions) {
        var existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(groupId)
                .resourceType(resource)
                .resourceId(resourceId)
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .singleResult();
        var grant = existing == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : existing;
        if (existing != null && java.util.Arrays.stream(permissions).allMatch(existing::isPermissionGranted)) {
            return;
        }
        grant.setGroupId(groupId);
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private void filter(String name, int order, String description, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        var filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "priority",
                order,
                "description",
                description,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "color",
                "#0b6e99"));
        filters.saveFilter(filter);
    }

    private static Resource resourceOf(int type) {
        return java.util.Arrays.stream(Resources.values())
                .filter(r -> r.resourceType() == type)
                .findFirst()
                .orElseThrow();
    }
}
