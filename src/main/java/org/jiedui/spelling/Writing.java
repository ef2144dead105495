package org.jiedui.spelling;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What texts have in common that differ only in how they are written. Thread-safe. */
public final class Writing {

    /** Format characters but for those that turn the writing direction, fillers and variation selectors. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\x{34f}\\x{115f}\\x{1160}\\x{17b4}\\x{17b5}\\x{180b}-\\x{180e}\\x{3164}\\x{ffa0}"
                    + "\\x{fe00}-\\x{fe0f}\\x{e0100}-\\x{e01ef}&&[^\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]]");

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Writing() {}

    /** The text without characters that nobody sees; marks that turn the writing direction stay. */
    public static String visible(String text) {
        return isPlain(text) ? text : INVISIBLE.matcher(text).replaceAll("");
    }

    /**
     * The same for texts that differ only in width, case, white space, characters that nobody sees, or in that one has
     * traditional characters where the other has simplified ones. It is for comparing, not for showing.
     */
    public static String fold(String text) {
        String visible = visible(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return simplified(WHITE_SPACE.matcher(visible).replaceAll("")).toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f || c >= 0x3000 && c < 0x3164 || isCommonCharacter(c));
    }

    private static boolean isCommonCharacter(int c) {
        return c >= Simplified.FIRST && c < Simplified.LAST;
    }

    private static String simplified(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            if (isCommonCharacter(characters[i])) {
                characters[i] = Simplified.TABLE[characters[i] - Simplified.FIRST];
            }
        }
        return new String(characters);
    }

    /** Made when it is first needed. */
    private static final class Simplified {
        private static final int FIRST = 0x4e00;
        private static final int LAST = 0xa000;
        private static final char[] TABLE = table();

        private static char[] table() {
            Transliterator hans = Transliterator.getInstance("Hant-Hans");
            char[] table = new char[LAST - FIRST];
            for (int i = 0; i < table.length; i++) {
                char c = (char) (FIRST + i);
                String one = hans.transliterate(String.valueOf(c));
                table[i] = one.length() == 1 ? one.charAt(0) : c;
            }
            return table;
        }
    }
}
