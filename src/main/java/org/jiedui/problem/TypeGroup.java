package org.jiedui.problem;

/** Pairings whose types of school a soft rule counts together. */
public sealed interface TypeGroup {

    /** Those of one university with schools of one type ({@link Rule#REPEATED_TYPE}). */
    record AtUniversity(String universityId, String type) implements TypeGroup {}

    /** Those with schools of one province, setting and type ({@link Rule#TYPE_BALANCE}). */
    record OfPool(String province, Setting setting, String type) implements TypeGroup {

        /** The one that a school is in. */
        public static OfPool of(School school) {
            return new OfPool(school.province(), school.setting(), school.type());
        }
    }
}
