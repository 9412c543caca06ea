package se.bostadforst.engine.gate;

import java.util.Optional;
import java.util.Set;

/** The beans a process model may name; for expressions there are no others ({@code security.md} 0.10). */
public interface ModelBeans {

    /** The class of the bean with this name; empty when there is none or models may not use it. */
    Optional<Class<?>> type(String name);

    /** Every name a model may use. */
    Set<String> names();
}
