package org.jiedui.store;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC driver that hands every URL to the one of H2's and PostgreSQL's drivers that accepts it, so that the database is
 * chosen by its URL when the service starts.
 */
public final class EitherDriver implements Driver {

    private final List<Driver> drivers = List.of(new org.h2.Driver(), new org.postgresql.Driver());

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        return driverFor(url).connect(url, properties);
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
        throw new SQLException("The database URL (" + withoutParameters(url)
                + ") is neither jdbc:h2: nor jdbc:postgresql:. Maybe correct JIEDUI_DATABASE_URL.");
    }

    /** Parameters may hold a password. */
    private static String withoutParameters(String url) {
        return url.split("[?;]", 2)[0];
    }
}
