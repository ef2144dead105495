package org.jiedui.web.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the two languages a client wants to read. */
public final class AcceptLanguage {

    private static final int LONGEST = 200;

    private AcceptLanguage() {}

    /**
     * Chinese unless the client asks for English first.
     *
     * @param header Accept-Language (RFC 9110), or null
     */
    public static boolean wantsChinese(@Nullable String header) {
        for (Locale.LanguageRange range : ranges(header)) {
            if (range.getWeight() > 0) {
                String language = range.getRange();
                if (language.equals("zh") || language.startsWith("zh-") || language.equals("*")) {
                    return true;
                }
                if (language.equals("en") || language.startsWith("en-")) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The ranges, the most wanted first; none when the header is absent or no list of languages. */
    private static List<Locale.LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null || header.isBlank() || header.length() > LONGEST
                    ? List.of()
                    : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
