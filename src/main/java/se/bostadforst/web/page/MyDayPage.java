package se.bostadforst.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.bostadforst.web.api.MyDayViews;

/** "Min dag": the day's work on one page; works on a phone, without script. Tasklist shows the same by {@code my-day.js}. */
@Controller
class MyDayPage {

    private final MyDayViews views;

    MyDayPage(MyDayViews views) {
        this.views = views;
    }

    @GetMapping("/min-dag")
    String mine(Model model) {
        model.addAttribute("day", views.mine());
        return "page/my-day";
    }
}
