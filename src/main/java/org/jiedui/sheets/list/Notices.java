package org.jiedui.sheets.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.explain.ClashWords;
import org.jiedui.explain.PairingRow;
import org.jiedui.plan.QuotaUse;
import org.jiedui.problem.Problem;
import org.jiedui.problem.School;
import org.jiedui.problem.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A list on paper: a notice (结对通知书) with a reply slip for every school and every university, one page of A4 each; a
 * list to sign for a province; and the programme's quota table with what the list has reached. Each bears the list's
 * number and its 校验码.
 */
public final class Notices {

    /** How many lines a university's table may have in its usual size, and how many characters fit a line. */
    private static final int FEW = 12;

    private static final int CHARACTERS = 10;

    /** The same in a small size; more do not fit on one page in any size that can be read. */
    private static final int MOST = 40;

    private static final int SMALL_CHARACTERS = 15;

    private final ListHead head;
    private final PrintedPages pages;

    private Notices(ListHead head, String title) {
        this.head = head;
        pages = new PrintedPages(title + " " + head.name());
    }

    /** A notice for each school of these pairings, in their order. */
    public static String toSchools(ListHead head, List<PairingRow> rows) {
        Notices notices = new Notices(head, "结对通知书");
        rows.forEach(notices::toSchool);
        return notices.pages.end();
    }

    /** A notice for each university of these pairings, in their order. */
    public static String toUniversities(ListHead head, List<PairingRow> rows) {
        Notices notices = new Notices(head, "结对通知书");
        by(rows, row -> row.university().id()).values().forEach(notices::toUniversity);
        return notices.pages.end();
    }

    /**
     * A list to sign.
     *
     * @param province of whom; its universities' pairings come first, then those of its schools with universities
     *     elsewhere
     */
    public static String toSign(ListHead head, String province, List<PairingRow> rows) {
        Notices notices = new Notices(head, province + "结对名单");
        notices.sign(province, rows);
        return notices.pages.end();
    }

    /** A list to sign for each province of universities. */
    public static String toSign(ListHead head, List<PairingRow> rows) {
        Notices notices = new Notices(head, "结对名单");
        by(rows, row -> row.university().province()).forEach(notices::sign);
        return notices.pages.end();
    }

    /** All pairings of a list, province by province, to be looked through by whoever has only the address. */
    public static String toEveryone(ListHead head, List<PairingRow> rows) {
        Notices notices = new Notices(head, "结对名单");
        notices.pages.page("long");
        notices.heading("结对名单");
        notices.pages.text(
                "p", "to", "共 " + rows.size() + " 对。" + notices.issuer("") + " " + head.publishedOn() + "发布。");
        by(rows, row -> row.university().province()).forEach(notices::tell);
        notices.end();
        return notices.pages.end();
    }

    /** The programme's quota table with what the list has reached. */
    public static String quotas(ListHead head, Problem problem, List<QuotaUse> quotas) {
        Notices notices = new Notices(head, "高校对口中学结对名额完成情况");
        notices.quotaTable(problem, quotas);
        return notices.pages.end();
    }

    private static Map<String, List<PairingRow>> by(List<PairingRow> rows, Function<PairingRow, String> key) {
        Map<String, List<PairingRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(key.apply(row), name -> new ArrayList<>())
                .add(row));
        return groups;
    }

    private void begin(String look, String title) {
        pages.page(look);
        heading(title);
    }

    private void heading(String title) {
        if (!head.counts()) {
            pages.text("p", "gone", "本名单已被取代或撤回，不再生效，仅供查阅");
        }
        pages.text("p", "code", "编号：" + head.name()).text("h1", null, title);
    }

    private void toSchool(PairingRow row) {
        School school = row.school();
        begin("notice", "结对通知书");
        pages.text("p", "to", school.name() + "：");
        pages.paragraph("根据高校与中学结对工作安排，经统筹研究，现将贵校的结对高校和院系通知如下。");
        pages.markup("<table><tbody>");
        pages.row("结对高校", row.university().name() + "（" + row.university().province() + "）");
        pages.row("结对院系团委", row.department().name());
        addKnown("院系特长", join(row.department().strengths()));
        addKnown("贵校需求", join(school.needs()));
        pages.row(
                "贵校所在地",
                ListWorkbook.place(school) + "（"
                        + ClashWords.of(school.setting()).zh() + "）");
        pages.row("双方距离", "约 " + row.kilometres() + " 公里");
        pages.endTable();
        pages.paragraph("请贵校" + deadline() + "填写下方回执并加盖公章，交回" + issuer("发布单位") + "。如对结对安排有异议，请在回执中说明理由。");
        pages.paragraph("特此通知。");
        addSigned();
        slip(school.name() + "与" + row.university().name() + row.department().name());
        end();
    }

    private void toUniversity(List<PairingRow> rows) {
        String name = rows.getFirst().university().name();
        begin(look(rows), "结对通知书");
        pages.text("p", "to", name + "团委：");
        pages.paragraph("根据高校与中学结对工作安排，经统筹研究，现将贵校 " + rows.size() + " 个院系团委的结对中学通知如下，请及时告知有关院系，并与中学联系。");
        pages.table("序号", "院系团委", "结对中学", "所在地", "城乡", "类型");
        int number = 1;
        for (PairingRow row : rows) {
            School school = row.school();
            pages.row(
                    number++,
                    row.department().name(),
                    school.name(),
                    ListWorkbook.place(school),
                    ClashWords.of(school.setting()).zh(),
                    school.type());
        }
        pages.endTable();
        pages.paragraph("请贵校" + deadline() + "填写下方回执并加盖公章，交回" + issuer("发布单位") + "。对个别结对有异议的，请注明院系和理由。");
        pages.paragraph("特此通知。");
        addSigned();
        slip(name + "上列 " + rows.size() + " 对");
        end();
    }

    private static String look(List<PairingRow> rows) {
        if (lines(rows, CHARACTERS) <= FEW) {
            return "many";
        }
        return lines(rows, SMALL_CHARACTERS) <= MOST ? "most" : "most long";
    }

    private static int lines(List<PairingRow> rows, int characters) {
        return rows.stream()
                .mapToInt(
                        row -> Stream.of(row.department().name(), row.school().name(), ListWorkbook.place(row.school()))
                                .mapToInt(text -> Math.ceilDiv(text.length(), characters))
                                .max()
                                .orElse(1))
                .sum();
    }

    private void addKnown(String what, String value) {
        if (!value.isEmpty()) {
            pages.row(what, value);
        }
    }

    private static String join(java.util.Collection<String> texts) {
        return texts.stream().sorted().collect(Collectors.joining("、"));
    }

    private String deadline() {
        Instant replyBy = head.replyBy();
        return replyBy == null ? "" : "于" + ListHead.day(replyBy) + "前";
    }

    private String issuer(String otherwise) {
        String by = head.by();
        return by == null ? otherwise : by;
    }

    private void addSigned() {
        pages.markup("<div class=\"signed\">")
                .text("div", null, issuer("（发布单位盖章）"))
                .text("div", null, head.publishedOn())
                .markup("</div>");
    }

    private void slip(String about) {
        pages.markup("<div class=\"slip\"><h2>回　　执</h2>")
                .paragraph("关于" + about + "结对（名单 " + head.name() + "）：")
                .paragraph("□ 接受　　□ 不接受（□ 仅此一对　□ 不再参加）　　□ 有意见")
                .paragraph("说明：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿")
                .paragraph("负责人签字：＿＿＿＿＿＿＿　　（盖章）　　　　　　年　　月　　日")
                .markup("</div>");
    }

    private void end() {
        String note = head.note();
        pages.text(
                        "footer",
                        null,
                        "名单编号：" + head.name() + "　校验码：" + head.checkCode() + "　"
                                + (note == null ? "" : "备注：" + note + "　") + "校验码与名单一致方为有效")
                .endPage();
    }

    private void sign(String province, List<PairingRow> rows) {
        begin("wide", province + "结对名单");
        pages.table("序号", "高校", "院系团委", "学校", "所在地", "城乡", "类型", "院系团委签字", "学校签字", "日期");
        int number = 1;
        for (PairingRow row : rows) {
            School school = row.school();
            pages.row(
                    number++,
                    row.university().name(),
                    row.department().name(),
                    school.name(),
                    ListWorkbook.place(school),
                    ClashWords.of(school.setting()).zh(),
                    school.type(),
                    null,
                    null,
                    null);
        }
        pages.endTable();
        addSigned();
        end();
    }

    private void tell(String province, List<PairingRow> rows) {
        pages.text("h2", null, province + "（" + rows.size() + " 对）");
        pages.table("高校", "院系团委", "学校", "学校所在地", "城乡", "类型");
        rows.forEach(row -> pages.row(
                row.university().name(),
                row.department().name(),
                row.school().name(),
                ListWorkbook.place(row.school()),
                ClashWords.of(row.school().setting()).zh(),
                row.school().type()));
        pages.endTable();
    }

    private void quotaTable(Problem problem, List<QuotaUse> quotas) {
        Map<String, Map<Setting, QuotaUse>> byProvince = new LinkedHashMap<>();
        quotas.stream()
                .filter(use -> problem.countUniversities(use.province()) > 0)
                .forEach(use -> byProvince
                        .computeIfAbsent(use.province(), province -> new LinkedHashMap<>())
                        .put(use.setting(), use));
        begin("quota", "高校对口中学结对名额完成情况");
        pages.markup("<table><thead><tr><th rowspan=\"2\">省份</th><th rowspan=\"2\">高校数量</th>"
                + "<th colspan=\"2\">需完成中学结对数</th><th colspan=\"2\">已完成中学结对数</th>"
                + "<th rowspan=\"2\">备注</th></tr>"
                + "<tr><th>城市</th><th>农村</th><th>城市</th><th>农村</th></tr></thead><tbody>");
        int[] sums = new int[5];
        byProvince.forEach((province, uses) -> {
            int[] line = {
                problem.countUniversities(province),
                asked(uses.get(Setting.URBAN)),
                asked(uses.get(Setting.RURAL)),
                filled(uses.get(Setting.URBAN)),
                filled(uses.get(Setting.RURAL))
            };
            for (int i = 0; i < sums.length; i++) {
                sums[i] += line[i];
            }
            pages.row(province, line[0], line[1], line[2], line[3], line[4], remark(line));
        });
        pages.row("合计", sums[0], sums[1], sums[2], sums[3], sums[4], remark(sums));
        pages.endTable();
        addSigned();
        end();
    }

    private static String remark(int[] line) {
        int urban = line[1] - line[3];
        int rural = line[2] - line[4];
        String remark = (urban > 0 ? "城市缺 " + urban : "") + (urban > 0 && rural > 0 ? "，" : "");
        return remark + (rural > 0 ? "农村缺 " + rural : "");
    }

    private static int asked(@Nullable QuotaUse use) {
        return use == null ? 0 : use.asked();
    }

    private static int filled(@Nullable QuotaUse use) {
        return use == null ? 0 : use.filled();
    }
}
