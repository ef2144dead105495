package org.jiedui.store.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jiedui.plan.Flaw;
import org.jiedui.store.database.Compressed;
import org.jiedui.store.database.JsonColumn;
import org.jspecify.annotations.Nullable;

/** How the flaws of a given list are written into a column: JSON of a stated version. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FlawsColumn(int version, List<FlawForm> flaws) implements JsonColumn.Form {

    private static final int VERSION = 1;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FlawForm(
            String rule,
            @Nullable Integer line,
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String departmentId,
            @Nullable String schoolId,
            List<String> subject,
            int counted,
            int limit) {

        static FlawForm of(Flaw flaw) {
            Flaw.FlawPlace place = flaw.place();
            return new FlawForm(
                    flaw.rule(),
                    flaw.line(),
                    place == null ? null : place.sheet(),
                    place == null ? null : place.row(),
                    flaw.departmentId(),
                    flaw.schoolId(),
                    flaw.subject(),
                    flaw.counted(),
                    flaw.limit());
        }

        Flaw toFlaw() {
            Flaw.FlawPlace place = sheet == null || row == null ? null : new Flaw.FlawPlace(sheet, row);
            return new Flaw(rule, line, place, departmentId, schoolId, subject, counted, limit);
        }
    }

    static Compressed write(List<Flaw> flaws) {
        return JsonColumn.write(
                new FlawsColumn(VERSION, flaws.stream().map(FlawForm::of).toList()));
    }

    static List<Flaw> read(Compressed column) {
        return JsonColumn.read(column, FlawsColumn.class, VERSION).flaws.stream()
                .map(FlawForm::toFlaw)
                .toList();
    }
}
