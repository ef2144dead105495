package org.jiedui.roster.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.roster.IssueLog;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Place;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.RosterRow;
import org.jiedui.roster.RowChange;
import org.jiedui.roster.file.Table;
import org.jiedui.spelling.Writing;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row by type, and reports cells that hold something else. */
final class SheetRow implements RosterRow {

    /** A part of a list: in quotation marks, which are doubled inside, or up to the next separator. */
    private static final Pattern LIST_PART =
            Pattern.compile("\\s*\"((?:[^\"]|\"\")*+)\"\\s*(?=[、，,;；\\r\\n|]|$)|[^、，,;；\\r\\n|]+");

    /** How the names of departments end. */
    private static final Pattern DEPARTMENT = Pattern.compile(".{1,30}(学院|书院|研究院|部|系|所|中心|学堂|团委|团总支)");

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n\\t]+\\s*");

    /** How spreadsheets save a long number as text. */
    private static final Pattern POWER_OF_TEN = Pattern.compile("\\s*\\d(\\.\\d+)?[eE]\\+\\d{1,3}\\s*");

    private static final Pattern UNIT = Pattern.compile("^(\\S*\\d)\\s*(所|个|对|校|家|km|公里|°|度)$");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern POINT =
            Pattern.compile("\\(?\\s*(-?\\d+(?:\\.\\d+)?)\\s*[,、;\\s]\\s*(-?\\d+(?:\\.\\d+)?)\\s*\\)?");
    private static final double LARGEST_LATITUDE_OF_CHINA = 54;
    private static final Map<String, Boolean> YES_OR_NO = yesOrNo();
    private static final Map<String, RowChange> CHANGES = changes();
    private static final List<String> NOT = List.of("不", "未", "非");

    /** The column that says what a row does to the roster that it changes. */
    static final String CHANGE = "change";

    private final Sheet sheet;
    private final Table.Line line;
    private final RosterLimits limits;
    private final IssueLog issues;

    SheetRow(Sheet sheet, Table.Line line, RosterLimits limits, IssueLog issues) {
        this.sheet = sheet;
        this.line = line;
        this.limits = limits;
        this.issues = issues;
    }

    private static Map<String, Boolean> yesOrNo() {
        Map<String, Boolean> words = new java.util.HashMap<>();
        List.of("是", "√", "✓", "✔", "☑", "y", "yes", "true", "1", "对", "有").forEach(word -> words.put(word, true));
        List.of("否", "×", "✗", "✘", "x", "n", "no", "false", "0", "不", "无", "-", "—")
                .forEach(word -> words.put(word, false));
        return Map.copyOf(words);
    }

    private static Map<String, RowChange> changes() {
        Map<String, RowChange> words = new java.util.HashMap<>();
        List.of("新增", "增加", "添加", "补充", "加入", "增", "add").forEach(word -> words.put(word, RowChange.ADD));
        List.of("修改", "变更", "更新", "替换", "调整", "更正", "改", "replace").forEach(word -> words.put(word, RowChange.REPLACE));
        List.of("删除", "移除", "取消", "去掉", "退出", "撤销", "删", "减", "remove", "delete")
                .forEach(word -> words.put(word, RowChange.REMOVE));
        return Map.copyOf(words);
    }

    /** Knows the cells of this row by the fields that they hold. */
    @Override
    public Origin origin() {
        return new SheetOrigin(sheet, line);
    }

    /** A text on one line; line breaks inside are the cell's, not the text's. */
    @Override
    public @Nullable String text(String field) {
        String raw = raw(field);
        if (raw == null) {
            return null;
        }
        Integer column = sheet.columns().get(field);
        Table.Cell cell = column == null ? null : line.cell(column);
        if (cell != null && cell.kind() == Table.CellKind.DIGITS_LOST
                || POWER_OF_TEN.matcher(raw).matches()) {
            issues.add(SheetIssues.digitsLost(sheet.place(line, field), raw.strip()));
            return null;
        }
        return withinLength(field, LINE_BREAK.matcher(raw.strip()).replaceAll(""));
    }

    /** The departments that stand in one cell, where there are several and it can be seen; else none. */
    List<String> departmentNames() {
        String raw = raw("name");
        if (raw == null) {
            return List.of();
        }
        List<String> parts = Pattern.compile("[、，,;；/\\r\\n]+|(?<=[院系部所])\\s+")
                .splitAsStream(raw.strip())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() < 2) {
            return List.of();
        }
        if (parts.stream().allMatch(part -> DEPARTMENT.matcher(part).matches())) {
            issues.add(SheetMeanings.severalDepartments(sheet.place(line, "name"), raw.strip(), parts.size()));
            return parts;
        }
        issues.add(SheetIssues.severalNames(sheet.place(line, "name"), raw.strip()));
        return List.of();
    }

    /** Whether another row has the same in all cells that are read. */
    boolean saysTheSame(SheetRow other) {
        return sheet.texts(line).equals(other.sheet.texts(other.line));
    }

    /** A number; separators of thousands and a unit after it do not matter. */
    @Override
    public @Nullable Double number(String field) {
        String raw = raw(field);
        if (raw == null) {
            return null;
        }
        String plain = Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("[\\s\\u200b\\ufeff]", "");
        Matcher unit = UNIT.matcher(plain);
        plain = unit.matches() ? unit.group(1) : plain;
        plain = THOUSANDS.matcher(plain).matches() ? plain.replace(",", "") : plain;
        if (!plain.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            issues.add(SheetIssues.notANumber(sheet.place(line, field), raw));
            return null;
        }
        return Double.valueOf(plain);
    }

    @Override
    public @Nullable Boolean yesOrNo(String field) {
        String raw = raw(field);
        if (raw == null) {
            return null;
        }
        String word = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        String label = sheet.kind().column(field).label();
        Boolean value = word.equals(label) ? Boolean.TRUE : YES_OR_NO.get(withoutLabel(word, label));
        if (value == null) {
            issues.add(SheetIssues.notYesOrNo(sheet.place(line, field), raw));
        }
        return value;
    }

    @Override
    public @Nullable RowChange change() {
        String raw = raw(CHANGE);
        if (raw == null) {
            return null;
        }
        RowChange change = CHANGES.get(Writing.fold(raw));
        if (change == null) {
            issues.add(SheetIssues.notAChange(sheet.place(line, CHANGE), raw));
        }
        return change;
    }

    /** Whether it says that the row of its id goes. */
    boolean removes() {
        return CHANGES.get(Writing.fold(sheet.text(line, CHANGE))) == RowChange.REMOVE;
    }

    /** In the column 推荐, 不推荐 is said for 不. */
    private static String withoutLabel(String word, String label) {
        return NOT.stream().anyMatch(no -> word.equals(no + label)) ? "不" : word;
    }

    /** The texts of a list that stands in one cell. */
    @Override
    public List<String> texts(String field) {
        String raw = raw(field);
        if (raw == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        Matcher part = LIST_PART.matcher(raw);
        while (part.find()) {
            String quoted = part.group(1);
            String bare = quoted == null ? part.group().strip() : quoted.replace("\"\"", "\"");
            String text = bare.isBlank() ? null : withinLength(field, bare);
            if (text != null) {
                texts.add(text);
            }
        }
        if (texts.size() > limits.listLength()) {
            issues.add(SheetIssues.tooManyValues(sheet.place(line, field), texts.size(), limits.listLength()));
            return List.of();
        }
        return texts;
    }

    /** The point in the columns of longitude and latitude, else in the one column for both. */
    @Override
    public Roster.@Nullable LocationValue location() {
        Double lat = number("lat");
        Double lon = number("lon");
        if (lat != null || lon != null) {
            return new Roster.LocationValue(lat, lon);
        }
        String raw = raw("point");
        if (raw == null) {
            return null;
        }
        Matcher point = POINT.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        if (!point.matches()) {
            issues.add(SheetIssues.notAPoint(sheet.place(line, "point"), raw));
            return null;
        }
        double first = Double.parseDouble(point.group(1));
        double second = Double.parseDouble(point.group(2));
        return Math.abs(first) > LARGEST_LATITUDE_OF_CHINA
                ? new Roster.LocationValue(second, first)
                : new Roster.LocationValue(first, second);
    }

    /**
     * What stands in a field's cell, or null when nothing does, or, with an error reported, nothing that can be used.
     */
    private @Nullable String raw(String field) {
        Integer column = sheet.columns().get(field);
        Table.Cell cell = column == null ? null : line.cell(column);
        if (column == null) {
            return sheet.constants().get(field);
        }
        if (cell == null || cell.text().isBlank()) {
            return null;
        }
        Place place = sheet.place(line, field);
        return switch (cell.kind()) {
            case VALUE, DIGITS_LOST -> cell.text();
            case ERROR -> {
                issues.add(SheetIssues.cellError(place, cell.text()));
                yield null;
            }
            case DATE -> {
                issues.add(SheetIssues.dateCell(place, cell.text()));
                yield null;
            }
            case NOT_COMPUTED -> {
                issues.add(SheetIssues.notComputed(place));
                yield null;
            }
            case TOO_LONG -> {
                issues.add(SheetIssues.textTooLong(place, cell.text(), limits.cellLength()));
                yield null;
            }
        };
    }

    private @Nullable String withinLength(String field, String text) {
        if (text.length() > limits.textLength()) {
            issues.add(SheetIssues.textTooLong(sheet.place(line, field), text, limits.textLength()));
            return null;
        }
        return text;
    }

    /** Points at cells. */
    private record SheetOrigin(Sheet sheet, Table.Line line) implements Origin {
        @Override
        public Place place(String field) {
            return sheet.place(line, column(field));
        }

        @Override
        public boolean has(String field) {
            return sheet.columns().containsKey(column(field))
                    || sheet.constants().containsKey(field);
        }

        private String column(String field) {
            if (!field.startsWith("location")) {
                return field;
            }
            for (String candidate : List.of("lat", "lon", "point")) {
                Integer column = sheet.columns().get(candidate);
                if (column != null && line.cell(column) != null) {
                    return candidate;
                }
            }
            return sheet.columns().containsKey("lat") ? "lat" : "point";
        }
    }
}
