package se.bostadforst.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import se.bostadforst.calendar.Deadlines;

class SpringModelBeansTest {

    @Test
    void a_model_sees_the_beans_that_are_marked_and_no_others() {
        try (var context = new AnnotationConfigApplicationContext(House.class)) {
            var beans = new SpringModelBeans(context);

            assertThat(beans.names()).containsExactly("deadlines");
            assertThat(beans.type("deadlines")).contains(Deadlines.class);
            assertThat(beans.type("secrets")).isEmpty();
            assertThat(beans.type("environment")).isEmpty();
            assertThat(beans.type("nobody")).isEmpty();
        }
    }

    @Configuration
    static class House {

        @Bean
        @Lazy
        Deadlines deadlines() {
            throw new IllegalStateException("The gate must not make the beans it asks about");
        }

        @Bean
        StringBuilder secrets() {
            return new StringBuilder();
        }
    }
}
