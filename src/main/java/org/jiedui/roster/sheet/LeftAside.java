package org.jiedui.roster.sheet;

import java.util.List;
import org.jiedui.roster.Issue;

/**
 * A sheet that could not be read although its headers resemble those of a known one.
 *
 * @param name its name
 * @param kind what it resembles
 * @param missing the labels of the columns that it lacks
 */
record LeftAside(String name, SheetKind kind, List<String> missing) {

    LeftAside {
        missing = List.copyOf(missing);
    }

    String words() {
        return "\"" + Issue.shorten(name) + "\" lacks the column " + String.join(", ", missing);
    }

    String wordsZh() {
        return "“" + Issue.shorten(name) + "”缺少" + String.join("、", missing) + "列";
    }
}
