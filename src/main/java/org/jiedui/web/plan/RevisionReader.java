package org.jiedui.web.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.explain.Words;
import org.jiedui.plan.Stability;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.Weights;
import org.jiedui.revise.RosterEdits;
import org.jiedui.revise.RosterEdits.RowEdits;
import org.jiedui.revise.RosterEdits.RowList;
import org.jiedui.store.list.ListName;
import org.jiedui.store.plan.PlanKeeping;
import org.jiedui.web.http.BodyFields;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jspecify.annotations.Nullable;

/** Reads the body of a revision and reports everything wrong with it at once. */
@ApplicationScoped
class RevisionReader {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_TAGS = 20;
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_PLACES = 10_000;

    private static final Set<String> OF_ROSTER =
            Set.of("ties", "universities", "departments", "schools", "programme", "fromList", "dryRun");
    private static final Set<String> OF_PLAN = Set.of(
            "ties",
            "universities",
            "departments",
            "schools",
            "programme",
            "fromList",
            "dryRun",
            "name",
            "tags",
            "weights",
            "limits",
            "seed",
            "stability",
            "maxChanges");

    /** The places that a programme asks of each university, by their names in a revision and in a roster. */
    private static final Map<String, String> PLACES =
            Map.of("urban", "urbanPerUniversity", "rural", "ruralPerUniversity");

    private final PlanRequestReader plans;

    RevisionReader(PlanRequestReader plans) {
        this.plans = plans;
    }

    /**
     * Reads the revision of a plan, or of a roster alone.
     *
     * @param weights those of the plan, or null for a roster
     */
    Revision read(JsonNode body, @Nullable Weights weights) {
        List<Object> errors = new ArrayList<>();
        BodyFields fields = new BodyFields(body, "", errors, LONGEST_TEXT);
        fields.requireKnown(weights == null ? OF_ROSTER : OF_PLAN);
        Stability stability = fields.has("stability") ? fields.choice("stability", Stability.class) : null;
        JsonNode given = fields.object("weights");
        Revision revision = new Revision(
                edits(fields, errors),
                fromList(fields, errors),
                flag(body, fields, "dryRun"),
                fields.text("name"),
                fields.has("tags") ? fields.texts("tags", MOST_TAGS) : null,
                weights == null || given == null ? null : PlanRequestReader.weights(weights, given, errors),
                fields.has("limits") ? plans.limits(fields, errors) : null,
                fields.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE),
                new PlanKeeping(
                        stability == null ? Stability.FEWEST_CHANGES : stability,
                        fields.whole("maxChanges", 0, Integer.MAX_VALUE)));
        if (!errors.isEmpty()) {
            throw Errors.of(
                    ErrorCode.PLAN_REQUEST_REJECTED,
                    new Words(
                            "修订请求有 " + errors.size() + " 处错误。请按 errors 逐条改正。",
                            "The revision has " + errors.size() + " error(s). Correct them as errors[] says."),
                    errors);
        }
        return revision;
    }

    private static boolean flag(JsonNode body, BodyFields fields, String field) {
        JsonNode value = body.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            fields.error(field, "wrong-value", value.asText(), "true or false is expected.", "应为 true 或 false。");
        }
        return value.asBoolean();
    }

    private static @Nullable ListName fromList(BodyFields fields, List<Object> errors) {
        JsonNode node = fields.object("fromList");
        if (node == null) {
            return null;
        }
        BodyFields list = new BodyFields(node, "/fromList", errors, LONGEST_TEXT);
        list.requireKnown(Set.of("series", "number"));
        String series = list.requireText("series");
        Integer number = list.whole("number", 1, Integer.MAX_VALUE);
        if (number == null) {
            list.error("number", "missing", null, "The list's number is missing.", "缺少名单编号 number。请补上。");
        }
        return series == null || number == null ? null : new ListName(series, number);
    }

    private static RosterEdits edits(BodyFields fields, List<Object> errors) {
        Map<RowList, RowEdits> rows = new EnumMap<>(RowList.class);
        for (RowList of : RowList.values()) {
            JsonNode node = fields.object(of.field());
            if (node != null) {
                rows.put(of, rows(new BodyFields(node, "/" + of.field(), errors, LONGEST_TEXT), errors));
            }
        }
        List<Tie> add = List.of();
        List<Tie> remove = List.of();
        JsonNode ties = fields.object("ties");
        if (ties != null) {
            BodyFields both = new BodyFields(ties, "/ties", errors, LONGEST_TEXT);
            both.requireKnown(Set.of("add", "remove"));
            add = ties(both, "add", errors);
            remove = ties(both, "remove", errors);
        }
        JsonNode node = fields.object("programme");
        if (node == null) {
            return new RosterEdits(rows, add, remove, List.of(), List.of(), Map.of());
        }
        BodyFields programme = new BodyFields(node, "/programme", errors, LONGEST_TEXT);
        programme.requireKnown(Set.of("quotas", "supply", "places"));
        return new RosterEdits(
                rows,
                add,
                remove,
                lines(programme, "quotas", errors, "province"),
                lines(programme, "supply", errors, "demand", "supplier", "setting"),
                places(programme, errors));
    }

    private static RowEdits rows(BodyFields fields, List<Object> errors) {
        fields.requireKnown(Set.of("add", "replace", "remove"));
        List<JsonNode> put = new ArrayList<>(lines(fields, "add", errors, "id"));
        put.addAll(lines(fields, "replace", errors, "id"));
        return new RowEdits(put, fields.texts("remove", MOST_ROWS));
    }

    /** Objects in which these fields have to be there; the roster's own check says the rest. */
    private static List<JsonNode> lines(BodyFields fields, String field, List<Object> errors, String... key) {
        List<JsonNode> lines = fields.elements(field, MOST_ROWS);
        if (lines == null) {
            return List.of();
        }
        for (int i = 0; i < lines.size(); i++) {
            BodyFields line =
                    new BodyFields(lines.get(i), fields.pointer() + "/" + field + "/" + i, errors, LONGEST_TEXT);
            for (String each : key) {
                line.requireText(each);
            }
        }
        return lines;
    }

    private static List<Tie> ties(BodyFields fields, String field, List<Object> errors) {
        List<JsonNode> nodes = fields.elements(field, MOST_ROWS);
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; nodes != null && i < nodes.size(); i++) {
            BodyFields tie = new BodyFields(nodes.get(i), "/ties/" + field + "/" + i, errors, LONGEST_TEXT);
            tie.requireKnown(Set.of("departmentId", "schoolId", "kind"));
            String departmentId = tie.requireText("departmentId");
            String schoolId = tie.requireText("schoolId");
            TieKind kind = tie.choice("kind", TieKind.class);
            if (departmentId != null && schoolId != null && kind != null) {
                ties.add(new Tie(departmentId, schoolId, kind));
            }
        }
        return ties;
    }

    private static Map<String, Integer> places(BodyFields programme, List<Object> errors) {
        JsonNode node = programme.object("places");
        Map<String, Integer> places = new HashMap<>();
        if (node != null) {
            BodyFields fields = new BodyFields(node, "/programme/places", errors, LONGEST_TEXT);
            fields.requireKnown(PLACES.keySet());
            PLACES.forEach((name, field) -> {
                Integer count = fields.whole(name, 0, MOST_PLACES);
                if (count != null) {
                    places.put(field, count);
                }
            });
        }
        return places;
    }
}
