package org.jiedui.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The page's own files, as they lie in the source tree. */
final class PageSources {

    private static final Path APP = Path.of("src/main/resources/META-INF/resources/app");
    private static final Path TESTS = Path.of("src/test/page");

    private PageSources() {}

    /** A language's texts by key, such as {@code plan.cost}. */
    static Map<String, String> texts(String language) {
        try {
            Map<String, String> texts = new TreeMap<>();
            JsonNode root = new ObjectMapper()
                    .readTree(APP.resolve("texts/" + language + ".json").toFile());
            collect("", root, texts);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(String prefix, JsonNode node, Map<String, String> texts) {
        node.properties().forEach(entry -> {
            String key = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
            if (entry.getValue().isObject()) {
                collect(key, entry.getValue(), texts);
            } else {
                texts.put(key, entry.getValue().asText());
            }
        });
    }

    /** The modules' code by path. */
    static Map<String, String> modules() {
        return read(APP, Set.of("js"));
    }

    /** Modules, style sheets, and the tests of modules, by path. */
    static Map<String, String> written() {
        Map<String, String> written = read(APP, Set.of("js", "css"));
        read(TESTS, Set.of("js")).forEach((name, text) -> written.put("test/" + name, text));
        return written;
    }

    private static Map<String, String> read(Path folder, Set<String> endings) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(
                            path -> endings.contains(path.toString().replaceFirst(".*\\.", "")))
                    .toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
