package org.jiedui.web.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The interface's addresses and the methods that each of them takes (RFC 9110, Allow). */
@ApplicationScoped
public class Addresses {

    private final BeanManager beans;
    private final Map<String, Set<String>> methods = new TreeMap<>();

    Addresses(BeanManager beans) {
        this.beans = beans;
    }

    void collect(@Observes StartupEvent event) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    add(root.value(), method);
                }
            }
        }
    }

    /**
     * What an address takes, with commas between, in the order of the alphabet; empty when there is no such address.
     */
    public Optional<String> findAllowed(String path) {
        Set<String> allowed = new TreeSet<>();
        String exact = withoutSlash(path);
        if (methods.containsKey(exact)) {
            // A fixed address goes before one with a place for an id.
            allowed.addAll(methods.get(exact));
        } else {
            methods.forEach((template, taken) -> {
                if (Pattern.matches(template, exact)) {
                    allowed.addAll(taken);
                }
            });
        }
        return allowed.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", allowed));
    }

    /** How many there are. */
    public int count() {
        return methods.size();
    }

    private void add(String root, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path path = method.getAnnotation(Path.class);
                String address = withoutSlash(root + (path == null ? "" : path.value()));
                Set<String> taken = methods.computeIfAbsent(
                        address.replaceAll("\\{[^}]*}", "[^/]+"), key -> new TreeSet<>(Set.of("OPTIONS")));
                taken.add(verb.value());
                if (verb.value().equals(HttpMethod.GET)) {
                    taken.add(HttpMethod.HEAD);
                }
            }
        }
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
