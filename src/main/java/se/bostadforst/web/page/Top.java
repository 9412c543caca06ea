package se.bostadforst.web.page;

import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;

/** What stands at the top of every page of ours: who is signed in, and the way out. */
@ControllerAdvice(annotations = Controller.class)
class Top {

    /** The user id, or nothing when nobody has signed in. */
    @ModelAttribute("signedInAs")
    @Nullable
    String signedInAs() {
        return ActorContext.current().map(Actor::userId).orElse(null);
    }
}
