package org.jiedui.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first of the README's commands starts the service, and tests nothing before. */
class ReadmeCommandsTest {

    private static final Pattern SKIPPED = Pattern.compile("<skipTests>\\$\\{([\\w.]+)}</skipTests>");

    @Test
    void whoSkipsTheTestsSkipsThem() {
        String readme = Sources.read(Path.of("README.md"));
        assertTrue(readme.contains("./mvnw -q -DskipTests package quarkus:run"));
        String pom = Sources.read(Path.of("pom.xml"));
        Matcher skipped = SKIPPED.matcher(pom);
        int found = 0;
        while (skipped.find()) {
            found++;
            String property = skipped.group(1);
            String value = pom.replaceAll("(?s).*?<" + Pattern.quote(property) + ">([^<]*)<.*", "$1");
            assertEquals("${skipTests}", value, property);
        }
        assertTrue(found > 0, "no plugin says what it skips");
    }
}
