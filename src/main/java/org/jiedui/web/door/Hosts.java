package org.jiedui.web.door;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiedui.run.RunConfig;
import org.jspecify.annotations.Nullable;

/**
 * The names that this service answers to: those of its own machine, the host it listens on, and those that its operator
 * lists in {@code JIEDUI_HOSTS}. An address in figures is nobody's name, so that no other site can give it to itself.
 */
@ApplicationScoped
class Hosts {

    private static final Pattern FIGURES = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

    private final Set<String> names = new HashSet<>(Set.of("localhost"));

    Hosts(@ConfigProperty(name = "quarkus.http.host") String host, RunConfig config) {
        if (!EVERYWHERE.contains(host)) {
            names.add(host.toLowerCase(Locale.ROOT));
        }
        config.hosts()
                .ifPresent(list -> list.forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT))));
    }

    /** Whether a request is meant for this service: it names one of its names, with whatever port. */
    boolean isOwn(HttpServerRequest request) {
        String host = nameOf(authority(request));
        return host != null && (names.contains(host) || FIGURES.matcher(host).matches());
    }

    /** Whether an Origin header (RFC 6454) is that of the page that this very request's host has given. */
    static boolean isOrigin(String origin, HttpServerRequest request) {
        try {
            URI uri = new URI(origin);
            String own = authority(request);
            return uri.getHost() != null
                    && own != null
                    && withoutUsualPort(uri.getAuthority(), uri.getScheme())
                            .equalsIgnoreCase(withoutUsualPort(own, uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static @Nullable String authority(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        if (authority == null) {
            return null;
        }
        return authority.port() > 0 ? authority.host() + ":" + authority.port() : authority.host();
    }

    private static String withoutUsualPort(String authority, String scheme) {
        String port = scheme.equals("https") ? ":443" : ":80";
        return authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
    }

    private static @Nullable String nameOf(@Nullable String authority) {
        if (authority == null || authority.isBlank()) {
            return null;
        }
        String name = authority.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
