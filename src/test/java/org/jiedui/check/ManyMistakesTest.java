package org.jiedui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jiedui.gazetteer.Division;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.gazetteer.PlaceLevel;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jiedui.roster.read.Book;
import org.junit.jupiter.api.Test;

/** All schools of the country in one workbook, some with mistakes: all of these are found and nothing else. */
class ManyMistakesTest {

    private static final int SCHOOLS = 13_551;
    private static final int MISTAKES = 500;

    private static final String[][] WRONG = {
        {"D", "某省"}, {"D", "陝西某"}, {"G", "初级中学"}, {"F", "城里"}, {"H", ""}, {"B", ""}, {"I", "不详"}, {"F", "#REF"}
    };

    @Test
    void fiveHundredMistakesAmongAllSchoolsAreFoundAndNothingElse() {
        Random random = new Random(12);
        Gazetteer gazetteer = Gazetteer.load();
        List<Division> counties = gazetteer.listProvinces().stream()
                .flatMap(province -> gazetteer.listPlaces(province.code()).stream())
                .filter(place -> place.level() == PlaceLevel.COUNTY)
                .toList();
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"学校编号", "学校名称", "区县", "省份", "城市", "城乡", "学段", "学校类型", "推荐"});
        for (int i = 0; i < SCHOOLS; i++) {
            Division county = counties.get(i % counties.size());
            rows.add(new Object[] {
                "%05d".formatted(i),
                county.name() + "第" + (1 + i / counties.size()) + "中学",
                county.code(),
                county.provinceCode(),
                null,
                i % 2 == 0 ? "城市" : "农村",
                i % 3 == 0 ? "完全中学" : "普通高中",
                i % 5 == 0 ? "民族" : "普通",
                i % 7 == 0 ? "是" : null
            });
        }
        TreeSet<String> planted = new TreeSet<>();
        while (planted.size() < MISTAKES) {
            int row = 1 + random.nextInt(SCHOOLS);
            String[] wrong = WRONG[random.nextInt(WRONG.length)];
            if (planted.stream().noneMatch(cell -> cell.substring(1).equals(String.valueOf(row + 1)))) {
                rows.get(row)[wrong[0].charAt(0) - 'A'] = wrong[1];
                planted.add(wrong[0] + (row + 1));
            }
        }
        byte[] file = Book.sound()
                .without("关系")
                .sheet("中学", rows.toArray(new Object[0][]))
                .xlsx();

        Findings findings = Sheets.check(file).findings();
        assertEquals(MISTAKES, findings.count(Severity.ERROR));
        TreeSet<String> found = new TreeSet<>();
        for (Issue issue : findings.list()) {
            if (issue.severity() == Severity.ERROR && issue.place() instanceof Place.CellPlace cell) {
                found.add(cell.column() + cell.row());
            }
        }
        assertEquals(planted, found);
    }
}
