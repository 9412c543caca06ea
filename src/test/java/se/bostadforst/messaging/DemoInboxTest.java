package se.bostadforst.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DemoInboxTest {

    private static final Address CHEF = new Address("ssm_chef1", "ssm_chef1@demo.example");
    private static final Address HANDLAGGARE = new Address("soc_hv_handlaggare1", "soc_hv_handlaggare1@demo.example");
    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T17:05:00Z"), ZoneOffset.UTC);

    private final DemoInbox inbox = new DemoInbox(NOVEMBER);

    @Test
    void the_newest_letter_comes_first_and_the_oldest_make_room() {
        IntStream.rangeClosed(1, 501).forEach(number -> inbox.send(letter(CHEF, "Brev " + number)));

        assertThat(inbox.letters()).hasSize(500);
        assertThat(inbox.letters().get(0).mail().subject()).isEqualTo("Brev 501");
        assertThat(inbox.letters().get(499).mail().subject()).isEqualTo("Brev 2");
    }

    @Test
    void a_demo_that_begins_anew_has_no_letters() {
        inbox.send(letter(CHEF, "Brev"));

        inbox.clear();

        assertThat(inbox.letters()).isEmpty();
    }

    @Test
    void the_page_shows_when_to_whom_what_and_a_way_there() throws Exception {
        inbox.send(letter(CHEF, "Godkänn nominering"));

        page(mvc -> mvc.perform(get("/demo/inbox"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"sv\">")))
                .andExpect(content().string(containsString("DEMO – påhittade personer")))
                .andExpect(content().string(containsString("22 november 2026 kl. 18.05")))
                .andExpect(content().string(containsString("ssm_chef1@demo.example")))
                .andExpect(content().string(containsString("Godkänn nominering")))
                .andExpect(content().string(containsString("Innehåller inga personuppgifter.")))
                .andExpect(content().string(containsString("class=\"button\" href=\"/t/17\"")))
                .andExpect(content().string(not(containsString("style="))))
                .andExpect(content().string(not(containsString("<script")))));
    }

    @Test
    void the_page_can_show_one_persons_letters() throws Exception {
        inbox.send(letter(CHEF, "Godkänn nominering"));
        inbox.send(letter(HANDLAGGARE, "Komplettera nominering"));

        page(mvc -> mvc.perform(get("/demo/inbox").param("till", "soc_hv_handlaggare1"))
                .andExpect(content().string(containsString("Komplettera nominering")))
                .andExpect(content().string(not(containsString("Godkänn nominering")))));
    }

    @Test
    void whoever_has_no_letters_is_told_so_and_what_was_asked_is_only_text() throws Exception {
        page(mvc -> mvc.perform(get("/demo/inbox").param("till", "<b>\"x"))
                .andExpect(content().string(containsString("Inga brev till &lt;b&gt;&quot;x.")))
                .andExpect(content().string(not(containsString("<b>")))));
        page(mvc -> mvc.perform(get("/demo/inbox")).andExpect(content().string(containsString("Inga brev än."))));
    }

    private static Mail letter(Address to, String what) {
        return Mail.of(UUID.randomUUID(), to, what, "Det gäller: " + what, "/t/17", "http://localhost:8080");
    }

    private void page(Visit visit) {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        WebMvcAutoConfiguration.class,
                        DispatcherServletAutoConfiguration.class,
                        ThymeleafAutoConfiguration.class))
                .withBean(DemoInbox.class, () -> inbox)
                .withUserConfiguration(DemoInboxPage.class)
                .run(context ->
                        visit.to(MockMvcBuilders.webAppContextSetup(context).build()));
    }

    private interface Visit {
        void to(MockMvc mvc) throws Exception;
    }
}
