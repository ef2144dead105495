package org.jiedui.sheets;

/**
 * How many lines texts take in cells, so that rows are as high as their texts: not every spreadsheet program sees to
 * that itself.
 */
final class TextLines {

    /** Where characters begin to be as wide as two digits: CJK radicals, and all CJK characters after them. */
    private static final int FIRST_WIDE = 0x2E80;

    private TextLines() {}

    /**
     * The lines of a text in a column.
     *
     * @param width the column's, in digits, > 1
     */
    static int count(String text, int width) {
        int room = width - 1;
        return text.lines()
                .mapToInt(line -> {
                    int digits = line.chars().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
                    return Math.max(1, (digits + room - 1) / room);
                })
                .sum();
    }
}
