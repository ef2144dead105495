package org.jiedui.spelling;

/** Tells what a name may be short for, as people shorten names of schools: 北大, 西安交大, 哈工大, 北京二中. */
public final class ShortNames {

    /** How many characters in a row a short name leaves out. */
    private static final int MOST_LEFT_OUT = 2;

    /** What even a short name begins without: 人大 is 中国人民大学. */
    private static final String COUNTRY = "中国";

    private ShortNames() {}

    /**
     * Whether one name can be short for another one: the characters in their order, the first one included, and nowhere
     * more than two in a row left out.
     */
    public static boolean mayShorten(String name, String full) {
        return name.length() >= 2
                && name.length() < full.length()
                && (skips(name, full) || full.startsWith(COUNTRY) && skips(name, full.substring(COUNTRY.length())));
    }

    /** Whether a short name says itself what kind of institution it means: 北大 and 西安交大 do, 北京 does not. */
    public static boolean endsLikeOne(String name) {
        return !name.isEmpty() && "大院校".indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    private static boolean skips(String name, String full) {
        if (full.isEmpty() || name.charAt(0) != full.charAt(0)) {
            return false;
        }
        int at = 1;
        for (int i = 1; i < name.length(); i++) {
            int next = full.indexOf(name.charAt(i), at);
            if (next < 0 || next - at > MOST_LEFT_OUT) {
                return false;
            }
            at = next + 1;
        }
        return full.length() - at <= MOST_LEFT_OUT;
    }
}
