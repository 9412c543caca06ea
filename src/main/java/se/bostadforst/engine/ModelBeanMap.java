package se.bostadforst.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import se.bostadforst.engine.gate.ModelBeans;

/** The only beans an expression in a model can see, looked up when first used. */
final class ModelBeanMap extends AbstractMap<Object, Object> {

    private final ModelBeans beans;
    private final ApplicationContext context;

    ModelBeanMap(ModelBeans beans, ApplicationContext context) {
        this.beans = beans;
        this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && beans.type(text).isPresent();
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return beans.names().stream()
                .map(name -> Map.<Object, Object>entry(name, context.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
