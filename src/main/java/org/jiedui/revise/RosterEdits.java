package org.jiedui.revise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jiedui.problem.Tie;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed in a roster, by ids; universities, departments and schools are written as in a roster.
 *
 * @param rows edits of each list of rows
 * @param addTies ties that hold from now on; a PIN takes the place of other pins at its ends, and PIN and FORBID of the
 *     same two take each other's place
 * @param removeTies ties that hold no more
 * @param quotas lines that take the place of their provinces' lines
 * @param supply lines that take the place of those with the same ends and setting; a count of 0 closes one
 * @param places programme fields to set, such as {@code urbanPerUniversity}
 */
public record RosterEdits(
        Map<RowList, RowEdits> rows,
        List<Tie> addTies,
        List<Tie> removeTies,
        List<JsonNode> quotas,
        List<JsonNode> supply,
        Map<String, Integer> places) {

    /** Nothing is changed. */
    public static final RosterEdits NONE =
            new RosterEdits(Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    public RosterEdits {
        rows = Map.copyOf(rows);
        addTies = List.copyOf(addTies);
        removeTies = List.copyOf(removeTies);
        quotas = List.copyOf(quotas);
        supply = List.copyOf(supply);
        places = Map.copyOf(places);
    }

    /** The lists of rows of a roster. */
    public enum RowList {
        UNIVERSITIES("universities"),
        DEPARTMENTS("departments"),
        SCHOOLS("schools");

        private final String field;

        RowList(String field) {
            this.field = field;
        }

        /** Its name in the JSON contract. */
        public String field() {
            return field;
        }
    }

    /**
     * Edits of one list of rows.
     *
     * @param put rows that are added, or take the place of the row with their id
     * @param remove ids of rows that go
     */
    public record RowEdits(List<JsonNode> put, List<String> remove) {
        public RowEdits {
            put = List.copyOf(put);
            remove = List.copyOf(remove);
        }
    }

    /** Whether nothing is changed. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** What is changed in a list of rows, or null. */
    public @Nullable RowEdits findRows(RowList of) {
        return rows.get(of);
    }
}
