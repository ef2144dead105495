package org.jiedui.explain;

/**
 * One message in the two languages that every user-facing message exists in.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Words(String zh, String en) {

    /** The one that a reader understands: Chinese, or else English. */
    public String in(boolean chinese) {
        return chinese ? zh : en;
    }
}
