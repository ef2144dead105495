package org.jiedui.web.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jiedui.explain.Words;

/** Gives the problems that the framework finds by itself, such as an unknown path, a code and both languages. */
@ApplicationScoped
public class FrameworkProblems implements ProblemPostProcessor {

    private static final int METHOD_NOT_ALLOWED = 405;

    private final Addresses addresses;
    private final CurrentVertxRequest request;

    FrameworkProblems(Addresses addresses, CurrentVertxRequest request) {
        this.addresses = addresses;
        this.request = request;
    }

    @Override
    public int priority() {
        return ProblemLanguage.PRIORITY + 1;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey("code")) {
            return problem;
        }
        int status = problem.getStatusCode();
        Words words = words(status);
        HttpProblem.Builder builder = HttpProblem.builder(problem);
        RoutingContext current = request.getCurrent();
        if (status == METHOD_NOT_ALLOWED && current != null) {
            addresses.findAllowed(current.request().path()).ifPresent(allowed -> builder.withHeader("Allow", allowed));
        }
        return builder.withType(URI.create("urn:jiedui:problem:" + code(status)))
                .withTitle(code(status))
                .withDetail(words.en())
                .with("code", code(status))
                .with("detailZh", words.zh())
                .build();
    }

    /** The code of a problem that nobody has given one. */
    public static String code(int status) {
        return switch (status) {
            case 400 -> "bad-request";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 408 -> "request-timeout";
            case 413 -> "body-too-large";
            case 414 -> "address-too-long";
            case 415 -> "unsupported-media-type";
            case 431 -> "headers-too-large";
            case 500 -> "internal-error";
            case 503 -> "unavailable";
            default -> "http-" + status;
        };
    }

    /** What is said of such a problem. */
    public static Words words(int status) {
        return switch (status) {
            case 400 -> new Words("请求格式有误。请对照 /q/openapi 检查。", "The request is malformed. Compare it with /q/openapi.");
            case 404 ->
                new Words(
                        "没有这个地址。可用地址见 /q/openapi。",
                        "There is nothing at this address. What there is, is in /q/openapi.");
            case 405 ->
                new Words(
                        "此地址不支持该方法。可用方法见响应头 Allow。",
                        "This address does not take this method. The header Allow says which it takes.");
            case 406 ->
                new Words(
                        "无法按 Accept 要求的格式返回。可用的格式见 /q/openapi，如 application/json。",
                        "The format that Accept asks for is not to be had. Those that are, such as application/json, are in"
                                + " /q/openapi.");
            case 408 -> new Words("请求未在规定时间内传完，已断开。请重新发送。", "The request took too long to arrive. Send it again.");
            case 413 -> new Words("请求正文过大。请按省份分批提交。", "The body is too large. Send provinces separately.");
            case 414 -> new Words("地址过长。请缩短查询参数。", "The address is too long. Shorten its parameters.");
            case 415 ->
                new Words(
                        "不支持这种文件或 Content-Type。名册请用 Excel 工作簿（.xlsx）、由 CSV 组成的 .zip 或 JSON；旧版 .xls 请在 Excel 中另存为 .xlsx。",
                        "This kind of file or Content-Type is not read here. A roster may be an Excel workbook (.xlsx), a .zip"
                                + " of CSV files or JSON; save an old .xls as .xlsx in Excel.");
            case 431 -> new Words("请求头过大。请减少或缩短请求头。", "The headers are too large. Send fewer or shorter ones.");
            case 500 ->
                new Words(
                        "服务内部出错，已记入日志。请稍后重试，或联系运维人员。",
                        "The service failed; its log says why. Try again later, or ask its operator.");
            case 503 -> new Words("服务暂时繁忙。请稍后重试。", "The service is busy. Try again later.");
            default -> new Words("请求未能完成。", "The request could not be carried out.");
        };
    }
}
