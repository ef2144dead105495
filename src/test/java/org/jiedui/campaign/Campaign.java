package org.jiedui.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How large a campaign is, where its randomness comes from, and what it has measured. */
final class Campaign {

    private final String name;
    private final long seed = Long.getLong("campaign.seed", 20_120_911L);
    private final Random random = new Random(seed);
    private final List<String> lines = new ArrayList<>();

    Campaign(String name) {
        this.name = name;
        say("seed " + seed);
    }

    /** How often something is done: {@code -Dcampaign.<what>}, or so often when nobody asked for more. */
    static int times(String what, int shortly) {
        return Integer.getInteger("campaign." + what, shortly);
    }

    Random random() {
        return random;
    }

    /** Notes a figure and writes all of them down, so that a campaign that is broken off leaves what it had. */
    void say(String line) {
        lines.add(line);
        try {
            Path folder = Files.createDirectories(Path.of("target", "campaign"));
            Files.write(folder.resolve(name + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String spread(List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty()
                ? "none"
                : "min %d, median %d, max %d ms (%d)"
                        .formatted(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast(), sorted.size());
    }
}
