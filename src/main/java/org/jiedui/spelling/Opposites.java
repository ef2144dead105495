package org.jiedui.spelling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells words that differ by a slip of the keyboard from words that mean different things: a junior school (初级中学) is no
 * misspelt senior school (高级中学), 陕西 is no misspelt 山西, and the third school of a town is not its second.
 */
final class Opposites {

    /** Characters of which one can stand where another of the same group stands, and the word is then another fact. */
    private static final List<Set<Integer>> GROUPS = List.of(
            group("初高小幼职"),
            group("零〇一二三四五六七八九十百两单双"),
            group("甲乙丙丁戊己庚辛"),
            group("东西南北中"),
            group("上下"),
            group("前后"),
            group("左右"),
            group("大小"),
            group("新老旧"),
            group("内外"),
            group("男女"),
            group("山城镇乡村郊县市"),
            group("公民"),
            group("文理工农医商"),
            group("河湖江海山广云"),
            group("陕山江广"));

    /** A word with one of these says that the word without it is not so. */
    private static final Set<Integer> NEGATIONS = group("不非未无");

    private Opposites() {}

    private static Set<Integer> group(String characters) {
        Set<Integer> group = new HashSet<>();
        characters.chars().forEach(group::add);
        return Set.copyOf(group);
    }

    /** Whether one word says something else than the other, although few characters differ. */
    static boolean reverse(String a, String b) {
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        Set<Integer> here = group(a.substring(start, a.length() - end));
        Set<Integer> there = group(b.substring(start, b.length() - end));
        return GROUPS.stream().anyMatch(group -> anyOnlyIn(here, there, group) && anyOnlyIn(there, here, group))
                || anyOnlyIn(here, there, NEGATIONS) != anyOnlyIn(there, here, NEGATIONS);
    }

    /** Whether one of the group is among the first characters and not among the others. */
    private static boolean anyOnlyIn(Set<Integer> characters, Set<Integer> others, Set<Integer> group) {
        return characters.stream().anyMatch(c -> group.contains(c) && !others.contains(c));
    }
}
