package org.jiedui.problem;

/**
 * A limit on how many pairings of one kind a plan may have. How many it allows is {@link Caps#most}'s to say; two are
 * equal when they limit the same pairings.
 */
public sealed interface Cap {

    /** A university's departments, each of which is paired at most once. */
    record Departments(String universityId) implements Cap {}

    /** A university's places (名额) of one setting. */
    record Places(String universityId, Setting setting) implements Cap {}

    /** The quota of the universities of a province; there is no such cap where the programme sets none. */
    record Quota(String province, Setting setting) implements Cap {}

    /** An agreement between two provinces (跨省供给). */
    record Supply(SupplyLine line) implements Cap {}

    /**
     * The schools of a province and setting, the recommended ones apart from the others; each is paired at most once.
     */
    record Schools(String province, Setting setting, boolean recommended) implements Cap {

        /** Those that a school is one of. */
        public static Schools of(School school) {
            return new Schools(school.province(), school.setting(), school.recommended());
        }
    }
}
