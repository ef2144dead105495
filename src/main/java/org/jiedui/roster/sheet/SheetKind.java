package org.jiedui.roster.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sheets that a roster may have, with their columns and with the other names that are understood for both. The same
 * list serves whoever writes a sheet, so that what is written can be read again.
 *
 * <p>The columns stand in {@code data/roster-columns.csv}.
 */
public enum SheetKind {
    /** 高校. */
    UNIVERSITIES("universities", "高校", "大学", "高等学校", "院校", "高校名单", "高校信息", "university"),
    /** 院系团委. */
    DEPARTMENTS("departments", "院系", "院系团委", "学院", "院系名单", "院系信息", "团委", "department"),
    /** 中学. */
    SCHOOLS("schools", "中学", "学校", "高中", "中学名单", "学校名单", "中学信息", "普通高中", "school"),
    /** 关系; a list of pairings (总表) counts as one. */
    TIES("ties", "关系", "结对关系", "锁定", "锁定回避", "意向", "往年结对", "总表", "结对总表", "结对名单", "结对", "pairings"),
    /** 名额: the programme's quota table. */
    QUOTAS("quotas", "名额", "名额分配", "任务分配", "结对名额", "指标", "quota"),
    /** 跨省供给: which provinces' schools serve which provinces' universities. */
    SUPPLY("supply", "跨省供给", "供给", "跨区供给", "跨区", "跨省"),
    /** 项目: what else the programme asks, in one row. */
    PROGRAMME("programme", "项目", "项目信息", "项目设置", "program");

    private final String field;
    private final String label;
    private final List<String> aliases;
    private final List<SheetColumn> columns;
    private final Map<String, SheetColumn> byHeader = new LinkedHashMap<>();

    SheetKind(String field, String label, String... aliases) {
        this.field = field;
        this.label = label;
        this.aliases = List.of(aliases);
        columns = SheetColumn.load(field);
        columns.forEach(column -> byHeader.put(SheetColumn.fold(column.label()), column));
        columns.forEach(
                column -> column.aliases().forEach(alias -> byHeader.putIfAbsent(SheetColumn.fold(alias), column)));
    }

    /** The name of its list in the JSON contract. */
    public String field() {
        return field;
    }

    /** The name to write, in Chinese. */
    public String label() {
        return label;
    }

    /** Its columns in the order in which they are written. */
    public List<SheetColumn> columns() {
        return columns;
    }

    /**
     * The column of a field.
     *
     * @throws IllegalArgumentException when the sheet has no such column
     */
    public SheetColumn column(String field) {
        return columns.stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no column (" + field + ")."));
    }

    /** The column that a header means. */
    Optional<SheetColumn> findColumn(String header) {
        return Optional.ofNullable(byHeader.get(SheetColumn.fold(header)));
    }

    /** All headers that are understood, those to write first. */
    List<String> headers() {
        List<String> headers = new ArrayList<>();
        columns.forEach(column -> headers.add(column.label()));
        columns.forEach(column -> headers.addAll(column.aliases()));
        return headers;
    }

    /** The sheet that a name means: exactly, but for numbers around it and words that only say that it is a table. */
    static Optional<SheetKind> findByName(String name) {
        String folded = foldName(name);
        String withoutSuffix = folded.replaceAll("(一览表|汇总表|信息表|表格|表|名录)$", "");
        return Arrays.stream(values())
                .filter(kind -> kind.isNamed(folded) || kind.isNamed(withoutSuffix))
                .findFirst();
    }

    private boolean isNamed(String folded) {
        return folded.equals(label) || folded.equals(field) || aliases.contains(folded);
    }

    /** A sheet's or file's name without its extension and without numbers around it. */
    static String foldName(String name) {
        return SheetColumn.fold(name.replaceAll("(?i)\\.(csv|txt|tsv)$", ""))
                .replaceAll("^(附件|附表|sheet)?[0-9]*[一二三四五六七八九十]?[、.,]?|[0-9]+$", "");
    }
}
