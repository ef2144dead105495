package org.jiedui.web.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jiedui.explain.Words;
import org.jspecify.annotations.Nullable;

/**
 * Says a problem's title and detail in the language of Accept-Language, Chinese or English; detailZh and detailEn are
 * there in any case.
 */
@ApplicationScoped
public class ProblemLanguage implements ProblemPostProcessor {

    /** After {@link FrameworkProblems}: higher ones come first. */
    static final int PRIORITY = 1;

    private final CurrentVertxRequest request;

    ProblemLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    /** Leaves alone what it has said before: a service that was started again in its process may ask it twice. */
    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey("detailEn")) {
            return problem;
        }
        String en = problem.getDetail();
        Object zh = problem.getParameters().get("detailZh");
        boolean chinese = AcceptLanguage.wantsChinese(header());
        HttpProblem.Builder builder = HttpProblem.builder(problem)
                .withTitle(title(problem.getStatusCode()).in(chinese))
                .withHeader("Content-Language", chinese ? "zh" : "en")
                .withHeader("Vary", "Accept-Language");
        if (en != null) {
            builder.with("detailEn", en);
        }
        if (chinese && zh != null) {
            builder.withDetail(zh.toString());
        }
        return builder.build();
    }

    private @Nullable String header() {
        RoutingContext current = request.getCurrent();
        return current == null ? null : current.request().getHeader("Accept-Language");
    }

    /** What problems of a status are called. */
    public static Words title(int status) {
        return switch (status) {
            case 400 -> new Words("无法读取", "Cannot be read");
            case 403 -> new Words("不允许", "Forbidden");
            case 404 -> new Words("没有找到", "Not found");
            case 405 -> new Words("不支持的方法", "Method not allowed");
            case 406 -> new Words("没有所要的格式", "Format not to be had");
            case 408 -> new Words("传输超时", "Took too long");
            case 409 -> new Words("当前状态不允许", "Not possible now");
            case 410 -> new Words("已失效", "Gone");
            case 413 -> new Words("内容过大", "Too large");
            case 414 -> new Words("地址过长", "Address too long");
            case 415 -> new Words("不支持的类型", "Type not supported");
            case 421 -> new Words("并非发给本服务", "Not for this service");
            case 422 -> new Words("内容无法采用", "Cannot be used");
            case 431 -> new Words("请求头过大", "Headers too large");
            case 429, 503 -> new Words("请稍后再试", "Try again later");
            case 507 -> new Words("存储空间已满", "No room left");
            case 500 -> new Words("服务出错", "The service failed");
            default -> new Words("请求未完成", "Not carried out");
        };
    }
}
