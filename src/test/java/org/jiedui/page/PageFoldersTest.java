package org.jiedui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which folders of the page use which: each knows those below it, and no view knows another view. */
class PageFoldersTest {

    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?\\s*'(\\.[^']*)'");

    /** All arrows there are; the empty name is the page itself, which puts the views together. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("", Set.of("base", "compare", "given", "lists", "parts", "plan", "roster", "solve", "start")),
            Map.entry("base", Set.of()),
            Map.entry("parts", Set.of("base")),
            Map.entry("recent", Set.of("base", "parts")),
            Map.entry("upload", Set.of("base", "parts")),
            Map.entry("start", Set.of("base", "parts", "recent", "upload")),
            Map.entry("roster", Set.of("base", "parts", "recent", "upload")),
            Map.entry("solve", Set.of("base", "parts")),
            Map.entry("moves", Set.of("base", "parts")),
            Map.entry("pairing", Set.of("base", "parts")),
            Map.entry("given", Set.of("base", "parts")),
            Map.entry("lists", Set.of("base", "parts")),
            Map.entry("plan", Set.of("base", "lists", "moves", "pairing", "parts")),
            Map.entry("compare", Set.of("base", "parts")));

    private static String folderOf(Path module) {
        Path folder = module.getParent();
        return folder == null ? "" : folder.toString();
    }

    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        PageSources.modules().forEach((name, code) -> {
            Path module = Path.of(name);
            Set<String> used = arrows.computeIfAbsent(folderOf(module), folder -> new TreeSet<>());
            IMPORT.matcher(code).results().forEach(found -> {
                String other = folderOf(module.resolveSibling(found.group(1)).normalize());
                if (!other.equals(folderOf(module))) {
                    used.add(other);
                }
            });
        });
        return arrows;
    }

    @Test
    void foldersUseWhatIsListedAndAllOfIt() {
        Map<String, Set<String>> expected = new TreeMap<>();
        ALLOWED.forEach((folder, used) -> expected.put(folder, new TreeSet<>(used)));
        assertEquals(expected, arrows());
    }

    @Test
    void noFoldersUseEachOther() {
        Map<String, Set<String>> left = arrows();
        List<String> order = new ArrayList<>();
        while (order.size() < left.size()) {
            Set<String> placed = new HashSet<>(order);
            List<String> next = left.entrySet().stream()
                    .filter(entry -> !placed.contains(entry.getKey()) && placed.containsAll(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (next.isEmpty()) {
                Set<String> circle = new TreeSet<>(left.keySet());
                circle.removeAll(placed);
                assertEquals(Set.of(), circle, "these use each other");
            }
            order.addAll(next);
        }
    }
}
