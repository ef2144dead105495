package org.jiedui.roster.workbook;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jiedui.roster.file.Table;
import org.jspecify.annotations.Nullable;

/** How a workbook shows its numbers, as far as it matters: as dates, and with leading zeros. */
final class XlsxNumberFormats {

    private static final int MOST_FORMATS = 100_000;
    private static final int FIRST_CUSTOM = 164;

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private boolean cutOff;

    /** Reads {@code styles.xml}, or as much of it as can be read. */
    static XlsxNumberFormats read(@Nullable InputStream styles) {
        XlsxNumberFormats formats = new XlsxNumberFormats();
        if (styles == null) {
            return formats;
        }
        try {
            formats.readStyles(Xlsx.open(styles));
        } catch (XMLStreamException e) {
            // Programs show such a workbook with the styles that they could read.
            formats.cutOff = true;
        }
        return formats;
    }

    /** Whether the part breaks off, so that some dates and zeros may not be as they are shown. */
    boolean isCutOff() {
        return cutOff;
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        boolean inCellStyles = false;
        while (xml.hasNext() && formatOfStyle.size() < MOST_FORMATS && codes.size() < MOST_FORMATS) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        codes.put(
                                Xlsx.integer(xml.getAttributeValue(null, "numFmtId"), 0),
                                String.valueOf(xml.getAttributeValue(null, "formatCode")));
                    case "cellXfs" -> inCellStyles = true;
                    case "xf" -> {
                        if (inCellStyles) {
                            formatOfStyle.add(Xlsx.integer(xml.getAttributeValue(null, "numFmtId"), 0));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCellStyles = false;
            }
        }
    }

    /**
     * No id and no number of people has more digits; a format that asks for more zeros than that is not meant to be
     * read.
     */
    private static final int MOST_DIGITS = 64;

    private static final int LONGEST_CODE = 255;

    /** From here on a number has more than the fifteen digits that spreadsheets keep. */
    private static final double LARGEST_EXACT = 1e15;

    /** What a format has beside digits: the language, a gap, a filler, a literal. */
    private static final Pattern NO_DIGITS = Pattern.compile("\\[[^\\]]*\\]|_.|\\*.|\\\\.|\"[^\"]*\"|\\s");

    /** A number as a cell of this style shows it, or as its plain digits where the style does not matter. */
    Table.Cell cell(String number, int style) {
        double value;
        try {
            value = Double.parseDouble(number.strip());
        } catch (NumberFormatException e) {
            return new Table.Cell(number, Table.CellKind.VALUE);
        }
        if (!Double.isFinite(value)) {
            return new Table.Cell(number, Table.CellKind.VALUE);
        }
        int format = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        String code = codes.getOrDefault(format, "");
        if (isDate(format, code) && DateUtil.isValidExcelDate(value)) {
            return new Table.Cell(date(value), Table.CellKind.DATE);
        }
        String plain = plain(value);
        if (Math.abs(value) >= LARGEST_EXACT && value == Math.rint(value)) {
            return new Table.Cell(plain, Table.CellKind.DIGITS_LOST);
        }
        int zeros = code.length() <= LONGEST_CODE ? zeros(code) : 0;
        if (plain.matches("\\d+") && plain.length() < zeros) {
            plain = "0".repeat(zeros - plain.length()) + plain;
        }
        return new Table.Cell(plain, Table.CellKind.VALUE);
    }

    /** To how many digits a format fills a whole number up with zeros; 0 when it does anything else with it. */
    private static int zeros(String code) {
        int end = code.indexOf(';');
        String positive = end < 0 ? code : code.substring(0, end);
        String digits = NO_DIGITS.matcher(positive).replaceAll("");
        return digits.length() <= MOST_DIGITS && digits.matches("0+") ? digits.length() : 0;
    }

    private static boolean isDate(int format, String code) {
        return format < FIRST_CUSTOM && code.isEmpty()
                ? DateUtil.isInternalDateFormat(format)
                : DateUtil.isADateFormat(format, code);
    }

    private static String date(double value) {
        var time = DateUtil.getLocalDateTime(value);
        return value == Math.floor(value) ? time.toLocalDate().toString() : time.toString();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
