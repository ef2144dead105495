package org.jiedui.roster.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jspecify.annotations.Nullable;

/** What there is to say about the form of a JSON roster. */
final class JsonIssues {

    private static final String EXAMPLE = "/v1/demo-data/demo-small";

    private JsonIssues() {}

    static Issue wrongType(Place place, String shown, String expected, String expectedZh) {
        String value = Issue.shorten(shown);
        return error(
                "wrong-type",
                place,
                value,
                "\"" + value + "\" stands where " + expected
                        + " is expected. Correct the value or leave the field out.",
                "“" + value + "”应为" + expectedZh + "。请改正，或去掉该字段。");
    }

    static Issue textTooLong(Place place, String text, int most) {
        String value = Issue.shorten(text);
        return error(
                "text-too-long",
                place,
                value,
                "The text \"" + value + "\" has " + text.length() + " characters; at most " + most
                        + " are read. Shorten it.",
                "文字“" + value + "”有 " + text.length() + " 个字符，最多 " + most + " 个。请缩短。");
    }

    static Issue tooManyValues(Place place, int count, int most) {
        return error(
                "too-many-values",
                place,
                String.valueOf(count),
                "There are " + count + " values; at most " + most + " are read. Keep the main ones.",
                "共有 " + count + " 个值，最多 " + most + " 个。请只保留主要的。");
    }

    static Issue tooManyRows(Place place, String what, int most) {
        return error(
                "too-many-rows",
                place,
                what,
                "There are more than " + most + " rows in \"" + what
                        + "\", the most that is read. Send provinces separately.",
                "“" + what + "”超过 " + most + " 行的上限。请按省份分批提交。");
    }

    static Issue rowTooLarge(Place place, int most) {
        return error(
                "row-too-large",
                place,
                null,
                "There are more than " + most
                        + " values inside, which no roster has. Keep the fields of the contract only (" + EXAMPLE
                        + ").",
                "其中的值超过 " + most + " 个，不像名册。请只保留约定的字段（示例见 " + EXAMPLE + "）。");
    }

    static Issue tooManyFields(Place place, int most) {
        return error(
                "too-many-fields",
                place,
                String.valueOf(most),
                "There are more than " + most
                        + " different fields that nobody knows. Keep the fields of the contract only (" + EXAMPLE
                        + ").",
                "约定之外的字段超过 " + most + " 种。请只保留约定的字段（示例见 " + EXAMPLE + "）。");
    }

    static Issue notARoster(String pointer, String found) {
        return error(
                "not-a-roster",
                new Place.JsonPlace(pointer),
                found,
                "A roster is a JSON object with universities, departments and schools; here stands " + found + ". See "
                        + EXAMPLE + " for an example.",
                "名册应为包含 universities、departments、schools 的 JSON 对象，这里却是 " + found + "。示例见 " + EXAMPLE + "。");
    }

    static Issue empty(String pointer) {
        return error(
                "empty-body",
                new Place.JsonPlace(pointer),
                null,
                "Nothing was sent (0 values). Send a roster; see " + EXAMPLE + " for an example.",
                "请求正文为空。请发送名册内容，示例见 " + EXAMPLE + "。");
    }

    static Issue tooLarge(int bytes, int most) {
        long megabytes = Math.ceilDiv((long) bytes, 1 << 20);
        return error(
                "too-large",
                new Place.JsonPlace(""),
                megabytes + " MB",
                "The roster has " + megabytes + " MB; at most " + (most >> 20)
                        + " MB are read. Send provinces separately.",
                "名册有 " + megabytes + " MB，最多 " + (most >> 20) + " MB。请按省份分批提交。");
    }

    /** Why the bytes are not JSON, without repeating the parser's words. */
    static Issue notJson(JsonProcessingException e) {
        String where = where(e.getLocation());
        String original = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        String code;
        String why;
        String whyZh;
        if (e instanceof JsonEOFException) {
            code = "json-cut-off";
            why = "it ends before it is complete";
            whyZh = "内容不完整，提前结束";
        } else if (e instanceof StreamConstraintsException) {
            code = "json-too-deep";
            why = "it is nested deeper, or a value in it is longer, than a roster can be";
            whyZh = "嵌套过深或某个值过长";
        } else if (e instanceof BoundedTree.DuplicateFieldException) {
            code = "json-duplicate-key";
            why = "a field occurs twice in one object";
            whyZh = "同一对象中有重复的字段";
        } else if (original.contains("UTF-8")) {
            code = "json-not-utf-8";
            why = "the characters are not encoded in UTF-8";
            whyZh = "文字不是 UTF-8 编码";
        } else {
            code = "not-json";
            why = "it is not written as JSON there";
            whyZh = "不符合 JSON 语法";
        }
        return error(
                code,
                new Place.JsonPlace(""),
                where,
                "The body cannot be read at line:column " + where + ": " + why
                        + ". Correct it there and send it again.",
                "请求正文在第 " + where + "（行:列）处无法读取：" + whyZh + "。请改正后重新发送。");
    }

    static Issue notUtf8() {
        return error(
                "json-not-utf-8",
                new Place.JsonPlace(""),
                null,
                "The body cannot be read: its characters are not encoded in UTF-8. Save it as UTF-8 and send it again.",
                "请求正文无法读取：文字不是 UTF-8 编码。请另存为 UTF-8 后重新发送。");
    }

    /** What a container is called, in words that need no translation. */
    static String kind(boolean array) {
        return array ? "[…]" : "{…}";
    }

    private static String where(@Nullable JsonLocation location) {
        return location == null ? "?" : location.getLineNr() + ":" + location.getColumnNr();
    }

    private static Issue error(String code, Place place, @Nullable String value, String message, String messageZh) {
        return new Issue(Severity.ERROR, code, place, value, message, messageZh);
    }
}
