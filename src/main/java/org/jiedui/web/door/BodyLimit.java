package org.jiedui.web.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiedui.explain.Words;
import org.jiedui.web.http.ErrorCode;

/** Refuses a body that says it is too large before a byte of it is read, with a problem rather than a bare status. */
@ApplicationScoped
class BodyLimit {

    private static final int PRIORITY = 1000;
    private static final long MEGABYTE = 1 << 20;

    private final long most;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= most) {
            context.next();
            return;
        }
        EarlyProblems.answerAndClose(context, ErrorCode.BODY_TOO_LARGE, detail(Long.parseLong(length), most));
    }

    /** What is said of a body that is too large; its size is rounded up, so that it is never that of the limit. */
    static Words detail(long length, long most) {
        String said = Math.ceilDiv(length, MEGABYTE) + " MB";
        String limit = most / MEGABYTE + " MB";
        return new Words(
                "请求正文有 " + said + "，最多接受 " + limit + "。请按省份分批提交。",
                "The body has " + said + "; at most " + limit + " are read. Send provinces separately.");
    }
}
