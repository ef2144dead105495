package org.jiedui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The packages and their arrows. A package that is not listed fails, and so does an arrow that is not listed, an arrow
 * that is listed but not used, and a circle.
 */
class ArchitectureTest {

    private static final String ROOT = "org.jiedui.";

    /** For every package, the packages of the product that it may import. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("ask", Set.of("explain", "plan", "problem", "solve", "solve.exact")),
            Map.entry(
                    "check",
                    Set.of("gazetteer", "plan", "problem", "roster", "roster.json", "roster.sheet", "spelling")),
            Map.entry("demo", Set.of("gazetteer", "problem", "roster", "roster.json")),
            Map.entry("explain", Set.of("plan", "problem")),
            Map.entry("gazetteer", Set.of("spelling")),
            Map.entry("plan", Set.of("problem")),
            Map.entry("problem", Set.of()),
            Map.entry(
                    "publish",
                    Set.of(
                            "explain",
                            "gazetteer",
                            "plan",
                            "problem",
                            "roster",
                            "roster.file",
                            "run",
                            "sheets.list",
                            "store.database",
                            "store.event",
                            "store.list",
                            "store.plan",
                            "store.roster")),
            Map.entry("revise", Set.of("plan", "problem", "publish", "store.list")),
            Map.entry("roster", Set.of("problem")),
            Map.entry("roster.csv", Set.of("roster", "roster.file")),
            Map.entry("roster.file", Set.of("roster")),
            Map.entry("roster.json", Set.of("problem", "roster", "spelling")),
            Map.entry(
                    "roster.read",
                    Set.of("roster", "roster.csv", "roster.file", "roster.json", "roster.sheet", "roster.workbook")),
            Map.entry("roster.sheet", Set.of("gazetteer", "roster", "roster.file", "spelling")),
            Map.entry("roster.workbook", Set.of("roster", "roster.file")),
            Map.entry(
                    "run",
                    Set.of(
                            "ask",
                            "check",
                            "demo",
                            "gazetteer",
                            "plan",
                            "problem",
                            "roster",
                            "roster.json",
                            "solve",
                            "solve.exact",
                            "store.database",
                            "store.event",
                            "store.list",
                            "store.plan",
                            "store.request",
                            "store.roster")),
            Map.entry("sheets", Set.of("explain", "plan", "problem", "roster", "roster.file", "roster.sheet")),
            Map.entry(
                    "sheets.list",
                    Set.of("explain", "plan", "problem", "roster", "roster.file", "roster.sheet", "sheets")),
            Map.entry("solve", Set.of("plan", "problem", "solve.engine", "solve.exact", "solve.flow", "solve.search")),
            Map.entry("solve.engine", Set.of("plan", "problem")),
            Map.entry("solve.exact", Set.of("plan", "problem", "solve.engine")),
            Map.entry("solve.flow", Set.of("plan", "problem", "solve.engine")),
            Map.entry(
                    "solve.search",
                    Set.of("plan", "problem", "solve.engine", "solve.search.model", "solve.search.terrain")),
            Map.entry("solve.search.model", Set.of("problem", "solve.search.terrain")),
            Map.entry("solve.search.move", Set.of("problem", "solve.search.model", "solve.search.terrain")),
            Map.entry("solve.search.terrain", Set.of("problem")),
            Map.entry("spelling", Set.of()),
            Map.entry("start", Set.of("explain", "store.database")),
            Map.entry("store.database", Set.of("plan", "problem")),
            Map.entry("store.list", Set.of("plan", "problem", "store.database")),
            Map.entry("store.event", Set.of("store.database")),
            Map.entry("store.plan", Set.of("plan", "problem", "store.database", "store.event")),
            Map.entry("store.profile", Set.of("problem", "store.database")),
            Map.entry("store.request", Set.of("store.database")),
            Map.entry("store.roster", Set.of("plan", "problem", "roster", "store.database")),
            Map.entry(
                    "web.ask",
                    Set.of("ask", "explain", "plan", "problem", "run", "sheets", "store.plan", "web.http", "web.plan")),
            Map.entry(
                    "web.catalogue",
                    Set.of(
                            "check",
                            "demo",
                            "explain",
                            "problem",
                            "run",
                            "store.profile",
                            "web.http",
                            "web.plan",
                            "web.roster")),
            Map.entry("web.door", Set.of("explain", "run", "web.http")),
            Map.entry("web.events", Set.of("store.event", "web.http")),
            Map.entry("web.http", Set.of("explain", "gazetteer", "run", "spelling", "store.database")),
            Map.entry(
                    "web.lists",
                    Set.of(
                            "explain",
                            "gazetteer",
                            "plan",
                            "problem",
                            "publish",
                            "roster",
                            "roster.file",
                            "roster.read",
                            "run",
                            "sheets.list",
                            "store.list",
                            "store.roster",
                            "web.http",
                            "web.plan",
                            "web.roster")),
            Map.entry(
                    "web.plan",
                    Set.of(
                            "ask",
                            "check",
                            "explain",
                            "gazetteer",
                            "plan",
                            "problem",
                            "revise",
                            "roster",
                            "roster.json",
                            "roster.read",
                            "run",
                            "sheets",
                            "store.list",
                            "store.plan",
                            "store.profile",
                            "store.roster",
                            "web.http",
                            "web.roster")),
            Map.entry(
                    "web.roster",
                    Set.of(
                            "check",
                            "explain",
                            "plan",
                            "problem",
                            "roster",
                            "roster.read",
                            "roster.sheet",
                            "run",
                            "sheets",
                            "store.roster",
                            "web.http")),
            Map.entry("web.site", Set.of("explain")));

    /** For every library with one home, the only packages that may use it. */
    private static final Map<String, List<String>> HOMES = Map.of(
            "com.google.ortools..", List.of("solve.exact"),
            "ai.timefold..", List.of("solve.search.."),
            "io.quarkus.hibernate.orm.panache..", List.of("store.."),
            "jakarta.persistence..", List.of("store.."),
            "jakarta.ws.rs..", List.of("web.."),
            "com.github.kagkarlsson..", List.of("run"),
            "org.apache.poi..", List.of("roster..", "sheets.."));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jiedui");

    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }

    @Test
    void everyPackageIsListed() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(type -> found.add(packageOf(type)));
        found.removeAll(MAY_IMPORT.keySet());
        assertEquals(Set.of(), found);
    }

    @Test
    void everyArrowIsListed() {
        Set<String> forbidden = new TreeSet<>();
        forEachArrow((from, to, dependency) -> {
            if (!MAY_IMPORT.getOrDefault(from, Set.of()).contains(to)) {
                forbidden.add(from + " → " + to + " (" + dependency.getDescription() + ")");
            }
        });
        assertEquals(Set.of(), forbidden);
    }

    @Test
    void everyListedArrowIsUsed() {
        Set<String> unused = new TreeSet<>();
        MAY_IMPORT.forEach((from, targets) -> targets.forEach(to -> unused.add(from + " → " + to)));
        forEachArrow((from, to, dependency) -> unused.remove(from + " → " + to));
        assertEquals(Set.of(), unused);
    }

    /**
     * Takes away, again and again, the packages that import only what was taken away; who is left stands in a circle.
     */
    @Test
    void noArrowsFormACircle() {
        Set<String> left = new TreeSet<>(MAY_IMPORT.keySet());
        while (left.removeIf(from -> Collections.disjoint(MAY_IMPORT.get(from), left))) {
            assertTrue(left.size() < MAY_IMPORT.size());
        }
        assertEquals(Set.of(), left);
    }

    private interface ArrowVisitor {
        void visit(String from, String to, Dependency dependency);
    }

    private static void forEachArrow(ArrowVisitor visitor) {
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(ROOT)
                        && !target.getPackageName().equals(type.getPackageName())) {
                    visitor.visit(packageOf(type), packageOf(target), dependency);
                }
            }
        }
    }

    @Test
    void everyLibraryStaysInItsHome() {
        HOMES.forEach((library, homes) -> noClasses()
                .that()
                .resideOutsideOfPackages(homes.stream().map(home -> ROOT + home).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(CLASSES));
    }

    @Test
    void everyPackageTellsItsStoryAndIsNullMarked() {
        Set<String> silent = new TreeSet<>();
        CLASSES.stream().map(JavaClass::getPackage).distinct().forEach(found -> {
            if (!isNullMarked(found)) {
                silent.add(found.getName());
            }
        });
        assertEquals(Set.of(), silent);
        assertTrue(CLASSES.size() > 50, "too few classes were looked at");
    }

    private static boolean isNullMarked(JavaPackage found) {
        return found.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getSimpleName().equals("NullMarked"));
    }
}
