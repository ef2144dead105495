package org.jiedui.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jiedui.explain.Words;

/** Gives the problems that the framework finds by itself, such as an unknown path, a code and both languages. */
@ApplicationScoped
class FrameworkProblems implements ProblemPostProcessor {

    @Override
    public int priority() {
        return ProblemLanguage.PRIORITY + 1;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey("code")) {
            return problem;
        }
        return switch (problem.getStatusCode()) {
            case 400 ->
                with(
                        problem,
                        "bad-request",
                        "请求格式有误。请对照 /q/openapi 检查。",
                        "The request is malformed. Compare it with /q/openapi.");
            case 404 ->
                with(
                        problem,
                        "not-found",
                        "没有这个地址。可用地址见 /q/openapi。",
                        "There is nothing at this address. What there is, is in /q/openapi.");
            case 405 ->
                with(
                        problem,
                        "method-not-allowed",
                        "此地址不支持该方法。可用方法见 /q/openapi。",
                        "This address does not take this method. See /q/openapi.");
            case 406 ->
                with(
                        problem,
                        "not-acceptable",
                        "无法按 Accept 要求的格式返回。可用的格式见 /q/openapi，如 application/json。",
                        "The format that Accept asks for is not to be had. Those that are, such as application/json, are in /q/openapi.");
            case 413 ->
                with(
                        problem,
                        "body-too-large",
                        "请求正文过大。请按省份分批提交。",
                        "The body is too large. Send provinces separately.");
            case 415 ->
                with(
                        problem,
                        "unsupported-media-type",
                        "不支持这种文件或 Content-Type。名册请用 Excel 工作簿（.xlsx）、由 CSV 组成的 .zip 或 JSON；旧版 .xls 请在 Excel 中另存为 .xlsx。",
                        "This kind of file or Content-Type is not read here. A roster may be an Excel workbook (.xlsx), a .zip of CSV files or JSON; save an old .xls as .xlsx in Excel.");
            case 500 ->
                with(
                        problem,
                        "internal-error",
                        "服务内部出错，已记入日志。请稍后重试，或联系运维人员。",
                        "The service failed; its log says why. Try again later, or ask its operator.");
            default ->
                with(problem, "http-" + problem.getStatusCode(), "请求未能完成。", "The request could not be carried out.");
        };
    }

    private static HttpProblem with(HttpProblem problem, String code, String zh, String en) {
        Words words = new Words(zh, en);
        return HttpProblem.builder(problem)
                .withType(URI.create("urn:jiedui:problem:" + code))
                .withTitle(code)
                .withDetail(words.en())
                .with("code", code)
                .with("detailZh", words.zh())
                .build();
    }
}
