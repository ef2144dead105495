package org.jiedui.revise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.revise.RosterEdits.RowEdits;
import org.jiedui.revise.RosterEdits.RowList;

/**
 * Applies edits to a roster's document.
 *
 * <p>What belongs to a row that goes, goes with it: the departments of a university, the ties of a department or a
 * school. Ties and rows that an edit names and the roster does not have are left aside and counted.
 */
public final class RosterEditor {

    /**
     * What came of it.
     *
     * @param added rows that are new, and ties
     * @param replaced rows and lines that took another one's place
     * @param removed rows and ties that are gone, with what belonged to them
     * @param leftAside what an edit names and the roster does not have: ids of rows, and of ties both ids
     */
    public record Applied(int added, int replaced, int removed, List<String> leftAside) {
        public Applied {
            leftAside = List.copyOf(leftAside);
        }
    }

    private final ObjectNode document;
    private final UnaryOperator<String> province;
    private final List<String> leftAside = new ArrayList<>();
    private int added;
    private int replaced;
    private int removed;

    private RosterEditor(ObjectNode document, UnaryOperator<String> province) {
        this.document = document;
        this.province = province;
    }

    /**
     * Edits a document in place.
     *
     * @param document a roster in its canonical form
     * @param province the full name of a province, however it is written
     */
    public static Applied apply(ObjectNode document, RosterEdits edits, UnaryOperator<String> province) {
        RosterEditor editor = new RosterEditor(document, province);
        for (RowList rows : RowList.values()) {
            RowEdits of = edits.findRows(rows);
            if (of != null) {
                editor.rows(rows, of);
            }
        }
        editor.orphans();
        editor.ties(edits);
        editor.programme(edits);
        return new Applied(editor.added, editor.replaced, editor.removed, editor.leftAside);
    }

    private void rows(RowList of, RowEdits edits) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        document.withArray(of.field()).forEach(row -> byId.put(row.path("id").asText(), row));
        for (String id : edits.remove()) {
            if (byId.remove(id) == null) {
                leftAside.add(id);
            } else {
                removed++;
            }
        }
        for (JsonNode row : edits.put()) {
            if (byId.put(row.path("id").asText(), row) == null) {
                added++;
            } else {
                replaced++;
            }
        }
        document.putArray(of.field()).addAll(byId.values());
    }

    /** Departments whose university is gone; they were not asked for, so that an unknown university stays an error. */
    private void orphans() {
        Set<String> universities = ids(RowList.UNIVERSITIES);
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode department : document.withArray(RowList.DEPARTMENTS.field())) {
            if (universities.contains(department.path("universityId").asText())) {
                kept.add(department);
            } else {
                removed++;
            }
        }
        document.putArray(RowList.DEPARTMENTS.field()).addAll(kept);
    }

    private Set<String> ids(RowList of) {
        Set<String> ids = new HashSet<>();
        document.withArray(of.field()).forEach(row -> ids.add(row.path("id").asText()));
        return ids;
    }

    private void ties(RosterEdits edits) {
        Set<String> departments = ids(RowList.DEPARTMENTS);
        Set<String> schools = ids(RowList.SCHOOLS);
        Set<Tie> ties = new LinkedHashSet<>();
        document.withArray("ties").forEach(node -> {
            Tie tie = new Tie(
                    node.path("departmentId").asText(),
                    node.path("schoolId").asText(),
                    TieKind.valueOf(node.path("kind").asText()));
            if (departments.contains(tie.departmentId()) && schools.contains(tie.schoolId())) {
                ties.add(tie);
            } else {
                removed++;
            }
        });
        for (Tie tie : edits.removeTies()) {
            if (ties.remove(tie)) {
                removed++;
            } else {
                leftAside.add(tie.departmentId() + " – " + tie.schoolId());
            }
        }
        for (Tie tie : edits.addTies()) {
            if (!departments.contains(tie.departmentId()) || !schools.contains(tie.schoolId())) {
                leftAside.add(tie.departmentId() + " – " + tie.schoolId());
                continue;
            }
            int before = ties.size();
            ties.removeIf(other -> contradicts(tie, other));
            replaced += before - ties.size();
            added += ties.add(tie) ? 1 : 0;
        }
        ArrayNode written = document.putArray("ties");
        ties.forEach(tie -> written.addObject()
                .put("departmentId", tie.departmentId())
                .put("schoolId", tie.schoolId())
                .put("kind", tie.kind().name()));
    }

    private static boolean contradicts(Tie tie, Tie other) {
        boolean sameDepartment = tie.departmentId().equals(other.departmentId());
        boolean sameSchool = tie.schoolId().equals(other.schoolId());
        return switch (tie.kind()) {
            case PIN ->
                other.kind() == TieKind.PIN
                        ? sameDepartment != sameSchool
                        : other.kind() == TieKind.FORBID && sameDepartment && sameSchool;
            case FORBID -> other.kind() == TieKind.PIN && sameDepartment && sameSchool;
            case PREFER, PRIOR -> false;
        };
    }

    private void programme(RosterEdits edits) {
        ObjectNode programme = document.withObject("/programme");
        edits.places().forEach(programme::put);
        lines(programme.withArray("quotas"), edits.quotas(), "province");
        lines(programme.withArray("supply"), edits.supply(), "demand", "supplier", "setting");
    }

    private void lines(ArrayNode lines, List<JsonNode> edits, String... key) {
        Map<List<String>, JsonNode> byKey = new LinkedHashMap<>();
        lines.forEach(line -> byKey.put(key(line, key), line));
        for (JsonNode edit : edits) {
            JsonNode old = byKey.get(key(edit, key));
            ObjectNode merged = document.objectNode();
            if (old != null) {
                merged.setAll((ObjectNode) old);
                replaced++;
            } else {
                added++;
            }
            edit.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
            byKey.put(key(edit, key), merged);
        }
        lines.removeAll();
        lines.addAll(byKey.values());
    }

    private List<String> key(JsonNode line, String... fields) {
        List<String> key = new ArrayList<>();
        for (String field : fields) {
            String value = line.path(field).asText();
            key.add(field.equals("setting") ? value : province.apply(value));
        }
        return key;
    }
}
