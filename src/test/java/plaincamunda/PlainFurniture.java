package plaincamunda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the documentation would have one set up for three organisations that share a process: groups, users, the grants Tasklist and
 * Cockpit need, one shared diagram, and one process per form of ours so that the same answers can be given here.
 */
@Configuration(proxyBeanMethods = false)
class PlainFurniture {

    private static final List<String> STAFF = List.of(
            "soc_hv_handlaggare",
            "soc_st_handlaggare",
            "ssm_chef",
            "ssm_jour",
            "sb_forvaltare",
            "avlastningsboende",
            "projektledare",
            "drift",
            "processdesigner");

    private static final Permission[] TASKLIST = {
        ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE
    };
    private static final Permission[] READS_FILTERS = {Permissions.READ};

    /** Somebody has to make the team's filters. */
    private static final Permission[] KEEPS_FILTERS = {Permissions.READ, Permissions.CREATE};

    private static final Permission[] COCKPIT = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_HISTORY
    };

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final RepositoryService models;
    private final FilterService filters;
    private final TaskService tasks;

    PlainFurniture(
            IdentityService identity,
            AuthorizationService authorizations,
            RepositoryService models,
            FilterService filters,
            TaskService tasks) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.models = models;
        this.filters = filters;
        this.tasks = tasks;
    }

    @Bean
    ApplicationRunner furnish(@Value("${plain.forms}") String forms) {
        return arguments -> {
            STAFF.forEach(this::staff);
            user("nobody1", null);
            grant("projektledare", Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grant("processdesigner", Resources.DEPLOYMENT, "*", Permissions.CREATE, Permissions.READ);
            var filter = filters.newTaskFilter("Alla");
            filter.setQuery(tasks.createTaskQuery());
            filters.saveFilter(filter);
            deploy(Path.of(forms));
        };
    }

    private void staff(String group) {
        var created = identity.newGroup(group);
        created.setName(group);
        created.setType("WORKFLOW");
        identity.saveGroup(created);
        user(group + "1", group);
        if ("soc_hv_handlaggare".equals(group)) {
            user(group + "2", group);
        }
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(group, Resources.FILTER, "*", "projektledare".equals(group) ? KEEPS_FILTERS : READS_FILTERS);
        grant(group, Resources.PROCESS_DEFINITION, "*", "projektledare".equals(group) ? COCKPIT : TASKLIST);
        grant(group, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
    }

    private void user(String id, String group) {
        var user = identity.newUser(id);
        user.setFirstName(id);
        user.setLastName("(plain)");
        user.setPassword("demo");
        identity.saveUser(user);
        if (group != null) {
            identity.createMembership(id, group);
        }
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private void deploy(Path folder) throws IOException {
        var deployment = models.createDeployment().name("plain").addClasspathResource("plaincamunda/shared-case.bpmn");
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".form")).toList()) {
                var text = Files.readString(file);
                var id = text.replaceAll("(?s).*\\n  \"id\": \"([^\"]+)\".*", "$1");
                deployment.addString(id + ".form", text).addString(id + ".bpmn", PlainModels.answering(id));
            }
        }
        deployment.deploy();
    }
}
