package org.jiedui.problem;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** What a school can be marked as; a column of a roster that says yes or no. */
public enum SchoolMark {
    /** 推荐: its province recommends it to universities of other provinces. */
    RECOMMENDED("recommended");

    private final String field;

    SchoolMark(String field) {
        this.field = field;
    }

    /** Its name in the JSON contract and among the columns of a sheet. */
    public String field() {
        return field;
    }

    /** The marks that are said yes to. */
    public static Set<SchoolMark> where(Predicate<SchoolMark> yes) {
        EnumSet<SchoolMark> marks = EnumSet.noneOf(SchoolMark.class);
        Arrays.stream(values()).filter(mark -> yes.test(mark)).forEach(marks::add);
        return Collections.unmodifiableSet(marks);
    }
}
