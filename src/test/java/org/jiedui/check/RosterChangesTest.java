package org.jiedui.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Tie;
import org.jiedui.problem.University;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Reading;
import org.jiedui.roster.RowChange;
import org.jiedui.roster.Severity;
import org.jiedui.roster.json.RosterJsonWriter;
import org.jiedui.roster.read.Book;
import org.junit.jupiter.api.Test;

/** A stored roster is changed by a workbook, an archive or a document that holds only what changes. */
class RosterChangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static BaseRoster base() {
        Checked.Accepted accepted = Sheets.accepted(Book.sound());
        return new BaseRoster("试点", accepted.problem());
    }

    private static Checked change(byte[] file) {
        Reading reading = Sheets.READER.receiveChanges(file, null).reading();
        return Rosters.CHECK.check(assertInstanceOf(Reading.Read.class, reading, reading::toString), base());
    }

    private static Checked.Accepted accepted(Book book) {
        Checked checked = change(book.xlsx());
        return assertInstanceOf(
                Checked.Accepted.class, checked, () -> checked.findings().list().toString());
    }

    private static List<String> errors(Book book) {
        Checked checked = change(book.xlsx());
        assertInstanceOf(Checked.Unusable.class, checked);
        return checked.findings().list().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .map(issue -> issue.code() + " " + ((Place.CellPlace) issue.place()).sheet() + "!"
                        + ((Place.CellPlace) issue.place()).column() + ((Place.CellPlace) issue.place()).row())
                .toList();
    }

    /** What is said of rows, by code and value. */
    private static List<String> said(Checked checked) {
        return checked.findings().list().stream()
                .filter(issue -> issue.code().startsWith("row-"))
                .map(issue -> issue.code() + " " + issue.value())
                .toList();
    }

    private static String message(Checked checked, String code) {
        return checked.findings().list().stream()
                .filter(issue -> issue.code().equals(code))
                .map(Issue::messageZh)
                .findFirst()
                .orElseThrow();
    }

    private static final Object[] SCHOOL = {"学校编号", "学校名称", "省份", "城市", "区县", "城乡", "学段", "学校类型", "需求", "变更"};

    private static Object[] second(String needs, String change) {
        return new Object[] {"0002", "天津市南开中学", "天津", "天津市", "南开区", "城市", "完全中学", "实验", needs, change};
    }

    @Test
    void aRowWithAKnownIdReplacesAndStaysWhereItWas() {
        Checked.Accepted changed = accepted(new Book().sheet("中学", new Object[][] {SCHOOL, second("生涯规划", null)}));
        assertEquals(
                List.of("0001", "0002", "0003"),
                changed.problem().schools().stream().map(School::id).toList());
        assertEquals(Set.of("生涯规划"), changed.problem().schools().get(1).needs());
        assertEquals(List.of("row-replaced 0002"), said(changed));
        assertEquals("修改学校“0002”：需求 空 → 生涯规划。", message(changed, "row-replaced"));
        assertEquals("试点", changed.name());
        assertEquals(base().problem().ties(), changed.problem().ties());
        assertEquals(base().problem().programme(), changed.problem().programme());
    }

    @Test
    void theSameRowChangesNothing() {
        Checked.Accepted changed = accepted(new Book().sheet("中学", new Object[][] {SCHOOL, second(null, "修改")}));
        assertEquals(List.of("row-unchanged 0002"), said(changed));
        assertArrayEquals(
                RosterJsonWriter.write("试点", base().problem()), RosterJsonWriter.write("试点", changed.problem()));
    }

    @Test
    void zerosThatASpreadsheetHasDroppedDoNotMakeANewRow() {
        Object[] row = second("生涯规划", null);
        row[0] = 2;
        Checked.Accepted changed = accepted(new Book().sheet("中学", new Object[][] {SCHOOL, row}));
        assertEquals(List.of("row-replaced 0002"), said(changed));
    }

    @Test
    void aRowWithoutAnIdReplacesTheOneOfItsNameAndPlace() {
        Object[] row = second("生涯规划", null);
        row[0] = null;
        assertEquals(List.of("row-replaced 0002"), said(accepted(new Book().sheet("中学", new Object[][] {SCHOOL, row
                }))));
        row[4] = "和平区";
        Checked.Accepted other = accepted(new Book().sheet("中学", new Object[][] {SCHOOL, row}));
        assertEquals(List.of("row-added 天津市-和平区-天津市南开中学"), said(other));
        assertEquals(4, other.problem().schools().size());
    }

    @Test
    void aRemovalNeedsNothingButTheIdAndTakesAlongWhatCannotBeWithoutIt() {
        Checked.Accepted changed = accepted(new Book()
                .sheet("中学", new Object[][] {{"学校编号", "变更"}, {"0001", "删除"}})
                .sheet("高校", new Object[][] {{"高校名称", "变更"}, {"天津大学", "删除"}}));
        assertEquals(
                List.of("0002", "0003"),
                changed.problem().schools().stream().map(School::id).toList());
        assertEquals(1, changed.problem().universities().size());
        assertEquals(2, changed.problem().departments().size());
        assertEquals(List.<Tie>of(), changed.problem().ties());
        assertEquals(List.of("row-removed 10056", "row-removed 0001"), said(changed));
        assertEquals("删除高校“10056”（天津大学），随之删除：院系 departments 1。", message(changed, "row-removed"));
    }

    @Test
    void whatIsRemovedWithItsUniversityMayBeRemovedByNameAsWell() {
        Object[] pkuMath = {"北京大学", "数学科学学院", "北京市第二中学", "意向", "删除"};
        Checked.Accepted changed = accepted(new Book()
                .sheet("高校", new Object[][] {{"高校名称", "变更"}, {"北京大学", "删除"}, {"北京大学", "删除"}})
                .sheet("院系", new Object[][] {{"高校名称", "院系名称", "变更"}, {"北京大学", "数学科学学院", "删除"}})
                .sheet("关系", new Object[][] {{"高校名称", "院系名称", "学校名称", "关系", "变更"}, pkuMath}));
        assertEquals(
                List.of("10056"),
                changed.problem().universities().stream().map(University::id).toList());
        assertEquals(1, changed.problem().departments().size());
        assertEquals(List.of("row-removed 10001"), said(changed));
    }

    @Test
    void whatRefersToARemovedRowIsOneFinding() {
        Book book = new Book()
                .sheet("高校", new Object[][] {{"高校名称", "变更"}, {"北京大学", "删除"}})
                .sheet("院系", new Object[][] {
                    {"高校名称", "院系名称", "变更"}, {"北京大学", "数学科学学院", "修改"}, {"北京大学", "哲学系", null}, {"北京大学", "历史学系", "删除"}
                });
        assertEquals(List.of("refers-to-removed 院系!A2"), errors(book));
        assertEquals(
                "高校“北京大学”已标为删除（工作表“高校”第 2 行），但本行仍要用到。请去掉本行，或不要删除该高校。另有 1 处相同（院系!A3）。",
                message(change(book.xlsx()), "refers-to-removed"));
        assertEquals(
                List.of("refers-to-removed 关系!C2"),
                errors(new Book()
                        .sheet("中学", new Object[][] {{"学校编号", "变更"}, {"0001", "删除"}})
                        .sheet("关系", new Object[][] {
                            {"高校名称", "院系名称", "学校名称", "关系"}, {"北京大学", "心理与认知科学学院", "北京市第二中学", "意向"}
                        })));
    }

    @Test
    void rowsThatAreNotRemovedNeedTheirColumns() {
        assertEquals(
                List.of("missing-column 中学!1", "missing-column 中学!1", "missing-column 中学!1"),
                errors(new Book().sheet("中学", new Object[][] {
                    {"学校编号", "学校名称", "变更"}, {"0001", null, "删除"}, {"0002", "天津市南开中学", "修改"}
                })));
    }

    @Test
    void tiesAreAddedAndRemovedByNames() {
        Object[] head = {"高校名称", "院系名称", "学校名称", "关系", "变更"};
        Checked.Accepted changed = accepted(new Book().sheet("关系", new Object[][] {
            head, {"北京大学", "数学科学学院", "北京市第二中学", "意向", "删除"}, {"北京大学", "心理与认知科学学院", "北京市第二中学", "锁定", null},
        }));
        assertEquals(1, changed.problem().ties().size());
        assertEquals("PIN", changed.problem().ties().getFirst().kind().name());
        assertEquals(2, said(changed).size());
        assertEquals(List.of("no-such-tie 关系!E2"), errors(new Book().sheet("关系", new Object[][] {
                    head, {"北京大学", "数学科学学院", "天津市南开中学", null, "删除"}
                })));
    }

    @Test
    void whatARowSaysOfItselfMustBeSo() {
        assertEquals(List.of("added-row-exists 中学!A2"), errors(new Book().sheet("中学", new Object[][] {
                    SCHOOL, second(null, "新增")
                })));
        Object[] row = second(null, "修改");
        row[0] = "0009";
        assertEquals(List.of("unknown-school 中学!A2"), errors(new Book().sheet("中学", new Object[][] {SCHOOL, row})));
        assertEquals(List.of("unknown-school 中学!A2"), errors(new Book().sheet("中学", new Object[][] {
                    {"学校编号", "变更"}, {"0009", "删除"}
                })));
        assertEquals(List.of("changed-and-removed 中学!J3"), errors(new Book().sheet("中学", new Object[][] {
                    SCHOOL, second(null, null), second(null, "删除")
                })));
        assertEquals(List.of("duplicate-id 中学!A3"), errors(new Book().sheet("中学", new Object[][] {
                    SCHOOL, second(null, null), second("生涯规划", null)
                })));
        assertEquals(List.of("unknown-word 中学!J2"), errors(new Book().sheet("中学", new Object[][] {
                    SCHOOL, second(null, "删光")
                })));
    }

    @Test
    void departmentsMoveWithTheirUniversity() {
        Checked.Accepted changed = accepted(new Book().sheet("高校", new Object[][] {
            {"高校编号", "高校名称", "省份", "城市", "经度", "纬度"}, {"10056", "天津大学", "天津", "天津市", 117.31, 38.99}
        }));
        assertEquals(
                changed.problem().universities().get(1).location(),
                changed.problem().departments().get(2).location());
        assertEquals(38.99, changed.problem().departments().get(2).location().latitude());
    }

    @Test
    void quotasChangeLineByLineAndTheRestOfTheProgrammeStays() {
        Checked.Accepted changed = accepted(new Book().sheet("名额", new Object[][] {
            {"省份", "高校数量", "城市名额", "农村名额", "变更"}, {"天津", 4, 21, 19, null}, {"海南", null, null, null, "删除"}
        }));
        Problem before = base().problem();
        assertEquals(
                before.programme().quotas().size() - 1,
                changed.problem().programme().quotas().size());
        assertEquals(before.programme().supply(), changed.problem().programme().supply());
        assertEquals("修改天津市：城市名额 20 → 21；农村名额 20 → 19。", message(changed, "row-replaced"));
    }

    @Test
    void noSheetMustBeThereAndNoneMayBeEmptiedWhole() {
        assertTrue(
                accepted(new Book().sheet("高校", new Object[][] {{"高校名称", "省份"}, {"南开大学", "天津"}}))
                        .problem()
                        .universities()
                        .stream()
                        .anyMatch(university -> university.name().equals("南开大学")));
        assertTrue(errors(new Book().sheet("中学", new Object[][] {
                    {"学校编号", "变更"}, {"0001", "删除"}, {"0002", "删除"}, {"0003", "删除"}
                }))
                .contains("empty-list 中学!0"));
    }

    @Test
    void aWholeRosterRemovesNothing() {
        Book book = Book.sound().cell("中学", "K1", "变更").cell("中学", "K2", "删除");
        List<Issue> errors = Sheets.check(book.xlsx()).findings().list().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .toList();
        assertEquals("change-without-base", errors.getFirst().code());
        assertTrue(errors.getFirst().messageZh().contains("baseRosterId"));
    }

    /** Random changes in JSON, with what a reader would do by hand: lists in order, a map by id. */
    @Test
    void randomChangesDoWhatIsDoneByHand() throws IOException {
        Set<RowChange> seen = EnumSet.noneOf(RowChange.class);
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            ObjectNode whole = (ObjectNode) JSON.readTree(Rosters.SOUND);
            BaseRoster base = new BaseRoster("试点", problem(whole));
            ObjectNode changes = JSON.createObjectNode();
            for (String list : List.of("departments", "schools")) {
                ArrayNode rows = (ArrayNode) whole.get(list);
                ArrayNode sent = changes.putArray(list);
                List<JsonNode> kept = new ArrayList<>();
                for (JsonNode row : rows) {
                    int choice = kept.isEmpty() && row == rows.get(rows.size() - 1) ? 1 : random.nextInt(4);
                    ObjectNode now = row.deepCopy();
                    if (choice == 0) {
                        sent.addObject().put("id", row.get("id").textValue()).put("change", "REMOVE");
                        seen.add(RowChange.REMOVE);
                        continue;
                    }
                    if (choice == 1) {
                        now.put("name", "改" + random.nextInt(100));
                        ObjectNode change = now.deepCopy();
                        if (random.nextBoolean()) {
                            change.put("change", "REPLACE");
                        }
                        sent.add(change);
                        seen.add(RowChange.REPLACE);
                    }
                    kept.add(now);
                }
                if (random.nextBoolean()) {
                    ObjectNode fresh = rows.get(0).deepCopy();
                    fresh.put("id", "new-" + seed).put("name", "新" + seed);
                    kept.add(fresh);
                    sent.add(fresh.deepCopy().put("change", "ADD"));
                    seen.add(RowChange.ADD);
                }
                rows.removeAll();
                kept.forEach(rows::add);
            }
            ArrayNode ties = (ArrayNode) whole.get("ties");
            boolean keepsTie = has(whole, "departments", "d-bj-1") && has(whole, "schools", "s-bj-1");
            if (!keepsTie) {
                ties.removeAll();
            }
            Reading.Read reading = assertInstanceOf(
                    Reading.Read.class, Rosters.READER.read(changes.toString().getBytes(StandardCharsets.UTF_8)));
            Checked changed = Rosters.CHECK.check(reading, base);
            long shown = seed;
            Checked.Accepted accepted = assertInstanceOf(
                    Checked.Accepted.class,
                    changed,
                    () -> shown + ": " + changed.findings().list());
            assertEquals(
                    new String(RosterJsonWriter.write("试点", problem(whole)), StandardCharsets.UTF_8),
                    new String(RosterJsonWriter.write("试点", accepted.problem()), StandardCharsets.UTF_8),
                    "seed " + seed);
        }
        assertEquals(EnumSet.allOf(RowChange.class), seen);
    }

    private static boolean has(JsonNode roster, String list, String id) {
        for (JsonNode row : roster.get(list)) {
            if (row.get("id").textValue().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static Problem problem(JsonNode roster) {
        Reading reading = Rosters.READER.read(roster.toString().getBytes(StandardCharsets.UTF_8));
        Checked checked = Rosters.CHECK.check(assertInstanceOf(Reading.Read.class, reading));
        assertFalse(
                checked instanceof Checked.Unusable,
                () -> checked.findings().list().toString());
        return ((Checked.Accepted) checked).problem();
    }
}
