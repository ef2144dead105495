package org.jiedui.web.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiedui.explain.Words;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks what was sent with a Content-Encoding, up to the limit that holds for bodies. Resources that take bytes may
 * take many of them, and unpack them themselves where heavy work is done; for all others it happens while the body is
 * read.
 */
@Provider
public class PackedBodies implements ReaderInterceptor {

    private static final String HEADER = "Content-Encoding";

    private final int most;

    PackedBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = Math.toIntExact(most.asLongValue());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        String encoding = context.getHeaders().getFirst(HEADER);
        if (context.getType() != byte[].class && isPacked(encoding)) {
            byte[] packed = context.getInputStream().readAllBytes();
            context.setInputStream(new ByteArrayInputStream(unpack(packed, encoding)));
        }
        return context.proceed();
    }

    private static boolean isPacked(@Nullable String encoding) {
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    /**
     * A body as it was before it was packed.
     *
     * @param encoding as the header has it; gzip and deflate are read, the door has refused everything else
     * @throws RuntimeException a problem, when it is not packed like that, breaks off, or unpacks to more than a body
     *     may have
     */
    public byte[] unpack(byte[] body, @Nullable String encoding) {
        if (encoding == null || !isPacked(encoding)) {
            return body;
        }
        boolean deflate = encoding.strip().toLowerCase(Locale.ROOT).equals("deflate");
        try (InputStream packed = new ByteArrayInputStream(body);
                InputStream in = deflate ? new InflaterInputStream(packed) : new GZIPInputStream(packed)) {
            byte[] unpacked = in.readNBytes(most);
            if (in.read() >= 0) {
                throw Errors.of(
                        ErrorCode.BODY_TOO_LARGE,
                        new Words(
                                "请求正文解压后超过 " + (most >> 20) + " MB（上限）。请按省份分批提交。",
                                "Unpacked, the body has more than " + (most >> 20)
                                        + " MB, which is the limit. Send provinces separately."));
            }
            return unpacked;
        } catch (IOException e) {
            throw Errors.of(ErrorCode.BODY_NOT_UNPACKED, ErrorCode.BODY_NOT_UNPACKED.advice());
        }
    }
}
