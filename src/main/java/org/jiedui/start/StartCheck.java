package org.jiedui.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiedui.explain.Words;

/** Looks for what would make the start fail: the settings, the address to listen on, the database. */
final class StartCheck {

    private static final int HIGHEST_PORT = 65_535;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Config config;
    private final Consumer<Words> news;

    private StartCheck(Config config, Consumer<Words> news) {
        this.config = config;
        this.news = news;
    }

    /**
     * A check of this process' settings.
     *
     * @param news is told when the check waits for something
     */
    static StartCheck of(Consumer<Words> news) {
        return new StartCheck(ConfigProvider.getConfig(), news);
    }

    /** What stands in the way of the start and which setting to change, or empty when nothing does. */
    Optional<Words> findObstacle() {
        return findOnPort().or(this::findOnDatabase);
    }

    private Optional<Words> findOnPort() {
        String host = text("quarkus.http.host");
        String number = text("quarkus.http.port");
        int port;
        try {
            port = Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return Optional.of(noPort(number));
        }
        if (port < 0 || port > HIGHEST_PORT) {
            return Optional.of(noPort(number));
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            return Optional.of(notOurs(host));
        }
        if (!canListen(address, port)) {
            return Optional.of(canListen(address, 0) ? taken(host, port) : notOurs(host));
        }
        return Optional.empty();
    }

    private Optional<Words> findOnDatabase() {
        String wait = text("jiedui.database.wait");
        Duration longest;
        try {
            longest = config.getValue("jiedui.database.wait", Duration.class);
        } catch (IllegalArgumentException e) {
            longest = Duration.ofSeconds(-1);
        }
        if (longest.isNegative() || longest.compareTo(LONGEST_WAIT) > 0) {
            return Optional.of(new Words(
                    "JIEDUI_DATABASE_WAIT（" + wait + "）不是 0 到 1 小时之间的时长。请改为如 30s 或 PT1M。",
                    "JIEDUI_DATABASE_WAIT (" + wait + ") is not a duration of 0 to 1 hour. Set it to 30s or PT1M,"
                            + " for example."));
        }
        return new DatabaseCheck(
                        text("quarkus.datasource.jdbc.url"),
                        text("quarkus.datasource.username"),
                        text("quarkus.datasource.password"),
                        longest,
                        news)
                .findObstacle();
    }

    private String text(String setting) {
        return config.getOptionalValue(setting, String.class).orElse("").strip();
    }

    /** With the socket option that the service's own socket has, so that connections just closed do not count. */
    private static boolean canListen(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Words noPort(String number) {
        return new Words(
                "JIEDUI_PORT（" + number + "）不是端口号。请改为 1 到 " + HIGHEST_PORT + " 之间的整数，如 8080。",
                "JIEDUI_PORT (" + number + ") is no port. Set it to a whole number of 1 to " + HIGHEST_PORT
                        + ", such as 8080.");
    }

    private static Words notOurs(String host) {
        return new Words(
                "JIEDUI_HOST（" + host + "）不是本机的地址，无法监听。请改为 127.0.0.1（仅本机）或 0.0.0.0（所有网络）。",
                "JIEDUI_HOST (" + host + ") is no address of this machine, so nothing can listen there. Set it to"
                        + " 127.0.0.1 (this machine only) or 0.0.0.0 (every network).");
    }

    private static Words taken(String host, int port) {
        return new Words(
                "端口 " + port + "（" + host + "）已被其他程序占用，或无权使用。请停止该程序，或用 JIEDUI_PORT 设置另一个端口。",
                "Port " + port + " of " + host + " is used by another program, or may not be used. Stop that program,"
                        + " or set JIEDUI_PORT to another port.");
    }
}
