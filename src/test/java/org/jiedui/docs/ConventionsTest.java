package org.jiedui.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page of conventions promises of the sources, as far as it can be read off them. */
class ConventionsTest {

    private static final Pattern TYPE = Pattern.compile(
            "^ *(?:(?:public|private|protected|static|final|sealed|abstract|non-sealed) )*"
                    + "(?:record|class|@?interface|enum) ([A-Z]\\w*)",
            Pattern.MULTILINE);

    private static final int COLUMNS = 120;

    private static final Pattern DECLARATION =
            Pattern.compile("(?m)^ *(?:(?:public|protected|private|static|abstract|final|synchronized) )*"
                    + "(?:<[^>]+> )?(?<nullable>@Nullable )?(?<type>[A-Za-z][\\w.<>\\[\\], ?@]*?) "
                    + "(?<name>(?:find|list|get)[A-Z]\\w*)\\(");
    private static final Pattern NULLABLE_ABOVE =
            Pattern.compile("@Nullable\\s*(?:public|protected|private|static|\\s)*$");
    private static final Set<String> MANY = Set.of("List", "Set", "Map", "Collection", "Stream", "Page", "Iterable");

    /** Properties of Timefold's, which are null until they are decided. */
    private static final Set<String> PROPERTIES = Set.of("getSchool", "getScore");

    private static List<Path> mainJava() {
        return Sources.list(Sources.MAIN, ".java");
    }

    @Test
    void simpleClassNamesHaveOneMeaning() {
        Map<String, Set<String>> homes = new TreeMap<>();
        for (Path file : mainJava()) {
            TYPE.matcher(Sources.read(file))
                    .results()
                    .forEach(type -> homes.computeIfAbsent(type.group(1), key -> new TreeSet<>())
                            .add(file.toString()));
        }
        assertTrue(homes.size() > 500, "only " + homes.size() + " types were seen");
        homes.values().removeIf(files -> files.size() == 1);
        assertEquals(Map.of(), homes);
    }

    /** Left to itself Caffeine throws out on another thread, so that a busy machine's caches outgrow their sizes. */
    @Test
    void cachesThrowOutAtOnce() {
        Pattern cache = Pattern.compile("Caffeine\\.newBuilder\\(\\)(?<how>[^;]*)");
        List<String> made = mainJava().stream()
                .flatMap(file -> cache.matcher(Sources.read(file)).results().map(found -> found.group("how")))
                .toList();
        assertTrue(made.size() >= 3, "only " + made.size() + " caches were seen");
        assertEquals(
                List.of(),
                made.stream()
                        .filter(how -> !how.contains("executor(Runnable::run)") || !how.contains("maximum"))
                        .toList());
    }

    @Test
    void whatFindsMayFindNothingAndWhatListsGivesMany() {
        Set<String> against = new TreeSet<>();
        int[] looked = {0};
        for (Path file : mainJava()) {
            String text = Sources.read(file);
            DECLARATION.matcher(text).results().forEach(found -> {
                String name = found.group(3);
                String type = found.group(2).strip();
                boolean overrides = text.substring(Math.max(0, found.start() - 20), found.start())
                        .contains("@Override");
                if (type.startsWith("return") || type.startsWith("new") || overrides || PROPERTIES.contains(name)) {
                    return;
                }
                looked[0]++;
                boolean nullable = found.group(1) != null
                        || type.contains("@Nullable")
                        || NULLABLE_ABOVE
                                .matcher(text.substring(Math.max(0, found.start() - 60), found.start(2)))
                                .find();
                boolean mayBeEmpty = nullable || type.startsWith("Optional");
                boolean many = MANY.contains(type.replaceAll("<.*", ""));
                if (name.startsWith("find") && !mayBeEmpty && !many
                        || name.startsWith("list") && !many
                        || name.startsWith("get") && mayBeEmpty) {
                    against.add(file.getFileName() + ": " + type + " " + name);
                }
            });
        }
        assertEquals(Set.of(), against);
        assertTrue(looked[0] > 40, "too few methods were looked at: " + looked[0]);
    }

    @Test
    void noLineIsLongerThanTheScreen() {
        Set<String> longer = new TreeSet<>();
        Stream.of(mainJava(), Sources.list(Sources.TESTS, ".java"), Sources.listPages())
                .flatMap(List::stream)
                .forEach(file -> {
                    List<String> lines = Sources.read(file).lines().toList();
                    for (int i = 0; i < lines.size(); i++) {
                        String line = lines.get(i);
                        if (line.length() > COLUMNS && !mayBeLong(file, line)) {
                            longer.add(file + ":" + (i + 1) + ": " + line.length());
                        }
                    }
                });
        assertEquals(Set.of(), longer);
    }

    /** A row of a table, a heading, a picture, a link or a command cannot be broken. */
    private static boolean mayBeLong(Path file, String line) {
        return file.toString().endsWith(".md")
                && (line.startsWith("|")
                        || line.startsWith("![")
                        || !line.strip().contains(" ")
                        || isCommand(line));
    }

    private static boolean isCommand(String line) {
        return Stream.of("curl ", "for ", "java ", "./mvnw ").anyMatch(line::startsWith);
    }
}
