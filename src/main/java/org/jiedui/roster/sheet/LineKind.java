package org.jiedui.roster.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiedui.roster.file.Table;

/** What a line below a header is, when it is no row: forms have sums, remarks, seals and numbers of columns. */
enum LineKind {
    ROW,
    TOTAL,
    REMARK,
    TITLE,
    COLUMN_NUMBERS;

    private static final Set<String> TOTALS = Set.of("合计", "总计", "共计", "小计", "总数", "全国", "total", "sum");
    private static final Pattern SUM = Pattern.compile(".{1,15}(小计|合计|总计)|(小计|合计|总计|共计)\\d*[所个对校]?");
    private static final Pattern REMARK_ALONE = Pattern.compile("(?s)(注|备注|说明|填表|填报|联系|制表|审核|附|※|＊|\\*).*");
    private static final Pattern FOOTER =
            Pattern.compile("(?s)(填表|填报|制表|审核|审批|负责|经办|联系|报送|主管|单位|日期|电话|手机|传真|学校部)[^:：]{0,10}[:：（(].*");
    private static final Pattern SEAL =
            Pattern.compile("(?s).*([（(【]?(盖章|公章|签章|签字|签名|印章)[）)】]?|年[\\s\\p{Z}]*月[\\s\\p{Z}]*日)\\s*");
    private static final Pattern TITLE_TEXT =
            Pattern.compile("(?s).*(名单|名册|一览表|汇总表|统计表|信息表|登记表|情况表|推荐表|[（(]续[）)]|续表)\\s*|附[件表]\\s*\\d*\\s*[:：]?.{0,40}");
    private static final String CELESTIAL = "甲乙丙丁戊己庚辛壬癸";
    private static final String NUMERALS = "一二三四五六七八九十";

    private static final int LEAST_NUMBERS = 3;

    /**
     * What a line is.
     *
     * @param first whether nothing but headers stands above it
     */
    static LineKind of(Table.Line line, boolean first) {
        List<String> texts = texts(line);
        if (texts.isEmpty()) {
            return ROW;
        }
        if (first && areColumnNumbers(texts)) {
            return COLUMN_NUMBERS;
        }
        if (isTotal(texts)) {
            return TOTAL;
        }
        if (texts.size() == 1 && TITLE_TEXT.matcher(texts.getFirst()).matches()) {
            return TITLE;
        }
        return isRemark(texts) ? REMARK : ROW;
    }

    private static List<String> texts(Table.Line line) {
        return Arrays.stream(line.cells())
                .filter(cell -> cell != null && !cell.text().isBlank())
                .map(cell -> cell.text().strip())
                .toList();
    }

    private static boolean isTotal(List<String> texts) {
        String first = SheetColumn.fold(texts.getFirst());
        return TOTALS.contains(first)
                || texts.stream()
                        .limit(2)
                        .map(SheetColumn::fold)
                        .anyMatch(text -> SUM.matcher(text).matches());
    }

    private static boolean isRemark(List<String> texts) {
        if (texts.size() == 1) {
            return REMARK_ALONE.matcher(texts.getFirst()).matches() || isSeal(texts.getFirst());
        }
        return FOOTER.matcher(texts.getFirst()).matches() || isSeal(texts.getFirst());
    }

    private static boolean isSeal(String text) {
        return SEAL.matcher(text).matches();
    }

    /** 1 2 3, ① ② ③, (1) (2) (3), 甲 乙 丙, A B C, 一 二 三: each cell the next number. */
    private static boolean areColumnNumbers(List<String> texts) {
        if (texts.size() < LEAST_NUMBERS) {
            return false;
        }
        List<Integer> numbers = new ArrayList<>();
        for (String text : texts) {
            numbers.add(number(text.replaceAll("[（()）\\[\\].、\\s]", "")));
        }
        // Forms number their names 甲, 乙 and their figures from 1 on.
        int from = 0;
        while (from < texts.size() && CELESTIAL.contains(texts.get(from).strip())) {
            if (numbers.get(from) != from + 1) {
                return false;
            }
            from++;
        }
        for (int i = from; i < numbers.size(); i++) {
            if (numbers.get(i) != i - from + 1) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text) {
        if (text.length() == 1) {
            char c = text.charAt(0);
            if (c >= '①' && c <= '⑳') {
                return c - '①' + 1;
            }
            if (c >= 'A' && c <= 'Z') {
                return c - 'A' + 1;
            }
            int celestial = Math.max(CELESTIAL.indexOf(c), NUMERALS.indexOf(c));
            if (celestial >= 0) {
                return celestial + 1;
            }
        }
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
    }
}
