package se.bostadforst.engine.gate;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import se.bostadforst.modelling.UsableInModels;

/** Asks the application context by class alone, so that the engine can look before any of the beans exists. */
@Component
class SpringModelBeans implements ModelBeans {

    private final ApplicationContext context;

    SpringModelBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Optional<Class<?>> type(String name) {
        return context.containsBean(name)
                ? Optional.<Class<?>>ofNullable(context.getType(name, false))
                        .<Class<?>>map(ClassUtils::getUserClass)
                        .filter(type -> AnnotationUtils.findAnnotation(type, UsableInModels.class) != null)
                : Optional.empty();
    }

    @Override
    public Set<String> names() {
        return Arrays.stream(context.getBeanDefinitionNames())
                .filter(name -> type(name).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
