package se.bostadforst.modelling;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The agreement between a step that asks a decision table and the table itself. The designer owns the rows; these are the words the
 * program knows, and the gate refuses a table that uses others: such a row would never hit, or hit without anybody noticing.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Decides {

    /** The id of the table. */
    String decision();

    /** What the program puts in; nothing else can be asked for. */
    Word[] facts();

    /** The columns the program reads from the rows that hit. */
    Word[] outputs();

    /** Whether several rows may hit and the program reads them all. */
    boolean manyHits() default false;

    /** A name, with its codes where not every value will do. */
    @interface Word {

        String name();

        /** The codes it can have; empty for free text and for yes and no. */
        String[] codes() default {};
    }
}
