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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The packages and their arrows: who is not listed fails, and so does an arrow that is not listed. */
class ArchitectureTest {

    private static final String ROOT = "org.jiedui.";

    /** For every package, the packages of the product that it may import. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("plan", Set.of("problem")),
            Map.entry("gazetteer", Set.of("roster")),
            Map.entry("roster", Set.of()),
            Map.entry("demo", Set.of("roster", "gazetteer")),
            Map.entry("check", Set.of("roster", "problem", "gazetteer")),
            Map.entry("solve.flow", Set.of("problem", "plan")),
            Map.entry("solve.search", Set.of("problem", "plan")),
            Map.entry("solve.exact", Set.of("problem", "plan")),
            Map.entry("solve", Set.of("solve.flow", "solve.search", "solve.exact", "problem", "plan")),
            Map.entry("explain", Set.of("problem", "plan", "solve")),
            Map.entry("store", Set.of("problem", "plan")),
            Map.entry("sheets", Set.of("problem", "plan", "explain", "roster")),
            Map.entry(
                    "run",
                    Set.of("problem", "plan", "roster", "check", "solve", "explain", "store", "gazetteer", "demo")),
            Map.entry(
                    "web",
                    Set.of(
                            "run",
                            "store",
                            "check",
                            "explain",
                            "sheets",
                            "problem",
                            "plan",
                            "roster",
                            "demo",
                            "gazetteer")));

    /** For every library with one home, the only packages that may use it. */
    private static final Map<String, List<String>> HOMES = Map.of(
            "com.google.ortools..", List.of("solve.exact"),
            "ai.timefold..", List.of("solve.search"),
            "io.quarkus.hibernate.orm.panache..", List.of("store"),
            "jakarta.persistence..", List.of("store", "web"),
            "jakarta.ws.rs..", List.of("web"),
            "com.github.kagkarlsson..", List.of("run"),
            "org.apache.poi..", List.of("roster", "sheets"));

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
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(ROOT)) {
                    String from = packageOf(type);
                    String to = packageOf(target);
                    if (!from.equals(to)
                            && !MAY_IMPORT.getOrDefault(from, Set.of()).contains(to)) {
                        forbidden.add(from + " → " + to + " (" + dependency.getDescription() + ")");
                    }
                }
            }
        }
        assertEquals(Set.of(), forbidden);
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
