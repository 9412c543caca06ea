package se.bostadforst.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.bostadforst.calendarfeed.CalendarFeeds;

/** "Kalender": the address that brings meetings and due days into one's own calendar. */
@Controller
class CalendarPage {

    private final CalendarFeeds feeds;

    CalendarPage(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/kalender")
    String page(Model model) {
        model.addAttribute("madeOn", feeds.madeOn().orElse(null));
        return "page/calendar";
    }
}
