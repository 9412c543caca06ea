package se.bostadforst.web.webapp;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.BeansException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The four pages that carry the web apps, in Swedish: whoever asks the application for the shipped {@code index.html} gets the patched
 * one, so that the web apps' own filter still fills in paths, engine and nonce.
 */
@Component
class ServedPages implements ApplicationContextAware {

    private final Map<String, Resource> pages;

    ServedPages(ServedWebapp webapp) {
        pages = ServedWebapp.APPS.stream()
                .map(ServedWebapp::index)
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        page -> new ByteArrayResource(ServedWebapp.bytes(webapp.text(page)), page)));
    }

    @Override
    public void setApplicationContext(ApplicationContext context) throws BeansException {
        ((ConfigurableApplicationContext) context).addProtocolResolver((location, loader) -> page(location));
    }

    private Resource page(String location) {
        var at = location.indexOf(ServedWebapp.SHIPPED);
        return at < 0 ? null : pages.get(location.substring(at + ServedWebapp.SHIPPED.length()));
    }
}
