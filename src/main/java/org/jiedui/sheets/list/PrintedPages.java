package org.jiedui.sheets.list;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages to print, as one HTML document that needs nothing else: no script, no picture, no font from elsewhere. Sizes
 * and margins are those of official documents in China (GB/T 9704-2012) as far as a notice with a reply slip leaves
 * room for them.
 */
final class PrintedPages {

    private static final Map<Character, String> ESCAPES =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#39;");

    private static final int LONGEST_SHORT = 4;

    private static final String STYLE = """
            @page { size: A4; margin: 0 }
            @page wide { size: A4 landscape; margin: 14mm 12mm }
            * { box-sizing: border-box }
            body { margin: 0; color: #000; background: #e8e8e8;
              font: 16pt/1.75 FangSong, FangSong_GB2312, STFangsong, "Noto Serif CJK SC", serif }
            section { width: 210mm; height: 297mm; margin: 6mm auto; padding: 30mm 26mm 16mm 28mm; background: #fff;
              position: relative; display: flex; flex-direction: column }
            section.long { height: auto; min-height: 297mm }
            h1 { margin: 2mm 0 8mm; text-align: center; font: bold 22pt/1.3 FZXiaoBiaoSong-B05S, STZhongsong, SimSun,
              "Noto Serif CJK SC", serif }
            h2 { margin: 0 0 3mm; text-align: center; font: bold 16pt/1.4 SimHei, "Noto Sans CJK SC", sans-serif }
            p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere }
            p.to, p.code, p.gone { text-indent: 0 }
            p.code { text-align: right; font-size: 12pt }
            p.gone { text-align: center; color: #b00020; font-weight: bold; font-size: 12pt }
            .signed { margin: 8mm 2em 0 0; text-align: right }
            table { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 1.45; margin: 4mm 0 }
            th, td { border: 0.3mm solid #000; padding: 1.2mm 2mm; text-align: left; overflow-wrap: anywhere }
            th { font-weight: bold; text-align: center; white-space: nowrap }
            td.n { text-align: center; white-space: nowrap }
            .many { font-size: 14pt; line-height: 1.5; padding: 20mm 26mm 12mm }
            .many h1, .most h1 { margin: 0 0 4mm } .many .signed, .most .signed { margin-top: 2mm }
            .many table { font-size: 10.5pt; line-height: 1.3; margin: 2mm 0 }
            .many td, .many th { padding: 0.7mm 1.5mm }
            .many .slip, .most .slip { line-height: 1.5; padding-top: 1mm }
            .many h2, .most h2 { margin: 0; font-size: 12pt }
            .most { font-size: 11pt; line-height: 1.35; padding: 14mm 18mm 10mm }
            .most table { font-size: 8pt; line-height: 1.15; margin: 1mm 0 } .most td, .most th { padding: 0.2mm 1mm }
            .quota { padding: 16mm 20mm 12mm }
            .quota table { font-size: 10.5pt; line-height: 1.3; margin: 2mm 0 }
            .quota td, .quota th { padding: 0.4mm 1.5mm }
            .slip { margin-top: auto; border-top: 0.3mm dashed #000; padding-top: 3mm; font-size: 12pt;
              line-height: 1.9 }
            .slip p { text-indent: 0 }
            footer { margin-top: 4mm; font-size: 9pt; line-height: 1.4; border-top: 0.2mm solid #777;
              padding-top: 1.5mm }
            section.wide { page: wide; width: 297mm; height: auto; padding: 14mm 12mm }
            section.wide table { font-size: 10.5pt } section.wide td { height: 9mm }
            .hint { margin: 4mm auto; width: 210mm; font-size: 11pt; text-indent: 0 }
            @media print { body { background: none } section { margin: 0; break-after: page; width: auto }
              section:last-of-type { break-after: auto } section.wide { padding: 0; width: auto }
              .hint { display: none } }
            """;

    private final StringBuilder html = new StringBuilder();

    PrintedPages(String title) {
        html.append("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                        + " content=\"width=device-width\"><title>")
                .append(escape(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><p class=\"hint\">请用浏览器的打印功能打印（Ctrl+P），纸张 A4，缩放 100%。</p>");
    }

    /** Begins a page. */
    PrintedPages page(String look) {
        html.append("<section class=\"").append(look).append("\">");
        return this;
    }

    PrintedPages endPage() {
        html.append("</section>");
        return this;
    }

    /** An element with a text. */
    PrintedPages text(String element, @Nullable String look, String text) {
        html.append('<').append(element);
        if (look != null) {
            html.append(" class=\"").append(look).append('"');
        }
        html.append('>').append(escape(text)).append("</").append(element).append('>');
        return this;
    }

    /** A paragraph. */
    PrintedPages paragraph(String text) {
        return text("p", null, text);
    }

    /** Markup of this package's own, without anything that came from outside. */
    PrintedPages markup(String own) {
        html.append(own);
        return this;
    }

    /** A table's row; numbers and short words stand in the middle, on one line. */
    PrintedPages row(@Nullable Object... cells) {
        html.append("<tr>");
        for (Object cell : cells) {
            html.append(isShort(cell) ? "<td class=\"n\">" : "<td>")
                    .append(cell == null ? "" : escape(cell.toString()))
                    .append("</td>");
        }
        html.append("</tr>");
        return this;
    }

    private static boolean isShort(@Nullable Object cell) {
        return cell instanceof Number || cell != null && cell.toString().length() <= LONGEST_SHORT;
    }

    /** Begins a table. */
    PrintedPages table(String... headers) {
        html.append("<table><thead><tr>");
        for (String header : headers) {
            html.append("<th>").append(escape(header)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        return this;
    }

    PrintedPages endTable() {
        html.append("</tbody></table>");
        return this;
    }

    /** The whole document. */
    String end() {
        return html.append("</body></html>").toString();
    }

    /** A text as it stands in HTML. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String escape = ESCAPES.get(text.charAt(i));
            if (escape == null) {
                escaped.append(text.charAt(i));
            } else {
                escaped.append(escape);
            }
        }
        return escaped.toString();
    }
}
