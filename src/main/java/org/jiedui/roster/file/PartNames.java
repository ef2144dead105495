package org.jiedui.roster.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** How parts of a workbook are named: by a path with slashes, in whatever case (ECMA-376, part 2). */
public final class PartNames {

    private PartNames() {}

    /** The same for all spellings of one name. */
    public static String key(String path) {
        return resolve("", path).toLowerCase(Locale.ROOT);
    }

    /**
     * The path of a part that another one refers to, without steps back and on the spot; steps that lead out of the
     * package stay at its root.
     *
     * @param folder where the other part lies, with a slash at its end, or empty
     * @param target what it refers to; it begins with a slash when it is meant from the root
     */
    public static String resolve(String folder, String target) {
        String slashed = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (slashed.startsWith("/") ? slashed : folder + slashed).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
