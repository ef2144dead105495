package org.jiedui.roster.workbook;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Reads {@code styles.xml}. */
    static XlsxNumberFormats read(@Nullable InputStream styles) throws XMLStreamException {
        XlsxNumberFormats formats = new XlsxNumberFormats();
        if (styles == null) {
            return formats;
        }
        XMLStreamReader xml = Xlsx.open(styles);
        boolean inCellStyles = false;
        while (xml.hasNext() && formats.formatOfStyle.size() < MOST_FORMATS && formats.codes.size() < MOST_FORMATS) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.codes.put(
                                Xlsx.integer(xml.getAttributeValue(null, "numFmtId"), 0),
                                String.valueOf(xml.getAttributeValue(null, "formatCode")));
                    case "cellXfs" -> inCellStyles = true;
                    case "xf" -> {
                        if (inCellStyles) {
                            formats.formatOfStyle.add(Xlsx.integer(xml.getAttributeValue(null, "numFmtId"), 0));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCellStyles = false;
            }
        }
        return formats;
    }

    /** No id and no number of people has more digits; a format that asks for more zeros than that is not meant to be read. */
    private static final int MOST_DIGITS = 64;

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
        if (code.length() <= MOST_DIGITS
                && code.matches("0+")
                && plain.matches("\\d+")
                && plain.length() < code.length()) {
            plain = "0".repeat(code.length() - plain.length()) + plain;
        }
        return new Table.Cell(plain, Table.CellKind.VALUE);
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
