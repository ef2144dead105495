package org.jiedui.sheets;

import java.util.List;
import org.jiedui.problem.School;
import org.jiedui.problem.Weights;
import org.jiedui.roster.sheet.OwnSheet;

/** 结对说明: what every pairing costs, and what any other school would cost the whole plan at least. */
final class ExplanationTable {

    static final List<PrintedSheet.Column> COLUMNS = List.of(
            new PrintedSheet.Column("高校", 24, Look.TEXT),
            new PrintedSheet.Column("院系", 26, Look.TEXT),
            new PrintedSheet.Column("结对学校", 30, Look.TEXT),
            new PrintedSheet.Column("距离公里", 9, Look.WHOLE),
            new PrintedSheet.Column("占综合代价", 12, Look.DECIMAL),
            new PrintedSheet.Column("换成其他学校至少增加公里", 14, Look.DECIMAL),
            new PrintedSheet.Column("最接近的其他学校", 30, Look.TEXT));

    private ExplanationTable() {}

    static void write(PrintedSheet sheet, List<ExplanationRow> rows) {
        sheet.title(OwnSheet.EXPLANATIONS.label());
        sheet.note("“至少增加”指换校后全部结对重新安排到最好时，综合代价增加的下限，已经证明；0 表示可能有同样好的安排。");
        sheet.headers();
        for (ExplanationRow row : rows) {
            School other = row.other();
            Long least = row.least();
            sheet.row(
                    row.pairing().university().name(),
                    row.pairing().department().name(),
                    row.pairing().school().name(),
                    row.pairing().kilometres(),
                    Weights.kilometres(row.own()),
                    least == null ? null : Weights.kilometres(least),
                    other == null ? "无" : other.name());
        }
    }
}
