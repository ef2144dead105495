package org.jiedui.web.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Escapes in addresses (RFC 3986, section 2.1). */
final class PercentEncoding {

    private PercentEncoding() {}

    /** Whether every % has two hexadecimal digits behind it, and the bytes they stand for are UTF-8. */
    static boolean isSound(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '%') {
                int end = i;
                while (end < address.length() && address.charAt(end) == '%') {
                    if (end + 2 >= address.length()
                            || !HexFormat.isHexDigit(address.charAt(end + 1))
                            || !HexFormat.isHexDigit(address.charAt(end + 2))) {
                        return false;
                    }
                    end += 3;
                }
                if (!isUtf8(address.substring(i, end))) {
                    return false;
                }
                i = end - 1;
            }
        }
        return true;
    }

    private static boolean isUtf8(String escapes) {
        byte[] bytes = HexFormat.of().parseHex(escapes.replace("%", ""));
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
