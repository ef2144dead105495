package org.jiedui.roster.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jiedui.roster.IssueLog;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Reading;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.RosterRow;
import org.jiedui.roster.UnreadableException;
import org.jspecify.annotations.Nullable;

/** One way through one JSON roster, from its opening to its closing brace. */
final class JsonRosterPass {

    private static final Set<String> FIELDS =
            Set.of("name", "programme", "universities", "departments", "schools", "ties");
    private static final int MOST_VALUES_OF_A_ROW = 1_000;
    private static final int MOST_VALUES_OF_A_PROGRAMME = 20_000;
    private static final int MOST_VALUES_OF_AN_UNKNOWN_FIELD = 1_000_000;

    private final JsonParser parser;
    private final Origin origin;
    private final RosterLimits limits;
    private final IssueLog issues = new IssueLog();
    private final Set<String> seen = new HashSet<>();
    private final UnknownFields unknownFields = new UnknownFields(issues);

    JsonRosterPass(JsonParser parser, Origin origin, RosterLimits limits) {
        this.parser = parser;
        this.origin = origin;
        this.limits = limits;
    }

    Reading read() throws IOException {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        List<Roster.UniversityRow> universities = List.of();
        List<Roster.DepartmentRow> departments = List.of();
        List<Roster.SchoolRow> schools = List.of();
        List<Roster.TieRow> ties = List.of();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            if (FIELDS.contains(field) && !seen.add(field)) {
                throw new BoundedTree.DuplicateFieldException(parser);
            }
            switch (field) {
                case "universities" -> universities = rows(field, limits.universities(), RosterRow::toUniversity);
                case "departments" -> departments = rows(field, limits.departments(), JsonRosterPass::department);
                case "schools" -> schools = rows(field, limits.schools(), RosterRow::toSchool);
                case "ties" -> ties = rows(field, limits.ties(), JsonRosterPass::tie);
                case "name", "programme" ->
                    head.set(field, new BoundedTree(parser, origin.place(field), MOST_VALUES_OF_A_PROGRAMME).read());
                default -> {
                    unknownFields.report(origin, field, FIELDS);
                    skip(field);
                }
            }
        }
        JsonRow row = new JsonRow(head, origin, limits, issues, unknownFields);
        return new Reading.Read(
                new Roster(row.text("name"), programme(row), universities, departments, schools, ties, true, origin),
                issues);
    }

    private void skip(String at) throws IOException {
        if (!parser.currentToken().isStructStart()) {
            return;
        }
        int depth = 1;
        for (int count = 0; depth > 0; count++) {
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (count > MOST_VALUES_OF_AN_UNKNOWN_FIELD) {
                throw new UnreadableException(
                        JsonIssues.rowTooLarge(origin.place(at), MOST_VALUES_OF_AN_UNKNOWN_FIELD));
            }
        }
    }

    private <T> List<T> rows(String list, int most, Function<JsonRow, T> read) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return List.of();
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrongType(list, "a list in brackets", "方括号中的列表");
            return List.of();
        }
        List<T> rows = new ArrayList<>();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            String at = list + "/" + i;
            if (i == most) {
                issues.add(JsonIssues.tooManyRows(origin.place(list), list, most));
            }
            if (i >= most) {
                skip(at);
            } else if (parser.currentToken() != JsonToken.START_OBJECT) {
                wrongType(at, "an object in braces", "花括号中的对象");
            } else {
                JsonNode object = new BoundedTree(parser, origin.place(at), MOST_VALUES_OF_A_ROW).read();
                JsonRow row = new JsonRow(object, origin.within(at), limits, issues, unknownFields);
                rows.add(read.apply(row));
                row.reportOthers();
            }
        }
        return rows;
    }

    private void wrongType(String at, String expected, String expectedZh) throws IOException {
        JsonToken token = parser.currentToken();
        String shown = token.isStructStart() ? JsonIssues.kind(token == JsonToken.START_ARRAY) : parser.getText();
        issues.add(JsonIssues.wrongType(origin.place(at), shown, expected, expectedZh));
        skip(at);
    }

    private Roster.@Nullable ProgrammeRows programme(JsonRow row) {
        JsonNode value = row.value("programme");
        if (value == null) {
            return null;
        }
        if (value.isTextual()) {
            String id = row.text("programme");
            return id == null ? null : new Roster.NamedProgramme(id, row.origin());
        }
        if (!value.isObject()) {
            row.wrongType("programme", value, "a programme's id or its tables", "项目编号或项目表格");
            return null;
        }
        JsonRow tables = row.within("programme", value);
        Roster.InlineProgramme programme = new Roster.InlineProgramme(
                null,
                tables.text("goal"),
                tables.number("departmentsPerUniversity"),
                tables.number("urbanPerUniversity"),
                tables.number("ruralPerUniversity"),
                tables.number("farKilometres"),
                tables.value("quotas") == null ? null : tables.rows("quotas", limits.lines(), RosterRow::toQuota),
                tables.value("supply") == null ? null : tables.rows("supply", limits.lines(), RosterRow::toSupply),
                tables.origin());
        List.of("id", "name", "nameEn", "source", "sourceEn").forEach(tables::value);
        tables.reportOthers();
        return programme;
    }

    private static Roster.DepartmentRow department(JsonRow row) {
        return new Roster.DepartmentRow(
                row.text("id"),
                row.text("universityId"),
                null,
                row.text("name"),
                row.texts("strengths"),
                row.location(),
                row.change(),
                row.origin());
    }

    private static Roster.TieRow tie(JsonRow row) {
        return new Roster.TieRow(
                row.text("departmentId"),
                row.text("schoolId"),
                row.text("kind"),
                null,
                null,
                row.change(),
                row.origin());
    }
}
