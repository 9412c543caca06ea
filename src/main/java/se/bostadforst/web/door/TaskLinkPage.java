package se.bostadforst.web.door;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The link in a mail: opens the task in Tasklist. Tasklist itself keeps the address while its reader signs in, and shows nothing of the
 * task to anybody it is not for. The door lets only what looks like a task id come here.
 */
@Controller
class TaskLinkPage {

    @GetMapping("/t/{taskId}")
    ResponseEntity<Void> task(@PathVariable String taskId) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header("Location", "/camunda/app/tasklist/default/#/?task=" + taskId + "&forceDisplayTask=true")
                .build();
    }
}
