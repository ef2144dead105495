package org.jiedui.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the benchmark is to do, as {@code solver-config/benchmark.properties} says and explains. */
final class Settings {

    static final Path FILE = Path.of("solver-config", "benchmark.properties");

    private static final Set<String> KEYS = Set.of(
            "rosters",
            "variants",
            "seeds",
            "seconds",
            "firstSeconds",
            "checkpoints",
            "threads",
            "jvm",
            "results",
            "resume");

    private final Properties properties;

    private Settings(Properties properties) {
        this.properties = properties;
        for (String key : properties.stringPropertyNames()) {
            if (!KEYS.contains(key.substring(key.lastIndexOf('.') + 1))) {
                throw new IllegalArgumentException(
                        "There is no setting (" + key + "). Maybe one of " + String.join(", ", KEYS) + ".");
            }
        }
    }

    /**
     * Reads a file and puts other values over it.
     *
     * @param overrides {@code key=value} with semicolons between, may be empty
     * @throws IllegalArgumentException when a setting is unknown
     */
    static Settings read(Path file, String overrides) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (String override : overrides.split(";")) {
            if (!override.isBlank()) {
                int equals = override.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("The override (" + override + ") is not key=value.");
                }
                properties.setProperty(
                        override.substring(0, equals).strip(),
                        override.substring(equals + 1).strip());
            }
        }
        return new Settings(properties);
    }

    List<RosterSource> rosters() {
        return list("rosters", null, null, RosterSource::new);
    }

    /** Every solve, the short way to a first impression first: roster by roster and variant by variant. */
    List<Run> listRuns() {
        List<Run> runs = new ArrayList<>();
        for (RosterSource roster : rosters()) {
            for (Variant variant : list("variants", roster, null, Variant::of)) {
                List<Long> seeds = list("seeds", roster, variant, Long::valueOf);
                int seconds = number("seconds", roster, variant);
                for (long seed : seeds) {
                    boolean first = seed == seeds.getFirst() && find("firstSeconds", roster, variant) != null;
                    runs.add(new Run(roster, variant, seed, first ? number("firstSeconds", roster, variant) : seconds));
                }
            }
        }
        return runs;
    }

    /** Seconds since the start of a solve, ascending. */
    List<Integer> checkpoints() {
        return list("checkpoints", null, null, Integer::valueOf).stream()
                .sorted()
                .toList();
    }

    int threads() {
        return number("threads", null, null);
    }

    /** Options of the virtual machine for the runs of a roster. */
    List<String> jvm(RosterSource roster) {
        String options = find("jvm", roster, null);
        return options == null || options.isBlank()
                ? List.of()
                : List.of(options.strip().split("\\s+"));
    }

    Path results() {
        return Path.of(get("results", null, null));
    }

    /** Whether runs whose lines are there already are not made again. */
    boolean resume() {
        return Boolean.parseBoolean(get("resume", null, null));
    }

    private <T> List<T> list(
            String key, @Nullable RosterSource roster, @Nullable Variant variant, Function<String, T> reader) {
        return Arrays.stream(get(key, roster, variant).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(reader)
                .toList();
    }

    private int number(String key, @Nullable RosterSource roster, @Nullable Variant variant) {
        return Integer.parseInt(get(key, roster, variant));
    }

    private String get(String key, @Nullable RosterSource roster, @Nullable Variant variant) {
        String value = find(key, roster, variant);
        if (value == null) {
            throw new IllegalArgumentException("The setting (" + key + ") is missing.");
        }
        return value.strip();
    }

    /** The most special wins: roster.variant.key, roster.key, variant.key, key. */
    private @Nullable String find(String key, @Nullable RosterSource roster, @Nullable Variant variant) {
        List<String> keys = new ArrayList<>();
        if (roster != null && variant != null) {
            keys.add(roster.name() + "." + variant.id() + "." + key);
        }
        if (roster != null) {
            keys.add(roster.name() + "." + key);
        }
        if (variant != null) {
            keys.add(variant.id() + "." + key);
        }
        keys.add(key);
        return keys.stream()
                .map(properties::getProperty)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }
}
