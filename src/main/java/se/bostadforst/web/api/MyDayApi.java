package se.bostadforst.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** "Min dag", and what Tasklist's cards say. */
@RestController
@RequestMapping("/api")
class MyDayApi {

    /** Tasklist shows fifteen. */
    private static final int MOST_CARDS = 50;

    private final MyDayViews views;

    MyDayApi(MyDayViews views) {
        this.views = views;
    }

    @GetMapping("/my-day")
    MyDay mine() {
        return views.mine();
    }

    /** @param ids the tasks, with commas between; what is no task of the asker's is left out */
    @GetMapping("/task-cards")
    Map<String, List<MyDay.Card>> cards(@RequestParam(defaultValue = "") String ids) {
        return Map.of(
                "cards",
                views.cards(Arrays.stream(ids.split(","))
                        .filter(id -> id.matches("[a-zA-Z0-9-]{1,64}"))
                        .distinct()
                        .limit(MOST_CARDS)
                        .toList()));
    }
}
