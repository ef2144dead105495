package org.jiedui.roster.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Goal;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolMark;
import org.jiedui.problem.Setting;
import org.jiedui.problem.Stage;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.TieKind;
import org.jiedui.problem.University;
import org.jiedui.problem.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link RosterJsonWriter} wrote, and believes it: a roster that was accepted once is not judged again by a
 * check that may have become stricter since. Fields that are not known are passed over, and fields that came into the
 * form later may be absent.
 */
public final class CanonicalRosterReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CanonicalRosterReader() {}

    /**
     * The problem of a roster in its canonical form, at default weights.
     *
     * @throws IllegalArgumentException when it is no roster in its canonical form
     */
    public static Problem read(byte[] canonical) {
        JsonNode roster;
        try {
            roster = JSON.readTree(canonical);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Problem(
                programme(required(roster, "programme")),
                list(roster, "universities", CanonicalRosterReader::university),
                list(roster, "departments", CanonicalRosterReader::department),
                list(roster, "schools", CanonicalRosterReader::school),
                list(roster, "ties", CanonicalRosterReader::tie),
                Weights.defaults());
    }

    private static Programme programme(JsonNode node) {
        return new Programme(
                Goal.valueOf(text(node, "goal")),
                number(node, "departmentsPerUniversity"),
                number(node, "urbanPerUniversity"),
                number(node, "ruralPerUniversity"),
                list(
                        node,
                        "quotas",
                        quota -> new ProvinceQuota(
                                text(quota, "province"),
                                number(quota, "universities"),
                                number(quota, "urban"),
                                number(quota, "rural"))),
                list(
                        node,
                        "supply",
                        line -> new SupplyLine(
                                text(line, "demand"),
                                text(line, "supplier"),
                                Setting.valueOf(text(line, "setting")),
                                number(line, "count"))),
                node.path("farKilometres").asInt(Programme.DEFAULT_FAR_KILOMETRES));
    }

    private static University university(JsonNode node) {
        return new University(
                text(node, "id"), text(node, "name"), text(node, "province"), findText(node, "city"), location(node));
    }

    private static Department department(JsonNode node) {
        return new Department(
                text(node, "id"),
                text(node, "universityId"),
                text(node, "name"),
                texts(node, "strengths"),
                location(node));
    }

    private static School school(JsonNode node) {
        String stage = findText(node, "stage");
        return new School(
                text(node, "id"),
                text(node, "name"),
                text(node, "province"),
                findText(node, "city"),
                findText(node, "county"),
                Setting.valueOf(text(node, "setting")),
                stage == null ? null : Stage.valueOf(stage),
                text(node, "type"),
                texts(node, "needs"),
                SchoolMark.where(mark -> node.path(mark.field()).asBoolean()),
                location(node));
    }

    private static Tie tie(JsonNode node) {
        return new Tie(text(node, "departmentId"), text(node, "schoolId"), TieKind.valueOf(text(node, "kind")));
    }

    private static GeoPoint location(JsonNode node) {
        JsonNode point = required(node, "location");
        return new GeoPoint(
                required(point, "lat").doubleValue(), required(point, "lon").doubleValue());
    }

    private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> reader) {
        List<T> items = new ArrayList<>();
        node.path(field).forEach(item -> items.add(reader.apply(item)));
        return items;
    }

    private static Set<String> texts(JsonNode node, String field) {
        Set<String> texts = new LinkedHashSet<>();
        node.path(field).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static String text(JsonNode node, String field) {
        return required(node, field).asText();
    }

    private static @Nullable String findText(JsonNode node, String field) {
        JsonNode found = node.get(field);
        return found == null || found.isNull() ? null : found.asText();
    }

    private static int number(JsonNode node, String field) {
        return required(node, field).intValue();
    }

    private static JsonNode required(JsonNode node, String field) {
        JsonNode found = node.get(field);
        if (found == null) {
            throw new IllegalArgumentException("The stored roster lacks the field (" + field + ").");
        }
        return found;
    }
}
