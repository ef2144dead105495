package org.jiedui.web.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Answers that browsers save as files. */
public final class Downloads {

    private static final int LONGEST_STEM = 80;

    private Downloads() {}

    /**
     * An answer to save under this name (RFC 6266, with the name's Chinese as RFC 8187 has it).
     *
     * @param asciiName for clients that do not understand the other, plain and without quotation marks
     * @param name of any characters
     */
    public static Response.ResponseBuilder of(byte[] body, String type, String asciiName, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return Response.ok(body, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + asciiName + "\"; filename*=UTF-8''" + encoded)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    /** What of a name can stand in a file's name on every system. */
    public static String stem(String name) {
        String legal = name.replaceAll("[\\p{C}\\p{Z}\\\\/:*?\"<>|]+", " ").strip();
        return legal.length() <= LONGEST_STEM
                ? legal
                : legal.substring(0, LONGEST_STEM).strip();
    }
}
