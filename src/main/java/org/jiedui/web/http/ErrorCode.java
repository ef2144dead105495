package org.jiedui.web.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jiedui.explain.Words;

/**
 * Every code that a problem document can have: its status, and what it means and what to do about it. Clients act on
 * codes, so none changes its meaning. {@code src/docs/error-codes.md} is made from this list.
 */
public enum ErrorCode {
    BAD_REQUEST(400, new Words("请求格式有误。请对照 /q/openapi 检查。", "The request is malformed. Compare it with /q/openapi.")),
    NOT_HTTP(
            400,
            new Words(
                    "收到的内容不是合法的 HTTP 请求，连接已关闭。请检查地址中的 % 编码和特殊字符，以及请求头中有无控制字符。",
                    "What was sent is no HTTP request, and the connection is closed. Look for broken escapes (%) and "
                            + "odd characters in its address, and for control characters in its headers.")),
    ADDRESS_MALFORMED(
            400,
            new Words(
                    "地址中的百分号编码有误。请用 UTF-8 重新编码。",
                    "The address is not encoded as it should be. Percent-encode it as UTF-8.")),
    CONTROL_CHARACTER(400, new Words("地址中有控制字符。请去掉。", "The address has a control character. Take it out.")),
    BODY_NOT_UNPACKED(
            400,
            new Words(
                    "正文不是 Content-Encoding 所说的压缩格式，或已损坏。请重新压缩，或不压缩并去掉 Content-Encoding。",
                    "The body is not packed as Content-Encoding says, or is damaged. Pack it anew, or send it as it "
                            + "is without Content-Encoding.")),
    REQUEST_BROKEN_OFF(
            400, new Words("请求在传输中断开，未处理。请重新发送。", "The request broke off before it was complete. Send it again.")),
    NOT_JSON(
            400,
            new Words("正文不是 JSON。请按 /q/openapi 检查语法。", "The body is no JSON. Correct it at the place that is named.")),
    JSON_TOO_LARGE(
            400,
            new Words(
                    "JSON 中的值过多或嵌套过深。请分批提交。",
                    "The JSON has too many values or is nested too deeply. Send less at once.")),
    NOT_A_ROSTER(
            400,
            new Words(
                    "内容不是名册。请对照 /v1/demo-data/demo-small。",
                    "The document is no roster. Compare it with /v1/demo-data/demo-small.")),
    NOT_A_WORKBOOK(
            400,
            new Words("文件不是 Excel 工作簿。请在 Excel 中另存为 .xlsx。", "The file is no workbook. Save it as .xlsx in Excel.")),
    OLD_EXCEL_FORMAT(
            400,
            new Words("旧版 .xls 不能读取。请在 Excel 中另存为 .xlsx。", "An old .xls cannot be read. Save it as .xlsx in Excel.")),
    PASSWORD_PROTECTED(
            400, new Words("工作簿有打开密码。请去掉密码后重新上传。", "The workbook has a password. Take it off and send it again.")),
    BLANK_WORKBOOK(400, new Words("工作簿是空的。请填写后重新上传。", "The workbook is empty. Fill it in and send it again.")),
    NO_KNOWN_SHEET(400, new Words("没有认得出的工作表。请使用模板的表名。", "No sheet is known. Name the sheets as the template does.")),
    DAMAGED_FILE(400, new Words("文件已损坏。请重新保存后再上传。", "The file is damaged. Save it again and send that.")),
    DAMAGED_CSV(
            400,
            new Words(
                    "CSV 已损坏，多半是引号不成对。请改正后重新上传。",
                    "The CSV is damaged, most likely by an unmatched quotation mark. Correct it and send it again.")),
    EMPTY_BODY(400, new Words("正文是空的。请把名册放在正文中。", "The body is empty. Send the roster as the body.")),
    UNKNOWN_ENCODING(400, new Words("文字编码认不出。请另存为 UTF-8。", "The text's encoding is not known. Save it as UTF-8.")),
    ROW_TOO_LARGE(
            400,
            new Words(
                    "一条记录中的值过多。请删去多余字段。", "One record has too many values. Take fields out that do not belong there.")),
    TEXT_TOO_LONG(400, new Words("一个值过长。请缩短。", "A value is too long. Shorten it.")),
    TOO_LARGE(400, new Words("内容过大。请按省份分批提交。", "The document is too large. Send provinces separately.")),
    TOO_MANY_CELLS(400, new Words("单元格过多。请按省份分批提交。", "There are too many cells. Send provinces separately.")),
    TOO_MANY_FIELDS(
            400, new Words("字段过多。请删去多余字段。", "There are too many fields. Take those out that do not belong there.")),
    TOO_MANY_PARTS(400, new Words("文件中的部分过多。请只保留名册的表。", "The file has too many parts. Keep the roster's tables only.")),
    TOO_MANY_VALUES(400, new Words("值过多。请按省份分批提交。", "There are too many values. Send provinces separately.")),
    UNPACKS_TOO_LARGE(
            400, new Words("文件解压后过大。请按省份分批提交。", "The file is too large once unpacked. Send provinces separately.")),
    JSON_NOT_UTF_8(400, new Words("JSON 不是 UTF-8 编码。请另存为 UTF-8。", "The JSON is not in UTF-8. Save it as UTF-8.")),
    JSON_CUT_OFF(400, new Words("JSON 不完整。请重新发送全文。", "The JSON ends too early. Send all of it.")),
    JSON_TOO_DEEP(
            400,
            new Words("JSON 嵌套过深。请对照 /q/openapi 检查。", "The JSON is nested too deeply. Compare it with /q/openapi.")),
    JSON_DUPLICATE_KEY(400, new Words("同一字段出现两次。请去掉一个。", "A field is there twice. Take one of them out.")),
    FOREIGN_ORIGIN(
            403,
            new Words(
                    "请求来自其他网站的网页，已拒绝。请从本服务的网页操作。",
                    "A page of another site sent the request. Use this service's own page, or a program.")),
    NOT_FOUND(
            404,
            new Words(
                    "没有这个地址。可用地址见 /q/openapi。", "There is nothing at this address. What there is, is in /q/openapi.")),
    PLAN_NOT_FOUND(
            404,
            new Words("没有该编号的方案，可能已被删除。请到首页查看现有方案。", "There is no such plan. Check the id, or list what there is.")),
    ROSTER_NOT_FOUND(
            404,
            new Words("没有该编号的名册，可能已被删除。请到首页查看现有名册。", "There is no such roster. Check the id, or list what there is.")),
    DEPARTMENT_NOT_FOUND(
            404,
            new Words("名册中没有该编号的院系。请在该方案所用的名册中查看院系编号。", "The plan's roster has no such department. Check the id.")),
    SCHOOL_NOT_FOUND(
            404, new Words("名册中没有该编号的学校。请在该方案所用的名册中查看学校编号。", "The plan's roster has no such school. Check the id.")),
    LIST_NOT_FOUND(
            404,
            new Words("没有该名单。请用 GET /v1/lists 查看。", "There is no such list. GET /v1/lists has those that there are.")),
    PROFILE_NOT_FOUND(
            404,
            new Words("没有该名称的常用权重。请从现有的常用权重中选择。", "There is no such profile. Check the name, or list what there is.")),
    PROGRAMME_NOT_FOUND(
            404, new Words("没有该编号的项目。请从现有的项目中选择。", "There is no such programme. Check the id, or list what there is.")),
    DEMO_ROSTER_NOT_FOUND(
            404,
            new Words(
                    "没有该编号的示例名册。请从现有的示例名册中选择。", "There is no such ready roster. Check the id, or list what there is.")),
    ROSTER_HAS_NO_WORKBOOK(
            404,
            new Words(
                    "该名册不是以工作簿上传的。请使用 document?format=xlsx。",
                    "The roster was not sent as a workbook. Take its document as a workbook instead.")),
    SHEET_NOT_FOUND(404, new Words("工作簿中没有该工作表。请核对表名。", "The workbook has no such sheet. Check the name.")),
    METHOD_NOT_ALLOWED(
            405,
            new Words(
                    "此地址不支持该方法。可用方法见响应头 Allow。",
                    "This address does not take this method. The header Allow says which it takes.")),
    NOT_ACCEPTABLE(
            406,
            new Words(
                    "无法按 Accept 要求的格式返回。可用的格式见 /q/openapi，如 application/json。",
                    "The format that Accept asks for is not to be had. Those that are, such as application/json, are "
                            + "in /q/openapi.")),
    REQUEST_TIMEOUT(408, new Words("请求未在规定时间内传完，已断开。请重新发送。", "The request took too long to arrive. Send it again.")),
    PLAN_IS_SOLVING(
            409, new Words("方案正在生成，不能删除。请先停止。", "The plan is being solved. Terminate it first, then remove it.")),
    PLAN_NOT_TO_ASK(
            409,
            new Words(
                    "方案尚未完成，或名单违反规则，不能回答有关它的问题。请等待完成，或先改正名单。",
                    "The plan has not been solved, or its list breaks rules, so that questions about it have no "
                            + "answer. Wait until it is solved, or correct the list first.")),
    PLAN_IS_PUBLISHED(
            409,
            new Words(
                    "方案已作为名单发布，不能删除。如名单有误，请撤回名单。",
                    "The plan was published as a list and stays. If the list is wrong, withdraw it.")),
    PLAN_NOT_SOLVED(
            409,
            new Words("方案尚未生成完毕，不能发布。请等待生成完毕。", "The plan is not solved and cannot be published. Wait for its end.")),
    PLAN_BREAKS_RULES(
            409,
            new Words(
                    "方案违反必须遵守的规则，不能发布。请先改正。",
                    "The plan breaks rules that must be obeyed and cannot be published. Correct it first.")),
    LIST_COUNTS_ALREADY(
            409,
            new Words("内容相同的名单正在生效，无需再次发布。", "A list that says the same counts already. There is nothing to publish.")),
    LIST_DOES_NOT_COUNT(
            409,
            new Words(
                    "只能撤回正在生效的名单。如需恢复旧名单，请用 restore。",
                    "Only the list that counts can be withdrawn. To bring an older one back, restore it.")),
    ROSTER_HAS_PLANS(409, new Words("名册已有方案，不能删除。请先删除方案。", "The roster has plans. Remove these first.")),
    PLAN_DELETED(
            410,
            new Words(
                    "方案已删除，仍在回收站中（保留 30 天）。如需恢复，请用 POST /v1/plans/{id}/undelete。",
                    "The plan was deleted and lies in the bin for 30 days. POST /v1/plans/{id}/undelete brings it "
                            + "back.")),
    ROSTER_DELETED(
            410,
            new Words(
                    "名册已删除，仍在回收站中（保留 30 天）。如需恢复，请用 POST /v1/rosters/{id}/undelete。",
                    "The roster was deleted and lies in the bin for 30 days. POST /v1/rosters/{id}/undelete brings "
                            + "it back.")),
    ANNOTATED_WORKBOOK_GONE(
            410,
            new Words("批注后的工作簿已失效。请重新上传。", "The workbook with remarks is kept for an hour. Send the roster again.")),
    PLAN_HAS_CHANGED(
            412,
            new Words(
                    "方案在您查看之后已有变动。请重新读取方案，核对后再提交。",
                    "The plan has changed since you read it. Read it again and send your change with its new ETag.")),
    BODY_TOO_LARGE(413, new Words("请求正文过大。请按省份分批提交。", "The body is too large. Send provinces separately.")),
    ADDRESS_TOO_LONG(414, new Words("地址过长。请缩短查询参数。", "The address is too long. Shorten its parameters.")),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            new Words(
                    "不支持这种文件或 Content-Type。名册请用 Excel 工作簿（.xlsx）、由 CSV 组成的 .zip 或 JSON；旧版 .xls 请在 Excel 中另存为 .xlsx。",
                    "This kind of file or Content-Type is not read here. A roster may be an Excel workbook (.xlsx), "
                            + "a .zip of CSV files or JSON; save an old .xls as .xlsx in Excel.")),
    CONTENT_TYPE_MISSING(
            415,
            new Words(
                    "请求有正文而没有 Content-Type。请注明类型，如 application/json。",
                    "The request has a body and no Content-Type. Say what it is, such as application/json.")),
    CONTENT_ENCODING_UNSUPPORTED(
            415,
            new Words(
                    "不支持该 Content-Encoding。请用 gzip 或不压缩。",
                    "This Content-Encoding is not read. Use gzip, or send the body as it is.")),
    FOREIGN_HOST(
            421,
            new Words(
                    "请求头 Host 不是本服务的名称。请由运维人员设置 JIEDUI_HOSTS。",
                    "Host is no name of this service. Have the operator add it to JIEDUI_HOSTS.")),
    INVALID_PARAMETER(422, new Words("参数有误。请按 errors 逐条改正。", "A parameter is wrong. Correct what errors[] says.")),
    UNKNOWN_PARAMETER(
            422, new Words("有不认识的参数。请改正名称或去掉。", "A parameter is not known. Correct its name, or take it out.")),
    REPEATED_PARAMETER(422, new Words("一个参数出现多次。请只保留一个。", "A parameter is there more than once. Keep one of them.")),
    ROSTER_REJECTED(
            422,
            new Words(
                    "名册有错误，未保存。请按 errors 逐条改正后重新提交。",
                    "The roster has errors and was not stored. Correct them as errors[] says and send it again.")),
    REVISION_CHANGES_NOTHING(422, new Words("修订未改动任何内容。请写明改动。", "The revision changes nothing. Say what to change.")),
    PLAN_REQUEST_REJECTED(
            422, new Words("请求有错误。请按 errors 逐条改正。", "The request has errors. Correct them as errors[] says.")),
    LIST_REQUEST_REJECTED(422, new Words("请求有误，未执行。请按 errors 逐条改正。", "Nothing was done. Correct what errors[] says.")),
    REPLIES_REJECTED(
            422,
            new Words(
                    "回执有错误，一条也未记录。请按 errors 逐条改正后重新上传。",
                    "The replies have errors, and none of them was kept. Correct them as errors[] says and send the "
                            + "file again.")),
    PROFILE_NAME(
            422,
            new Words("配置名称有误。请用 1 到 100 个可见字符。", "The profile's name is wrong. Use 1 to 100 printable characters.")),
    PROFILE_REJECTED(
            422, new Words("常用权重有误，未保存。请按 errors 改正。", "The profile was not stored. Correct it as errors[] says.")),
    IDEMPOTENCY_KEY_REUSED(
            422,
            new Words(
                    "该 Idempotency-Key 已用于另一请求。请换一个。",
                    "The Idempotency-Key was used for another request. Choose another one.")),
    IDEMPOTENCY_KEY_TOO_LONG(
            422,
            new Words(
                    "Idempotency-Key 过长。请用 1 到 200 个字符。", "The Idempotency-Key is too long. Use 1 to 200 characters.")),
    WORKBOOK_NOT_ANNOTATED(
            422,
            new Words(
                    "无法写入批注。请把内容复制到模板后重新上传。",
                    "Remarks cannot be written into the workbook. Copy its tables into the template and send that.")),
    QUEUE_FULL(
            429,
            new Words(
                    "排队的方案过多。请稍后再提交，或终止不再需要的方案。",
                    "Too many plans are waiting. Submit again later, or terminate plans that are not needed any "
                            + "more.")),
    HEADERS_TOO_LARGE(431, new Words("请求头过大。请减少或缩短请求头。", "The headers are too large. Send fewer or shorter ones.")),
    INTERNAL_ERROR(
            500,
            new Words(
                    "服务内部出错，已记入日志。请稍后重试，或联系运维人员。",
                    "The service failed; its log says why. Try again later, or ask its operator.")),
    EXACT_MODEL_MISSING(
            503,
            new Words(
                    "本机无法使用精确模型，无法计算。请联系运维人员。",
                    "The exact model cannot be used here, so that this cannot be worked out. Ask the operator.")),
    UNAVAILABLE(503, new Words("服务暂时繁忙。请稍后重试。", "The service is busy. Try again later.")),
    SERVICE_BUSY(
            503,
            new Words(
                    "同时处理的名册和表格过多，本次请求未处理。请几秒后重试。",
                    "Too many rosters and workbooks are being worked on. Try again in a few seconds.")),
    STORAGE_BUSY(
            503,
            new Words(
                    "该数据正被另一操作占用，本次操作未执行。请几秒后重试。",
                    "Another request holds what this one needs. Try again in a few seconds.")),
    STORAGE_UNAVAILABLE(503, new Words("数据库暂时无法访问。请稍后重试。", "The database cannot be reached. Try again shortly.")),
    STORAGE_FULL(
            507,
            new Words(
                    "数据库所在磁盘已满。请联系运维人员清理磁盘空间，之后重新提交。",
                    "The database's disk is full. Ask the operator to make room, then send it again."));

    private final int status;
    private final Words advice;

    ErrorCode(int status, Words advice) {
        this.status = status;
        this.advice = advice;
    }

    /** As problems have it: small letters and hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status of its problems; {@link #ROSTER_NOT_FOUND} is 422 where a body names the roster. */
    public int status() {
        return status;
    }

    /** What problems of its status are called. */
    public Words title() {
        return ProblemLanguage.title(status);
    }

    /** What happened, and what to do. */
    public Words advice() {
        return advice;
    }

    public static Optional<ErrorCode> find(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }

    /** The code of a problem that the framework finds by itself and gives no code. */
    public static Optional<ErrorCode> findOfFramework(int status) {
        return switch (status) {
            case 400 -> Optional.of(BAD_REQUEST);
            case 404 -> Optional.of(NOT_FOUND);
            case 503 -> Optional.of(UNAVAILABLE);
            default ->
                Arrays.stream(values()).filter(known -> known.status == status).findFirst();
        };
    }
}
