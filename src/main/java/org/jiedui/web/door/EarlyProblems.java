package org.jiedui.web.door;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.jiedui.explain.Words;
import org.jiedui.web.http.AcceptLanguage;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.ProblemLanguage;

/** Problems of requests that never reach a resource: refused at the door, or broken before anybody could read them. */
final class EarlyProblems {

    private static final long LINGER_MILLIS = 5_000;

    /** Nothing of this service is to be guessed at, framed, or embedded by another site. */
    static final Map<String, String> PROTECTION = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private EarlyProblems() {}

    /** Answers with a problem in the language that the request asks for. */
    static void answer(RoutingContext context, ErrorCode code, Words detail) {
        end(context, code.status(), code.code(), detail);
    }

    /**
     * The same, and the connection is closed: what is left of the body is read for a moment, so that the answer
     * arrives, and left aside.
     */
    static void answerAndClose(RoutingContext context, ErrorCode code, Words detail) {
        answerAndClose(context, code.status(), code.code(), detail);
    }

    /** The same, of a status that the framework has found and that no code may have. */
    static void answerAndClose(RoutingContext context, int status, String code, Words detail) {
        context.response().putHeader("Connection", "close");
        end(context, status, code, detail).onComplete(ended -> linger(context));
    }

    /**
     * Closing at once, with something unread, would take the answer away from under a client that is still sending (RFC
     * 9112, 9.6).
     */
    private static void linger(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            request.connection().close();
            return;
        }
        long timer = context.vertx()
                .setTimer(LINGER_MILLIS, late -> request.connection().close());
        request.connection().closeHandler(closed -> context.vertx().cancelTimer(timer));
        request.handler(left -> {})
                .exceptionHandler(broken -> request.connection().close())
                .endHandler(all -> request.connection().close())
                .resume();
    }

    private static Future<Void> end(RoutingContext context, int status, String code, Words detail) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten() || response.closed()) {
            return Future.succeededFuture();
        }
        boolean chinese = AcceptLanguage.wantsChinese(context.request().getHeader("Accept-Language"));
        String body = document(status, code, detail, instance(context), chinese);
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Content-Language", chinese ? "zh" : "en")
                .putHeader("Vary", "Accept-Language");
        return context.request().method() == HttpMethod.HEAD ? response.end() : response.end(body);
    }

    /** A problem as it goes over the wire. */
    static String document(int status, String code, Words detail, String instance, boolean chinese) {
        return new JsonObject()
                .put("type", "urn:jiedui:problem:" + code)
                .put("status", status)
                .put("title", ProblemLanguage.title(status).in(chinese))
                .put("detail", detail.in(chinese))
                .put("instance", instance)
                .put("code", code)
                .put("detailZh", detail.zh())
                .put("detailEn", detail.en())
                .encode();
    }

    /** The path as it was sent, without anything that a URI reference (RFC 3986) has not. */
    private static String instance(RoutingContext context) {
        String path = context.request().path();
        return path == null ? "/" : path.replaceAll("[^A-Za-z0-9\\-._~!$&'()*+,;=:@/]", "_");
    }
}
