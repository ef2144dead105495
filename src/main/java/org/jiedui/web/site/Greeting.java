package org.jiedui.web.site;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiedui.explain.Words;

/**
 * Says at start where the service is and who can reach it: until there are access keys, whoever reaches it may do
 * everything.
 */
@ApplicationScoped
class Greeting {

    private static final Logger LOG = Logger.getLogger(Greeting.class);
    private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private final String host;
    private final int port;

    Greeting(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.host = host;
        this.port = port;
    }

    void greet(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        Words where = where(host, port);
        Words who = who(host);
        LOG.info(where.zh());
        LOG.info(where.en());
        if (isOwnMachine(host)) {
            LOG.info(who.zh());
            LOG.info(who.en());
        } else {
            LOG.warn(who.zh());
            LOG.warn(who.en());
        }
    }

    /** Where to look first. */
    static Words where(String host, int port) {
        String address = "http://" + (isOwnMachine(host) || host.equals("0.0.0.0") ? "localhost" : host) + ":" + port;
        return new Words(
                "结对服务：" + address + "/，接口 " + address + "/v1，接口文档与试用 " + address + "/q/swagger-ui，示例名册 " + address
                        + "/v1/demo-data",
                "Jiedui is at " + address + "/; its interface at " + address + "/v1, documentation to try at " + address
                        + "/q/swagger-ui, demo rosters at " + address + "/v1/demo-data");
    }

    /** Who can reach it, and how to change that. */
    static Words who(String host) {
        return isOwnMachine(host)
                ? new Words(
                        "仅本机可以访问（" + host + "），因为尚无访问密钥。如需让其他机器访问，请设置 JIEDUI_HOST=0.0.0.0 并自行限制网络。",
                        "Only this machine can reach it (" + host
                                + "), because there are no access keys yet. To let others"
                                + " in, set JIEDUI_HOST=0.0.0.0 and fence the network yourself.")
                : new Words(
                        "监听 " + host + "，且尚无访问密钥：凡能访问该地址者均可读取和更改全部数据。请限制网络，或设置 JIEDUI_HOST=127.0.0.1。",
                        "It listens on " + host
                                + " and there are no access keys yet: whoever reaches that address can read and"
                                + " change everything. Fence the network, or set JIEDUI_HOST=127.0.0.1.");
    }

    private static boolean isOwnMachine(String host) {
        return OWN_MACHINE.contains(host);
    }
}
