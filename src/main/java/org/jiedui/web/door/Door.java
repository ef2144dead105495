package org.jiedui.web.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiedui.explain.Words;
import org.jiedui.web.http.Addresses;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.FrameworkProblems;

/**
 * Who is let in, asked of every request before anybody else sees it, those to /q included. Until there are access keys
 * nothing but the network and a browser's rules protects the service, so that a page of somebody else's in the
 * operator's browser must not get through: neither by sending to it (a foreign origin, or a body without a type, which
 * needs no consent) nor by giving itself this service's address (a foreign host name, DNS rebinding).
 */
@ApplicationScoped
class Door {

    /** Before everything else. */
    private static final int PRIORITY = 2000;

    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;

    private static final int INTERNAL_ERROR = 500;

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final int LONGEST_ADDRESS = 32_768;
    private static final int LARGEST_HEADERS = 16_384;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<HttpMethod> KNOWN = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE);

    private final Hosts hosts;
    private final Addresses addresses;

    private static final Set<String> UNPACKED = Set.of("", "identity", "gzip", "x-gzip", "deflate");

    /**
     * Reads a body whose length is not said, or not known before it is unpacked, up to the limit that holds for others.
     */
    private final Handler<RoutingContext> unknownLength;

    Door(
            Hosts hosts,
            Addresses addresses,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.hosts = hosts;
        this.addresses = addresses;
        unknownLength = BodyHandler.create(false).setBodyLimit(largestBody.asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    /** What fails on its way to a resource, and would be answered by a bare status or with a stack trace. */
    void answerFailures(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(Door::answerFailure);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        protect(context);
        context.addHeadersEndHandler(nothing -> Door.sayWhatItVariesBy(context));
        if (request.uri().length() > LONGEST_ADDRESS) {
            EarlyProblems.answerAndClose(
                    context,
                    ErrorCode.ADDRESS_TOO_LONG,
                    new Words(
                            "地址有 " + request.uri().length() + " 个字符，最多 " + LONGEST_ADDRESS + " 个。请缩短查询参数。",
                            "The address has " + request.uri().length() + " characters; at most " + LONGEST_ADDRESS
                                    + " are read. Shorten its parameters."));
        } else if (sizeOfHeaders(request) > LARGEST_HEADERS) {
            EarlyProblems.answerAndClose(
                    context,
                    ErrorCode.HEADERS_TOO_LARGE,
                    new Words(
                            "请求头超过 " + LARGEST_HEADERS + " 字节。请减少或缩短请求头（如 Cookie）。",
                            "The headers have more than " + LARGEST_HEADERS
                                    + " bytes. Send fewer or shorter ones, such as cookies."));
        } else if (!PercentEncoding.isSound(request.uri())) {
            EarlyProblems.answer(
                    context,
                    ErrorCode.ADDRESS_MALFORMED,
                    new Words(
                            "地址中的 % 编码有误（% 后应为两位十六进制数，且整体为 UTF-8）。百分号本身请写作 %25。",
                            "An escape in the address is broken: % takes two hexadecimal digits, and all of them "
                                    + "together are UTF-8. Write a percent sign as %25."));
        } else if (!hosts.isOwn(request)) {
            String host = Errors.shorten(String.valueOf(request.getHeader("Host")));
            EarlyProblems.answer(
                    context,
                    ErrorCode.FOREIGN_HOST,
                    new Words(
                            "本服务不以“" + host + "”为名。请使用 localhost 或服务器的 IP 地址访问；如确需该名称，请运维人员将其写入 JIEDUI_HOSTS。",
                            "This service does not answer to the name \"" + host
                                    + "\". Use localhost or the machine's address; if the name is meant, have the "
                                    + "operator put it into JIEDUI_HOSTS."));
        } else if (!KNOWN.contains(request.method())) {
            context.response().putHeader("Allow", "GET, HEAD, OPTIONS, POST, PUT, DELETE");
            EarlyProblems.answer(
                    context,
                    ErrorCode.METHOD_NOT_ALLOWED,
                    new Words(
                            "不支持该方法。可用方法见 /q/openapi。",
                            "This method is not taken here. What there is, is in /q/openapi."));
        } else if (!SAFE.contains(request.method()) && isForeign(request)) {
            EarlyProblems.answerAndClose(
                    context,
                    ErrorCode.FOREIGN_ORIGIN,
                    new Words(
                            "其他网站的页面不得更改本服务的数据，该请求已被拒绝。请直接打开本服务的页面，或由程序直接调用接口（不带 Origin）。",
                            "A page of another site may not change anything here; the request was refused. Use this "
                                    + "service's own page, or call the interface from a program, which sends no "
                                    + "Origin."));
        } else if (!SAFE.contains(request.method()) && hasBody(request) && isBlank(request.getHeader("Content-Type"))) {
            EarlyProblems.answerAndClose(
                    context,
                    ErrorCode.CONTENT_TYPE_MISSING,
                    new Words(
                            "请求有正文但没有 Content-Type。请写明类型，例如 Content-Type: application/json。",
                            "The request has a body and no Content-Type. Say what it is, for instance Content-Type:"
                                    + " application/json."));
        } else if (isEncoded(request)) {
            context.response().putHeader("Accept-Encoding", "gzip, deflate");
            EarlyProblems.answerAndClose(
                    context,
                    ErrorCode.CONTENT_ENCODING_UNSUPPORTED,
                    new Words(
                            "不支持正文的压缩方式（Content-Encoding）。请使用 gzip、deflate，或不压缩。",
                            "The body is compressed in a way that is not read here (Content-Encoding). Use gzip or "
                                    + "deflate, or send it as it is."));
        } else if (request.method() == HttpMethod.OPTIONS
                && addresses.findAllowed(request.path()).isPresent()) {
            context.response()
                    .setStatusCode(NO_CONTENT)
                    .putHeader("Allow", addresses.findAllowed(request.path()).orElseThrow())
                    .end();
        } else {
            letIn(context);
        }
    }

    private void letIn(RoutingContext context) {
        HttpServerRequest request = context.request();
        String accept = request.getHeader("Accept");
        if (accept != null && accept.isBlank()) {
            // An empty list of wishes (RFC 9110, 12.5.1) is none.
            request.headers().remove("Accept");
        }
        if (accept != null && accept.contains("application/problem+json") && request.method() == HttpMethod.DELETE) {
            // What succeeds has no body to be chosen a type for; the wish is for what fails.
            request.headers().remove("Accept");
        }
        if (request.getHeader("Transfer-Encoding") != null) {
            unknownLength.handle(context);
        } else {
            context.next();
        }
    }

    /**
     * Whether a body is packed in a way that is not read here; {@link org.jiedui.web.http.PackedBodies} reads the
     * others.
     */
    private static boolean isEncoded(HttpServerRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        return encoding != null && !UNPACKED.contains(encoding.strip().toLowerCase(Locale.ROOT));
    }

    /** The page has a policy of its own, and so has what shows the OpenAPI document. */
    private static void protect(RoutingContext context) {
        var headers = context.response().headers();
        EarlyProblems.PROTECTION.forEach(headers::set);
        if (String.valueOf(context.request().path()).startsWith("/q/swagger-ui")) {
            headers.set(
                    "Content-Security-Policy",
                    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                            + " img-src 'self' data:; frame-ancestors 'none'; form-action 'none'; base-uri 'none'");
        }
    }

    /** What is compressed when a client can read that is another answer than what is not (RFC 9110, 12.5.5). */
    private static void sayWhatItVariesBy(RoutingContext context) {
        var headers = context.response().headers();
        String vary = headers.get("Vary");
        if (headers.contains("Content-Type") && (vary == null || !vary.contains("Accept-Encoding"))) {
            headers.set(
                    "Vary",
                    vary == null ? "Accept-Encoding" : String.join(", ", headers.getAll("Vary")) + ", Accept-Encoding");
        }
    }

    private static boolean isForeign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !Hosts.isOrigin(origin, request);
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.getHeader("Transfer-Encoding") != null
                || length != null && !length.strip().equals("0");
    }

    private static boolean isBlank(String header) {
        return header == null || header.isBlank();
    }

    private static long sizeOfHeaders(HttpServerRequest request) {
        long size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }

    private static void answerFailure(RoutingContext context) {
        int status = context.statusCode() < BAD_REQUEST ? INTERNAL_ERROR : context.statusCode();
        if (status == INTERNAL_ERROR && !(context.failure() instanceof HttpClosedException)) {
            LOG.error("A request failed before any resource saw it", context.failure());
        }
        EarlyProblems.answerAndClose(context, status, FrameworkProblems.code(status), FrameworkProblems.words(status));
    }
}
