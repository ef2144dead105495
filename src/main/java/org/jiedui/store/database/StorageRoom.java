package org.jiedui.store.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How much room is left where an embedded database lies. */
@ApplicationScoped
class StorageRoom {

    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?:file:)?((?![a-z]{2,}:)[^;]+).*");

    private final @Nullable Path folder;

    StorageRoom(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        folder = folderOf(url);
    }

    /** Bytes that can still be written; unlimited where the database is not in a folder of this machine. */
    long bytes() {
        Path known = folder;
        if (known == null || !Files.isDirectory(known)) {
            return Long.MAX_VALUE;
        }
        try {
            return Files.getFileStore(known).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** The folder of an H2 database that is kept in a file; null for any other. */
    static @Nullable Path folderOf(String url) {
        Matcher file = FILE.matcher(url);
        if (!file.matches()) {
            return null;
        }
        String path = file.group(1).replaceFirst("^~", System.getProperty("user.home"));
        return Path.of(path).toAbsolutePath().getParent();
    }
}
