package org.jiedui.web.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jiedui.explain.PairingRow;
import org.jiedui.explain.Words;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.publish.ListInFull;
import org.jiedui.publish.ListReading;
import org.jiedui.sheets.list.ListWorkbook;
import org.jiedui.store.list.ListName;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Parameters;
import org.jspecify.annotations.Nullable;

/** Finds the list, and the part of it, that a request is about. */
@ApplicationScoped
class ListRequested {

    private final ListReading reading;
    private final Gazetteer gazetteer;

    ListRequested(ListReading reading, Gazetteer gazetteer) {
        this.reading = reading;
        this.gazetteer = gazetteer;
    }

    /**
     * A part of a list.
     *
     * @param rows its pairings
     * @param audience who is concerned
     * @param office the same by name, or null for the whole list
     */
    record Part(
            List<PairingRow> rows,
            ListWorkbook.Audience audience,
            @Nullable String office) {

        /** The pairings of those who are in the province itself, where a province is asked for; else all. */
        List<PairingRow> within(Function<PairingRow, String> province) {
            return audience != ListWorkbook.Audience.PROVINCE || office == null
                    ? rows
                    : rows.stream()
                            .filter(row -> province.apply(row).equals(office))
                            .toList();
        }
    }

    ListInFull whole(ListName name) {
        return reading.findWhole(name).orElseThrow(() -> ListAnswers.notFound(name));
    }

    /**
     * What concerns a province, a university or a school; at most one of them is asked for.
     *
     * @param province name or code, or null
     * @param university id or name, or null
     * @param school id or name, or null
     */
    Part part(ListInFull list, @Nullable String province, @Nullable String university, @Nullable String school) {
        String within = Parameters.province("province", gazetteer, province);
        if (within != null) {
            return new Part(concerning(list.rows(), within), ListWorkbook.Audience.PROVINCE, within);
        }
        if (university != null && !university.isBlank()) {
            List<PairingRow> rows = list.rows().stream()
                    .filter(row -> isNamed(
                            university, row.university().id(), row.university().name()))
                    .toList();
            String name = requireAny("university", university, rows)
                    .getFirst()
                    .university()
                    .name();
            return new Part(rows, ListWorkbook.Audience.DEPARTMENT, name);
        }
        if (school != null && !school.isBlank()) {
            List<PairingRow> rows = list.rows().stream()
                    .filter(row ->
                            isNamed(school, row.school().id(), row.school().name()))
                    .toList();
            String name = requireAny("school", school, rows).getFirst().school().name();
            return new Part(rows, ListWorkbook.Audience.SCHOOL, name);
        }
        return new Part(list.rows(), ListWorkbook.Audience.PROVINCE, null);
    }

    /** The pairings of a province's universities first, and then those of its schools with universities elsewhere. */
    private static List<PairingRow> concerning(List<PairingRow> rows, String province) {
        return java.util.stream.Stream.concat(
                        rows.stream().filter(row -> row.university().province().equals(province)),
                        rows.stream()
                                .filter(row -> row.crossRegion()
                                        && row.school().province().equals(province)))
                .toList();
    }

    private static boolean isNamed(String wanted, String id, String name) {
        return wanted.strip().equals(id) || wanted.strip().equals(name);
    }

    private static List<PairingRow> requireAny(String parameter, String value, List<PairingRow> rows) {
        if (rows.isEmpty()) {
            Words words = new Words(
                    "名单中没有 " + parameter + "“" + Errors.shorten(value) + "”。请使用名单中的编号或全称。",
                    "Nothing on the list has the " + parameter + " \"" + Errors.shorten(value)
                            + "\". Use an id or a full name as the list has it.");
            throw Errors.of(
                    ErrorCode.INVALID_PARAMETER,
                    words,
                    List.of(new Errors.FieldError(
                            parameter, "not-on-the-list", Errors.shorten(value), words.en(), words.zh())));
        }
        return rows;
    }
}
