package org.jiedui.sheets;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The styles of one workbook's printed sheets; a workbook can hold only so many, so they are made once. */
public final class Looks {

    private static final short TITLE_SIZE = 16;
    private static final short NOTE_SIZE = 9;

    private final Workbook workbook;
    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

    public Looks(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The style of cells that look so. */
    public CellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    private CellStyle make(Look look) {
        CellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        switch (look) {
            case TITLE -> {
                style.setFont(font(true, TITLE_SIZE, IndexedColors.AUTOMATIC));
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case NOTE -> {
                style.setFont(font(false, NOTE_SIZE, IndexedColors.GREY_80_PERCENT));
                style.setWrapText(true);
            }
            case HEADER -> {
                frame(style);
                bold(style, IndexedColors.GREY_25_PERCENT);
                style.setAlignment(HorizontalAlignment.CENTER);
                style.setWrapText(true);
            }
            case BAND -> {
                frame(style);
                bold(style, IndexedColors.LIGHT_TURQUOISE);
            }
            case TEXT -> {
                frame(style);
                style.setWrapText(true);
            }
            case SHRUNK -> {
                frame(style);
                style.setShrinkToFit(true);
            }
            case CENTRED -> {
                frame(style);
                style.setAlignment(HorizontalAlignment.CENTER);
                style.setWrapText(true);
            }
            case INPUT -> {
                frame(style);
                style.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setAlignment(HorizontalAlignment.CENTER);
                style.setWrapText(true);
            }
            case WHOLE -> {
                frame(style);
                style.setDataFormat(workbook.createDataFormat().getFormat("0"));
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case AMOUNT -> {
                frame(style);
                style.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
            }
            case DECIMAL -> {
                frame(style);
                style.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0##"));
            }
            case TOTAL -> {
                frame(style);
                bold(style, IndexedColors.LIGHT_YELLOW);
                style.setAlignment(HorizontalAlignment.CENTER);
            }
        }
        return style;
    }

    private void bold(CellStyle style, IndexedColors fill) {
        style.setFont(font(true, (short) 11, IndexedColors.AUTOMATIC));
        style.setFillForegroundColor(fill.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private Font font(boolean bold, short points, IndexedColors color) {
        Font font = workbook.createFont();
        font.setBold(bold);
        font.setFontHeightInPoints(points);
        if (color != IndexedColors.AUTOMATIC) {
            font.setColor(color.getIndex());
        }
        return font;
    }

    private static void frame(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}
