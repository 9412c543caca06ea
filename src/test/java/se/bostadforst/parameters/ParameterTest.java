package se.bostadforst.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {

    @ParameterizedTest(name = "{0} ''{1}'' is stored as {2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            CAPACITY_PERSONS  | ' 20 '  | 20
            CAPACITY_PERSONS  | 0       | 0
            CAPACITY_PERSONS  | 015     | 15
            OFFICE_HOURS_FROM | 7:30    | 07:30
            OFFICE_HOURS_TO   | '17:00' | 17:00
            RENT_WINDOW       | ' RULLANDE_9M ' | RULLANDE_9M
            """)
    void a_value_is_stored_in_one_way(Parameter parameter, String written, String stored) {
        assertThat(parameter.canonical(written)).isEqualTo(stored);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "femton", "-1", "+1", "1,5", "1 000", "9999999999", "1e3", "٣"})
    void what_is_no_whole_number_is_refused_in_swedish(String written) {
        assertThatThrownBy(() -> Parameter.CAPACITY_FLATS.canonical(written))
                .isInstanceOf(ParameterRefused.class)
                .hasMessage("Högst antal lägenheter i projektet: skriv ett heltal, till exempel 5.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61"})
    void a_number_outside_the_limits_is_refused_in_swedish(String written) {
        assertThatThrownBy(() -> Parameter.OFFER_ANSWER_WORKING_DAYS.canonical(written))
                .isInstanceOf(ParameterRefused.class)
                .hasMessage("Tid att svara på ett erbjudande: värdet ska vara mellan 1 och 60 arbetsdagar.");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"8", "08.00", "24:00", "08:60", "08:00:00", "åtta"})
    void what_is_no_time_of_day_is_refused_in_swedish(String written) {
        assertThatThrownBy(() -> Parameter.OFFICE_HOURS_FROM.canonical(written))
                .isInstanceOf(ParameterRefused.class)
                .hasMessage("Kontorstid börjar (då beslutar enheten): skriv ett klockslag som 08:00.");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "rullande_9m",
                "RULLANDE_12M",
                "De nio månaderna före prövningen",
                "HELA_PERIODEN,RULLANDE_9M",
                "0"
            })
    void what_is_not_on_the_list_is_refused_in_swedish(String written) {
        assertThatThrownBy(() -> Parameter.RENT_WINDOW.canonical(written))
                .isInstanceOf(ParameterRefused.class)
                .hasMessage(
                        "Hyror som prövas inför ett eget kontrakt: välj Hela perioden från inflyttningen eller De nio månaderna före prövningen.");
    }

    @Test
    void what_is_chosen_has_words_and_other_values_are_their_own() {
        assertThat(Parameter.RENT_WINDOW.inWords("RULLANDE_9M")).isEqualTo("De nio månaderna före prövningen");
        assertThat(Parameter.CAPACITY_FLATS.inWords("15")).isEqualTo("15");
        assertThat(Arrays.stream(Parameter.values()).filter(parameter -> parameter.type() == Parameter.Type.CHOICE))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter.choices()).hasSizeGreaterThan(1));
    }

    @Test
    void codes_are_unique_and_written_alike() {
        assertThat(Arrays.stream(Parameter.values()).map(Parameter::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+([.-][a-z]+)*"));
    }

    @Test
    void the_page_says_the_source_in_swedish() {
        assertThat(Arrays.stream(Parameter.values()).map(Parameter::sourceInWords))
                .noneMatch(source -> source.matches(".*(domain\\.md| step | timers| visibility|issue|W28).*"));
        assertThat(Parameter.OFFER_ANSWER_WORKING_DAYS.sourceInWords()).isEqualTo("projektbeskrivningen 2.1");
        assertThat(Parameter.CAPACITY_PERSONS.sourceInWords()).isEqualTo("A-21, S002:L123");
    }
}
