package org.jiedui.web.door;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jiedui.web.http.ErrorCode;

/**
 * Gives what is refused before there is a request, because it is no HTTP, the problem document that every other
 * error has. Vert.x answers by a bare status, and has no place to say otherwise once its server listens.
 *
 * <p>Netty looks for extensions when the property {@code io.netty.bootstrap.extensions} is {@code serviceload}, which
 * {@code org.jiedui.start.Main} sees to.
 */
public final class BareAnswers extends ChannelInitializerExtension {

    private static final Map<Integer, ErrorCode> CODES = Map.of(
            ErrorCode.NOT_HTTP.status(), ErrorCode.NOT_HTTP,
            ErrorCode.ADDRESS_TOO_LONG.status(), ErrorCode.ADDRESS_TOO_LONG,
            ErrorCode.HEADERS_TOO_LARGE.status(), ErrorCode.HEADERS_TOO_LARGE);

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst(new Placing());
    }

    /** Puts the wording before what answers, once that is there: with the first bytes of a connection. */
    private static final class Placing extends ChannelInboundHandlerAdapter {

        private static final String ANSWERING = "handler";

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            var pipeline = context.pipeline();
            if (pipeline.get(ANSWERING) != null) {
                pipeline.addBefore(ANSWERING, null, new Answering());
            }
            pipeline.remove(this);
            context.fireChannelRead(bytes);
        }
    }

    /** Sees every answer of a connection. */
    private static final class Answering extends ChannelOutboundHandlerAdapter {

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            Object worded = message;
            if (message instanceof FullHttpResponse bare
                    && !bare.headers().contains(HttpHeaderNames.CONTENT_TYPE)
                    && CODES.containsKey(bare.status().code())) {
                worded = problem(CODES.get(bare.status().code()));
                ReferenceCountUtil.release(message);
            }
            context.write(worded, promise);
        }

        private static FullHttpResponse problem(ErrorCode code) {
            byte[] body = EarlyProblems.document(code.status(), code.code(), code.advice(), "/", true)
                    .getBytes(StandardCharsets.UTF_8);
            FullHttpResponse answer = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(code.status()), Unpooled.wrappedBuffer(body));
            answer.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                    .set(HttpHeaderNames.CONTENT_LANGUAGE, "zh")
                    .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            EarlyProblems.PROTECTION.forEach(answer.headers()::set);
            return answer;
        }
    }
}
