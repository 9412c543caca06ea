package se.bostadforst.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bostadforst.parameters.Parameter.APPROVAL_REMINDER_WORKING_DAYS;
import static se.bostadforst.parameters.Parameter.APPROVAL_WORKING_DAYS;
import static se.bostadforst.parameters.Parameter.CAPACITY_PERSONS;
import static se.bostadforst.parameters.Parameter.OFFICE_HOURS_FROM;
import static se.bostadforst.parameters.Parameter.OFFICE_HOURS_TO;
import static se.bostadforst.parameters.Parameter.RENT_WINDOW;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** On PostgreSQL, with the migration's own statements and Spring's own transactions. */
class ParametersTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-09-02");
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate OCTOBER = LocalDate.parse("2025-10-01");
    private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");
    private static final Instant NOW = Instant.parse("2025-09-02T08:15:00Z");

    private static EmbeddedPostgres postgres;

    private final List<ParameterChanged> told = new ArrayList<>();
    private Consumer<ParameterChanged> listener = told::add;

    private AnnotationConfigApplicationContext application;
    private JdbcClient jdbc;
    private Parameters parameters;

    @BeforeAll
    static void starts_the_database() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stops_the_database() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void begins_with_the_first_values() {
        application = new AnnotationConfigApplicationContext();
        application.registerBean(DataSource.class, () -> postgres.getPostgresDatabase());
        application.register(Wiring.class, Parameters.class);
        application.addApplicationListener((PayloadApplicationEvent<?> event) -> {
            if (event.getPayload() instanceof ParameterChanged changed) {
                listener.accept(changed);
            }
        });
        application.refresh();

        jdbc = application.getBean(JdbcClient.class);
        parameters = application.getBean(Parameters.class);
        jdbc.sql("drop schema if exists bf cascade").update();
        jdbc.sql("create schema bf").update();
        FoundationSql.statements().forEach(statement -> jdbc.sql(statement).update());
    }

    @AfterEach
    void closes_the_application() {
        application.close();
    }

    @Test
    void a_first_value_applies_from_the_beginning() {
        assertThat(parameters.intValue(CAPACITY_PERSONS, LocalDate.parse("2010-01-01")))
                .isEqualTo(15);
        assertThat(parameters.timeValue(OFFICE_HOURS_TO, TODAY)).isEqualTo(LocalTime.of(16, 30));
    }

    @Test
    void a_day_beyond_the_calendar_is_refused() {
        for (var day : new LocalDate[] {LocalDate.MAX, TODAY.plusYears(21)}) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> parameters.change(CAPACITY_PERSONS, day, "18", null, "anna"))
                    .isInstanceOf(ParameterRefused.class)
                    .hasMessageContaining("kontrollera årtalet");
        }
    }

    @Test
    void a_change_applies_from_its_day_and_not_before() {
        parameters.change(CAPACITY_PERSONS, OCTOBER, "18", "Beslut i styrgruppen", "anna");

        assertThat(parameters.intValue(CAPACITY_PERSONS, OCTOBER.minusDays(1))).isEqualTo(15);
        assertThat(parameters.intValue(CAPACITY_PERSONS, OCTOBER)).isEqualTo(18);
        assertThat(told).containsExactly(new ParameterChanged(CAPACITY_PERSONS, OCTOBER));
    }

    @Test
    void what_is_chosen_is_answered_as_one_of_the_list() {
        parameters.change(RENT_WINDOW, OCTOBER, " RULLANDE_9M ", "Q-1", "anna");

        assertThat(parameters.choiceValue(RENT_WINDOW, RentWindow.class, OCTOBER.minusDays(1)))
                .isEqualTo(RentWindow.HELA_PERIODEN);
        assertThat(parameters.choiceValue(RENT_WINDOW, RentWindow.class, OCTOBER))
                .isEqualTo(RentWindow.RULLANDE_9M);
        assertThatThrownBy(() -> parameters.change(RENT_WINDOW, OCTOBER, "RULLANDE_12M", null, "anna"))
                .isInstanceOf(ParameterRefused.class);
        assertThatThrownBy(() -> parameters.intValue(RENT_WINDOW, OCTOBER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parameters.choiceValue(CAPACITY_PERSONS, RentWindow.class, OCTOBER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_change_lasts_until_the_next_later_one_whichever_was_made_first() {
        parameters.change(CAPACITY_PERSONS, JANUARY, "20", null, "anna");
        parameters.change(CAPACITY_PERSONS, OCTOBER, "18", null, "anna");

        assertThat(parameters.intValue(CAPACITY_PERSONS, JANUARY.minusDays(1))).isEqualTo(18);
        assertThat(parameters.intValue(CAPACITY_PERSONS, JANUARY)).isEqualTo(20);
    }

    @Test
    void a_corrected_value_replaces_the_mistake_but_both_stay_in_the_history() {
        parameters.change(CAPACITY_PERSONS, TODAY, "51", " ", "anna");
        parameters.change(CAPACITY_PERSONS, TODAY, " 15 ", " Feltryck ", "bo");

        assertThat(parameters.intValue(CAPACITY_PERSONS, TODAY)).isEqualTo(15);
        assertThat(parameters.history(CAPACITY_PERSONS))
                .hasSize(3)
                .startsWith(
                        new ParameterValue(CAPACITY_PERSONS, TODAY, "15", "Feltryck", "bo", NOW),
                        new ParameterValue(CAPACITY_PERSONS, TODAY, "51", null, "anna", NOW));
    }

    @Test
    void the_values_of_a_day_are_listed_in_the_order_of_the_catalogue() {
        parameters.change(OFFICE_HOURS_FROM, OCTOBER, "7:30", null, "anna");
        jdbc.sql("insert into bf.parameter (code, valid_from, value, changed_by, changed_at)"
                        + " values ('forgotten.figure', '2010-01-01', '1', 'system', now())")
                .update();

        assertThat(parameters.current(OCTOBER))
                .extracting(ParameterValue::parameter)
                .containsExactly(Parameter.values());
        assertThat(parameters.current(OCTOBER))
                .filteredOn(value -> value.parameter() == OFFICE_HOURS_FROM)
                .extracting(ParameterValue::value)
                .containsExactly("07:30");
    }

    @Test
    void a_day_that_has_passed_keeps_its_value() {
        assertThatThrownBy(() -> parameters.change(CAPACITY_PERSONS, YESTERDAY, "18", null, "anna"))
                .isInstanceOf(ParameterRefused.class)
                .hasMessage(
                        "Högst antal personer i projektet: ett nytt värde kan gälla tidigast från i dag, 2025-09-02."
                                + " Det som redan har beslutats står kvar.");
        assertThat(parameters.history(CAPACITY_PERSONS)).hasSize(1);
    }

    @Test
    void a_reminder_cannot_come_after_the_answer_was_due() {
        parameters.change(APPROVAL_REMINDER_WORKING_DAYS, TODAY, "5", null, "anna");

        assertThatThrownBy(() -> parameters.change(APPROVAL_WORKING_DAYS, TODAY, "4", null, "anna"))
                .isInstanceOf(ParameterRefused.class)
                .hasMessage("Tid för godkännande av en nominering (4) går inte ihop med"
                        + " Påminnelse om godkännande efter (5) den 2025-09-02.");
    }

    @Test
    void office_hours_must_begin_before_they_end_on_every_later_day_too() {
        parameters.change(OFFICE_HOURS_TO, JANUARY, "12:00", null, "anna");

        assertThatThrownBy(() -> parameters.change(OFFICE_HOURS_FROM, TODAY, "12:00", null, "anna"))
                .isInstanceOf(ParameterRefused.class)
                .hasMessageContaining("(12:00) går inte ihop med")
                .hasMessageEndingWith("den 2026-01-01.");
        assertThatThrownBy(() -> parameters.change(OFFICE_HOURS_TO, TODAY, "08:00", null, "anna"))
                .isInstanceOf(ParameterRefused.class);
    }

    @Test
    void a_value_that_ends_before_the_clash_is_accepted() {
        parameters.change(OFFICE_HOURS_TO, JANUARY, "12:00", null, "anna");
        parameters.change(OFFICE_HOURS_FROM, OCTOBER, "08:00", null, "anna");
        parameters.change(OFFICE_HOURS_FROM, TODAY, "13:00", null, "anna");

        assertThat(parameters.timeValue(OFFICE_HOURS_FROM, TODAY)).isEqualTo(LocalTime.of(13, 0));
    }

    @Test
    void a_change_that_a_listener_cannot_bear_is_not_made() {
        listener = changed -> {
            throw new IllegalStateException("no");
        };

        assertThatThrownBy(() -> parameters.change(CAPACITY_PERSONS, TODAY, "18", null, "anna"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(parameters.intValue(CAPACITY_PERSONS, TODAY)).isEqualTo(15);
    }

    @Test
    void a_question_that_has_no_answer_fails_loudly() {
        assertThatThrownBy(() -> parameters.intValue(OFFICE_HOURS_FROM, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parameters.intValue(CAPACITY_PERSONS, LocalDate.parse("2009-12-31")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Wiring {

        @Bean
        JdbcTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneId.of("Europe/Stockholm"));
        }
    }
}
