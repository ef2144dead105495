package org.jiedui.web.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiedui.plan.Pairing;
import org.jiedui.web.http.BodyFields;
import org.jspecify.annotations.Nullable;

/** Reads the list of pairings in a plan request. */
final class GivenPairings {

    /** Four times what the whole country has. */
    private static final int MOST = 100_000;

    private static final int MOST_ERRORS = 100;
    private static final int LONGEST_ID = 200;
    private static final Set<String> ENTRY_FIELDS = Set.of("departmentId", "schoolId");

    private GivenPairings() {}

    /**
     * The entries in their order.
     *
     * @param errors takes what is wrong with them, for the first hundred entries that are wrong
     * @return null when there is no list, or it is no list of pairings
     */
    static @Nullable List<Pairing> read(BodyFields fields, List<Object> errors) {
        List<JsonNode> entries = fields.elements("pairings", MOST);
        if (entries == null) {
            return null;
        }
        List<Pairing> pairings = new ArrayList<>();
        int before = errors.size();
        for (int line = 0; line < entries.size() && errors.size() - before < MOST_ERRORS; line++) {
            BodyFields entry = new BodyFields(entries.get(line), "/pairings/" + line, errors, LONGEST_ID);
            entry.requireKnown(ENTRY_FIELDS);
            String departmentId = entry.requireText("departmentId");
            String schoolId = entry.requireText("schoolId");
            if (departmentId != null && schoolId != null) {
                pairings.add(new Pairing(departmentId, schoolId));
            }
        }
        return pairings;
    }
}
