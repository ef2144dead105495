package org.jiedui.roster.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.jiedui.problem.Department;
import org.jiedui.problem.GeoPoint;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Programme;
import org.jiedui.problem.ProvinceQuota;
import org.jiedui.problem.School;
import org.jiedui.problem.SchoolMark;
import org.jiedui.problem.SupplyLine;
import org.jiedui.problem.Tie;
import org.jiedui.problem.University;
import org.jspecify.annotations.Nullable;

/**
 * Writes an accepted roster in its canonical form: the contract's JSON with provinces by full name, every point given
 * and the programme by its tables. Reading and checking it again gives the same problem (at default weights).
 */
public final class RosterJsonWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private RosterJsonWriter() {}

    /** The canonical form, in UTF-8 without white space. */
    public static byte[] write(String name, Problem problem) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("name", name);
            programme(json, problem.programme());
            json.writeArrayFieldStart("universities");
            for (University university : problem.universities()) {
                university(json, university);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("departments");
            for (Department department : problem.departments()) {
                department(json, department);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("schools");
            for (School school : problem.schools()) {
                school(json, school);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("ties");
            for (Tie tie : problem.ties()) {
                json.writeStartObject();
                json.writeStringField("departmentId", tie.departmentId());
                json.writeStringField("schoolId", tie.schoolId());
                json.writeStringField("kind", tie.kind().name());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void programme(JsonGenerator json, Programme programme) throws IOException {
        json.writeObjectFieldStart("programme");
        json.writeStringField("goal", programme.goal().name());
        json.writeNumberField("departmentsPerUniversity", programme.departmentsPerUniversity());
        json.writeNumberField("urbanPerUniversity", programme.urbanPerUniversity());
        json.writeNumberField("ruralPerUniversity", programme.ruralPerUniversity());
        json.writeNumberField("farKilometres", programme.farKilometres());
        json.writeArrayFieldStart("quotas");
        for (ProvinceQuota quota : programme.quotas()) {
            json.writeStartObject();
            json.writeStringField("province", quota.province());
            json.writeNumberField("universities", quota.universities());
            json.writeNumberField("urban", quota.urban());
            json.writeNumberField("rural", quota.rural());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("supply");
        for (SupplyLine line : programme.supply()) {
            json.writeStartObject();
            json.writeStringField("demand", line.demand());
            json.writeStringField("supplier", line.supplier());
            json.writeStringField("setting", line.setting().name());
            json.writeNumberField("count", line.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void university(JsonGenerator json, University university) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", university.id());
        json.writeStringField("name", university.name());
        json.writeStringField("province", university.province());
        text(json, "city", university.city());
        location(json, university.location());
        json.writeEndObject();
    }

    private static void department(JsonGenerator json, Department department) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", department.id());
        json.writeStringField("universityId", department.universityId());
        json.writeStringField("name", department.name());
        texts(json, "strengths", department.strengths());
        location(json, department.location());
        json.writeEndObject();
    }

    private static void school(JsonGenerator json, School school) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", school.id());
        json.writeStringField("name", school.name());
        json.writeStringField("province", school.province());
        text(json, "city", school.city());
        text(json, "county", school.county());
        json.writeStringField("setting", school.setting().name());
        text(json, "stage", school.stage() == null ? null : school.stage().name());
        json.writeStringField("type", school.type());
        texts(json, "needs", school.needs());
        for (SchoolMark mark : SchoolMark.values()) {
            if (school.has(mark)) {
                json.writeBooleanField(mark.field(), true);
            }
        }
        location(json, school.location());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private static void texts(JsonGenerator json, String field, Collection<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String value : values.stream().sorted().toList()) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    private static void location(JsonGenerator json, GeoPoint point) throws IOException {
        json.writeObjectFieldStart("location");
        json.writeNumberField("lat", point.latitude());
        json.writeNumberField("lon", point.longitude());
        json.writeEndObject();
    }
}
