package org.jiedui.publish;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jiedui.explain.PairingRow;
import org.jiedui.roster.IssueLog;
import org.jiedui.roster.Severity;
import org.jiedui.roster.file.Table;
import org.jiedui.sheets.list.ListHead;
import org.jiedui.sheets.list.ReplyColumn;
import org.jiedui.sheets.list.ReplySheets;
import org.jiedui.store.list.Reply;
import org.jspecify.annotations.Nullable;

/** Reads the answers in a list's sheets that came back, and says of every row that cannot count what is wrong. */
public final class ReplyImport {

    /** The most characters that a remark may have. */
    private static final int LONGEST_REMARK = 2000;

    private static final int LONGEST_NAME = 200;

    private static final Map<String, Reply.ReplyAnswer> ANSWERS = words(Map.of(
            Reply.ReplyAnswer.ACCEPT,
            List.of("接受", "同意", "确认", "是", "可以", "无意见", "√", "✓", "accept", "yes", "y"),
            Reply.ReplyAnswer.DECLINE,
            List.of("不接受", "不同意", "拒绝", "否", "不可以", "×", "decline", "no", "n"),
            Reply.ReplyAnswer.COMMENT,
            List.of("意见", "有意见", "建议", "comment")));
    private static final Map<String, Reply.ReplyScope> SCOPES = words(Map.of(
            Reply.ReplyScope.PAIR,
            List.of("仅此一对", "本对", "此对", "pair"),
            Reply.ReplyScope.WHOLE,
            List.of("不再参加", "不参加", "退出", "全部", "whole")));
    private static final Map<String, Reply.Sender> SENDERS = words(Map.of(
            Reply.Sender.SCHOOL,
            List.of("学校", "中学", "school"),
            Reply.Sender.DEPARTMENT,
            List.of("院系", "高校", "院系团委", "department"),
            Reply.Sender.PROVINCE,
            List.of("省份", "省", "省级团委", "团省委", "province")));

    /**
     * What came of reading.
     *
     * @param replies the answers, each once
     * @param blank how many rows have no answer
     * @param issues what was noticed; with an error among it nothing is to be kept
     */
    public record ReadReplies(List<Reply> replies, int blank, IssueLog issues) {
        /** Whether all of it can be kept. */
        public boolean isAccepted() {
            return issues.count(Severity.ERROR) == 0;
        }
    }

    private final ListHead head;
    private final Map<String, PairingRow> byId = new HashMap<>();
    private final Map<String, PairingRow> byName = new HashMap<>();
    private final Reply.Sender unsaid;
    private final @Nullable String name;
    private final IssueLog issues = new IssueLog();
    private final List<Reply> replies = new ArrayList<>();
    private final Set<Reply> seen = new HashSet<>();
    private final Map<List<@Nullable Object>, Reply.ReplyAnswer> decided = new HashMap<>();
    private int blank;

    /**
     * @param listed the list's pairings
     * @param unsaid who answers where a sheet does not say
     * @param name the same by name, or null
     */
    public ReplyImport(ListHead head, List<PairingRow> listed, Reply.Sender unsaid, @Nullable String name) {
        this.head = head;
        this.unsaid = unsaid;
        this.name = name;
        for (PairingRow row : listed) {
            byId.put(row.department().id(), row);
            byName.put(ListCheck.key(row.university().name(), row.department().name()), row);
        }
    }

    /** Reads the tables of a file; may be called once. */
    public ReadReplies read(List<Table> tables) {
        List<ReplySheets.ReplySheet> sheets = ReplySheets.list(tables);
        if (sheets.isEmpty()) {
            issues.add(ReplyIssues.noSheet(tables));
        }
        for (ReplySheets.ReplySheet sheet : sheets) {
            if (sheet.code() != null && !sheet.code().equals(head.checkCode())) {
                issues.add(ReplyIssues.otherList(sheet.title(), sheet.code(), head));
            } else {
                sheet.lines().forEach(line -> read(sheet, line));
            }
        }
        if (replies.isEmpty() && issues.count(Severity.ERROR) == 0) {
            issues.add(ReplyIssues.nothingAnswered(sheets.getFirst().title()));
        }
        return new ReadReplies(List.copyOf(replies), blank, issues);
    }

    private void read(ReplySheets.ReplySheet sheet, ReplySheets.ReplyLine line) {
        PairingRow row = findRow(line);
        String answer = line.findText(ReplyColumn.ANSWER);
        String remark = line.findText(ReplyColumn.REMARK);
        if (answer == null && remark == null) {
            blank += row == null ? 0 : 1;
            return;
        }
        int errors = issues.count(Severity.ERROR);
        requireReadable(line);
        if (row == null) {
            issues.add(ReplyIssues.notOnTheList(line));
            return;
        }
        String subject = row.university().name() + " " + row.department().name();
        requireSchool(line, row, subject);
        if (remark != null && remark.length() > LONGEST_REMARK) {
            issues.add(ReplyIssues.remarkTooLong(line, LONGEST_REMARK).about(subject));
        }
        Reply.ReplyAnswer said = answer(line, answer, subject);
        Reply.ReplyScope scope = scope(line, said, subject);
        Reply.Sender by = sender(line, subject);
        if (said == Reply.ReplyAnswer.COMMENT && remark == null) {
            issues.add(ReplyIssues.remarkMissing(line).about(subject));
        }
        if (said == Reply.ReplyAnswer.DECLINE && scope == Reply.ReplyScope.WHOLE && by == Reply.Sender.PROVINCE) {
            issues.add(ReplyIssues.wholeOfWhom(line).about(subject));
        }
        if (issues.count(Severity.ERROR) == errors && said != null && scope != null && by != null) {
            add(line, new Reply(row.department().id(), by, name(sheet), said, scope, clean(remark)), subject);
        }
    }

    private void add(ReplySheets.ReplyLine line, Reply reply, String subject) {
        if (!seen.add(reply)) {
            return;
        }
        replies.add(reply);
        if (reply.answer() == Reply.ReplyAnswer.COMMENT) {
            return;
        }
        Reply.ReplyAnswer before =
                decided.put(java.util.Arrays.asList(reply.departmentId(), reply.by(), reply.name()), reply.answer());
        if (before != null && before != reply.answer()) {
            issues.add(ReplyIssues.contradiction(line).about(subject));
        }
    }

    private @Nullable String name(ReplySheets.ReplySheet sheet) {
        String said = name == null ? sheet.office() : name;
        return said == null ? null : clean(said.substring(0, Math.min(said.length(), LONGEST_NAME)));
    }

    /** What can be shown and kept: without control characters and halves of characters. */
    private static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
        return clean.isEmpty() ? null : clean;
    }

    private @Nullable PairingRow findRow(ReplySheets.ReplyLine line) {
        String id = line.findText(ReplyColumn.DEPARTMENT_ID);
        return id == null
                ? byName.get(
                        ListCheck.key(line.findText(ReplyColumn.UNIVERSITY), line.findText(ReplyColumn.DEPARTMENT)))
                : byId.get(id);
    }

    private void requireReadable(ReplySheets.ReplyLine line) {
        for (ReplyColumn column :
                List.of(ReplyColumn.ANSWER, ReplyColumn.SCOPE, ReplyColumn.SENDER, ReplyColumn.REMARK)) {
            if (line.kind(column) == Table.CellKind.ERROR || line.kind(column) == Table.CellKind.NOT_COMPUTED) {
                issues.add(ReplyIssues.noValue(line, column));
            }
        }
    }

    /** Whoever sorts some columns of a sheet and not the others answers for another pairing than they see. */
    private void requireSchool(ReplySheets.ReplyLine line, PairingRow row, String subject) {
        String id = line.findText(ReplyColumn.SCHOOL_ID);
        String school = line.findText(ReplyColumn.SCHOOL);
        String department = line.findText(ReplyColumn.DEPARTMENT);
        if (id != null && !id.equals(row.school().id())) {
            issues.add(
                    ReplyIssues.otherPairing(line, ReplyColumn.SCHOOL_ID, row).about(subject));
        } else if (school != null && !ListCheck.isSame(school, row.school().name())) {
            issues.add(ReplyIssues.otherPairing(line, ReplyColumn.SCHOOL, row).about(subject));
        } else if (department != null
                && !ListCheck.isSame(department, row.department().name())) {
            issues.add(
                    ReplyIssues.otherPairing(line, ReplyColumn.DEPARTMENT, row).about(subject));
        }
    }

    private Reply.@Nullable ReplyAnswer answer(ReplySheets.ReplyLine line, @Nullable String text, String subject) {
        if (text == null) {
            issues.add(ReplyIssues.takenForRemark(line).about(subject));
            return Reply.ReplyAnswer.COMMENT;
        }
        Reply.ReplyAnswer answer = ANSWERS.get(fold(text));
        if (answer == null && line.kind(ReplyColumn.ANSWER) == Table.CellKind.VALUE) {
            issues.add(ReplyIssues.unknownAnswer(line).about(subject));
        }
        return answer;
    }

    private Reply.@Nullable ReplyScope scope(
            ReplySheets.ReplyLine line, Reply.@Nullable ReplyAnswer answer, String subject) {
        String text = line.findText(ReplyColumn.SCOPE);
        Reply.ReplyScope scope = text == null ? Reply.ReplyScope.PAIR : SCOPES.get(fold(text));
        if (scope == null) {
            issues.add(ReplyIssues.unknownScope(line).about(subject));
        } else if (scope == Reply.ReplyScope.WHOLE && answer != null && answer != Reply.ReplyAnswer.DECLINE) {
            issues.add(ReplyIssues.scopeWithoutRefusal(line).about(subject));
        }
        return scope;
    }

    private Reply.@Nullable Sender sender(ReplySheets.ReplyLine line, String subject) {
        String text = line.findText(ReplyColumn.SENDER);
        Reply.Sender sender = text == null ? unsaid : SENDERS.get(fold(text));
        if (sender == null) {
            issues.add(ReplyIssues.unknownSender(line).about(subject));
        }
        return sender;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s。.!；;]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Map<String, E> words(Map<E, List<String>> byMeaning) {
        Map<String, E> words = new HashMap<>();
        byMeaning.forEach((meaning, list) -> list.forEach(word -> words.put(fold(word), meaning)));
        return Map.copyOf(words);
    }
}
