package org.jiedui.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt word may have meant. */
public final class NearMiss {

    private static final int MOST_SUGGESTIONS = 3;
    private static final int SHORT = 4;

    private record Near(String word, int distance) {}

    private NearMiss() {}

    /**
     * Up to three known words that resemble this one, nearest first and else in the order given; case does not count.
     * Words that say something else, such as 高级中学 for 初级中学, are left out however few characters differ.
     *
     * <p>Words of up to four characters may differ in one of them, longer ones in two, very long ones in a fifth.
     */
    public static List<String> list(String word, Collection<String> known) {
        String folded = word.strip().toLowerCase(Locale.ROOT);
        int allowed = folded.length() <= SHORT ? 1 : Math.max(2, folded.length() / 5);
        return known.stream()
                .filter(other -> Math.abs(other.length() - folded.length()) <= allowed)
                .map(other -> new Near(other, distance(folded, other.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance <= allowed && candidate.distance < folded.length())
                .filter(candidate -> mayMean(folded, candidate.word.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(MOST_SUGGESTIONS)
                .map(Near::word)
                .toList();
    }

    /** Whether one word can be a misspelling of the other, and is not another fact that is spelt nearly alike. */
    public static boolean mayMean(String word, String known) {
        return !Opposites.reverse(word, known);
    }

    /** The nearest of {@link #list}. */
    public static Optional<String> first(String word, Collection<String> known) {
        return list(word, known).stream().findFirst();
    }

    /**
     * Fewest insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal
     * string alignment; Damerau, "A technique for computer detection and correction of spelling errors", CACM 7, 1964).
     */
    public static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
