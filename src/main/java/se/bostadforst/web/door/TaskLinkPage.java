package se.bostadforst.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.engine.CaseTasks;

/**
 * The link in a mail. Whoever is not signed in comes to Tasklist, which keeps the address while its reader signs in; a task that is open and
 * the reader's opens there. One that is done says so and leads to the case. The door lets only what looks like a task id come here.
 */
@Controller
class TaskLinkPage {

    private final CaseTasks tasks;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final TransactionTemplate transaction;

    TaskLinkPage(CaseTasks tasks, CaseFiles cases, CaseAccess access, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.cases = cases;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/t/{taskId}")
    String task(@PathVariable String taskId, HttpServletRequest request, HttpServletResponse response, Model model) {
        var caller = (Caller) request.getAttribute(DoorFilter.CALLER);
        if (ActorContext.current().isEmpty() || tasks.isOpenFor(taskId, caller.groupIds())) {
            response.setHeader(
                    "Location", "/camunda/app/tasklist/default/#/?task=" + taskId + "&forceDisplayTask=true");
            response.setStatus(HttpServletResponse.SC_FOUND);
            return null;
        }
        var caseNumber = transaction.execute(status -> tasks.finishedCaseOf(taskId, caller.groupIds())
                .filter(found -> cases.ofMine(Set.of(found)).contains(found))
                .map(found -> {
                    access.listed(Set.of(found), Purpose.list("notification"));
                    return found;
                }));
        model.addAttribute("caseNumber", caseNumber.orElse(null));
        if (caseNumber.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        return "page/task-done";
    }
}
