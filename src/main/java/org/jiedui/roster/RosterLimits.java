package org.jiedui.roster;

/**
 * The largest roster that is read. Twice the whole country is allowed; more is refused with a message that names the limit.
 *
 * @param universities most universities
 * @param departments most departments
 * @param schools most schools
 * @param ties most ties
 * @param textLength most characters in one value
 * @param listLength most entries in one value that is a list
 */
public record RosterLimits(int universities, int departments, int schools, int ties, int textLength, int listLength) {

    /** What the service reads. */
    public static final RosterLimits DEFAULT = new RosterLimits(5_000, 50_000, 40_000, 200_000, 200, 50);
}
