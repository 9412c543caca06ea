package se.bostadforst;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import se.bostadforst.modelling.UsableInModels;

/** The walls around the rooms ({@code architecture.md} A11). */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.bostadforst");

    @Test
    void rooms_meet_only_through_their_public_face() {
        ApplicationModules.of(BostadForstApplication.class).verify();
    }

    @Test
    void business_rules_do_not_know_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "se.bostadforst.engine..", "se.bostadforst.web..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.camunda.."))
                .check(HOUSE);
    }

    @Test
    void a_delegate_is_named_so_and_hidden_in_its_rooms_process() {
        classes()
                .that()
                .implement(JavaDelegate.class)
                .should()
                .haveSimpleNameEndingWith("Delegate")
                .andShould()
                .resideInAPackage("..process")
                .andShould()
                .bePackagePrivate()
                .andShould()
                .beAnnotatedWith(UsableInModels.class)
                .check(HOUSE);
    }

    @Test
    void nobody_asks_the_machine_for_the_time() {
        var rule = noClasses()
                .that()
                .resideOutsideOfPackage("se.bostadforst.calendar")
                .should()
                .callMethod(System.class, "currentTimeMillis");
        for (var type : List.of(
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                Instant.class,
                ZonedDateTime.class,
                OffsetDateTime.class,
                YearMonth.class,
                Year.class)) {
            rule = rule.orShould().callMethod(type, "now");
        }
        rule.orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(HOUSE);
    }

    @Test
    void a_page_asks_the_rooms_and_never_the_database() {
        noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "java.sql.."))
                .check(HOUSE);
    }

    @Test
    void beans_are_made_by_spring_and_by_nobody_else() {
        noClasses()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleName("Constants")
                .check(HOUSE);
        classes()
                .that()
                .areAnnotatedWith("org.springframework.stereotype.Service")
                .should(HaveHiddenConstructors.INSTANCE)
                .check(HOUSE);
    }

    private static final class HaveHiddenConstructors
            extends com.tngtech.archunit.lang.ArchCondition<com.tngtech.archunit.core.domain.JavaClass> {

        private static final HaveHiddenConstructors INSTANCE = new HaveHiddenConstructors();

        private HaveHiddenConstructors() {
            super("have no public constructor");
        }

        @Override
        public void check(
                com.tngtech.archunit.core.domain.JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
            type.getConstructors().stream()
                    .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                    .forEach(constructor -> events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                            constructor, constructor.getFullName() + " is public")));
        }
    }
}
