package se.bostadforst.web.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.engine.Refusals;
import se.bostadforst.engine.TaskRefused;
import se.bostadforst.forms.FormRefused;

/**
 * Turns what the engine's REST says into what people may read: a Swedish sentence, no class, id, permission or stack trace. Whatever is
 * not the caller's, not there or not allowed is one and the same 404.
 */
@Component
class Wording {

    private static final Logger LOG = LoggerFactory.getLogger(Wording.class);

    /** Camunda's words for "somebody changed it in the meantime". */
    private static final Set<String> CONFLICTS = Set.of("OptimisticLockingException", "TaskAlreadyClaimedException");

    /** Camunda's words for "no such thing", sent as 500. */
    private static final Set<String> ABSENT = Set.of("NullValueException", "NotFoundException");

    /** Camunda's words for "you cannot ask like that", sent as 500: two conditions that exclude each other, an id with odd letters. */
    private static final Set<String> ASKED_WRONGLY = Set.of(
            "ProcessEngineException",
            "ProcessEnginePersistenceException",
            "InvalidRequestException",
            "NullValueException",
            "NotValidException");

    /** The answers of the models' gate are written for the designer, in Swedish. */
    private static final String GATE = "GateRefused";

    private static final Set<String> UNREADABLE_MODEL =
            Set.of("ParseException", "NotValidException", "ModelParseException", "DmnTransformException");

    private final HistoryService history;
    private final ObjectMapper json;

    Wording(HistoryService history, ObjectMapper json) {
        this.history = history;
        this.json = json;
    }

    /**
     * @param status what those behind answered
     * @param body what they said about it
     * @param refusal what a service of ours threw, if one did
     */
    NeutralAnswer of(int status, byte[] body, @Nullable Throwable refusal, HttpServletRequest request) {
        var said = read(body);
        var type = said.path("type").asText("");
        if (refusal instanceof FormRefused refused) {
            return NeutralAnswer.fieldsRefused(refused.errors());
        }
        if (refusal instanceof OptimisticLockingException
                || refusal instanceof TaskRefused taken && taken.isTakenOver()
                || CONFLICTS.contains(type)
                || wasFirst(refusal, request)) {
            return NeutralAnswer.SOMEBODY_WAS_FIRST;
        }
        if (refusal instanceof TaskRefused || refusal instanceof CaseNotFound) {
            return NeutralAnswer.of(404, "NotFound", refusal.getMessage());
        }
        if (Paths.isEngineRest(request)) {
            return ofDeployment(status, type, said, request);
        }
        if (Paths.isSignIn(request)) {
            return ofSignIn(status, request);
        }
        if ("ProcessEngineException".equals(type) && Paths.isNewName(request)) {
            return NeutralAnswer.UNREADABLE;
        }
        if (status >= 500) {
            if (ASKED_WRONGLY.contains(type) && Paths.isQueryOrAdministration(request)) {
                return NeutralAnswer.UNREADABLE;
            }
            return ABSENT.contains(type) && Paths.isTask(request) ? NeutralAnswer.CLOSED : fault(type, request);
        }
        return switch (status) {
            case 401 -> NeutralAnswer.SIGN_IN_FIRST;
            case 409 -> NeutralAnswer.SOMEBODY_WAS_FIRST;
            case 403, 404, 405 -> NeutralAnswer.CLOSED;
            case 413 -> NeutralAnswer.TOO_LARGE;
            case 415 -> NeutralAnswer.NOT_JSON;
            default -> NeutralAnswer.UNREADABLE;
        };
    }

    /** Something broke that nobody answered for. */
    NeutralAnswer ofFault(Throwable broken, HttpServletRequest request) {
        request.setAttribute(Refusals.BROKEN, broken);
        return fault(broken.getClass().getSimpleName(), request);
    }

    private NeutralAnswer ofSignIn(int status, HttpServletRequest request) {
        return switch (status) {
            case 401 -> NeutralAnswer.WRONG_PASSWORD;
            case 403 -> NeutralAnswer.NOT_YOUR_APP;
            default -> status >= 500 ? fault("sign-in", request) : NeutralAnswer.UNREADABLE;
        };
    }

    private NeutralAnswer ofDeployment(int status, String type, JsonNode said, HttpServletRequest request) {
        if (GATE.equals(type)) {
            return NeutralAnswer.of(400, GATE, said.path("message").asText());
        }
        if (UNREADABLE_MODEL.contains(type)) {
            return NeutralAnswer.of(
                    400,
                    "Unreadable",
                    "Filen kan inte läsas som BPMN, DMN eller formulär. Öppna och spara den i Modeler." + places(said));
        }
        return status >= 500 ? fault(type, request) : status == 400 ? NeutralAnswer.UNREADABLE : NeutralAnswer.CLOSED;
    }

    /** Where in which file, without the parser's own words. */
    private static String places(JsonNode said) {
        var places = new StringBuilder();
        said.path("details")
                .fields()
                .forEachRemaining(file -> file.getValue()
                        .path("errors")
                        .forEach(error -> places.append('\n')
                                .append(file.getKey())
                                .append(", rad ")
                                .append(error.path("line").asInt())
                                .append(", kolumn ")
                                .append(error.path("column").asInt())));
        return places.toString();
    }

    /** The task was routed to the caller's group, and somebody has finished it or ended the case: the caller may know, others may not. */
    private boolean wasFirst(@Nullable Throwable refusal, HttpServletRequest request) {
        var taskId = Paths.worksOnTask(request);
        return (refusal instanceof TaskRefused || refusal instanceof CaseNotFound)
                && taskId != null
                && request.getAttribute(DoorFilter.CALLER) instanceof Caller caller
                && history.createHistoricTaskInstanceQuery()
                                .taskId(taskId)
                                .finished()
                                .count()
                        > 0
                && history
                        .createHistoricIdentityLinkLogQuery()
                        .taskId(taskId)
                        .type(IdentityLinkType.CANDIDATE)
                        .list()
                        .stream()
                        .anyMatch(link -> caller.groupIds().contains(link.getGroupId()));
    }

    private static NeutralAnswer fault(String what, HttpServletRequest request) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "Fel {}: {} {} {}{}",
                reference,
                what,
                request.getMethod(),
                LogText.of(request.getRequestURI()),
                kindsOf((Throwable) request.getAttribute(Refusals.BROKEN)));
        return NeutralAnswer.ourFault(reference);
    }

    /** What broke, by kind alone: a message may quote what somebody wrote. */
    private static String kindsOf(@Nullable Throwable broken) {
        var kinds = new StringBuilder();
        for (var cause = broken; cause != null; cause = cause.getCause()) {
            kinds.append(" ← ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql) {
                kinds.append(' ').append(sql.getSQLState());
            }
        }
        return kinds.toString();
    }

    private JsonNode read(byte[] body) {
        try {
            var node = body.length == 0 ? null : json.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
