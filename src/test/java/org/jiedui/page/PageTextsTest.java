package org.jiedui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text is there in both languages, is used, and says the same things. */
class PageTextsTest {

    private static final int COLUMNS = 120;
    private static final int LONGEST_MODULE = 300;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    /** A key in quotation marks, or the beginning of one that ends with a point. */
    private static final Pattern KEY = Pattern.compile("'([a-z]\\w*(?:\\.[\\w-]+)*\\.?)'");

    private final Map<String, String> chinese = PageSources.texts("zh");
    private final Map<String, String> english = PageSources.texts("en");
    private final Map<String, String> modules = PageSources.modules();

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the modules call by name; beginnings of keys end with a point. */
    private Set<String> used() {
        Set<String> sections =
                chinese.keySet().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        modules.values().forEach(code -> {
            Matcher matcher = KEY.matcher(code);
            while (matcher.find()) {
                String literal = matcher.group(1);
                if (literal.contains(".") && sections.contains(literal.split("\\.")[0])) {
                    used.add(literal);
                }
            }
        });
        return used;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(chinese.keySet(), english.keySet());
        assertTrue(chinese.size() > 100, "only " + chinese.size() + " texts");
    }

    @Test
    void bothLanguagesSayTheSameFigures() {
        List<String> different = chinese.keySet().stream()
                .filter(key -> !placeholders(chinese.get(key)).equals(placeholders(english.getOrDefault(key, ""))))
                .toList();
        assertEquals(List.of(), different);
    }

    @Test
    void noTextIsEmptyOrLeftUntranslated() {
        chinese.forEach((key, text) -> assertFalse(text.isBlank(), key));
        List<String> untranslated = english.entrySet().stream()
                .filter(entry -> entry.getValue().isBlank()
                        || Pattern.compile("\\p{IsHan}")
                                        .matcher(entry.getValue())
                                        .find()
                                && !entry.getKey().equals("app.name"))
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), untranslated);
    }

    @Test
    void everyTextThatIsAskedForIsThere() {
        List<String> missing = used().stream()
                .filter(literal -> literal.endsWith(".")
                        ? chinese.keySet().stream().noneMatch(key -> key.startsWith(literal))
                        : !chinese.containsKey(literal))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyTextIsAskedFor() {
        Set<String> used = used();
        List<String> unused = chinese.keySet().stream()
                .filter(key -> !used.contains(key)
                        && used.stream().noneMatch(literal -> literal.endsWith(".") && key.startsWith(literal)))
                .toList();
        assertEquals(List.of(), unused);
    }

    @Test
    void modulesAreShort() {
        List<String> longOnes = modules.entrySet().stream()
                .filter(entry -> entry.getValue().lines().count() > LONGEST_MODULE)
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), longOnes);
    }

    @Test
    void linesFitTheScreen() {
        List<String> longer = new ArrayList<>();
        PageSources.written().forEach((name, text) -> {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > COLUMNS) {
                    longer.add(name + ":" + (i + 1) + ": " + lines.get(i).length());
                }
            }
        });
        assertEquals(List.of(), longer);
    }
}
