package org.jiedui.store.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC driver that hands every URL to the one of H2's and PostgreSQL's drivers that accepts it, so that the database
 * is chosen by its URL when the service starts.
 */
public final class EitherDriver implements Driver {

    private static final Map<String, String> PATIENCE = Map.of(
            "options",
            "-c lock_timeout=500 -c statement_timeout=30000 -c idle_in_transaction_session_timeout=3000",
            "connectTimeout",
            "5",
            "socketTimeout",
            "40",
            "tcpKeepAlive",
            "true");

    private final List<Driver> drivers = List.of(new org.h2.Driver(), new org.postgresql.Driver());

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        Driver driver = driverFor(url);
        return driver instanceof org.h2.Driver
                ? driver.connect(onDiskAtCommit(url), properties)
                : driver.connect(url, patient(url, properties));
    }

    /**
     * H2 by itself writes up to half a second after the commit, and a killed process would lose what it has said to be
     * stored.
     */
    private static String onDiskAtCommit(String url) {
        return url.toUpperCase(Locale.ROOT).contains(";WRITE_DELAY=") ? url : url + ";WRITE_DELAY=0";
    }

    /**
     * How long PostgreSQL is waited for, unless the URL says otherwise: a row that a frozen process holds costs the one
     * who asks for it half a second and nobody else anything, and is free after the time in which that process' runs
     * are taken over.
     */
    private static Properties patient(String url, Properties properties) {
        Properties all = new Properties();
        all.putAll(properties);
        PATIENCE.forEach((name, value) -> {
            if (!url.contains(name + "=")) {
                all.putIfAbsent(name, value);
            }
        });
        return all;
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        for (Driver driver : drivers) {
            if (driver.acceptsURL(url)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return driverFor(url).getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(EitherDriver.class.getPackageName());
    }

    private Driver driverFor(String url) throws SQLException {
        for (Driver driver : drivers) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        // The URL is not repeated: it may hold a password.
        throw new SQLException(
                "The database URL is neither jdbc:h2: nor jdbc:postgresql:. Maybe correct JIEDUI_DATABASE_URL.");
    }
}
