package org.jiedui.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.h2.api.ErrorCode;
import org.jiedui.explain.Words;
import org.jiedui.store.database.EitherDriver;

/** Opens the database once before the service does, and waits for one that is not up yet. */
final class DatabaseCheck {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String POSTGRES_SECONDS_PER_TRY = "5";

    /** What the database says (SQLSTATE) while it does not take connections yet, or cannot be reached. */
    private static final String NOT_REACHED = "08";

    private static final String STARTING = "57P0";
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private final String url;
    private final String username;
    private final String password;
    private final Duration longest;
    private final Consumer<Words> news;
    private final EitherDriver driver = new EitherDriver();

    /**
     * A check of one database.
     *
     * @param longest how long to wait for a database that is not up yet
     * @param news is told once when there is something to wait for
     */
    DatabaseCheck(String url, String username, String password, Duration longest, Consumer<Words> news) {
        this.url = url;
        this.username = username;
        this.password = password;
        this.longest = longest;
        this.news = news;
    }

    /** What stands in the way, or empty once the database can be written to. */
    Optional<Words> findObstacle() {
        if (!isKnown()) {
            return Optional.of(new Words(
                    "JIEDUI_DATABASE_URL 不是可用的数据库地址。请写成 jdbc:postgresql://主机:端口/数据库 或 jdbc:h2:file:文件夹/名称；"
                            + "用户名和密码另设于 JIEDUI_DATABASE_USERNAME、JIEDUI_DATABASE_PASSWORD，不要写在地址里。",
                    "JIEDUI_DATABASE_URL is no database that can be used. Write jdbc:postgresql://host:port/database or"
                            + " jdbc:h2:file:folder/name, and set user and password in JIEDUI_DATABASE_USERNAME and"
                            + " JIEDUI_DATABASE_PASSWORD, not in the URL."));
        }
        long end = System.nanoTime() + longest.toNanos();
        boolean told = false;
        while (true) {
            try (Connection connection = connect()) {
                if (connection.isReadOnly()) {
                    return Optional.of(notWritable());
                }
                return mayMakeTables(connection) ? Optional.empty() : Optional.of(noRight());
            } catch (SQLException e) {
                if (!mayPass(e)) {
                    return Optional.of(describe(e));
                }
                if (System.nanoTime() - end >= 0) {
                    return Optional.of(notUp());
                }
                if (!told) {
                    told = true;
                    news.accept(waiting());
                }
                pause();
            }
        }
    }

    private boolean isKnown() {
        try {
            // PostgreSQL's driver takes user and password in front of the host for a part of the host's name.
            return driver.acceptsURL(url) && (isH2() || !url.split("[?]", 2)[0].contains("@"));
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        if (isH2()) {
            // What fails here is said here; H2 would write a trace as well.
            properties.setProperty("TRACE_LEVEL_FILE", "0");
        } else {
            properties.setProperty("connectTimeout", POSTGRES_SECONDS_PER_TRY);
            properties.setProperty("loginTimeout", POSTGRES_SECONDS_PER_TRY);
        }
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("No driver took the URL.");
        }
        return connection;
    }

    /** Whether the user may make the tables, or they are there already. */
    private boolean mayMakeTables(Connection connection) throws SQLException {
        if (isH2()) {
            return true;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select coalesce(has_schema_privilege(current_schema(), 'create'),"
                                + " false) or to_regclass('flyway_schema_history') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    private boolean mayPass(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return !isH2()
                && (state.startsWith(NOT_REACHED) || state.startsWith(STARTING) || state.equals(TOO_MANY_CONNECTIONS));
    }

    private Words describe(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return new Words(
                    "数据库拒绝了用户“" + username + "”的登录。请核对 JIEDUI_DATABASE_USERNAME 和 JIEDUI_DATABASE_PASSWORD。",
                    "The database refuses the user \"" + username
                            + "\". Correct JIEDUI_DATABASE_USERNAME and JIEDUI_DATABASE_PASSWORD.");
        }
        if (state.equals("3D000")) {
            return new Words(
                    "数据库服务器（" + place() + "）上没有这个数据库。请先创建它，或更正 JIEDUI_DATABASE_URL。",
                    "There is no such database on the server (" + place()
                            + "). Create it, or correct JIEDUI_DATABASE_URL.");
        }
        if (isH2()) {
            return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 ? locked() : notWritable();
        }
        return new Words(
                "无法打开数据库（" + place() + "，SQLSTATE " + state + "）。请核对 JIEDUI_DATABASE_URL、JIEDUI_DATABASE_USERNAME"
                        + " 和 JIEDUI_DATABASE_PASSWORD。",
                "The database (" + place() + ") cannot be opened (SQLSTATE " + state
                        + "). Check JIEDUI_DATABASE_URL, JIEDUI_DATABASE_USERNAME and JIEDUI_DATABASE_PASSWORD.");
    }

    private Words locked() {
        return new Words(
                "数据库文件（" + place() + "）正被另一个进程使用，通常是另一个结对服务。请先停止它，或用 JIEDUI_DATABASE_URL 指定另一个文件夹。",
                "The database file (" + place() + ") is in use by another process, usually another Jiedui. Stop that"
                        + " one, or set JIEDUI_DATABASE_URL to another folder.");
    }

    private Words notWritable() {
        return isH2()
                ? new Words(
                        "数据库文件（" + place() + "）无法读写：文件夹只读、磁盘已满，或文件已损坏。请修改权限或腾出空间，或用" + " JIEDUI_DATABASE_URL 指定另一个文件夹。",
                        "The database file (" + place() + ") cannot be read and written: its folder is read-only, the"
                                + " disk is full, or the file is damaged. Change that, or set JIEDUI_DATABASE_URL to"
                                + " another folder.")
                : new Words(
                        "数据库（" + place() + "）是只读的。请在 JIEDUI_DATABASE_URL 中指定可写的数据库。",
                        "The database (" + place()
                                + ") is read-only. Set JIEDUI_DATABASE_URL to one that can be written to.");
    }

    private Words noRight() {
        return new Words(
                "用户“" + username + "”无权在数据库（" + place() + "）中建表。请授予权限（grant create on schema public to " + username
                        + "），或在 JIEDUI_DATABASE_USERNAME 中设置数据库的所有者。",
                "The user \"" + username + "\" may not make tables in the database (" + place()
                        + "). Grant it (grant create on schema public to " + username
                        + "), or set JIEDUI_DATABASE_USERNAME to the database's owner.");
    }

    private Words notUp() {
        return new Words(
                "数据库（" + place() + "）在 " + longest.toSeconds() + " 秒内没有响应。请启动数据库，核对 JIEDUI_DATABASE_URL，或用"
                        + " JIEDUI_DATABASE_WAIT 设置更长的等待时间。",
                "The database (" + place() + ") did not answer within " + longest.toSeconds()
                        + " s. Start it, correct JIEDUI_DATABASE_URL, or set JIEDUI_DATABASE_WAIT to wait longer.");
    }

    private Words waiting() {
        return new Words(
                "正在等待数据库（" + place() + "），最多 " + longest.toSeconds() + " 秒（JIEDUI_DATABASE_WAIT）。",
                "Waiting for the database (" + place() + ") for at most " + longest.toSeconds()
                        + " s (JIEDUI_DATABASE_WAIT).");
    }

    /**
     * The file of H2, or host, port and name of PostgreSQL: the URL without its parameters, which may hold a password.
     */
    private String place() {
        String bare = url.split("[?;&]", 2)[0];
        String prefix = isH2() ? "jdbc:h2:(?:file:)?" : "jdbc:postgresql:(?://)?";
        return bare.replaceFirst("^" + prefix, "");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database.", e);
        }
    }
}
