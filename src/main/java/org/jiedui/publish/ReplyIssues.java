package org.jiedui.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.jiedui.explain.PairingRow;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jiedui.roster.file.Table;
import org.jiedui.sheets.list.ListHead;
import org.jiedui.sheets.list.ReplyColumn;
import org.jiedui.sheets.list.ReplySheets;

/** What there is to say about the rows of a list's sheets that came back. */
final class ReplyIssues {

    private static final int SHEETS_SHOWN = 5;

    private ReplyIssues() {}

    static Issue noSheet(List<Table> tables) {
        String names = tables.stream().map(Table::name).limit(SHEETS_SHOWN).collect(Collectors.joining(", "));
        return new Issue(
                Severity.ERROR,
                "no-reply-sheet",
                new Place.CellPlace(tables.isEmpty() ? "" : tables.getFirst().name(), 0, ""),
                names.isEmpty() ? null : names,
                "No sheet has a column 答复 and one of 院系编号 or 院系团委. Send the list's own workbook, filled in (GET "
                        + "/v1/lists/{series}/{number}/workbook).",
                "没有含“答复”列和“院系编号”（或“院系团委”）列的工作表。请使用本名单的回执工作簿填写后上传。");
    }

    static Issue otherList(Place place, String code, ListHead head) {
        return new Issue(
                Severity.ERROR,
                "other-list",
                place,
                code,
                "The sheet belongs to another list: its 校验码 is " + code + ", that of the list " + head.name() + " is "
                        + head.checkCode() + ". Send it to the list that it belongs to.",
                "该工作表不是本名单的回执：表中校验码为 " + code + "，名单 " + head.name() + " 的校验码为 " + head.checkCode() + "。请到它所属的名单上传。");
    }

    static Issue nothingAnswered(Place place) {
        return new Issue(
                Severity.ERROR,
                "nothing-answered",
                place,
                null,
                "No row has an answer. Fill in the column 答复: 接受, 不接受 or 意见.",
                "没有一行填写了答复。请在“答复”列填写：接受、不接受或意见。");
    }

    static Issue notOnTheList(ReplySheets.ReplyLine line) {
        String id = line.findText(ReplyColumn.DEPARTMENT_ID);
        ReplyColumn at = id == null ? ReplyColumn.DEPARTMENT : ReplyColumn.DEPARTMENT_ID;
        return error(
                line,
                at,
                "not-on-the-list",
                "The list has no such department. Do not change the columns before 答复 and behind 答复方; take the row "
                        + "from the list's workbook again.",
                "本名单中没有该院系。请勿改动黄色列以外的内容；请从本名单的回执工作簿中重新复制该行。");
    }

    static Issue otherPairing(ReplySheets.ReplyLine line, ReplyColumn at, PairingRow row) {
        return error(
                line,
                at,
                "other-pairing",
                "The list pairs " + row.university().name() + " "
                        + row.department().name() + " with "
                        + row.school().name() + " (" + row.school().id()
                        + "), which is not what this row says. Perhaps only some columns were sorted; answer in a fresh"
                        + " copy of the list's workbook.",
                "名单中“" + row.university().name() + " " + row.department().name() + "”与“"
                        + row.school().name() + "”（" + row.school().id()
                        + "）结对，与本行不符，可能是只对部分列排了序。请在重新下载的回执工作簿中填写。");
    }

    static Issue noValue(ReplySheets.ReplyLine line, ReplyColumn at) {
        return error(
                line,
                at,
                "no-value",
                "The cell has an error or a formula without a result. Type the value in.",
                "单元格是错误值或未计算的公式。请直接填写内容。");
    }

    static Issue unknownAnswer(ReplySheets.ReplyLine line) {
        return error(
                line,
                ReplyColumn.ANSWER,
                "unknown-answer",
                "接受 (accept), 不接受 (decline) or 意见 (comment) is expected, or nothing. Choose one; what else is "
                        + "to be said goes into 说明.",
                "应为“接受”“不接受”或“意见”，或留空。请选择其一，其他内容写入“说明”。");
    }

    static Issue unknownScope(ReplySheets.ReplyLine line) {
        return error(
                line,
                ReplyColumn.SCOPE,
                "unknown-scope",
                "仅此一对 (this pair only) or 不再参加 (takes no part any more) is expected, or nothing.",
                "应为“仅此一对”或“不再参加”，或留空（即仅此一对）。");
    }

    static Issue unknownSender(ReplySheets.ReplyLine line) {
        return error(
                line,
                ReplyColumn.SENDER,
                "unknown-sender",
                "学校 (school), 院系 (department) or 省份 (province) is expected.",
                "应为“学校”“院系”或“省份”。");
    }

    static Issue wholeOfWhom(ReplySheets.ReplyLine line) {
        return error(
                line,
                ReplyColumn.SENDER,
                "whole-of-whom",
                "A province does not say by itself who takes no part any more. Write 学校 (school) or 院系 (department) "
                        + "into 答复方, or 仅此一对 into 范围.",
                "未说明是学校还是院系不再参加。请在“答复方”填写“学校”或“院系”，或把“范围”改为“仅此一对”。");
    }

    static Issue remarkMissing(ReplySheets.ReplyLine line) {
        return error(
                line,
                ReplyColumn.REMARK,
                "comment-missing",
                "A reply 意见 says something. Write it into 说明.",
                "答复为“意见”时请在“说明”中写明意见。");
    }

    static Issue remarkTooLong(ReplySheets.ReplyLine line, int most) {
        return error(
                line,
                ReplyColumn.REMARK,
                "text-too-long",
                "At most " + most + " characters are kept. Shorten it.",
                "说明最多 " + most + " 个字符。请缩短。");
    }

    static Issue scopeWithoutRefusal(ReplySheets.ReplyLine line) {
        return error(
                line,
                ReplyColumn.SCOPE,
                "scope-without-refusal",
                "Who takes no part any more declines. Write 不接受 into 答复, or take the scope out.",
                "“不再参加”只用于不接受。请把“答复”改为“不接受”，或清空“范围”。");
    }

    static Issue takenForRemark(ReplySheets.ReplyLine line) {
        return new Issue(
                Severity.UNDERSTOOD,
                "taken-for-comment",
                line.place(ReplyColumn.ANSWER),
                null,
                "答复 is blank and 说明 is not: it is taken for 意见 (comment).",
                "“答复”为空而“说明”已填写，按“意见”处理。");
    }

    static Issue contradiction(ReplySheets.ReplyLine line) {
        return new Issue(
                Severity.WARNING,
                "contradicting-replies",
                line.place(ReplyColumn.ANSWER),
                line.findText(ReplyColumn.ANSWER),
                "Another row of what was sent answers differently for the same pairing. Both are kept, and somebody "
                        + "has to decide.",
                "同一对在所交回的表中另有一行答复不同。两者都已保留，需要决定以哪个为准。");
    }

    private static Issue error(
            ReplySheets.ReplyLine line, ReplyColumn at, String code, String message, String messageZh) {
        return new Issue(Severity.ERROR, code, line.place(at), line.findText(at), message, messageZh);
    }
}
