package se.bostadforst.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bostadforst.calendar.Appointment;
import se.bostadforst.messaging.Recipient.ToGroup;
import se.bostadforst.messaging.Recipient.ToUser;

class OutboxMessageTest {

    private static final Recipient MANAGERS = new ToGroup("ssm_chef");
    private static final Address SSM_CHEF_1 = new Address("ssm_chef1", "ssm_chef1@demo.example");

    @Test
    void a_message_says_what_waits_in_which_case_and_where() {
        var message = OutboxMessage.aboutTask("task:17", MANAGERS, "BF-2026-0042", "Godkänn nominering", "/t/17");

        assertThat(message.subject()).isEqualTo("Godkänn nominering – BF-2026-0042");
        assertThat(message.body()).isEqualTo("Det gäller: Godkänn nominering\nÄrende: BF-2026-0042");
        assertThat(message.link()).contains("/t/17");
    }

    @Test
    void a_message_may_be_about_no_case() {
        var message =
                OutboxMessage.aboutTask("capacity:2026-11-22", MANAGERS, null, "Kapaciteten är nådd 2026-11-22", null);

        assertThat(message.subject()).isEqualTo("Kapaciteten är nådd 2026-11-22");
        assertThat(message.body()).isEqualTo("Det gäller: Kapaciteten är nådd 2026-11-22");
        assertThat(message.caseNumber()).isEmpty();
    }

    @Test
    void nobody_can_write_a_text_of_their_own() {
        assertThat(OutboxMessage.class.getDeclaredConstructors())
                .allMatch(constructor -> Modifier.isPrivate(constructor.getModifiers()));
        assertThat(Arrays.stream(OutboxMessage.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == OutboxMessage.class))
                .extracting(Method::getName)
                .containsExactlyInAnyOrder("aboutTask", "late", "with");
        for (var text : List.of("Ring 070-123 45 67", "19800101-1234", "anna@example.se", "två\nrader", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OutboxMessage.late("k", new Recipient.ToUser("ssm_chef1"), text));
            assertThatIllegalArgumentException().isThrownBy(() -> new LetterText(text, List.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> new LetterText.Section(text, List.of()));
            assertThat(new LetterText.Line(text, null, null, null).what()).isEqualTo("En uppgift");
        }
        assertThat(Arrays.stream(Appointment.class.getRecordComponents())
                        .filter(part -> part.getType() == String.class)
                        .map(RecordComponent::getName))
                .as("ett möte har ingen egen text")
                .containsExactly("caseNumber", "uid");
        for (var text : List.of("Anders", "BF-2026-0001 Anders", "")) {
            assertThatThrownBy(() -> new Appointment(
                            Appointment.Kind.FOLLOW_UP,
                            text,
                            "x@bostadforst",
                            0,
                            Instant.EPOCH,
                            LocalDate.EPOCH,
                            Optional.empty(),
                            false,
                            Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("Anders");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Godkänn\r\nBcc: alla@demo.example",
                "Godkänn\nnominering",
                "Godkänn\u0085nominering",
                "Godkänn\u2028nominering",
                "Ring 070-174 06 05",
                "Ring 08-465 004 00",
                "Godkänn 19121212-1212",
                "Godkänn 121212-1212",
                "Skriv till anna@demo.example"
            })
    void what_identifies_a_person_or_breaks_the_line_is_refused_and_not_repeated(String what) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutboxMessage.aboutTask("k", MANAGERS, "BF-2026-0042", what, "/t/17"))
                .satisfies(
                        refusal -> assertThat(refusal.getMessage()).doesNotContain("1212", "070-174", "anna@", "Bcc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/t/1",
                "//evil.example",
                "t/17",
                "/t/17?namn=Anna",
                "/t/1 7",
                "/",
                "javascript:alert(1)"
            })
    void a_link_leads_into_this_application_and_carries_nothing(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutboxMessage.aboutTask("k", MANAGERS, null, "Godkänn nominering", link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BF-26-1", "Anna", "BF-2026-0042\n", ""})
    void a_case_number_is_a_case_number(String caseNumber) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutboxMessage.aboutTask("k", MANAGERS, caseNumber, "Godkänn nominering", "/t/17"));
    }

    @Test
    void a_task_name_longer_than_a_subject_line_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutboxMessage.aboutTask("k", MANAGERS, null, "å".repeat(121), null));
    }

    @Test
    void a_recipient_is_found_again_in_what_was_stored() {
        assertThat(new ToGroup("ssm_chef").stored()).isEqualTo("group:ssm_chef");
        assertThat(Recipient.of("group:ssm_chef")).isEqualTo(new ToGroup("ssm_chef"));
        assertThat(Recipient.of("user:soc_hv_handlaggare1")).isEqualTo(new ToUser("soc_hv_handlaggare1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssm_chef", "group:", "user:Anna Andersson", "role:ssm_chef"})
    void what_is_no_recipient_is_refused(String stored) {
        assertThatIllegalArgumentException().isThrownBy(() -> Recipient.of(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo.example", "a@b\r\nBcc: c@d", "a@b, c@d", "Anna <a@b>"})
    void an_address_is_one_address(String email) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Address("ssm_chef1", email));
    }

    @Test
    void a_letter_ends_with_where_to_go_and_that_it_holds_no_personal_data() {
        var mail = Mail.of(UUID.randomUUID(), SSM_CHEF_1, "Ämne", "Det gäller: Ämne", "/t/17", "https://bf.example/");

        assertThat(mail.text()).isEqualTo("""
                        Hej!

                        Det gäller: Ämne

                        Öppna i Bostad först: https://bf.example/t/17

                        --\s
                        Bostad först – automatiskt meddelande. Svara inte på detta brev. Innehåller inga personuppgifter.
                        """);
    }

    @Test
    void a_letter_without_a_link_leads_nowhere() {
        var mail = Mail.of(UUID.randomUUID(), SSM_CHEF_1, "Ämne", "Det gäller: Ämne", null, "https://bf.example");

        assertThat(mail.text()).startsWith("Hej!\n\nDet gäller: Ämne\n\n-- \n").doesNotContain("https");
    }
}
