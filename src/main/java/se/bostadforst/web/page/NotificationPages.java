package se.bostadforst.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.bostadforst.messaging.DeliveryLog;
import se.bostadforst.notification.NotificationChoices;

/** "Aviseringar", where everybody chooses their own mail, and "Utskick", where operations see what became of it. */
@Controller
class NotificationPages {

    private final NotificationChoices choices;
    private final DeliveryLog deliveries;

    NotificationPages(NotificationChoices choices, DeliveryLog deliveries) {
        this.choices = choices;
        this.deliveries = deliveries;
    }

    @GetMapping("/aviseringar")
    String choices(Model model) {
        model.addAttribute("page", choices.page());
        return "page/notifications";
    }

    @GetMapping("/utskick")
    String deliveries(Model model) {
        model.addAttribute("page", deliveries.page());
        return "page/deliveries";
    }
}
