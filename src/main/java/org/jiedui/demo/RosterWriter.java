package org.jiedui.demo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a roster as the JSON of the HTTP contract, one row a line, without holding the text in memory. */
final class RosterWriter {

    private final JsonGenerator json;

    private RosterWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the roster in UTF-8 and leaves the stream open. */
    static void write(RosterDraft roster, OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new RowPerLine());
        try (json) {
            new RosterWriter(json).roster(roster);
        }
    }

    private void roster(RosterDraft roster) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", roster.name());
        if (roster.programmeId() == null) {
            json.writeFieldName("programme");
            programme(roster.programme());
        } else {
            json.writeStringField("programme", roster.programmeId());
        }
        json.writeArrayFieldStart("universities");
        for (RosterDraft.DraftUniversity university : roster.universities()) {
            university(university);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("departments");
        for (RosterDraft.DraftDepartment department : roster.departments()) {
            department(department);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("schools");
        for (RosterDraft.DraftSchool school : roster.schools()) {
            school(school);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ties");
        for (RosterDraft.DraftTie tie : roster.ties()) {
            json.writeStartObject();
            json.writeStringField("departmentId", tie.departmentId());
            json.writeStringField("schoolId", tie.schoolId());
            json.writeStringField("kind", tie.kind());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void programme(DemoProgramme programme) throws IOException {
        json.writeStartObject();
        json.writeStringField("goal", programme.goal());
        json.writeNumberField("departmentsPerUniversity", programme.departmentsPerUniversity());
        json.writeNumberField("urbanPerUniversity", programme.urbanPerUniversity());
        json.writeNumberField("ruralPerUniversity", programme.ruralPerUniversity());
        json.writeArrayFieldStart("quotas");
        for (DemoProgramme.QuotaFigures quota : programme.quotas()) {
            json.writeStartObject();
            json.writeStringField("province", quota.province());
            json.writeNumberField("universities", quota.universities());
            json.writeNumberField("urban", quota.urban());
            json.writeNumberField("rural", quota.rural());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("supply");
        for (DemoProgramme.SupplyFigures line : programme.supply()) {
            json.writeStartObject();
            json.writeStringField("demand", line.demand());
            json.writeStringField("supplier", line.supplier());
            json.writeStringField("setting", line.setting());
            json.writeNumberField("count", line.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void university(RosterDraft.DraftUniversity university) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", university.id());
        json.writeStringField("name", university.name());
        json.writeStringField("province", university.province());
        text("city", university.city());
        location(university.location());
        json.writeEndObject();
    }

    private void department(RosterDraft.DraftDepartment department) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", department.id());
        json.writeStringField("universityId", department.universityId());
        json.writeStringField("name", department.name());
        texts("strengths", department.strengths());
        location(department.location());
        json.writeEndObject();
    }

    private void school(RosterDraft.DraftSchool school) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", school.id());
        json.writeStringField("name", school.name());
        json.writeStringField("province", school.province());
        text("city", school.city());
        text("county", school.county());
        json.writeStringField("setting", school.setting());
        text("stage", school.stage());
        json.writeStringField("type", school.type());
        texts("needs", school.needs());
        if (school.recommended()) {
            json.writeBooleanField("recommended", true);
        }
        location(school.location());
        json.writeEndObject();
    }

    private void text(String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private void texts(String field, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    private void location(RosterDraft.@Nullable Point point) throws IOException {
        if (point != null) {
            json.writeObjectFieldStart("location");
            json.writeNumberField("lat", point.lat());
            json.writeNumberField("lon", point.lon());
            json.writeEndObject();
        }
    }

    /** A line break after each field of the roster and after each row of its lists. */
    private static final class RowPerLine extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1;

        @Override
        public void writeObjectEntrySeparator(JsonGenerator generator) throws IOException {
            separate(generator, 1);
        }

        @Override
        public void beforeArrayValues(JsonGenerator generator) throws IOException {
            breakLine(generator);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
            separate(generator, 2);
        }

        @Override
        public void writeEndArray(JsonGenerator generator, int count) throws IOException {
            breakLine(generator);
            super.writeEndArray(generator, count);
        }

        private static void separate(JsonGenerator generator, int depth) throws IOException {
            generator.writeRaw(',');
            if (generator.getOutputContext().getNestingDepth() <= depth) {
                generator.writeRaw('\n');
            }
        }

        private static void breakLine(JsonGenerator generator) throws IOException {
            if (generator.getOutputContext().getNestingDepth() <= 2) {
                generator.writeRaw('\n');
            }
        }
    }
}
