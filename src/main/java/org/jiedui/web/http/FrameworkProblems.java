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
        return ErrorCode.findOfFramework(status).map(ErrorCode::code).orElse("http-" + status);
    }

    /** What is said of such a problem. */
    public static Words words(int status) {
        return ErrorCode.findOfFramework(status)
                .map(ErrorCode::advice)
                .orElse(new Words("请求未能完成。", "The request could not be carried out."));
    }
}
