package org.jiedui.sheets.list;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiedui.sheets.Look;

/** The columns of a list's sheets, as they are written and as they are found again when a sheet comes back. */
public enum ReplyColumn {
    NUMBER("序号", 5, Look.WHOLE),
    UNIVERSITY("高校", 19, Look.TEXT, "高校名称"),
    DEPARTMENT("院系团委", 21, Look.TEXT, "院系", "院系名称"),
    SCHOOL("学校", 25, Look.TEXT, "学校名称", "中学", "中学名称"),
    PLACE("学校所在地", 23, Look.TEXT),
    SETTING("城乡", 6, Look.CENTRED),
    TYPE("类型", 8, Look.CENTRED),
    ANSWER("答复", 9, Look.INPUT, "回复", "回执", "答复意见", "reply"),
    SCOPE("范围", 11, Look.INPUT, "不接受的范围", "scope"),
    REMARK("说明", 22, Look.INPUT, "备注", "理由", "原因", "comment"),
    SENDER("答复方", 8, Look.INPUT, "回复方", "by"),
    DEPARTMENT_ID("院系编号", 22, Look.SHRUNK, "departmentid"),
    SCHOOL_ID("学校编号", 16, Look.SHRUNK, "schoolid");

    private final String label;
    private final int width;
    private final Look look;
    private final List<String> alsoCalled;

    ReplyColumn(String label, int width, Look look, String... alsoCalled) {
        this.label = label;
        this.width = width;
        this.look = look;
        this.alsoCalled = List.of(alsoCalled);
    }

    /** Its header, in Chinese. */
    public String label() {
        return label;
    }

    int width() {
        return width;
    }

    Look look() {
        return look;
    }

    /** The column of this header, whatever stands in brackets behind it. */
    static Optional<ReplyColumn> findByHeader(String header) {
        String folded = Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("\\(.*", "")
                .replaceAll("[\\s*]", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.label.equals(folded) || column.alsoCalled.contains(folded))
                .findFirst();
    }
}
