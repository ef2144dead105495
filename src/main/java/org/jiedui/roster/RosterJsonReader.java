package org.jiedui.roster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a JSON roster. Thread-safe. */
public final class RosterJsonReader {

    private static final int DEEPEST = 20;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final RosterLimits limits;

    public RosterJsonReader(RosterLimits limits) {
        this.limits = limits;
    }

    /** Reads a whole document. */
    public Reading read(byte[] document) {
        JsonNode root;
        try {
            root = JSON.readTree(document);
        } catch (JsonProcessingException e) {
            return new Reading.Malformed(notJson(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(root, "");
    }

    /**
     * Reads a roster that is part of a document.
     *
     * @param pointer where it stands, as a JSON pointer
     */
    public Reading read(JsonNode root, String pointer) {
        if (!root.isObject()) {
            return new Reading.Malformed(new Issue(
                    Severity.ERROR,
                    "not-a-roster",
                    new Place.JsonPlace(pointer),
                    root.getNodeType().toString(),
                    "A roster is a JSON object with universities, departments and schools; here stands "
                            + root.getNodeType() + ". See /v1/demo-data/demo-small for an example.",
                    "名册应为包含 universities、departments、schools 的 JSON 对象，这里却是 " + root.getNodeType()
                            + "。示例见 /v1/demo-data/demo-small。"));
        }
        List<Issue> issues = new ArrayList<>();
        JsonRow row = new JsonRow(root, Origin.json(pointer), limits, issues::add);
        Roster roster = new Roster(
                row.text("name"),
                programme(row, issues),
                list(row, "universities", limits.universities(), issues, this::university),
                list(row, "departments", limits.departments(), issues, this::department),
                list(row, "schools", limits.schools(), issues, this::school),
                list(row, "ties", limits.ties(), issues, this::tie),
                row.origin());
        row.reportOthers();
        return new Reading.Read(roster, issues);
    }

    private static Issue notJson(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? "?"
                : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
        String what = e.getOriginalMessage().lines().findFirst().orElse("");
        return new Issue(
                Severity.ERROR,
                "not-json",
                new Place.JsonPlace(""),
                where,
                "The body is not JSON at line:column " + where + " (" + Issue.shorten(what)
                        + "). Correct it there and send it again.",
                "请求正文在第 " + where + "（行:列）处不是合法的 JSON（" + Issue.shorten(what) + "）。请改正后重新发送。");
    }

    private Roster.@Nullable ProgrammeRows programme(JsonRow row, List<Issue> issues) {
        JsonNode value = row.value("programme");
        if (value == null) {
            return null;
        }
        if (value.isTextual()) {
            return new Roster.NamedProgramme(value.textValue(), row.origin());
        }
        if (!value.isObject()) {
            row.wrongType("programme", value, "a programme's id or its tables", "项目编号或项目表格");
            return null;
        }
        Origin outer = row.origin();
        Origin origin = field -> outer.place(field.isEmpty() ? "programme" : "programme/" + field);
        JsonRow inner = new JsonRow(value, origin, limits, issues::add);
        Roster.InlineProgramme programme = new Roster.InlineProgramme(
                inner.text("goal"),
                inner.number("departmentsPerUniversity"),
                inner.number("urbanPerUniversity"),
                inner.number("ruralPerUniversity"),
                inner.number("farKilometres"),
                list(inner, "quotas", limits.universities(), issues, this::quota),
                list(inner, "supply", limits.universities(), issues, this::supply),
                origin);
        inner.value("id");
        inner.value("name");
        inner.value("nameEn");
        inner.value("source");
        inner.reportOthers();
        return programme;
    }

    private <T> List<T> list(JsonRow row, String field, int most, List<Issue> issues, Function<JsonRow, T> read) {
        JsonNode value = row.value(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            row.wrongType(field, value, "a list in brackets", "方括号中的列表");
            return List.of();
        }
        if (value.size() > most) {
            issues.add(new Issue(
                    Severity.ERROR,
                    "too-many-rows",
                    row.origin().place(field),
                    String.valueOf(value.size()),
                    "There are " + value.size() + " rows in " + field + "; at most " + most
                            + " are accepted. Send provinces separately.",
                    field + " 共有 " + value.size() + " 行，最多接受 " + most + " 行。请按省份分批提交。"));
            return List.of();
        }
        List<T> rows = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            JsonNode element = value.get(i);
            String at = field + "/" + i;
            if (!element.isObject()) {
                row.wrongType(at, element, "an object in braces", "花括号中的对象");
                continue;
            }
            Origin outer = row.origin();
            Origin origin = inner -> outer.place(inner.isEmpty() ? at : at + "/" + inner);
            JsonRow inner = new JsonRow(element, origin, limits, issues::add);
            rows.add(read.apply(inner));
            inner.reportOthers();
        }
        return rows;
    }

    private Roster.UniversityRow university(JsonRow row) {
        return new Roster.UniversityRow(
                row.text("id"),
                row.text("name"),
                row.text("province"),
                row.text("city"),
                row.location("location"),
                row.origin());
    }

    private Roster.DepartmentRow department(JsonRow row) {
        return new Roster.DepartmentRow(
                row.text("id"),
                row.text("universityId"),
                row.text("name"),
                row.texts("strengths"),
                row.location("location"),
                row.origin());
    }

    private Roster.SchoolRow school(JsonRow row) {
        return new Roster.SchoolRow(
                row.text("id"),
                row.text("name"),
                row.text("province"),
                row.text("city"),
                row.text("county"),
                row.text("setting"),
                row.text("stage"),
                row.text("type"),
                row.texts("needs"),
                row.bool("recommended"),
                row.location("location"),
                row.origin());
    }

    private Roster.TieRow tie(JsonRow row) {
        return new Roster.TieRow(row.text("departmentId"), row.text("schoolId"), row.text("kind"), row.origin());
    }

    private Roster.QuotaRow quota(JsonRow row) {
        return new Roster.QuotaRow(
                row.text("province"),
                row.number("universities"),
                row.number("urban"),
                row.number("rural"),
                row.origin());
    }

    private Roster.SupplyRow supply(JsonRow row) {
        return new Roster.SupplyRow(
                row.text("demand"), row.text("supplier"), row.text("setting"), row.number("count"), row.origin());
    }
}
