package org.jiedui.roster.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Gathers the text of a rich string: its runs one after the other, without the reading aids (拼音) that may stand beside
 * them.
 */
final class XlsxText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final int longest;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;

    /** @param longest texts are cut one character after this length, so that they are seen to be too long */
    XlsxText(int longest) {
        this.longest = longest;
    }

    void clear() {
        text.setLength(0);
        inText = false;
        inPhonetic = false;
    }

    void start(String element) {
        if (element.equals("rPh")) {
            inPhonetic = true;
        } else if (element.equals("t")) {
            inText = true;
        }
    }

    void end(String element) {
        if (element.equals("rPh")) {
            inPhonetic = false;
        } else if (element.equals("t")) {
            inText = false;
        }
    }

    void add(XMLStreamReader xml) {
        if (inText && !inPhonetic && text.length() <= longest) {
            text.append(xml.getText(), 0, Math.min(xml.getText().length(), longest + 1 - text.length()));
        }
    }

    String text() {
        if (text.indexOf("_x") < 0) {
            return text.toString();
        }
        Matcher escape = ESCAPE.matcher(text);
        return escape.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
